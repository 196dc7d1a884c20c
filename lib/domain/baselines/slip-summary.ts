import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { PublicTimetable } from "@/lib/schema/publication";
import { statusOf } from "../milestone-status";
import type { MilestoneRecords } from "../record";
import {
  type ChosenBaseline,
  isCorrection,
  type MilestoneSlips,
  type MovesFor,
  milestoneSlips,
  movesFor,
} from "./baselines";

/** How a timetable kept to what it published. Corrections of data are in none of these but their own count. */
export interface SlipSummary {
  asOf: CalendarDate;
  milestones: MilestoneSlips[];
  /** Milestones that ever had a published date, and are not dropped: what the counts below are of. */
  dated: number;
  moved: number;
  moves: number;
  reasons: MovesFor[];
  corrections: number;
  /** Ids of those that were published with a date and have since been taken out of the timetable. */
  removed: string[];
  /**
   * Slip against the first date, of the `n` for which it is known. `met` of them are met; the others are still to come, and
   * theirs is what the current date makes it. What is overdue is none of them: how late it will be is not known.
   */
  slip: {
    n: number;
    met: number;
    late: number;
    early: number;
    medianDays: number;
    latest: SlipOf;
    earliest: SlipOf;
  } | null;
  /** Those that are open past their date, and of them the one that is so for longest. */
  overdue: { count: number; longest: SlipOf } | null;
}

interface SlipOf {
  milestoneId: string;
  title: string;
  days: number;
}

/** Which dates moved, how often, why, and by how much in the middle and at most, as known on a day. */
export function slipSummary(
  timetable: Pick<PublicTimetable, "milestones">,
  records: MilestoneRecords,
  options: { asOf: CalendarDate; chosen?: ChosenBaseline | null },
): SlipSummary {
  const { asOf } = options;
  const milestones = timetable.milestones.map((milestone) =>
    milestoneSlips(milestone, records.get(milestone.id), options),
  );
  const dropped = new Set(
    timetable.milestones.filter((one) => statusOf(one, asOf).kind === "cancelled").map(({ id }) => id),
  );
  const dated = milestones.filter(
    ({ milestoneId }) => records.get(milestoneId)?.original && !dropped.has(milestoneId),
  );
  const moves = dated
    .flatMap(({ milestoneId }) => records.get(milestoneId)?.moves ?? [])
    .filter((move) => !isCorrection(move));
  const present = new Set(milestones.map(({ milestoneId }) => milestoneId));
  return {
    asOf,
    milestones,
    dated: dated.length,
    moved: dated.filter((one) => one.moves > 0).length,
    moves: moves.length,
    reasons: movesFor(moves),
    corrections: dated.reduce((sum, { corrections }) => sum + corrections.moves, 0),
    removed: [...records.values()]
      .filter(({ milestoneId, original }) => original && !present.has(milestoneId))
      .map(({ milestoneId }) => milestoneId),
    slip: slipOf(dated),
    overdue: overdueOf(dated),
  };
}

function slipOf(dated: readonly MilestoneSlips[]): SlipSummary["slip"] {
  const known = dated
    .flatMap(({ milestoneId, title, slipDays, reached, overdue }): (SlipOf & { met: boolean })[] =>
      slipDays === null || overdue
        ? []
        : [{ milestoneId, title, days: slipDays, met: reached?.kind === "actual" }],
    )
    .toSorted((a, b) => a.days - b.days);
  const [earliest, latest] = [known[0], known.at(-1)];
  if (!earliest || !latest) return null;
  const middle = [known[Math.floor((known.length - 1) / 2)], known[Math.floor(known.length / 2)]];
  return {
    n: known.length,
    met: known.filter(({ met }) => met).length,
    late: known.filter(({ days }) => days > 0).length,
    early: known.filter(({ days }) => days < 0).length,
    medianDays: middle.reduce((sum, one) => sum + (one?.days ?? 0), 0) / 2,
    latest,
    earliest,
  };
}

function overdueOf(dated: readonly MilestoneSlips[]): SlipSummary["overdue"] {
  const past = dated
    .flatMap(({ milestoneId, title, overdue }) =>
      overdue ? [{ milestoneId, title, days: overdue.days }] : [],
    )
    .toSorted((a, b) => b.days - a.days);
  return past[0] ? { count: past.length, longest: past[0] } : null;
}
