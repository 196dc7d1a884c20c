import type { CalendarDate } from "@/lib/schema/calendar-date";

/** A `@db.Date` column as a day: Prisma gives it as midnight in UTC. */
export function dayOf(stored: Date): CalendarDate {
  return stored.toISOString().slice(0, 10) as CalendarDate;
}

/** A day as Prisma wants it for a `@db.Date` column. */
export function storedDay(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}
