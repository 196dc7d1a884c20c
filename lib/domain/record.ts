import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";
import type { Publication, Reason } from "@/lib/schema/publication";
import type { TargetDate } from "@/lib/schema/target-date";
import { daysBetween, sameTarget } from "./calendar-date";
import { byId } from "./items";
import { daysLate } from "./milestone-status";

/** A published date that became another: in which version, from what to what, and why. */
export interface DateMove {
  version: number;
  on: CalendarDate;
  /** The last date that was published before; never `null`. */
  from: TargetDate;
  /** `null`: the date was withdrawn and none put in its place. */
  to: TargetDate | null;
  /** Days later; negative: brought forward; `null` where the date was withdrawn. */
  days: number | null;
  reason: Reason | null;
}

/** What the publications say of one milestone. */
export interface MilestoneRecord {
  milestoneId: string;
  /** The first published date; it never changes. `null` where none was ever published. */
  original: TargetDate | null;
  originalOn: CalendarDate | null;
  firstPublishedIn: number;
  moves: DateMove[];
  /** The sum of its moves in days, corrections of data left out. */
  netSlipDays: number;
}

export type MilestoneRecords = ReadonlyMap<string, MilestoneRecord>;

/** The record of every milestone that was ever published, in the order of first publication. */
export function milestoneRecords(publications: readonly Publication[]): Map<string, MilestoneRecord> {
  const records = new Map<string, MilestoneRecord>();
  /** The last date each had, and whether it has it still. */
  const standing = new Map<string, { last: TargetDate; current: TargetDate | null }>();
  for (const { version, publishedOn, reasons, timetable } of publications.toSorted(
    (a, b) => a.version - b.version,
  )) {
    for (const { id, due } of timetable.milestones) {
      const record = records.get(id) ?? {
        milestoneId: id,
        original: null,
        originalOn: null,
        firstPublishedIn: version,
        moves: [],
        netSlipDays: 0,
      };
      records.set(id, record);
      const before = standing.get(id);
      if (!before) {
        if (!due) continue;
        record.original = due;
        record.originalOn = publishedOn;
      } else if (!sameTarget(before.current, due)) {
        // A date that comes back as it was before it was withdrawn is told as having come back.
        const days = due && daysBetween(before.last.day, due.day);
        const reason = reasons[id] ?? null;
        record.moves.push({ version, on: publishedOn, from: before.last, to: due, days, reason });
        if (reason?.code !== "data-correction") record.netSlipDays += days ?? 0;
      }
      standing.set(id, { last: due ?? before?.last ?? ({} as never), current: due });
    }
  }
  return records;
}

/**
 * Slip in days: actual (or, while open, current) minus original; positive is late. Before the first publication
 * the current date is the original. `null` where there is nothing to compare. A date that passes does not move: what is
 * overdue has no slip by that, here and in `milestoneSlips`; how long it is overdue is told by `statusOf`.
 */
export function slipDays(
  milestone: Pick<Milestone, "due" | "completion">,
  record: MilestoneRecord | undefined,
): number | null {
  const original = record?.original ?? milestone.due;
  if (!original) return null;
  if (milestone.completion) return daysLate(original, milestone.completion.on);
  return milestone.due && daysBetween(original.day, milestone.due.day);
}

/** A published date that no longer stands as published, and so must be explained before the next version. */
export interface MoveToExplain {
  milestoneId: string;
  title: string;
  kind: "moved" | "withdrawn" | "removed";
  from: TargetDate;
  to: TargetDate | null;
}

/**
 * The dates of the latest publication that moved since. A cancelled milestone explains itself: its cancellation
 * carries the reason; one that was removed does not.
 */
export function movesNeedingReasons(
  latest: Publication | null,
  timetable: { milestones: readonly Pick<Milestone, "id" | "due" | "cancellation">[] },
): MoveToExplain[] {
  const now = byId(timetable.milestones);
  return (latest?.timetable.milestones ?? []).flatMap(({ id, title, due }): MoveToExplain[] => {
    if (!due) return [];
    const milestone = now.get(id);
    if (!milestone) return [{ milestoneId: id, title, kind: "removed", from: due, to: null }];
    if (sameTarget(milestone.due, due)) return [];
    if (milestone.due) return [{ milestoneId: id, title, kind: "moved", from: due, to: milestone.due }];
    return milestone.cancellation ? [] : [{ milestoneId: id, title, kind: "withdrawn", from: due, to: null }];
  });
}
