import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Dependency, Milestone } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { dayFromNumber, dayNumber, firstDayOf } from "../calendar-date";
import { milestoneAsKnown } from "../milestone-status";
import { calendarsOf } from "./calendars";
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
  const held = end && leadingTo(end.index, links, items.length);
  const activities = items.map((item, i) => {
    const itsDays = days[i] as ItsDays;
    const activity = activityOf(item, itsDays, today, dates, calendars.of(item));
    if (committed !== undefined && !held?.[i] && itsDays.due !== null && itsDays.due > committed)
      activity.finishNotAfter ??= itsDays.due;
    return activity;
  });
  const start = dates === "as-set" ? first : today;
  return {
    items,
    dependencies,
    undated,
    end,
    problem: { links, activities, start, dataDate: today, end: committed },
  };
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
    const start = item.start && dayNumber(firstDayOf(item.start));
    const due = item.due && dayNumber(item.due.day);
    const forecast = item.forecast && dayNumber(item.forecast.day);
    const completion = item.completion && dayNumber(item.completion.on.day);
    if (start === null && due === null && completion === null) {
      linked ??= new Set(timetable.dependencies.flatMap(({ fromId, toId }) => [fromId, toId]));
      if (!linked.has(item.id)) {
        undated.push(item.id);
        continue;
      }
    }
    items.push(item);
    days.push({ start, due, forecast, completion });
    first = Math.min(first, start ?? first, due ?? first, completion ?? first);
    last = Math.max(last, due ?? last, forecast ?? last, completion ?? last);
  }
  return { items, days, undated, first, last };
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
    finishNotAfter: dateConstraint?.kind === "not-before" ? undefined : (day ?? undefined),
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
