"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useWords } from "@/components/use-words";
import type { ForecastState } from "@/lib/client/use-forecast";
import type { Forecast, NoForecast } from "@/lib/domain/forecast/forecast";
import { forecastAnswer, forecastGrounds, noForecastSentence } from "@/lib/domain/forecast/forecast-words";

/** The answer in a sentence, what it rests on, and how far the runs are. */
export function ForecastAnswer({
  latest,
  state,
  runs,
  onStop,
  onAgain,
}: {
  latest: Forecast | NoForecast | null;
  state: ForecastState;
  runs: number;
  onStop: () => void;
  onAgain: () => void;
}) {
  const { say } = useWords();
  const answer = latest?.kind === "forecast" ? forecastAnswer(latest) : [];
  const grounds = latest?.kind === "forecast" ? forecastGrounds(latest) : [];
  return (
    <section className="flex flex-col gap-2 border-y border-line-strong py-4">
      {answer.length > 0 && (
        <p className="max-w-prose font-serif text-xl leading-snug">
          {answer.map((each) => say(each)).join(" ")}
        </p>
      )}
      {latest && latest.kind !== "forecast" && (
        <p className="max-w-prose">{say(noForecastSentence(latest))}</p>
      )}
      {grounds.length > 0 && (
        <p className="max-w-prose text-sm text-soft">{grounds.map((ground) => say(ground)).join(" ")}</p>
      )}
      <Runs state={state} runs={runs} onStop={onStop} onAgain={onAgain} />
    </section>
  );
}

function Runs({
  state,
  runs,
  onStop,
  onAgain,
}: {
  state: ForecastState;
  runs: number;
  onStop: () => void;
  onAgain: () => void;
}): ReactNode {
  const { t } = useWords();
  switch (state.kind) {
    case "waiting":
    case "ready":
      return null;
    case "failed":
      return (
        <p className="text-late" role="alert">
          {t("forecast.failed")}
        </p>
      );
    case "running":
      return (
        <p className="flex items-center gap-3 text-sm text-soft print:hidden">
          <progress
            className="h-1.5 w-40 accent-accent"
            value={state.done}
            max={runs}
            aria-label={t("forecast.title")}
          />
          {t("forecast.running", { done: state.done, runs })}
          <Button size="small" onClick={onStop}>
            {t("forecast.stop")}
          </Button>
        </p>
      );
    case "stopped":
      return (
        <p className="flex items-center gap-3 text-sm text-soft print:hidden">
          {t("forecast.stopped", { done: state.done, runs })}
          <Button size="small" onClick={onAgain}>
            {t("forecast.again")}
          </Button>
        </p>
      );
  }
}
