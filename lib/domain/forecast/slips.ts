import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";
import type { Publication } from "@/lib/schema/publication";
import { isMet } from "../milestone-status";
import { type MilestoneRecords, milestoneRecords, slipDays } from "../record";

/** Fewer completed milestones than this say nothing about those to come. */
export const fewestCompleted = 5;

/** How late others were: days from the first published date to the day reached, one for each completed milestone. */
export interface SlipSample {
  kind: "own-slips" | "reference-class";
  /** Of each timetable that has any, sorted; negative is early. */
  byTimetable: readonly (readonly number[])[];
}

type Milestones = { milestones: readonly Pick<Milestone, "id" | "due" | "completion" | "cancellation">[] };

/** The slips of what a timetable has completed by a day; what never had a published date has none. */
export function completedSlips(
  { milestones }: Milestones,
  records: MilestoneRecords,
  asOf: CalendarDate,
): number[] {
  return milestones
    .filter((milestone) => isMet(milestone, asOf))
    .flatMap((milestone) => {
      const record = records.get(milestone.id);
      const days = record?.original || milestone.due ? slipDays(milestone, record) : null;
      return days === null ? [] : [days];
    })
    .toSorted((a, b) => a - b);
}

/**
 * The slips to forecast with: the timetable's own where it has completed enough, else those of earlier withdrawals
 * where they have, else none. A withdrawal that still runs is not among them: what it has completed so far is what went
 * quickly.
 *
 * @param others The publications of other timetables, one list each; of every one what was known on the data date.
 */
export function slipSample(
  timetable: Milestones,
  records: MilestoneRecords,
  others: readonly (readonly Publication[])[],
  asOf: CalendarDate,
): SlipSample | null {
  const own = completedSlips(timetable, records, asOf);
  if (own.length >= fewestCompleted) return { kind: "own-slips", byTimetable: [own] };
  const earlier = others.flatMap((publications) => {
    const known = publications.filter(({ publishedOn }) => publishedOn <= asOf);
    const latest = known.at(-1);
    if (!latest || !isOver(latest)) return [];
    const slips = completedSlips(latest.timetable, milestoneRecords(known), latest.asOf);
    return slips.length > 0 ? [slips] : [];
  });
  return earlier.flat().length >= fewestCompleted ? { kind: "reference-class", byTimetable: earlier } : null;
}

/** Its committed end is met, or where none is committed everything that was not given up. */
function isOver({ timetable, asOf }: Publication): boolean {
  const { milestones, endMilestoneId } = timetable;
  const end = milestones.find(({ id }) => id === endMilestoneId);
  if (end) return isMet(end, asOf);
  return milestones.every(({ completion, cancellation }) => completion !== null || cancellation !== null);
}
