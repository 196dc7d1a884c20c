import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Dependency, Milestone } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { addDays, dayNumber, earlier, firstDayOf, later } from "../calendar-date";
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
  const linked = new Set(timetable.dependencies.flatMap(({ fromId, toId }) => [fromId, toId]));
  const items: Milestone[] = [];
  const undated: string[] = [];
  let [first, last] = [asOf, asOf];
  for (const each of timetable.milestones) {
    const item = milestoneAsKnown(each, asOf);
    const { id, start, due, forecast, completion, cancellation } = item;
    if (cancellation) continue;
    if (!start && !due && !completion && !linked.has(id)) {
      undated.push(id);
      continue;
    }
    items.push(item);
    for (const day of [start && firstDayOf(start), due?.day, forecast?.day, completion?.on.day]) {
      if (!day) continue;
      first = earlier(first, day);
      last = later(last, day);
    }
  }
  const calendars = calendarsOf(timetable, addDays(first, -spareDays), addDays(last, spareDays));
  const indexOf = new Map(items.map(({ id }, i) => [id, i]));
  const dependencies = timetable.dependencies.filter(
    ({ fromId, toId }) => indexOf.has(fromId) && indexOf.has(toId),
  );
  const links = dependencies.map(
    ({ fromId, toId, type, lagDays }): Link => ({
      from: indexOf.get(fromId) as number,
      to: indexOf.get(toId) as number,
      type: linkTypes[type],
      lag: lagDays,
      time: calendars.ofLags,
    }),
  );
  const today = dayNumber(asOf);
  const end = committedEnd(timetable, items, indexOf);
  const held = end && leadingTo(end.index, links, items.length);
  return {
    items,
    dependencies,
    undated,
    end,
    problem: {
      links,
      activities: items.map((item, i) => {
        const activity = activityOf(item, today, dates, calendars.of(item));
        if (end && !held?.[i] && item.due && item.due.day > end.committed.day)
          activity.finishNotAfter ??= dayNumber(item.due.day);
        return activity;
      }),
      start: dayNumber(dates === "as-set" ? first : asOf),
      dataDate: dayNumber(asOf),
      end: end ? dayNumber(end.committed.day) : undefined,
    },
  };
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
  { start, due, forecast, dateConstraint, completion, percentDone }: Milestone,
  today: number,
  dates: DatesHeld,
  time: WorkingTime,
): Activity {
  const from = start && dayNumber(firstDayOf(start));
  const to = due && dayNumber(due.day);
  const work = from !== null && to !== null ? Math.max(0, time.between(from, to)) : 0;
  const happened = completion && dayNumber(completion.on.day);
  const asSet = dates === "as-set";
  const day = dateConstraint && dayNumber(dateConstraint.day);
  return {
    work,
    time,
    startNotBefore: asSet && to === null ? (from ?? undefined) : undefined,
    finishNotBefore: latest(
      forecast && (!due || forecast.day > due.day) ? dayNumber(forecast.day) : null,
      dateConstraint?.kind === "not-after" ? null : day,
    ),
    startNotAfter: undefined,
    finishNotAfter: dateConstraint?.kind === "not-before" ? undefined : (day ?? undefined),
    planned: asSet && to !== null ? { start: work > 0 && from !== null ? from : to, finish: to } : undefined,
    actual: happened === null ? undefined : { start: Math.min(from ?? happened, happened), finish: happened },
    begun:
      work > 0 && from !== null && to !== null && from <= today
        ? { start: from, remaining: remainingWork(work, percentDone, today, to, time) }
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
