import type { Amount } from "@/lib/schema/amount";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Ceiling, Reading } from "@/lib/schema/forces";
import type { Timetable } from "@/lib/schema/timetable";
import { firstDayOf, sameTarget } from "./calendar-date";
import { type Sentence, sentence } from "./sentence";

/** What a stated amount allows: its least, its best estimate and its most; `null` where it says nothing. */
export interface Bounds {
  low: number | null;
  best: number | null;
  high: number | null;
}

/** `null` where the number was withheld. "Fewer than 4,000" has no best estimate. */
export function boundsOf(amount: Amount): Bounds | null {
  switch (amount.kind) {
    case "exact":
    case "about":
      return { low: amount.value, best: amount.value, high: amount.value };
    case "range":
      return { low: amount.low, best: amount.best, high: amount.high };
    case "fewer-than":
      return { low: 0, best: null, high: amount.value };
    case "more-than":
      return { low: amount.value, best: null, high: null };
    case "withheld":
      return null;
  }
}

/** One number to compute and draw with, said to be such: the best estimate, else the middle, else the bound given. */
export function pointOf(amount: Amount): number | null {
  const bounds = boundsOf(amount);
  if (!bounds) return null;
  if (bounds.best !== null) return bounds.best;
  if (amount.kind === "range" && bounds.low !== null && bounds.high !== null)
    return (bounds.low + bounds.high) / 2;
  return bounds.low === 0 ? bounds.high : bounds.low;
}

/** "about 3,500", "2,500 to 3,000", "fewer than 4,000", "withheld". */
export function sayAmount(amount: Amount): Sentence {
  switch (amount.kind) {
    case "range":
      return sentence("amounts.range", { low: amount.low, high: amount.high });
    case "withheld":
      return amount.until
        ? sentence("amounts.withheld-until", { until: { day: amount.until } })
        : sentence("amounts.withheld");
    default:
      return sentence(`amounts.${amount.kind}`, { value: amount.value });
  }
}

type Forces = Pick<Timetable, "forceSeries" | "ceilings" | "readings">;

export function ceilingsOf(forces: Forces, seriesId: string): Ceiling[] {
  return forces.ceilings
    .filter((ceiling) => ceiling.seriesId === seriesId)
    .toSorted((a, b) => (a.from.day < b.from.day ? -1 : 1));
}

/** The readings of a series up to a day, the earliest first; those of one day in the order entered. */
export function readingsOf(forces: Forces, seriesId: string, asOf: CalendarDate): Reading[] {
  return forces.readings
    .filter((reading) => reading.seriesId === seriesId && firstDayOf(reading.on) <= asOf)
    .toSorted((a, b) => (a.on.day < b.on.day ? -1 : a.on.day > b.on.day ? 1 : 0));
}

/** The cap that is in force on a day; `null` where none is yet. */
export function ceilingOn(forces: Forces, seriesId: string, day: CalendarDate): Ceiling | null {
  return ceilingsOf(forces, seriesId).findLast(({ from }) => from.day <= day) ?? null;
}

/** The last reading that was not withheld. */
export function latestReading(forces: Forces, seriesId: string, asOf: CalendarDate): Reading | null {
  return readingsOf(forces, seriesId, asOf).findLast(({ amount }) => pointOf(amount) !== null) ?? null;
}

/** The reading that shares are taken of: the one chosen, else the first. */
export function baselineReading(forces: Forces, seriesId: string, asOf: CalendarDate): Reading | null {
  const readings = readingsOf(forces, seriesId, asOf);
  const chosen = forces.forceSeries.find(({ id }) => id === seriesId)?.baselineReadingId;
  return (
    readings.find(({ id }) => id === chosen) ??
    readings.find(({ amount }) => pointOf(amount) !== null) ??
    null
  );
}

/** What part has left of what others reported for the baseline's day: sources that disagree give shares that do. */
export function otherShares(
  forces: Forces,
  seriesId: string,
  asOf: CalendarDate,
): { share: number; baseline: Reading }[] {
  const told = shareWithdrawn(forces, seriesId, asOf);
  if (!told || sameTarget(told.baseline.on, told.latest.on)) return [];
  const { baseline, latest } = told;
  const left = pointOf(latest.amount);
  const whole = pointOf(baseline.amount);
  return readingsOf(forces, seriesId, asOf).flatMap((other) => {
    const point = pointOf(other.amount);
    if (other === latest || !sameTarget(other.on, baseline.on) || !point || point === whole || left === null)
      return [];
    return [{ share: 1 - left / point, baseline: other }];
  });
}

/** What part of the baseline has left, 0 to 1, with both readings, so that the denominator can always be shown. */
export function shareWithdrawn(
  forces: Forces,
  seriesId: string,
  asOf: CalendarDate,
): { share: number; baseline: Reading; latest: Reading } | null {
  const baseline = baselineReading(forces, seriesId, asOf);
  const latest = latestReading(forces, seriesId, asOf);
  const [whole, left] = [baseline && pointOf(baseline.amount), latest && pointOf(latest.amount)];
  if (!baseline || !latest || !whole || left === null) return null;
  return { share: 1 - left / whole, baseline, latest };
}
