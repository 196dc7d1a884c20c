import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { computeSchedule, type ScheduleAnswer } from "./compute-schedule";

const known = new WeakMap<Timetable, Map<CalendarDate, ScheduleAnswer>>();

/** The schedule with dates as set; computed once for as long as the timetable is kept, whoever asks. */
export function scheduleOf(timetable: Timetable, asOf: CalendarDate): ScheduleAnswer {
  const ofTimetable = known.get(timetable) ?? new Map<CalendarDate, ScheduleAnswer>();
  known.set(timetable, ofTimetable);
  const found = ofTimetable.get(asOf) ?? computeSchedule(timetable, { asOf });
  ofTimetable.set(asOf, found);
  return found;
}
