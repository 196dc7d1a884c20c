import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { dayFromNumber, dayNumber } from "../calendar-date";
import { type Sentence, sentence } from "../sentence";
import { criticalChain } from "./critical-chain";
import { type DatesHeld, networkOf, type TimetableNetwork } from "./network-of";
import { type NetworkSchedule, noLink, scheduleNetwork } from "./schedule-network";

export interface ScheduleOptions {
  /** The data date: facts are counted up to it, and no open work lies before it. */
  asOf: CalendarDate;
  dates?: DatesHeld;
  /** Open milestones with at most so much float, in working days, are called near-critical. */
  nearCriticalDays?: number;
}

/** Why a milestone cannot be earlier than its early dates. */
export type Hold =
  | { kind: "link"; dependencyId: string; milestoneId: string }
  | { kind: "set-date" | "stated-forecast" | "constraint" | "data-date" | "first-day" | "happened" };

/** Both days belong to it. */
export interface DaySpan {
  start: CalendarDate;
  finish: CalendarDate;
}

/** When a milestone can be at the earliest and must be at the latest. */
export interface ScheduledMilestone {
  milestoneId: string;
  early: DaySpan;
  /** Of what was begun, the start is the day on which the rest must be gone on with. */
  late: DaySpan;
  /**
   * Total float: how many working days it can be later before the end moves; negative: it is too late already.
   * `null` for what has happened.
   */
  totalFloatDays: number | null;
  /**
   * Free float: how many working days it can be later before anything else moves, the end among it; `null` for what
   * has happened.
   */
  freeFloatDays: number | null;
  heldBy: Hold;
}

export interface Schedule {
  ok: true;
  asOf: CalendarDate;
  /** The earliest day on which everything can be done. */
  finish: CalendarDate;
  /** The committed end while it is open, and the earliest it can be; positive calendar days late: it does not hold. */
  end: { milestoneId: string; committed: TargetDate; expected: CalendarDate; lateDays: number } | null;
  milestones: ReadonlyMap<string, ScheduledMilestone>;
  /** The chain that decides the end, in order. */
  criticalPath: string[];
  /** Open, with little float or none, and not on the critical path itself: the least float first. */
  nearCritical: string[];
  /** Open, with neither a date nor a link that would give it one, and so in no schedule. */
  undated: string[];
}

export type ScheduleAnswer =
  | Schedule
  /** Milestones of which each waits for the one before it, and the first for the last. */
  | { ok: false; circle: string[]; sentence: Sentence };

/**
 * The critical path method over a timetable: early and late dates, floats, the critical path and whether the
 * committed end holds, by working calendars, as far as is known on the data date. Cancelled milestones and their
 * links are left out. A date known to a month is computed with its last day.
 *
 * What leads to the committed end must be done in time for it; what does not, by the end or, where it was set
 * for later than the end, by its own date.
 *
 * Source: as `scheduleNetwork`.
 */
export function computeSchedule(
  timetable: Timetable,
  { asOf, dates = "as-set", nearCriticalDays = 14 }: ScheduleOptions,
): ScheduleAnswer {
  const network = networkOf(timetable, asOf, dates);
  const { items, problem, undated } = network;
  const solved = scheduleNetwork(problem);
  if (!solved.ok) return refusedFor(solved.circle.map((i) => items[i] as Milestone));
  const milestones = new Map(items.map((item, i) => [item.id, scheduledMilestone(network, solved, i)]));
  const criticalPath = criticalChain(network, solved).map((i) => (items[i] as Milestone).id);
  return {
    ok: true,
    asOf,
    finish: dayFromNumber(solved.finish),
    end: endIn(network, solved),
    milestones,
    criticalPath,
    nearCritical: nearCritical([...milestones.values()], criticalPath, nearCriticalDays),
    undated,
  };
}

export function endIn({ items, end }: TimetableNetwork, { earlyFinish }: NetworkSchedule): Schedule["end"] {
  if (!end) return null;
  const expected = earlyFinish[end.index] as number;
  return {
    milestoneId: (items[end.index] as Milestone).id,
    committed: end.committed,
    expected: dayFromNumber(expected),
    lateDays: expected - dayNumber(end.committed.day),
  };
}

export function scheduledMilestone(
  network: TimetableNetwork,
  solved: NetworkSchedule,
  i: number,
): ScheduledMilestone {
  const item = network.items[i] as Milestone;
  const span = (start: Int32Array, finish: Int32Array): DaySpan => ({
    start: dayFromNumber(start[i] as number),
    finish: dayFromNumber(finish[i] as number),
  });
  const happened = item.completion !== null;
  return {
    milestoneId: item.id,
    early: span(solved.earlyStart, solved.earlyFinish),
    late: span(solved.lateStart, solved.lateFinish),
    totalFloatDays: happened ? null : (solved.totalFloat[i] as number),
    freeFloatDays: happened
      ? null
      : Math.min(solved.freeFloat[i] as number, Math.max(0, solved.totalFloat[i] as number)),
    heldBy: holdOf(network, item, solved.heldBy[i] as number),
  };
}

function holdOf({ dependencies }: TimetableNetwork, item: Milestone, heldBy: number): Hold {
  const link = dependencies[heldBy];
  if (link) return { kind: "link", dependencyId: link.id, milestoneId: link.fromId };
  switch (heldBy) {
    case noLink.planned:
      return { kind: "set-date" };
    case noLink.dataDate:
      return { kind: "data-date" };
    case noLink.actual:
      return { kind: "happened" };
    case noLink.constraint: {
      const constrained = item.dateConstraint?.kind === "not-after" ? null : item.dateConstraint;
      const stated = item.forecast && (!constrained || item.forecast.day > constrained.day);
      return { kind: stated ? "stated-forecast" : "constraint" };
    }
    default:
      return { kind: "first-day" };
  }
}

function nearCritical(
  milestones: readonly ScheduledMilestone[],
  criticalPath: readonly string[],
  within: number,
): string[] {
  const critical = new Set(criticalPath);
  return milestones
    .flatMap(({ milestoneId, totalFloatDays: float }) =>
      float !== null && float <= within && !critical.has(milestoneId) ? [{ milestoneId, float }] : [],
    )
    .toSorted((a, b) => a.float - b.float)
    .map(({ milestoneId }) => milestoneId);
}

function refusedFor(circle: readonly Milestone[]): ScheduleAnswer {
  const titles = [...circle, ...circle.slice(0, 1)].map(({ title }) => title).join(" → ");
  return {
    ok: false,
    circle: circle.map(({ id }) => id),
    sentence: sentence("problems.dependency-circle", { titles }),
  };
}
