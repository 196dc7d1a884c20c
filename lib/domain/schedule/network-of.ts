import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Dependency, Milestone } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { dayFromNumber, dayNumber, firstDayOf } from "../calendar-date";
import type { Moves } from "../consequences";
import { milestoneAsKnown } from "../milestone-status";
import { calendarsOf, type TimetableCalendars } from "./calendars";
import type { Activity, Link, ScheduleProblem } from "./schedule-network";
import { linkTypes } from "./solve-network";
import type { WorkingTime } from "./working-time";

/** What holds a milestone back besides links, constraints and the data date. */
export type DatesHeld =
  /** The dates set in the timetable: a date says when, not how soon. */
  | "as-set"
  /** Nothing else. */
  | "as-early-as-possible";

/** A timetable as a network; activity `i` is `items[i]`, link `k` is `dependencies[k]`. Moments are days since 1970. */
export interface TimetableNetwork {
  items: readonly Milestone[];
  dependencies: readonly Dependency[];
  problem: ScheduleProblem;
  /** The committed end while it is open, and which activity it is. */
  end: { index: number; committed: TargetDate } | null;
  /** Open, with neither a date nor a link that would give it one; not in the network. */
  undated: string[];
  /** What it was made from, to make it again with other dates. */
  grounds: {
    indexOf: ReadonlyMap<string, number>;
    days: readonly ItsDays[];
    calendars: TimetableCalendars;
    /** Whether each activity leads to the committed end; `null`: none is open. */
    leads: Uint8Array | null;
  };
}

/** Calendars are drawn up for so long before and after everything the timetable says. */
const spareDays = 3_653;

/** The network as it is known on the data date: without what was cancelled, and with what has happened fixed. */
export function networkOf(timetable: Timetable, asOf: CalendarDate, dates: DatesHeld): TimetableNetwork {
  const { items, days, undated, first, last } = itemsKnown(timetable, asOf);
  const calendars = calendarsOf(timetable, dayFromNumber(first - spareDays), dayFromNumber(last + spareDays));
  const indexOf = new Map<string, number>();
  for (let i = 0; i < items.length; i++) indexOf.set((items[i] as Milestone).id, i);
  const dependencies: Dependency[] = [];
  const links: Link[] = [];
  for (const dependency of timetable.dependencies) {
    const from = indexOf.get(dependency.fromId);
    const to = indexOf.get(dependency.toId);
    if (from === undefined || to === undefined) continue;
    dependencies.push(dependency);
    const { type, lagDays } = dependency;
    links.push({ from, to, type: linkTypes[type], lag: lagDays, time: calendars.ofLags });
  }
  const today = dayNumber(asOf);
  const end = committedEnd(timetable, items, indexOf);
  const committed = end ? dayNumber(end.committed.day) : undefined;
  const leads = end && leadingTo(end.index, links, items.length);
  const activities = items.map((item, i) => {
    const itsDays = days[i] as ItsDays;
    const time = calendars.of(item);
    return activityOf(item, itsDays, today, dates, time, setAfter(committed, leads?.[i], itsDays));
  });
  const start = dates === "as-set" ? first : today;
  return {
    items,
    dependencies,
    undated,
    end,
    problem: { links, activities, start, dataDate: today, end: committed },
    grounds: { indexOf, days, calendars, leads },
  };
}

/**
 * The network of dates as set once some milestones have other dates; what does not move is taken as it is.
 * `null` where something moves that is not in the network, because it had no date.
 */
export function networkAfterMoves(network: TimetableNetwork, moves: Moves): TimetableNetwork | null {
  const { problem, grounds } = network;
  const { indexOf, calendars, leads } = grounds;
  const today = problem.dataDate as number;
  const [items, days] = [network.items.slice(), grounds.days.slice()];
  const moved: number[] = [];
  for (const [id, dates] of moves) {
    const i = indexOf.get(id);
    const before = i === undefined ? undefined : items[i];
    if (i === undefined || !before || dates.due === null) return null;
    const item = { ...before, due: dates.due, start: dates.start === undefined ? before.start : dates.start };
    items[i] = item;
    days[i] = daysOf(item);
    moved.push(i);
  }
  const end = network.end && { ...network.end, committed: items[network.end.index]?.due as TargetDate };
  const committed = end ? dayNumber(end.committed.day) : undefined;
  const activities = problem.activities.slice();
  // Where the end itself moves, what may lie after it differs for all that do not lead to it.
  for (const i of committed === problem.end ? moved : items.keys()) {
    const itsDays = days[i] as ItsDays;
    const { time } = activities[i] as Activity;
    const limit = setAfter(committed, leads?.[i], itsDays);
    activities[i] = activityOf(items[i] as Milestone, itsDays, today, "as-set", time, limit);
  }
  let start = today;
  for (const each of days) start = Math.min(start, firstOf(each, start));
  return {
    ...network,
    items,
    end,
    problem: { ...problem, activities, start, end: committed },
    grounds: { indexOf, days, calendars, leads },
  };
}

/** What does not lead to the committed end and was set for later has its own date to be done by. */
function setAfter(
  committed: number | undefined,
  leads: number | undefined,
  { due }: ItsDays,
): number | undefined {
  return committed !== undefined && !leads && due !== null && due > committed ? due : undefined;
}

/** The days that a milestone's dates are computed with, since 1970. */
interface ItsDays {
  start: number | null;
  due: number | null;
  forecast: number | null;
  completion: number | null;
}

/** What is in the network, as known on the data date, the first and last day of it all, and what could be given no day. */
function itemsKnown(timetable: Timetable, asOf: CalendarDate) {
  const items: Milestone[] = [];
  const days: ItsDays[] = [];
  const undated: string[] = [];
  let [first, last] = [dayNumber(asOf), dayNumber(asOf)];
  let linked: Set<string> | null = null;
  for (const milestone of timetable.milestones) {
    const item = milestoneAsKnown(milestone, asOf);
    if (item.cancellation) continue;
    const itsDays = daysOf(item);
    const { start, due, forecast, completion } = itsDays;
    if (start === null && due === null && completion === null) {
      linked ??= new Set(timetable.dependencies.flatMap(({ fromId, toId }) => [fromId, toId]));
      if (!linked.has(item.id)) {
        undated.push(item.id);
        continue;
      }
    }
    items.push(item);
    days.push(itsDays);
    first = firstOf(itsDays, first);
    last = Math.max(last, due ?? last, forecast ?? last, completion ?? last);
  }
  return { items, days, undated, first, last };
}

function daysOf({ start, due, forecast, completion }: Milestone): ItsDays {
  return {
    start: start && dayNumber(firstDayOf(start)),
    due: due && dayNumber(due.day),
    forecast: forecast && dayNumber(forecast.day),
    completion: completion && dayNumber(completion.on.day),
  };
}

function firstOf({ start, due, completion }: ItsDays, other: number): number {
  return Math.min(other, start ?? other, due ?? other, completion ?? other);
}

function committedEnd(
  { endMilestoneId }: Timetable,
  items: readonly Milestone[],
  indexOf: ReadonlyMap<string, number>,
): TimetableNetwork["end"] {
  const index = indexOf.get(endMilestoneId ?? "");
  const item = index === undefined ? undefined : items[index];
  if (index === undefined || !item?.due || item.completion) return null;
  return { index, committed: item.due };
}

/** Whether each activity leads to that one, by whatever chain of links; it does itself. */
function leadingTo(target: number, links: readonly Link[], count: number): Uint8Array {
  const before: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of links) before[to]?.push(from);
  const leads = new Uint8Array(count);
  const stack = [target];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (leads[at]) continue;
    leads[at] = 1;
    stack.push(...(before[at] ?? []));
  }
  return leads;
}

/** All activities have the same fields in the same order: thousands of them are read over and over. */
function activityOf(
  { dateConstraint, percentDone }: Milestone,
  { start, due, forecast, completion }: ItsDays,
  today: number,
  dates: DatesHeld,
  time: WorkingTime,
  setAfterEnd: number | undefined,
): Activity {
  const work = start !== null && due !== null ? Math.max(0, time.between(start, due)) : 0;
  const asSet = dates === "as-set";
  const day = dateConstraint && dayNumber(dateConstraint.day);
  return {
    work,
    time,
    startNotBefore: asSet && due === null ? (start ?? undefined) : undefined,
    finishNotBefore: latest(
      forecast !== null && (due === null || forecast > due) ? forecast : null,
      dateConstraint?.kind === "not-after" ? null : day,
    ),
    startNotAfter: undefined,
    finishNotAfter: (dateConstraint?.kind === "not-before" ? null : day) ?? setAfterEnd,
    planned:
      asSet && due !== null ? { start: work > 0 && start !== null ? start : due, finish: due } : undefined,
    actual:
      completion === null
        ? undefined
        : { start: Math.min(start ?? completion, completion), finish: completion },
    begun:
      work > 0 && start !== null && due !== null && start <= today
        ? { start, remaining: remainingWork(work, percentDone, today, due, time) }
        : undefined,
  };
}

/** Where nobody said how much is done, nobody said that nothing is: it is taken to go on as planned. */
function remainingWork(
  work: number,
  percentDone: number,
  today: number,
  due: number,
  time: WorkingTime,
): number {
  return percentDone > 0 ? Math.ceil(work * (1 - percentDone / 100)) : Math.max(0, time.between(today, due));
}

function latest(a: number | null, b: number | null): number | undefined {
  if (a === null) return b ?? undefined;
  return b === null ? a : Math.max(a, b);
}
