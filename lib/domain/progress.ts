import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import { isMet, statusOf } from "./milestone-status";
import type { MilestoneRecords } from "./record";

/** How much is done on a day, with its denominator. */
export interface Progress {
  met: number;
  /** Milestones that count: all but the cancelled. */
  counted: number;
  cancelled: number;
  /** Of the weight that counts, the part that is met, 0 to 1; 0 where nothing counts. */
  share: number;
  /** Some count more than others, so that the share is not that of the milestones. */
  weighted: boolean;
}

type Weighed = Pick<Milestone, "id" | "due" | "completion" | "cancellation" | "weight">;

/** Progress by weight. Part of a milestone counts for nothing: it is met or it is not. */
export function progressOn(milestones: readonly Weighed[], asOf: CalendarDate): Progress {
  const counted = milestones.filter((milestone) => statusOf(milestone, asOf).kind !== "cancelled");
  const met = counted.filter((milestone) => isMet(milestone, asOf));
  const whole = weightOf(counted);
  return {
    met: met.length,
    counted: counted.length,
    cancelled: milestones.length - counted.length,
    share: whole === 0 ? 0 : weightOf(met) / whole,
    weighted: new Set(counted.map(({ weight }) => weight)).size > 1,
  };
}

/** A share in whole hundredths, to be said: never all or nothing before it is so. */
export function wholeShare(share: number): number {
  // What was added up in another order may lack the last digits.
  const near = (to: number) => Math.abs(share - to) < 1e-9;
  if (near(0) || near(1)) return Math.round(share);
  return Math.min(Math.max(Math.round(share * 100), 1), 99) / 100;
}

/** From this day on, this share of the whole weight. */
export interface ProgressStep {
  day: CalendarDate;
  share: number;
}

export interface ProgressSeries {
  /** By the original, first published dates. */
  original: ProgressStep[];
  /** By the current target dates. */
  planned: ProgressStep[];
  /** What was reached, up to the data date. */
  actual: ProgressStep[];
  /** Milestones that count but have no date, and so are in no planned curve. */
  undated: number;
}

/** Cumulative completion by weight against days (an S-curve), as steps; each series sorted by day. */
export function progressSeries(
  milestones: readonly Weighed[],
  records: MilestoneRecords,
  asOf: CalendarDate,
): ProgressSeries {
  const counted = milestones.filter((milestone) => statusOf(milestone, asOf).kind !== "cancelled");
  const whole = weightOf(counted);
  const series = (dateOf: (milestone: Weighed) => TargetDate | null) => cumulative(counted, dateOf, whole);
  return {
    original: series((milestone) => records.get(milestone.id)?.original ?? milestone.due),
    planned: series(({ due }) => due),
    actual: series((milestone) => (isMet(milestone, asOf) ? (milestone.completion?.on ?? null) : null)),
    undated: counted.filter(({ due }) => due === null).length,
  };
}

function cumulative(
  milestones: readonly Weighed[],
  dateOf: (milestone: Weighed) => TargetDate | null,
  whole: number,
): ProgressStep[] {
  const byDay = new Map<CalendarDate, number>();
  for (const milestone of milestones) {
    const day = dateOf(milestone)?.day;
    if (day) byDay.set(day, (byDay.get(day) ?? 0) + milestone.weight);
  }
  let sum = 0;
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, weight]) => {
      sum += weight;
      return { day, share: whole === 0 ? 0 : sum / whole };
    });
}

function weightOf(milestones: readonly Weighed[]): number {
  return milestones.reduce((sum, { weight }) => sum + weight, 0);
}
