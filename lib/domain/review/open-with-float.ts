import type { Milestone } from "@/lib/schema/plan";
import type { Schedule, ScheduledMilestone } from "../schedule/compute-schedule";

export interface WithFloat {
  id: string;
  milestone: Milestone;
  scheduled: ScheduledMilestone;
  /** Total float in working days. */
  float: number;
}

/** What is open and in the schedule, with the float it has there. */
export function openWithFloat(open: readonly Milestone[], schedule: Schedule): WithFloat[] {
  const all: WithFloat[] = [];
  for (const milestone of open) {
    const scheduled = schedule.milestones.get(milestone.id);
    if (!scheduled || scheduled.totalFloatDays === null) continue;
    all.push({ id: milestone.id, milestone, scheduled, float: scheduled.totalFloatDays });
  }
  return all;
}
