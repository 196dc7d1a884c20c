import { addDays, daysBetween, earlier, firstDayOf, later } from "@/lib/domain/calendar-date";
import { milestoneAsKnown } from "@/lib/domain/milestone-status";
import type { MilestoneRecords } from "@/lib/domain/record";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { PublicTimetable } from "@/lib/schema/publication";

/** What a timeline needs of a timetable; a public copy has it as well as a working one. */
export type TimelinePlan = Pick<PublicTimetable, "phases" | "milestones" | "dependencies" | "eventLines">;

export interface DayRange {
  from: CalendarDate;
  to: CalendarDate;
}

/**
 * The days a timeline shows when nobody chose any: all of its dates with some air on both sides. The data date
 * is among them unless the story ended long before; then everything drawn is past, and the axis is not
 * stretched by empty years.
 */
export function timelineRange(plan: TimelinePlan, records: MilestoneRecords, asOf: CalendarDate): DayRange {
  let from: CalendarDate | null = null;
  let to: CalendarDate | null = null;
  const take = (day: CalendarDate | null | undefined) => {
    if (!day) return;
    if (from === null || day < from) from = day;
    if (to === null || day > to) to = day;
  };
  for (const phase of plan.phases) {
    take(phase.firstDay);
    take(phase.last?.day);
  }
  for (const event of plan.eventLines) take(event.on.day);
  for (const milestone of plan.milestones) {
    const { id, start, due, forecast, completion } = milestoneAsKnown(milestone, asOf);
    for (const date of [start, due, forecast, completion?.on, records.get(id)?.original]) {
      if (!date) continue;
      take(firstDayOf(date));
      take(date.day);
    }
  }
  if (from === null || to === null) return { from: addDays(asOf, -30), to: addDays(asOf, 150) };
  const length = daysBetween(from, to);
  if (daysBetween(to, asOf) <= length * 0.2 && daysBetween(asOf, from) <= length * 0.5) take(asOf);
  const air = Math.max(4, Math.round(daysBetween(from, to) * 0.035));
  return { from: addDays(from, -air), to: addDays(to, air) };
}

/**
 * The days of the transition: those of the timeline, and those on which measures began and incidents happened before or
 * after them.
 */
export function transitionRange(
  plan: TimelinePlan & Pick<PublicTimetable, "measures" | "incidents">,
  records: MilestoneRecords,
  asOf: CalendarDate,
): DayRange {
  const days = [
    ...plan.incidents.flatMap(({ on }) => [firstDayOf(on), on.day]),
    ...plan.measures.flatMap(({ inForceFrom }) => (inForceFrom ? [firstDayOf(inForceFrom)] : [])),
  ].filter((day) => day <= asOf);
  const range = timelineRange(plan, records, asOf);
  const [from, to] = [days.reduce(earlier, range.from), days.reduce(later, range.to)];
  const air = Math.max(4, Math.round(daysBetween(from, to) * 0.02));
  return {
    from: from < range.from ? addDays(from, -air) : from,
    to: to > range.to ? addDays(to, air) : to,
  };
}
