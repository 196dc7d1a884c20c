import type { CalendarDate } from "@/lib/schema/calendar-date";

/** The day of an instant in UTC: near enough for a link that lasts days. `"2026-03-31T14:02:00Z"` is 2026-03-31. */
export function dayOf(instant: string): CalendarDate {
  return instant.slice(0, 10) as CalendarDate;
}
