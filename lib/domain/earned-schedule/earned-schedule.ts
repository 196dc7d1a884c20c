import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { PublicTimetable } from "@/lib/schema/publication";
import type { TargetDate } from "@/lib/schema/target-date";
import { addDays, daysBetween, exactly } from "../calendar-date";
import { daysLate } from "../milestone-status";
import type { ProgressStep } from "../progress";
import type { MilestoneRecords } from "../record";
import { type MeasuredPlan, measuredMilestones, measuredPlan, type PlanDates } from "./measured-plan";
import { type ScheduleAdherence, scheduleAdherence } from "./schedule-adherence";

export type EarnedSchedule =
  /** No milestone that counts has a date. */
  | { kind: "no-plan" }
  /** The dates name one day only, so the plan says nothing of any day before it; it can be neither ahead nor behind. */
  | { kind: "no-interim-plan"; plan: MeasuredPlan }
  | { kind: "before-start"; plan: MeasuredPlan }
  /** Nothing was reached yet; where nothing was due either, `plan.overdue` is 0. */
  | { kind: "nothing-earned"; plan: MeasuredPlan; firstDue: CalendarDate }
  /** All is reached; `speed` is PD over the days it took, `lateDays` against the plan's end. */
  | {
      kind: "complete";
      plan: MeasuredPlan;
      finishedOn: TargetDate;
      actualDays: number;
      lateDays: number;
      speed: number | null;
    }
  | {
      kind: "told";
      plan: MeasuredPlan;
      /** AT: days from the start to the data date. */
      actualDays: number;
      /** ES: the day of the plan on which as much was to be done as is. */
      earnedScheduleDays: number;
      earnedScheduleOn: CalendarDate;
      /** SV(t) = ES − AT in days; negative: behind. */
      varianceDays: number;
      /** SPI(t) = ES / AT, days of the plan done for each day gone by. */
      speed: number;
      /** P: whether what is done is what the plan has first. */
      adherence: ScheduleAdherence;
      /**
       * IEAC(t) = PD / SPI(t) in days from the start, and its day, if it goes on at that speed. `null` where that day has
       * come: only what ends the plan is left, and its lateness so far does not tell how much more there will be. `null` too
       * where it lies more than a hundred years from the start.
       */
      expectedDays: number | null;
      expectedOn: CalendarDate | null;
    };

/**
 * Earned schedule: how much is done, read off the plan as a day. ES = C + I with a day as the increment of time: C is the
 * number of days from the start whose planned value the earned value reaches, I = (EV − PV(C)) / (PV(C+1) − PV(C)).
 *
 * A plan of milestones stands still between its dates, so the earned value may equal the planned value of many days. Of
 * these the one nearest to the data date is taken; and what is due on a day may be done until that day is over. So work is
 * behind only when something is past its date, ahead only when something was met before it, and while the plan asks for
 * nothing more, neither.
 *
 * Sources: W. Lipke, "Schedule is Different", The Measurable News, Summer 2003; W. Lipke, O. Zwikael, K. Henderson and
 * F. Anbari, "Prediction of project outcome", International Journal of Project Management 27 (2009), 400–407.
 */
export function earnedSchedule(
  timetable: Pick<PublicTimetable, "announcedOn" | "milestones">,
  records: MilestoneRecords,
  { asOf, dates }: { asOf: CalendarDate; dates: PlanDates },
): EarnedSchedule {
  const plan = measuredPlan(timetable, records, asOf, dates);
  if (!plan) return { kind: "no-plan" };
  const { start, planned, progress, plannedDays } = plan;
  const actualDays = daysBetween(start, asOf);
  if (plan.lastMet && progress.met === progress.counted) return completed(plan, plan.lastMet);
  if (actualDays <= 0) return { kind: "before-start", plan };
  if (planned.length < 2) return { kind: "no-interim-plan", plan };
  const adherence = scheduleAdherence(
    measuredMilestones(timetable.milestones, records, { asOf, dates }),
    planned,
    asOf,
  );
  if (!adherence) return { kind: "nothing-earned", plan, firstDue: (planned[0] as ProgressStep).day };
  const earnedScheduleDays = scheduleEarned(plan, actualDays);
  const speed = earnedScheduleDays / actualDays;
  const projectedDays = plannedDays / speed;
  const expectedDays = projectedDays > actualDays && projectedDays < farthestDays ? projectedDays : null;
  return {
    kind: "told",
    plan,
    actualDays,
    earnedScheduleDays,
    earnedScheduleOn: addDays(start, earnedScheduleDays),
    varianceDays: earnedScheduleDays - actualDays,
    speed,
    adherence,
    expectedDays,
    expectedOn: expectedDays === null ? null : addDays(start, Math.ceil(expectedDays - 1e-9)),
  };
}

const farthestDays = 36_500;

/** What was added up in another order may differ in the last digits. */
const same = (a: number, b: number) => Math.abs(a - b) < 1e-9;

function scheduleEarned({ start, planned, progress }: MeasuredPlan, actualDays: number): number {
  const dayOf = ({ day }: ProgressStep) => daysBetween(start, day);
  const next = planned.findIndex(({ share }) => share > progress.share && !same(share, progress.share));
  const [reached, ahead] = [planned[next - 1], planned[next] as ProgressStep];
  const before = reached?.share ?? 0;
  // Between two dates the plan stands still: from the one up to the other. Within the day of a date it rises.
  const from = same(before, progress.share)
    ? dayOf(reached ?? { day: start, share: 0 })
    : Math.max(0, dayOf(ahead) - 1) + (progress.share - before) / (ahead.share - before);
  return Math.min(Math.max(actualDays, from), dayOf(ahead));
}

function completed(plan: MeasuredPlan, finishedOn: TargetDate): EarnedSchedule {
  const actualDays = daysBetween(plan.start, finishedOn.day);
  return {
    kind: "complete",
    plan,
    finishedOn,
    actualDays,
    lateDays: daysLate(exactly(plan.end), finishedOn),
    speed: actualDays > 0 ? plan.plannedDays / actualDays : null,
  };
}
