import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { PublicMilestone, PublicTimetable } from "@/lib/schema/publication";
import type { TargetDate } from "@/lib/schema/target-date";
import { daysBetween, earlier } from "../calendar-date";
import { isMet, overdueMilestones, statusOf } from "../milestone-status";
import { type Progress, type ProgressStep, progressOn, progressSeries } from "../progress";
import type { MilestoneRecords } from "../record";

/** The dates that were first published, or those that stand. */
export type PlanDates = "first-published" | "current";

/** The plan that work is measured against. Shares are of the weight of its dated milestones, 0 to 1. */
export interface MeasuredPlan {
  dates: PlanDates;
  asOf: CalendarDate;
  /** Day 0: when it was announced, else its first date. */
  start: CalendarDate;
  startIs: "announcement" | "first-date";
  /** The last date of the plan, and from the start to it: PD, planned duration, in days. */
  end: CalendarDate;
  plannedDays: number;
  /** Planned value and earned value: from each day on, that share. */
  planned: ProgressStep[];
  earned: ProgressStep[];
  /** The last that was met, as exactly as it is known; `null` where none is. */
  lastMet: TargetDate | null;
  /** Of the dated milestones that weigh something. */
  progress: Progress;
  /** Not in the plan, and so not measured: milestones that have no date, and such as weigh nothing. */
  left: { undated: number; weightless: number };
  /** Open in the plan, and past their date. */
  overdue: number;
}

/** The plan as it is known on a day; `null` where no milestone that counts has a date. */
export function measuredPlan(
  { announcedOn, milestones }: Pick<PublicTimetable, "announcedOn" | "milestones">,
  records: MilestoneRecords,
  asOf: CalendarDate,
  dates: PlanDates,
): MeasuredPlan | null {
  const { counted } = progressOn(milestones, asOf);
  const dated = datedIn(milestones, records, dates);
  const weighed = dated.filter(({ weight }) => weight > 0);
  const { planned, actual } = progressSeries(weighed, new Map(), asOf);
  const [first, last] = [planned[0], planned.at(-1)];
  if (!first || !last) return null;
  const start = announcedOn ? earlier(announcedOn, first.day) : first.day;
  const progress = progressOn(weighed, asOf);
  const withDate = progressOn(dated, asOf).counted;
  return {
    dates,
    asOf,
    start,
    startIs: announcedOn === start ? "announcement" : "first-date",
    end: last.day,
    plannedDays: daysBetween(start, last.day),
    planned,
    earned: actual,
    lastMet: weighed
      .filter((milestone) => isMet(milestone, asOf))
      .flatMap(({ completion }) => completion?.on ?? [])
      .reduce<TargetDate | null>((last, on) => (last && last.day >= on.day ? last : on), null),
    progress,
    left: { undated: counted - withDate, weightless: withDate - progress.counted },
    overdue: overdueMilestones(weighed, asOf).length,
  };
}

/** The milestones of the plan that can be measured: each with the date it has in it, weighing something, not cancelled. */
export function measuredMilestones(
  milestones: readonly PublicMilestone[],
  records: MilestoneRecords,
  { asOf, dates }: { asOf: CalendarDate; dates: PlanDates },
): PublicMilestone[] {
  return datedIn(milestones, records, dates).filter(
    (one) => one.weight > 0 && statusOf(one, asOf).kind !== "cancelled",
  );
}

function datedIn(
  milestones: readonly PublicMilestone[],
  records: MilestoneRecords,
  dates: PlanDates,
): PublicMilestone[] {
  return milestones.flatMap((one) => {
    const due = (dates === "first-published" ? records.get(one.id)?.original : null) ?? one.due;
    return due ? [{ ...one, due }] : [];
  });
}
