import type { Dependency, Milestone } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";
import { addDays, dayNumber, earlier, firstDayOf, later } from "../calendar-date";
import { calendarsOf, type TimetableCalendars } from "./calendars";
import { type OrderedNetwork, orderNetwork } from "./order-network";
import { linkTypes } from "./solve-network";
import { always, type WorkingTime } from "./working-time";

/** Where everything stands in a timetable's plan: what is asked many times while something is dragged. */
export interface PlanIndex {
  indexOf: ReadonlyMap<string, number>;
  /** The milestones in an order in which every dependency goes forward; `null` where they go in a circle. */
  network: OrderedNetwork | null;
  /** The kind (as in `linkTypes`) and the lag of each link, in the order of `network.outTo`. */
  outType: Uint8Array;
  outLag: Int32Array;
  /** The place of each milestone in that order. */
  rankOf: Int32Array;
  calendars: TimetableCalendars;
  /** In whose working time each milestone's work is done. */
  times: readonly WorkingTime[];
  /** The day on which each begins and is done, as set or as it happened, as days since 1970; NaN where none is. */
  start: Float64Array;
  finish: Float64Array;
  /** It is done or cancelled, or has no date: nothing pushes it. */
  settled: Uint8Array;
}

const known = new WeakMap<Timetable, PlanIndex>();

/** The index of a timetable, made once for as long as that timetable is kept. */
export function planIndex(timetable: Timetable): PlanIndex {
  const found = known.get(timetable);
  if (found) return found;
  const index = indexOf(timetable);
  known.set(timetable, index);
  return index;
}

/** In whose working days a lag before that milestone counts. */
export function lagTimeBefore(timetable: Timetable, milestone: Pick<Milestone, "ownerId">): WorkingTime {
  const { calendars } = planIndex(timetable);
  return calendars.ofLags ?? calendars.of(milestone);
}

function indexOf(timetable: Timetable): PlanIndex {
  const { milestones, dependencies } = timetable;
  const places = new Map(milestones.map(({ id }, i) => [id, i]));
  // A dependency on nothing is refused elsewhere; here it is a link from a milestone to itself, and so to nowhere.
  const ends = dependencies.map(({ fromId, toId }) => [places.get(fromId), places.get(toId)] as const);
  const whole = ends.every(([from, to]) => from !== undefined && to !== undefined);
  const ordered = whole
    ? orderNetwork(
        milestones.length,
        Int32Array.from(ends, ([from]) => from as number),
        Int32Array.from(ends, ([, to]) => to as number),
      )
    : null;
  const network = ordered?.ok ? ordered.network : null;
  const rankOf = new Int32Array(milestones.length);
  network?.order.forEach((a, rank) => {
    rankOf[a] = rank;
  });
  const calendars = spanningCalendars(timetable, milestones);
  return {
    indexOf: places,
    network,
    outType: Uint8Array.from(network?.outLink ?? [], (k) => linkTypes[(dependencies[k] as Dependency).type]),
    outLag: Int32Array.from(network?.outLink ?? [], (k) => (dependencies[k] as Dependency).lagDays),
    rankOf,
    calendars,
    times: milestones.map((milestone) => calendars.of(milestone)),
    start: Float64Array.from(milestones, startNumber),
    finish: Float64Array.from(milestones, finishNumber),
    settled: Uint8Array.from(milestones, ({ due, completion, cancellation }) =>
      due === null || completion !== null || cancellation !== null ? 1 : 0,
    ),
  };
}

/** What is done stands on the day it was done, whatever was planned. */
export function finishNumber({ completion, due }: Pick<Milestone, "completion" | "due">): number {
  const day = completion?.on.day ?? due?.day;
  return day === undefined ? Number.NaN : dayNumber(day);
}

/** What has no start of its own begins on the day it is reached; a month not known further is computed with its last day. */
export function startNumber(milestone: Pick<Milestone, "start" | "completion" | "due">): number {
  return milestone.start ? dayNumber(firstDayOf(milestone.start)) : finishNumber(milestone);
}

const everyDay: TimetableCalendars = { of: () => always, ofLags: undefined };

/** Calendars for ten years around everything that has a date. */
function spanningCalendars(timetable: Timetable, milestones: readonly Milestone[]): TimetableCalendars {
  const days = milestones.flatMap(({ due, start, completion }) =>
    [due?.day, start?.day, completion?.on.day].filter((day) => day !== undefined),
  );
  const [one] = days;
  if (one === undefined || timetable.workingCalendars.length === 0) return everyDay;
  return calendarsOf(
    timetable,
    addDays(days.reduce(earlier, one), -3_653),
    addDays(days.reduce(later, one), 3_653),
  );
}
