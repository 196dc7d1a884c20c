import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { PublicTimetable } from "@/lib/schema/publication";
import { addDays, dayFromNumber, dayNumber, earlier, firstDayOf } from "../calendar-date";
import { pointOf, readingsOf } from "../forces";
import { groupBy } from "../items";
import { forceLevels } from "../pace/force-levels";

export type ForcesPlan = Pick<PublicTimetable, "forceSeries" | "ceilings" | "readings">;

/** How many there are. Known exactly, all three are one; `high: null` where only "more than" was reported. */
export interface Level {
  low: number;
  best: number;
  high: number | null;
}

/** From this day on until the next step; `null`: not known (withheld). Before the first step nothing is known. */
export interface LevelStep {
  from: CalendarDate;
  level: Level | null;
}

/**
 * A series of reports as steps: each holds until the next. What is known to a month, quarter or year holds from its last
 * day. Sources that differ on a day give the outer range, and the mean of their best numbers. A number that was withheld
 * ends what is known on the first day for which it was.
 */
export function levelSteps(forces: ForcesPlan, seriesId: string, asOf: CalendarDate): LevelStep[] {
  const known = forceLevels(forces, seriesId, asOf).known.map(({ lastDay, low, high, readings }) => {
    const points = readings.flatMap(({ amount }) => pointOf(amount) ?? []);
    // "More than 0" is no number to compute with; what is certain is then the best there is.
    const mean = points.length > 0 ? points.reduce((sum, point) => sum + point, 0) / points.length : low;
    return {
      from: lastDay,
      level: { low, best: Math.min(Math.max(mean, low), high ?? Number.POSITIVE_INFINITY), high },
    };
  });
  const withheld = readingsOf(forces, seriesId, asOf)
    .filter(({ amount }) => amount.kind === "withheld")
    .map(({ on }) => ({ from: firstDayOf(on), level: null }));
  return [...groupBy<LevelStep, CalendarDate>([...withheld, ...known], ({ from }) => from)]
    .map(([from, steps]) => ({ from, level: joined(steps.flatMap(({ level }) => level ?? [])) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** A month and its last day, say, both reported: what both allow. */
function joined(levels: readonly Level[]): Level | null {
  const [first, ...rest] = levels;
  if (!first) return null;
  return rest.reduce(
    (a, b) => ({
      low: Math.min(a.low, b.low),
      best: (a.best + b.best) / 2,
      high: a.high === null || b.high === null ? null : Math.max(a.high, b.high),
    }),
    first,
  );
}

/**
 * Sites still held, of those entered one by one: each through the day of its handover, known to a month through that
 * month's last day. When a site was opened is not entered, so each counts from the beginning.
 */
export function openSiteSteps(
  sites: PublicTimetable["sites"],
  beginning: CalendarDate,
  asOf: CalendarDate,
): LevelStep[] {
  if (sites.length === 0) return [];
  const left = sites
    .flatMap(({ actualHandover }) =>
      actualHandover && firstDayOf(actualHandover) <= asOf ? [earlier(actualHandover.day, asOf)] : [],
    )
    .sort();
  const exactly = (count: number): Level => ({ low: count, best: count, high: count });
  const gone = left.filter((day) => day < beginning).length;
  const steps = new Map<CalendarDate, Level>([[beginning, exactly(sites.length - gone)]]);
  for (const [i, day] of left.entries())
    if (day >= beginning) steps.set(addDays(day, 1), exactly(sites.length - i - 1));
  return [...steps].map(([from, level]) => ({ from, level }));
}

/** What was there over some days: the sum of the level of each day, in the unit chosen (months, weeks). */
export interface HeldOver {
  low: number;
  best: number;
  high: number | null;
  /** Days of which the level is known; the sums are over these alone. */
  knownDays: number;
  /** Those of them on which there was anybody or anything. */
  presentDays: number;
}

/** What was there on any days of a stretch, by their numbers, each found in two look-ups. */
export interface HeldLevels {
  over: (from: number, to: number) => HeldOver;
  /** Somebody or something on every one of these days, and it is known how many. */
  presentThroughout: (from: number, to: number) => boolean;
}

/** What incidents are counted against; `null`: nothing is known of it on any day. */
export interface Held {
  personnel: HeldLevels | null;
  sites: HeldLevels | null;
}

/**
 * Adds up each day once, so that any stretch is a difference of two sums.
 *
 * @param share What part of the unit that day is, by its number: a seventh of a week.
 */
export function addedUp(
  steps: readonly LevelStep[],
  first: number,
  last: number,
  share: (day: number) => number,
): HeldLevels {
  const days = last - first + 1;
  const [low, best, high] = [0, 1, 2].map(() => new Float64Array(days + 1)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [known, present, unbounded] = [0, 1, 2].map(() => new Int32Array(days + 1)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  let at = -1;
  const begins = steps.map(({ from }) => dayNumber(from));
  for (let i = 0; i < days; i++) {
    while (at + 1 < begins.length && (begins[at + 1] as number) <= first + i) at += 1;
    const level = steps[at]?.level ?? null;
    const part = share(first + i);
    low[i + 1] = (low[i] as number) + (level?.low ?? 0) * part;
    best[i + 1] = (best[i] as number) + (level?.best ?? 0) * part;
    high[i + 1] = (high[i] as number) + (level?.high ?? 0) * part;
    known[i + 1] = (known[i] as number) + (level ? 1 : 0);
    present[i + 1] = (present[i] as number) + (level && level.best > 0 ? 1 : 0);
    unbounded[i + 1] = (unbounded[i] as number) + (level && level.high === null ? 1 : 0);
  }
  const over = (from: number, to: number): HeldOver => {
    const [a, b] = [Math.max(from, first) - first, Math.min(to, last) - first + 1];
    if (b <= a) return { low: 0, best: 0, high: 0, knownDays: 0, presentDays: 0 };
    const between = (sums: Float64Array | Int32Array) => (sums[b] as number) - (sums[a] as number);
    return {
      low: between(low),
      best: between(best),
      high: between(unbounded) > 0 ? null : between(high),
      knownDays: between(known),
      presentDays: between(present),
    };
  };
  const presentThroughout = (from: number, to: number) =>
    (present[to - first + 1] as number) - (present[from - first] as number) === to - from + 1;
  return { over, presentThroughout };
}

/** Each day as a part of its calendar month: a whole month of 1,000 people is 1,000 personnel-months. */
export function shareOfMonth(): (day: number) => number {
  let [month, share] = ["", 0];
  return (number) => {
    const day = dayFromNumber(number);
    if (day.slice(0, 7) !== month) {
      month = day.slice(0, 7);
      share = 1 / daysInMonth(month);
    }
    return share;
  };
}

/** `daysInMonth("2012-02")` is 29. */
export function daysInMonth(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
}
