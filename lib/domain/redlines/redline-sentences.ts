import type { CalendarDate } from "@/lib/schema/calendar-date";
import { type Sentence, sentence } from "../sentence";
import { type DaysSpan, longestSpan, spanValues } from "./days-span";
import type { FollowThroughSummary, RedlineCase } from "./redline-cases";

/** What became of crossed redlines in sentences: counts and days, and never how firm anybody was. */
export function sayFollowThrough(summary: FollowThroughSummary, asOf: CalendarDate): Sentence[] {
  const { crossings, answered, noResponse, notDisclosed, open, latency, followThrough, undetermined } =
    summary;
  const day = { day: asOf };
  const unsure = undetermined > 0 ? [sentence("redlines.undetermined", { count: undetermined })] : [];
  if (crossings === 0) return [sentence("redlines.no-crossings", { asOf: day }), ...unsure];
  const words = (["carried-out", "partly", "not-carried-out", "too-early", "not-said"] as const)
    .filter((word) => followThrough[word] > 0)
    .map((word) => sentence(`redlines.follow-through-${word}`, { count: followThrough[word] }));
  const oldest = oldestAge(open);
  return [
    sentence("redlines.answered", { answered, crossings, asOf: day }),
    ...(latency ? [sentence("redlines.latency", { ...spanValues(latency.medianDays), of: latency.of })] : []),
    ...(noResponse > 0 ? [sentence("redlines.no-response", { count: noResponse })] : []),
    ...(notDisclosed > 0 ? [sentence("redlines.not-disclosed", { count: notDisclosed })] : []),
    ...(oldest ? [sentence("redlines.open", { ...spanValues(oldest), count: open.length })] : []),
    ...words,
    ...unsure,
  ];
}

/** Days since the oldest incident of crossings that nobody has answered; `null`: there are none. */
export function oldestAge(open: readonly RedlineCase[]): DaysSpan | null {
  return longestSpan(open.flatMap(({ outcome }) => (outcome.kind === "open" ? outcome.ageDays : [])));
}
