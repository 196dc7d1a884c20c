import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Reading } from "@/lib/schema/forces";
import type { PublicTimetable } from "@/lib/schema/publication";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { daysBetween } from "./calendar-date";
import { sayAmount, shareWithdrawn } from "./forces";
import { daysLate, statusOf } from "./milestone-status";
import { type Progress, progressOn } from "./progress";
import type { MilestoneRecords } from "./record";
import { type Sentence, sentence } from "./sentence";

/** The answer to "is the promise kept?", as figures and as sentences. */
export interface Headline {
  state: "no-end" | "open" | "overdue" | "complete" | "dropped";
  /** The committed end as it stands. */
  end: TargetDate | null;
  /** The committed end as first announced. */
  originalEnd: TargetDate | null;
  /** To the committed end, from today; negative: it has passed. `null` when there is none or it is over. */
  daysLeft: number | null;
  /** Against the first announced end, once complete; negative: early. */
  lateDays: number | null;
  endMoves: number;
  progress: Progress;
  force: { share: number; baseline: Reading; latest: Reading; title: string } | null;
  sentences: Sentence[];
}

/**
 * @param asOf The data date: facts are counted up to it.
 * @param today Days left are counted from it. It may be later than the data date, never earlier.
 */
export function headlineOf(
  timetable: Timetable | PublicTimetable,
  records: MilestoneRecords,
  { asOf, today }: { asOf: CalendarDate; today: CalendarDate },
): Headline {
  const milestone = timetable.milestones.find(({ id }) => id === timetable.endMilestoneId) ?? null;
  const status = milestone && statusOf(milestone, asOf);
  const record = milestone ? records.get(milestone.id) : undefined;
  const end = milestone?.due ?? null;
  const originalEnd = record?.original ?? end;
  const moves = record?.moves.filter(({ reason }) => reason?.code !== "data-correction").length ?? 0;
  const progress = progressOn(timetable.milestones, asOf);
  const facts = { end, originalEnd, endMoves: moves, progress, force: forceOf(timetable, asOf) };

  if (status?.kind === "met") {
    const lateDays = originalEnd && daysLate(originalEnd, status.on);
    return told(
      { ...facts, state: "complete", daysLeft: null, lateDays },
      sentence(completionKey(lateDays), { on: status.on, days: Math.abs(lateDays ?? 0) }),
    );
  }
  if (status?.kind === "cancelled") {
    return told(
      { ...facts, state: "dropped", daysLeft: null, lateDays: null },
      sentence("headline.dropped", { on: { day: status.on } }),
    );
  }
  if (!end) {
    const key = originalEnd ? "headline.end-withdrawn" : "headline.no-end";
    return told(
      { ...facts, state: "no-end", daysLeft: null, lateDays: null },
      sentence(key, originalEnd ? { end: originalEnd } : undefined),
    );
  }
  const daysLeft = daysBetween(today, end.day);
  if (daysLeft < 0) {
    return told(
      { ...facts, state: "overdue", daysLeft, lateDays: null },
      sentence("headline.overdue", { end, days: -daysLeft, asOf: { day: asOf } }),
    );
  }
  const key = daysLeft === 0 ? "headline.due-today" : "headline.open";
  return told({ ...facts, state: "open", daysLeft, lateDays: null }, sentence(key, { end, days: daysLeft }));
}

function told(facts: Omit<Headline, "sentences">, first: Sentence): Headline {
  const { progress, force, endMoves, originalEnd } = facts;
  const sentences = [first];
  if (endMoves > 0 && originalEnd)
    sentences.push(sentence("headline.end-moved", { times: endMoves, original: originalEnd }));
  if (progress.counted > 0) {
    sentences.push(
      sentence("headline.progress", {
        met: progress.met,
        counted: progress.counted,
        cancelled: progress.cancelled,
      }),
    );
  }
  if (force) {
    sentences.push(
      sentence(facts.state === "complete" ? "headline.force-was" : "headline.force", {
        latest: sayAmount(force.latest.amount),
        baseline: sayAmount(force.baseline.amount),
        on: force.latest.on,
        since: force.baseline.on,
        series: force.title,
      }),
    );
  }
  return { ...facts, sentences };
}

function completionKey(lateDays: number | null): string {
  if (lateDays === null) return "headline.complete";
  if (lateDays === 0) return "headline.complete-on-the-day";
  return lateDays < 0 ? "headline.complete-early" : "headline.complete-late";
}

function forceOf(timetable: Timetable | PublicTimetable, asOf: CalendarDate): Headline["force"] {
  const series = timetable.forceSeries.find(({ unit }) => unit === "personnel") ?? timetable.forceSeries[0];
  if (!series) return null;
  const share = shareWithdrawn(timetable, series.id, asOf);
  return share && share.baseline !== share.latest ? { ...share, title: series.title } : null;
}
