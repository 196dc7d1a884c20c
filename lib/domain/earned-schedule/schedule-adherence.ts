import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { PublicMilestone } from "@/lib/schema/publication";
import { isMet } from "../milestone-status";
import type { ProgressStep } from "../progress";

/** Whether what is done is what the plan has first. */
export interface ScheduleAdherence {
  /** P, 0 to 1: of the value that is earned, the part that the plan has by its earned schedule. 1: all of it. */
  share: number;
  /** What the plan has by then and is not met: it was passed over for what comes later in the plan. In the plan's order. */
  passedOver: { milestoneId: string; title: string }[];
}

type Weighed = Pick<PublicMilestone, "id" | "title" | "due" | "completion" | "cancellation" | "weight">;

/** What was added up in another order may differ in the last digits. */
const asMuch = (a: number, b: number) => a > b - 1e-9;

/**
 * The P-factor: P = Σ min(EVj, PVj(ES)) / Σ PVj(ES), where PVj(ES) is what the plan has of milestone j by the earned
 * schedule, and their sum is what is earned. As much may be done as was planned, and yet not what was planned.
 *
 * Where what is earned reaches a day only in part, PV of that day is as much as is earned beyond the days before. A plan has
 * no order within a day: whichever of its milestones are met count for that part.
 *
 * @param milestones Those of the plan, each with its planned date, weighing something, and none of them cancelled.
 * @returns `null` where nothing is earned.
 *
 * Sources: W. Lipke, "Connecting Earned Value to the Schedule", The Measurable News, Winter 2004; the same, "Schedule
 * Adherence: a useful measure for project management", CrossTalk, April 2008.
 */
export function scheduleAdherence(
  milestones: readonly Weighed[],
  planned: readonly ProgressStep[],
  asOf: CalendarDate,
): ScheduleAdherence | null {
  const met = new Set(milestones.filter((one) => isMet(one, asOf)));
  const weightOf = (some: readonly Weighed[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  const [whole, earned] = [weightOf(milestones), weightOf([...met])];
  if (earned === 0) return null;
  const share = earned / whole;
  const reached = planned.findLastIndex((step) => asMuch(share, step.share));
  const [last, next] = [planned[reached]?.day ?? null, planned[reached + 1]?.day ?? null];
  const inFull = milestones.filter(({ due }) => due !== null && last !== null && due.day <= last);
  const inPart = milestones.filter(({ due }) => due !== null && due.day === next);
  const isDone = (one: Weighed) => met.has(one);
  const asked = earned - weightOf(inFull);
  const [before, on] = [weightOf(inFull.filter(isDone)), weightOf(inPart.filter(isDone))];
  const lacking = [...inFull, ...(asMuch(on, asked) ? [] : inPart)].filter((one) => !isDone(one));
  return {
    share: Math.min(1, (before + Math.min(on, Math.max(0, asked))) / earned),
    passedOver: lacking
      .toSorted((a, b) => ((a.due?.day ?? "") < (b.due?.day ?? "") ? -1 : 1))
      .map(({ id, title }) => ({ milestoneId: id, title })),
  };
}
