import { scheduleOf } from "@/lib/domain/schedule/known-schedule";
import type { Role } from "@/lib/drawing/mark";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";

/** The links along the critical path: heavy, and in the colour of lateness where the end does not hold. */
export function criticalLinks(timetable: Timetable, asOf: CalendarDate): ReadonlyMap<string, Role> {
  const schedule = scheduleOf(timetable, asOf);
  if (!schedule.ok || schedule.criticalPath.length < 2) return new Map();
  const next = new Map(schedule.criticalPath.map((id, i) => [id, schedule.criticalPath[i + 1]]));
  const role: Role = (schedule.end?.lateDays ?? 0) > 0 ? "late" : "ink";
  return new Map(
    timetable.dependencies
      .filter(({ fromId, toId }) => next.get(fromId) === toId)
      .map(({ id }) => [id, role] as const),
  );
}
