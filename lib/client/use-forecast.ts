"use client";

import { useCallback, useEffect, useState } from "react";
import type { Forecast, ForecastInput, NoForecast } from "@/lib/domain/forecast/forecast";
import type { ForecastMessage } from "./forecast-worker";

export type ForecastState =
  | { kind: "waiting" }
  | { kind: "running"; done: number }
  | { kind: "stopped"; done: number }
  | { kind: "failed" }
  | { kind: "ready"; result: Forecast | NoForecast };

/**
 * The forecast of what is shown, computed in a worker whenever the input is another object. What was computed before
 * stays in sight (`latest`) until the next is ready.
 */
export function useForecast(input: ForecastInput | null): {
  state: ForecastState;
  latest: Forecast | NoForecast | null;
  stop: () => void;
  again: () => void;
} {
  const [state, setState] = useState<ForecastState>({ kind: "waiting" });
  const [latest, setLatest] = useState<Forecast | NoForecast | null>(null);
  const [stopped, setStopped] = useState(false);
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` starts the same input anew
  useEffect(() => {
    if (!input || stopped) return;
    const worker = new Worker(new URL("./forecast-worker.ts", import.meta.url), { type: "module" });
    setState({ kind: "running", done: 0 });
    worker.onmessage = ({ data }: MessageEvent<ForecastMessage>) => {
      if (data.kind === "progress") return setState({ kind: "running", done: data.done });
      setLatest(data.result);
      setState({ kind: "ready", result: data.result });
    };
    worker.onerror = () => setState({ kind: "failed" });
    worker.postMessage(input);
    return () => worker.terminate();
  }, [input, stopped, round]);

  const stop = useCallback(() => {
    setStopped(true);
    setState((now) => ({ kind: "stopped", done: now.kind === "running" ? now.done : 0 }));
  }, []);
  const again = useCallback(() => {
    setStopped(false);
    setRound((before) => before + 1);
  }, []);
  return { state, latest, stop, again };
}
