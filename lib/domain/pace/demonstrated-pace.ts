import type { CalendarDate } from "@/lib/schema/calendar-date";
import { addDays, daysBetween } from "../calendar-date";
import type { ForceLevel } from "./force-levels";
import type { PerDay } from "./per-day";

/** So many days up to the data date; "all": since the level that shares are taken of. */
export type PaceWindow = 30 | 90 | "all";

/** What left per day between two levels. */
export type DemonstratedPace = { window: PaceWindow } & (
  | {
      kind: "told";
      from: ForceLevel;
      to: ForceLevel;
      /** Days between the two; more than one where a report is known to a month only. */
      days: { least: number; most: number };
      /** Negative: it grew. */
      perDay: PerDay;
      /** Reports used: those at both ends, disagreeing ones included. */
      n: number;
    }
  | { kind: "too-few-readings"; n: number }
);

/** When a number would be reached if the pace went on. */
export type Projection =
  | { kind: "reached" }
  /**
   * `earliest: null`: nothing bounds how fast it fell. `latest: null`: by the slowest pace the reports allow, never, or
   * not within a hundred years. At least one of them is a day.
   */
  | { kind: "between"; earliest: CalendarDate | null; latest: CalendarDate | null }
  /** The number did not fall, or the reports allow every pace, or it takes more than a hundred years: no day follows. */
  | { kind: "no-date" };

/**
 * The pace over a window: an average between two levels, which is all that an average over time depends on. It runs from
 * the level nearest the window's first day to the last one. The first must lie within half a window of that day, and half
 * a window must lie between the two; otherwise it would be the pace of some other time, and too few readings are reported.
 */
export function paceOver(
  window: PaceWindow,
  levels: readonly ForceLevel[],
  asOf: CalendarDate,
  baseline: ForceLevel | null,
): DemonstratedPace {
  const to = levels.at(-1);
  if (!to) return { window, kind: "too-few-readings", n: 0 };
  if (window === "all") {
    const from = [baseline, levels[0]].find((level) => level && leastDays(level, to) > 0);
    return from ? paceBetween(window, from, to) : tooFew(window, levels);
  }
  const firstDay = addDays(asOf, -window);
  const inWindow = levels.filter(({ lastDay }) => lastDay >= firstDay);
  const from = levels
    .filter((level) => leastDays(level, to) >= window / 2 && distance(level, firstDay) <= window / 2)
    .toSorted((a, b) => distance(a, firstDay) - distance(b, firstDay))[0];
  return from && to.lastDay >= firstDay ? paceBetween(window, from, to) : tooFew(window, inWindow);
}

function tooFew(window: PaceWindow, levels: readonly ForceLevel[]): DemonstratedPace {
  const n = levels.reduce((sum, { readings }) => sum + readings.length, 0);
  return { window, kind: "too-few-readings", n };
}

/** Days from a level to a day; 0 where the level may be of that day. */
function distance({ firstDay, lastDay }: ForceLevel, day: CalendarDate): number {
  return Math.max(daysBetween(day, firstDay), daysBetween(lastDay, day), 0);
}

function leastDays(from: ForceLevel, to: ForceLevel): number {
  return daysBetween(from.lastDay, to.firstDay);
}

function paceBetween(window: PaceWindow, from: ForceLevel, to: ForceLevel): DemonstratedPace {
  const days = { least: leastDays(from, to), most: daysBetween(from.firstDay, to.lastDay) };
  const left = {
    low: to.high === null ? null : from.low - to.high,
    high: from.high === null ? null : from.high - to.low,
  };
  const perDay = {
    low: left.low === null ? null : left.low / (left.low > 0 ? days.most : days.least),
    high: left.high === null ? null : left.high / (left.high > 0 ? days.least : days.most),
  };
  return { window, kind: "told", from, to, days, perDay, n: from.readings.length + to.readings.length };
}

/**
 * The days on which no more than `cap` remain if the pace goes on from the last level: the lowest level with the fastest
 * pace gives the earliest, the highest with the slowest the latest. Both come from the same reports, so they go together.
 */
export function projectTo(cap: number, pace: DemonstratedPace): Projection {
  if (pace.kind !== "told") return { kind: "no-date" };
  const { to, perDay } = pace;
  if (to.high !== null && to.high <= cap) return { kind: "reached" };
  if (perDay.high !== null && perDay.high <= 0) return { kind: "no-date" };
  const soonest = perDay.high === null ? null : daysFor(to.low - cap, perDay.high);
  if (soonest !== null && soonest > farthestDays) return { kind: "no-date" };
  const falls = perDay.low !== null && perDay.low > 0 && to.high !== null;
  const slowest = falls ? daysFor((to.high ?? 0) - cap, perDay.low ?? 0) : null;
  const earliest = soonest === null ? null : addDays(to.firstDay, soonest);
  const latest = slowest === null || slowest > farthestDays ? null : addDays(to.lastDay, slowest);
  return earliest || latest ? { kind: "between", earliest, latest } : { kind: "no-date" };
}

const farthestDays = 36_500;

/** Whole days until so many have left; what is left over by rounding of the computer makes no day. */
function daysFor(leaving: number, perDay: number): number {
  return Math.ceil(Math.max(0, leaving) / perDay - 1e-9);
}
