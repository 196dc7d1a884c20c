import type { CalendarDate } from "@/lib/schema/calendar-date";
import { dayFromNumber } from "../calendar-date";
import { daysInMonth, type Held, type HeldLevels, type Level } from "./levels";
import { fatal, inNoMonth, type PlacedIncidents, undetermined } from "./placed-incidents";

/** A calendar month, or as much of it as lies within the span and before the data date. */
export interface MonthOfExposure {
  /** "2011-12". */
  month: string;
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  /** Days of the month that are counted, and how many it has. */
  days: number;
  ofDays: number;
  incidents: number;
  fatal: number;
  undetermined: number;
  /** Somebody was killed and nobody has said who did it. */
  fatalUndetermined: number;
  /** On average over the days of which it is known; `null`: of none. */
  personnel: MonthlyAverage | null;
  openSites: MonthlyAverage | null;
}

export interface MonthlyAverage extends Level {
  knownDays: number;
}

/**
 * Each month from the first day to the last, by their numbers. An incident known to its day or month counts in it; one
 * known only to a quarter or a year counts in none.
 */
export function monthsOf(
  { count, first, last, facts }: PlacedIncidents,
  from: number,
  to: number,
  held: Held,
): MonthOfExposure[] {
  const months: MonthOfExposure[] = [];
  /** The place in `months` of each day of the span. */
  const placeOf = new Int32Array(to - from + 1);
  for (let day = from; day <= to; ) {
    const firstDay = dayFromNumber(day);
    const month = firstDay.slice(0, 7);
    const ofDays = daysInMonth(month);
    const end = Math.min(day + ofDays - Number(firstDay.slice(8)), to);
    placeOf.fill(months.length, day - from, end - from + 1);
    months.push({
      month,
      firstDay,
      lastDay: dayFromNumber(end),
      days: end - day + 1,
      ofDays,
      incidents: 0,
      fatal: 0,
      undetermined: 0,
      fatalUndetermined: 0,
      personnel: average(held.personnel, day, end, 1 / ofDays),
      openSites: average(held.sites, day, end, 1 / 7),
    });
    day = end + 1;
  }
  for (let i = 0; i < count; i++) {
    const [begins, ends, fact] = [first[i] as number, last[i] as number, facts[i] as number];
    if (begins < from || ends > to || fact & inNoMonth) continue;
    const month = months[placeOf[begins - from] as number] as MonthOfExposure;
    month.incidents += 1;
    if (fact & fatal) month.fatal += 1;
    if (fact & undetermined) month.undetermined += 1;
    if (fact & fatal && fact & undetermined) month.fatalUndetermined += 1;
  }
  return months;
}

function average(held: HeldLevels | null, from: number, to: number, share: number): MonthlyAverage | null {
  const over = held?.over(from, to);
  if (!over || over.knownDays === 0) return null;
  const parts = over.knownDays * share;
  return {
    low: over.low / parts,
    best: over.best / parts,
    high: over.high === null ? null : over.high / parts,
    knownDays: over.knownDays,
  };
}
