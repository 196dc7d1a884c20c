import type { Milestone } from "@/lib/schema/plan";
import type { Schedule, ScheduledMilestone } from "../schedule/compute-schedule";
import type { DoesNotApply } from "./review-check";
import type { ReviewContext } from "./review-context";

export const noSchedule: DoesNotApply = { doesNotApply: "no-schedule" };

export interface WithFloat {
  id: string;
  milestone: Milestone;
  scheduled: ScheduledMilestone;
  /** Total float in working days. */
  float: number;
}

/** What is open and in the schedule, with the float it has there. */
export function openWithFloat({ open }: ReviewContext, schedule: Schedule): WithFloat[] {
  return open.flatMap((milestone): WithFloat[] => {
    const scheduled = schedule.milestones.get(milestone.id);
    if (!scheduled || scheduled.totalFloatDays === null) return [];
    return [{ id: milestone.id, milestone, scheduled, float: scheduled.totalFloatDays }];
  });
}
