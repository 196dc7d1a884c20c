import { exactly } from "../calendar-date";
import { type Sentence, sentence } from "../sentence";
import type { Forecast, ForecastMethod, NoForecast } from "./forecast";

/** Whole hundredths, as runs can tell them: 0 is said as fewer than one, and 100 as more than 99, never as never and always. */
export function hundredths(share: number): number {
  return Math.round(share * 100);
}

/** The answer to "will the date hold?", in one sentence or two. */
export function forecastAnswer({ end }: Forecast): Sentence[] {
  const dates = { p50: exactly(end.p50), p80: exactly(end.p80) };
  const alike = end.p50 === end.p80 ? "-alike" : "";
  if (!end.committed || end.probability === null) return [sentence(`forecast.end-open${alike}`, dates)];
  return [
    sentence("forecast.end-held", { end: end.committed, percent: hundredths(end.probability) }),
    sentence(`forecast.percentiles${alike}`, dates),
  ];
}

/** Between which days the end lies in eight of ten runs, and by whose experience: one sentence, to stand by itself. */
export function likelyRange({ end: { p10, p90, committed }, method: { slips } }: Forecast): Sentence {
  return sentence("forecast.likely", {
    by: sentence(`forecast.likely-by-${slips?.kind ?? "estimates"}`, { timetables: slips?.timetables ?? 0 }),
    what: sentence(committed ? "forecast.likely-end" : "forecast.likely-last"),
    from: exactly(p10),
    to: exactly(p90),
    oneDay: p10 === p90 ? "yes" : "no",
    n: slips?.n ?? 0,
  });
}

/** What the answer rests on: whose experience, how many, and how to have the same figures again. */
export function forecastGrounds({ method, runs, seed }: Forecast): Sentence[] {
  // What the figures leave out is said with them, wherever they stand: see docs/decisions/0010.
  const isDrawnAlone = method.estimated + (method.slips?.kind === "own-slips" ? method.slipped : 0) > 1;
  const caveat = isDrawnAlone ? [sentence("forecast.independent")] : [];
  return [...methodSentences(method), ...caveat, sentence("forecast.runs", { runs, seed })];
}

/** On what a forecast rests; n is always said. */
function methodSentences({ estimated, slipped, slips, asPlanned }: ForecastMethod): Sentence[] {
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
