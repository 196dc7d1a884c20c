import type { TargetDate } from "@/lib/schema/target-date";
import { daysBetween, firstDayOf } from "../calendar-date";

/**
 * Whole days between two dates as far as they are known: the fewest and the most that there can be. Both are the same
 * where both dates are exact; an incident "in December 2019" and an answer on 3 January 2020 are 3 to 33 days apart.
 */
export interface DaysSpan {
  least: number;
  most: number;
}

/** Negative: the second came first, such as a warning before an incident. */
export function daysFromTo(from: TargetDate, to: TargetDate): DaysSpan {
  return { least: daysBetween(from.day, firstDayOf(to)), most: daysBetween(firstDayOf(from), to.day) };
}

/** The same, where the second is known to have come after the first: nothing of it lies before day 0. */
export function daysSince(from: TargetDate, to: TargetDate): DaysSpan {
  const { least, most } = daysFromTo(from, to);
  return { least: Math.max(0, least), most: Math.max(0, most) };
}

/**
 * The longest of several: it is at least as long as the longest of the least, and at most as long as the longest of the
 * most. `null`: there is none.
 */
export function longestSpan(spans: readonly DaysSpan[]): DaysSpan | null {
  if (spans.length === 0) return null;
  return {
    least: Math.max(...spans.map(({ least }) => least)),
    most: Math.max(...spans.map(({ most }) => most)),
  };
}

/** The shortest of several, in the same way: which of them it is, may not be known. `null`: there is none. */
export function shortestSpan(spans: readonly DaysSpan[]): DaysSpan | null {
  if (spans.length === 0) return null;
  return {
    least: Math.min(...spans.map(({ least }) => least)),
    most: Math.min(...spans.map(({ most }) => most)),
  };
}

/**
 * The median of days of which some are known only as a span, in days: `null` where there are none.
 *
 * Leaving out what is not exact would choose the well-documented answers and call their median that of all. Nothing is
 * left out and nothing is put in the middle of its span: no value of a set can grow without its median growing or
 * staying, so the median lies between that of all the least and that of all the most, and can be either of them.
 */
export function medianSpan(spans: readonly DaysSpan[]): DaysSpan | null {
  if (spans.length === 0) return null;
  return { least: median(spans.map(({ least }) => least)), most: median(spans.map(({ most }) => most)) };
}

/** For messages, which say it as a number of days, as "at most", or as "between": `{span, select, …}`. */
export function spanValues({ least, most }: DaysSpan): {
  least: number;
  most: number;
  span: "exactly" | "most" | "between";
} {
  return { least, most, span: least === most ? "exactly" : least <= 0 ? "most" : "between" };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
