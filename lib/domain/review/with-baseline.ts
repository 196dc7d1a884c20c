import type { Milestone } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import { shiftTarget } from "../calendar-date";
import type { MilestoneRecord, MilestoneRecords } from "../record";

/** A milestone with the date against which it is judged. */
export interface Baselined {
  milestone: Milestone;
  baseline: TargetDate;
}

/** What was published with a date, in the order of the milestones. */
export function withBaseline(standing: readonly Milestone[], records: MilestoneRecords): Baselined[] {
  const all: Baselined[] = [];
  for (const milestone of standing) {
    const baseline = baselineOf(records.get(milestone.id));
    if (baseline) all.push({ milestone, baseline });
  }
  return all;
}

/** The first published date, with the corrections of data that were made to it since. */
function baselineOf(record: MilestoneRecord | undefined): TargetDate | null {
  if (!record?.original || record.moves.length === 0) return record?.original ?? null;
  const corrected = record.moves
    .filter(({ reason }) => reason?.code === "data-correction")
    .reduce((days, move) => days + (move.days ?? 0), 0);
  return corrected === 0 ? record.original : shiftTarget(record.original, corrected);
}
