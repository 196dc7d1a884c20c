"use client";

import { useDeferredValue, useMemo } from "react";
import { movesWith } from "@/lib/domain/consequences";
import { scheduleOf } from "@/lib/domain/schedule/known-schedule";
import { type ScheduleInSight, scheduleAfterMoves } from "@/lib/domain/schedule/schedule-after-moves";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { movesOf, type Preview } from "./preview";

/**
 * The schedule as it stands, and while something is held as it would be. What is held follows the pointer in one frame; its
 * floats come in the next, so that with thousands of milestones the pointer never waits for them.
 */
export function useScheduleInSight(
  timetable: Timetable,
  asOf: CalendarDate,
  preview: Preview | null,
): { atRest: ScheduleInSight | null; held: ScheduleInSight | null } {
  const atRest = useMemo(() => {
    const schedule = scheduleOf(timetable, asOf);
    if (!schedule.ok) return null;
    const { end, criticalPath, milestones } = schedule;
    return { end, criticalPath, milestone: (id: string) => milestones.get(id) };
  }, [timetable, asOf]);
  const followed = useDeferredValue(preview);
  const held = useMemo(() => {
    if (!followed || followed.kind === "link") return null;
    return scheduleAfterMoves(timetable, asOf, movesWith(movesOf(followed), followed.consequences.pushed));
  }, [timetable, asOf, followed]);
  return { atRest, held: preview ? held : null };
}
