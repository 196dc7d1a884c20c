import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Publication, PublicMilestone, Reason } from "@/lib/schema/publication";
import type { TargetDate } from "@/lib/schema/target-date";
import { daysBetween, sameTarget } from "../calendar-date";
import { statusOf } from "../milestone-status";
import { directionOf } from "./trend-direction";

/** What one publication says of when a milestone is reached. */
export interface TrendPoint {
  version: number;
  /** The data date of the publication: x. */
  reportedOn: CalendarDate;
  /** y; `null`: this version gives no date. */
  date: TargetDate | null;
  /** The day it was reached, the forecast somebody stated, or else the target date. */
  is: "actual" | "forecast" | "due";
  /** A kink: days later than the last date given before, negative: earlier; `null` at the first date and where it is the same. */
  moveDays: number | null;
  /** Why the published date moved in this version; a forecast or an actual date needs no reason. */
  reason: Reason | null;
}

export type TrendWord =
  /** Fewer than two publications give a date. */
  | "too-few"
  /** The line has met the diagonal, on which the date is the day of the report. */
  | "done"
  /** Given up, or no longer in the timetable. */
  | "dropped"
  /** The last version gives no date. */
  | "no-date"
  /** No dates lie more than `steadyDays` apart. */
  | "level"
  /** Its direction turned at least `erraticTurns` times, each time by more than `steadyDays`. */
  | "erratic"
  /**
   * The last movement of more than `steadyDays`, in one step or in several, was towards later days; or it is open more
   * than `steadyDays` past its date, and so later with every day, whatever date stands.
   */
  | "slipping"
  /** The last such movement was towards earlier days, whether or not it had slipped before. */
  | "recovering";

/** A movement of at most a week says nothing. */
export const steadyDays = 7;
export const erraticTurns = 2;

export interface MilestoneTrend {
  milestoneId: string;
  title: string;
  /** In the order of publication, up to the one that first reports it done. */
  points: TrendPoint[];
  word: TrendWord;
  /** Where the line meets the diagonal. */
  doneOn: TargetDate | null;
  /** From the first date given to the last, corrections of data left out; `null` with fewer than two. */
  netDays: number | null;
  turns: number;
  /** Open, and so many days past the last date given; its line has crossed the diagonal without being done. */
  overdueDays: number | null;
}

/**
 * Milestone trend analysis: for each milestone the date expected of it by the day of each report. A level line holds its
 * date, a rising one slips, and on the diagonal it is done. Only what was published by the day counts, and corrections of
 * data, though they are kinks in the line, do not make its word.
 */
export function milestoneTrends(publications: readonly Publication[], asOf: CalendarDate): MilestoneTrend[] {
  const told = publications
    .filter(({ publishedOn }) => publishedOn <= asOf)
    .toSorted((a, b) => a.version - b.version);
  const points = new Map<string, TrendPoint[]>();
  const latest = new Map<string, PublicMilestone>();
  for (const publication of told) {
    for (const milestone of publication.timetable.milestones) {
      const before = points.get(milestone.id) ?? [];
      points.set(milestone.id, before);
      latest.set(milestone.id, milestone);
      const point = pointIn(publication, milestone, before);
      const doneBefore =
        before.at(-1)?.is === "actual" && sameTarget(before.at(-1)?.date ?? null, point.date);
      if (!doneBefore) before.push(point);
    }
  }
  const present = new Set(told.at(-1)?.timetable.milestones.map(({ id }) => id));
  return [...latest.values()].map((milestone) =>
    trendOf(milestone, points.get(milestone.id) ?? [], present.has(milestone.id), asOf),
  );
}

function pointIn(
  { version, asOf, reasons }: Publication,
  milestone: PublicMilestone,
  before: readonly TrendPoint[],
): TrendPoint {
  const status = statusOf(milestone, asOf);
  const is = status.kind === "met" ? "actual" : milestone.forecast ? "forecast" : "due";
  const date = status.kind === "met" ? status.on : (milestone.forecast ?? milestone.due);
  const last = before.findLast((point) => point.date !== null)?.date ?? null;
  const moved = date && last && !sameTarget(last, date) ? daysBetween(last.day, date.day) : null;
  return { version, reportedOn: asOf, date, is, moveDays: moved, reason: reasons[milestone.id] ?? null };
}

function trendOf(
  milestone: PublicMilestone,
  points: TrendPoint[],
  present: boolean,
  asOf: CalendarDate,
): MilestoneTrend {
  const dated = points.filter(({ date }) => date !== null);
  const moves = dated.slice(1).map(({ moveDays, reason }) => (isCorrection(reason) ? 0 : (moveDays ?? 0)));
  const { direction, turns } = directionOf(moves, steadyDays);
  const [first, last] = [dated[0], points.at(-1)];
  const doneOn = last?.is === "actual" ? last.date : null;
  const status = statusOf(milestone, asOf);
  const open = present && !doneOn && status.kind !== "cancelled" ? (last?.date ?? null) : null;
  const overdueDays = open && open.day < asOf ? daysBetween(open.day, asOf) : null;
  const word = (): TrendWord => {
    if (dated.length < 2) return "too-few";
    if (doneOn) return "done";
    if (!present || status.kind === "cancelled") return "dropped";
    if (!open) return "no-date";
    if (turns >= erraticTurns) return "erratic";
    if (direction > 0 || (overdueDays ?? 0) > steadyDays) return "slipping";
    return direction < 0 ? "recovering" : "level";
  };
  return {
    milestoneId: milestone.id,
    title: milestone.title,
    points,
    word: word(),
    doneOn,
    netDays: first && dated.length > 1 ? moves.reduce((sum, days) => sum + days, 0) : null,
    turns,
    overdueDays,
  };
}

const isCorrection = (reason: Reason | null) => reason?.code === "data-correction";
