import { exactly } from "../calendar-date";
import { type Sentence, sentence } from "../sentence";
import type { Forecast, ForecastMethod, NoForecast } from "./forecast";

/** Whole hundredths, as runs can tell them: never certain, never impossible. */
export function hundredths(share: number): number {
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}

/** The answer to "will the date hold?", in sentences, with what it rests on. */
export function forecastSentences({ end, runs, method, seed }: Forecast): Sentence[] {
  const dates = { p50: exactly(end.p50), p80: exactly(end.p80) };
  const first =
    end.committed && end.probability !== null
      ? sentence("forecast.end-held", { end: end.committed, percent: hundredths(end.probability), ...dates })
      : sentence("forecast.end-open", dates);
  return [first, ...methodSentences(method), sentence("forecast.runs", { runs, seed })];
}

/** On what a forecast rests; n is always said. */
export function methodSentences({ estimated, slipped, slips, asPlanned }: ForecastMethod): Sentence[] {
  return [
    ...(estimated > 0 ? [sentence("forecast.by-estimates", { count: estimated })] : []),
    ...(slips
      ? [sentence(`forecast.by-${slips.kind}`, { count: slipped, n: slips.n, timetables: slips.timetables })]
      : []),
    ...(asPlanned > 0 ? [sentence("forecast.as-planned", { count: asPlanned })] : []),
  ];
}

/** Why there is no forecast, and what it would take. */
export function noForecastSentence(reason: NoForecast): Sentence {
  return reason.kind === "too-few"
    ? sentence("forecast.too-few", { completed: reason.completed, needed: reason.needed })
    : sentence(`forecast.${reason.kind}`);
}
