import { UTCDate } from "@date-fns/utc";
import { endOfMonth, endOfQuarter, endOfYear, startOfMonth, startOfQuarter, startOfYear } from "date-fns";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { DatePrecision, TargetDate } from "@/lib/schema/target-date";

/**
 * Arithmetic on days. A day is text (`"2026-03-31"`) and has no time zone; inside this file it is a count of days
 * or a date in UTC. Never a local date: there are places where a day did not exist (Kiritimati had no
 * 31 December 1994), and a reader's computer may stand in one.
 */
function inUtc(day: CalendarDate): UTCDate {
  return new UTCDate(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

function toDay(date: Date): CalendarDate {
  return date.toISOString().slice(0, 10) as CalendarDate;
}

/** The day so many days later; negative: earlier. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  return dayFromNumber(dayNumber(day) + days);
}

/** Days from one to the other: `daysBetween("2011-12-31", "2011-12-18")` is -13. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whole days since 1 January 1970: a plain number for scales and sums. */
export function dayNumber(day: CalendarDate): number {
  const month = twoDigits(day, 5);
  // A year that begins in March has its leap day at its end (H. Hinnant, days_from_civil).
  const year = twoDigits(day, 0) * 100 + twoDigits(day, 2) - (month > 2 ? 0 : 1);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + twoDigits(day, 8);
  return year * 365 + leapDays + ofYear - 719_469;
}

function twoDigits(day: CalendarDate, at: number): number {
  return day.charCodeAt(at) * 10 + day.charCodeAt(at + 1) - 528;
}

/** Days already written: a schedule writes the same few thousand over and over. */
const written = new Map<number, CalendarDate>();

/** The other way: `dayFromNumber(dayNumber(day)) === day`. */
export function dayFromNumber(number: number): CalendarDate {
  const whole = Math.round(number);
  const known = written.get(whole);
  if (known !== undefined) return known;
  const day = toDay(new Date(whole * 86_400_000));
  // No timetable holds a day outside 1900 to 2199, so this is all that is ever kept.
  if (day >= "1900-01-01" && day <= "2199-12-31") written.set(whole, day);
  return day;
}

/** The earlier and the later of two days. */
export const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b);
export const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);

/** The first day a date of some precision may mean: for "September 2025" the 1st. */
export function firstDayOf({ day, precision }: TargetDate): CalendarDate {
  switch (precision) {
    case "day":
      return day;
    case "month":
      return toDay(startOfMonth(inUtc(day)));
    case "quarter":
      return toDay(startOfQuarter(inUtc(day)));
    case "year":
      return toDay(startOfYear(inUtc(day)));
  }
}

/** The date of that precision whose period holds the day: `("2025-09-12", "month")` is September 2025. */
export function targetDateAround(day: CalendarDate, precision: DatePrecision): TargetDate {
  switch (precision) {
    case "day":
      return { day, precision };
    case "month":
      return { day: toDay(endOfMonth(inUtc(day))), precision };
    case "quarter":
      return { day: toDay(endOfQuarter(inUtc(day))), precision };
    case "year":
      return { day: toDay(endOfYear(inUtc(day))), precision };
  }
}

/** An exact day. */
export function exactly(day: CalendarDate): TargetDate {
  return { day, precision: "day" };
}

/** Moves a date by days and keeps its precision: a month moved by 14 days becomes the month then reached. */
export function shiftTarget(target: TargetDate, days: number): TargetDate {
  return targetDateAround(addDays(target.day, days), target.precision);
}

/** Whether the date may mean that day. */
export function isWithin(day: CalendarDate, date: TargetDate): boolean {
  return firstDayOf(date) <= day && day <= date.day;
}

export function sameTarget(a: TargetDate | null, b: TargetDate | null): boolean {
  return a === b || (a !== null && b !== null && a.day === b.day && a.precision === b.precision);
}

/** What day it is at that instant in that time zone. */
export function dayInZone(instant: Date, timeZone: string): CalendarDate {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(instant) as CalendarDate;
}
