import "server-only";
import { CalendarDate } from "@/lib/schema/calendar-date";
import { environment } from "./environment";

/** The present instant. With DRAWDOWN_TODAY it is the present time of day on that fixed day, in UTC. */
export function now(): Date {
  const instant = new Date();
  const fixed = environment().today;
  return fixed ? new Date(`${fixed}${instant.toISOString().slice(10)}`) : instant;
}

/** The real instant, which DRAWDOWN_TODAY does not move: a session, a link or a lock lasts as long as it lasts. */
export function realNow(): Date {
  return new Date();
}

/**
 * The day it is in a time zone, "YYYY-MM-DD". The only answer to that question in the program;
 * everything else receives the day as an argument.
 *
 * @param timeZone an IANA name such as "Asia/Kabul"
 */
export function today(timeZone: string): CalendarDate {
  const fixed = environment().today;
  return fixed ? CalendarDate.parse(fixed) : dayIn(timeZone, new Date());
}

/** Whether the day is fixed by DRAWDOWN_TODAY. Every page then says so. */
export function todayIsFixed(): boolean {
  return environment().today !== undefined;
}

/** The day of an instant in a time zone: `dayIn("Asia/Kabul", 2021-08-30T20:00Z)` is "2021-08-31". */
export function dayIn(timeZone: string, instant: Date): CalendarDate {
  const parts = calendarOf(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return CalendarDate.parse(`${part("year")}-${part("month")}-${part("day")}`);
}

/** Making one costs a hundred times what using it does, and every public page asks. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const calendar = new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "iso8601",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  calendars.set(timeZone, calendar);
  return calendar;
}
