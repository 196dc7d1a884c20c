import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Publication, PublicMilestone, ReasonCode } from "@/lib/schema/publication";
import type { TargetDate } from "@/lib/schema/target-date";
import { daysBetween, sameTarget } from "../calendar-date";
import { groupBy } from "../items";
import { daysLate, type MilestoneStatus, statusOf } from "../milestone-status";
import type { DateMove, MilestoneRecord } from "../record";

/** Which published date is meant: the first there was, the last there was, or the one in a chosen version. */
export type Baseline = "first" | "last" | "chosen";

/** A version chosen to compare with: when it was published, and the dates in it. */
export interface ChosenBaseline {
  version: number;
  publishedOn: CalendarDate;
  dates: ReadonlyMap<string, TargetDate>;
}

export function chosenBaseline({ version, publishedOn, timetable }: Publication): ChosenBaseline {
  const dates = timetable.milestones.flatMap(({ id, due }) => (due ? [[id, due] as const] : []));
  return { version, publishedOn, dates: new Map(dates) };
}

/** A published date, and how far what came of it lies from it. */
export interface SlipAgainst {
  /** All that are this date; a date that is the first and the last as well is told once. */
  baselines: Baseline[];
  date: TargetDate;
  /** When it was first published as such or, for a chosen version, when that was. */
  publishedOn: CalendarDate;
  /** Days; positive: late. `null` where there is nothing to compare it with. */
  slipDays: number | null;
}

/** Moves for one reason, withdrawn dates among them. Days later and days earlier are sums, neither set off against the other. */
export interface MovesFor {
  /** `null`: none was given. */
  code: ReasonCode | null;
  moves: number;
  daysLater: number;
  daysEarlier: number;
  /** Dates withdrawn with none put in their place, which are no number of days. */
  withdrawn: number;
}

/** How a milestone stands against what was published of it. Corrections of data are counted apart from all else. */
export interface MilestoneSlips {
  milestoneId: string;
  title: string;
  /** What is compared: the actual date or, while open, the current one, past or not. `null` where dropped or undated. */
  reached: { kind: "actual" | "current"; on: TargetDate } | null;
  /**
   * Open on the data date, so many days after its current date. It is a status of its own and no slip: the date has not
   * moved, and how late the milestone will be is not known.
   */
  overdue: { asOf: CalendarDate; days: number } | null;
  against: SlipAgainst[];
  /** Slip against the first date without what corrections of data moved it; `null` where there is none. */
  slipDays: number | null;
  moves: number;
  netSlipDays: number;
  reasons: MovesFor[];
  corrections: { moves: number; days: number };
}

type Dated = Pick<PublicMilestone, "id" | "title" | "due" | "completion" | "cancellation">;

/**
 * "Met against which date?" Against each date that differs: the first published, the last published and, where a version
 * is chosen as the baseline, the one in it. What happened after the data date does not count.
 */
export function milestoneSlips(
  milestone: Dated,
  record: MilestoneRecord | undefined,
  { asOf, chosen = null }: { asOf: CalendarDate; chosen?: ChosenBaseline | null },
): MilestoneSlips {
  const status = statusOf(milestone, asOf);
  const reached = reachedBy(milestone, status);
  const against: SlipAgainst[] = [];
  for (const { baseline, date, publishedOn } of publishedDates(milestone.id, record, chosen)) {
    const told = against.find((other) => sameTarget(other.date, date));
    if (told) told.baselines.push(baseline);
    else against.push({ baselines: [baseline], date, publishedOn, slipDays: reached && slip(date, reached) });
  }
  const [corrections, moves] = partition(record?.moves ?? [], isCorrection);
  const correctedDays = corrections.reduce((sum, { days }) => sum + (days ?? 0), 0);
  const first = against.find(({ baselines }) => baselines.includes("first"))?.slipDays ?? null;
  return {
    milestoneId: milestone.id,
    title: milestone.title,
    reached,
    overdue: status.kind === "overdue" ? { asOf, days: status.days } : null,
    against,
    slipDays: first === null ? null : first - correctedDays,
    moves: moves.length,
    netSlipDays: record?.netSlipDays ?? 0,
    reasons: movesFor(moves),
    corrections: { moves: corrections.length, days: correctedDays },
  };
}

function reachedBy({ due }: Dated, status: MilestoneStatus): MilestoneSlips["reached"] {
  if (status.kind === "met") return { kind: "actual", on: status.on };
  if (status.kind === "cancelled") return null;
  return due && { kind: "current", on: due };
}

function slip(date: TargetDate, { kind, on }: NonNullable<MilestoneSlips["reached"]>): number {
  return kind === "actual" ? daysLate(date, on) : daysBetween(date.day, on.day);
}

interface PublishedDate {
  baseline: Baseline;
  date: TargetDate;
  publishedOn: CalendarDate;
}

function publishedDates(
  milestoneId: string,
  record: MilestoneRecord | undefined,
  chosen: ChosenBaseline | null,
): PublishedDate[] {
  const dates: PublishedDate[] = [];
  if (record?.original && record.originalOn) {
    const [date, publishedOn] = [record.original, record.originalOn];
    dates.push({ baseline: "first", date, publishedOn });
    const moved = record.moves.findLast(({ to }) => to !== null);
    dates.push({ baseline: "last", date: moved?.to ?? date, publishedOn: moved?.on ?? publishedOn });
  }
  const date = chosen?.dates.get(milestoneId);
  if (chosen && date) dates.push({ baseline: "chosen", date, publishedOn: chosen.publishedOn });
  return dates;
}

export const isCorrection = ({ reason }: DateMove) => reason?.code === "data-correction";

/** Moves by their reason, the most frequent first. */
export function movesFor(moves: readonly DateMove[]): MovesFor[] {
  const daysOf = (some: readonly DateMove[], sign: 1 | -1) =>
    some.reduce((sum, { days }) => sum + Math.max(0, (days ?? 0) * sign), 0);
  return [...groupBy(moves, ({ reason }) => reason?.code ?? null)]
    .map(([code, some]) => ({
      code,
      moves: some.length,
      daysLater: daysOf(some, 1),
      daysEarlier: daysOf(some, -1),
      withdrawn: some.filter(({ to }) => to === null).length,
    }))
    .toSorted((a, b) => b.moves - a.moves);
}

function partition<T>(items: readonly T[], holds: (item: T) => boolean): [T[], T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}
