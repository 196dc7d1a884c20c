import {
  type Forecast,
  type ForecastInput,
  forecastSteps,
  type NoForecast,
} from "@/lib/domain/forecast/forecast";

/** What the worker tells: how far it is, and at last what came out. */
export type ForecastMessage =
  | { kind: "progress"; done: number }
  | { kind: "result"; result: Forecast | NoForecast };

const tell = (message: ForecastMessage) => self.postMessage(message);

/** Computes beside the page, so that nothing on it waits; whoever wants it stopped ends the worker. */
self.addEventListener("message", ({ data }: MessageEvent<ForecastInput>) => {
  const steps = forecastSteps(data);
  let told = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return tell({ kind: "result", result: step.value });
    if (performance.now() - told < 50) continue;
    told = performance.now();
    tell({ kind: "progress", done: step.value });
  }
});
