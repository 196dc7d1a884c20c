import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";
import type { Weekday, WorkingCalendar } from "@/lib/schema/working-calendar";
import { dayNumber } from "../calendar-date";
import { byId } from "../items";
import { weekdayOf, workingDays } from "./working-days";
import { always, type WorkingTime } from "./working-time";

/** In whose working time the work on a milestone is done, and that in which lags count. */
export interface TimetableCalendars {
  of: (milestone: Pick<Milestone, "ownerId">) => WorkingTime;
  /** `undefined`: in that of whoever waits. */
  ofLags: WorkingTime | undefined;
}

type Calendars = Pick<Timetable, "workingCalendars" | "parties" | "workingCalendarId" | "lagsCountIn">;

/**
 * Whoever owns a milestone works by their own calendar, else by that of the timetable, else on every day.
 *
 * @param first The days for which calendars are drawn up; beyond them every day counts as working.
 */
export function calendarsOf(
  timetable: Calendars,
  first: CalendarDate,
  last: CalendarDate,
): TimetableCalendars {
  const times = new Map(
    timetable.workingCalendars.map((calendar) => [calendar.id, workingTimeOf(calendar, first, last)]),
  );
  const timeOf = (id: string | null | undefined) => (id ? times.get(id) : undefined);
  const common = timeOf(timetable.workingCalendarId) ?? always;
  const parties = byId(timetable.parties);
  return {
    of: ({ ownerId }) => timeOf(ownerId && parties.get(ownerId)?.workingCalendarId) ?? common,
    ofLags: timetable.lagsCountIn === "timetable" ? common : undefined,
  };
}

const weekdays: readonly Weekday[] = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
];

export function workingTimeOf(
  calendar: WorkingCalendar,
  first: CalendarDate,
  last: CalendarDate,
): WorkingTime {
  const [from, to] = [dayNumber(first), dayNumber(last)];
  const week = weekdays.map((weekday) => calendar.workingWeekdays.includes(weekday));
  const working = Array.from(
    { length: Math.max(0, to - from + 1) },
    (_, i) => week[weekdayOf(from + i)] ?? false,
  );
  for (const exception of calendar.exceptions) {
    const [begin, end] = [dayNumber(exception.firstDay) - from, dayNumber(exception.lastDay) - from + 1];
    working.fill(exception.working, Math.max(0, begin), Math.max(0, Math.min(working.length, end)));
  }
  return workingDays((day) => working[day - from] ?? true, from, to);
}
