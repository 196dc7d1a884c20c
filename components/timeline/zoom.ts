import { addDays, daysBetween } from "@/lib/domain/calendar-date";
import type { DayRange } from "@/lib/drawing/timeline-range";
import type { CalendarDate } from "@/lib/schema/calendar-date";

/** From about a week to about a century. */
const fewestDays = 8;
const mostDays = 36_500;
const earliest = "1900-01-01" as CalendarDate;
const latest = "2199-12-31" as CalendarDate;

/** Shows more (`factor` above 1) or fewer days; the day that is pointed at stays where it is. */
export function zoomRange({ from, to }: DayRange, factor: number, around: CalendarDate): DayRange {
  const days = daysBetween(from, to) + 1;
  const next = Math.round(Math.min(Math.max(days * factor, fewestDays), mostDays));
  const before = Math.round((daysBetween(from, around) / days) * next);
  return within({ from: addDays(around, -before), to: addDays(around, next - 1 - before) });
}

export function panRange({ from, to }: DayRange, days: number): DayRange {
  return days === 0 ? { from, to } : within({ from: addDays(from, days), to: addDays(to, days) });
}

/** The same length, moved just so far that the day is seen. */
export function rangeShowing(range: DayRange, day: CalendarDate): DayRange {
  const air = Math.ceil(daysBetween(range.from, range.to) * 0.05);
  const before = daysBetween(day, range.from);
  const after = daysBetween(range.to, day);
  if (before > 0) return panRange(range, -before - air);
  return after > 0 ? panRange(range, after + air) : range;
}

function within({ from, to }: DayRange): DayRange {
  return { from: from < earliest ? earliest : from, to: to > latest ? latest : to };
}

/** How near an edge what is held moves on what is shown, in pixels. */
const edge = 28;

/** From −1 (at the beginning or beyond it) to 1 (at the end): how fast to go on; 0 away from both edges. */
export function edgeStep(at: number, from: number, to: number): number {
  if (to - from < edge * 3) return 0;
  if (at < from + edge) return -Math.min((from + edge - at) / edge, 1);
  return at > to - edge ? Math.min((at - to + edge) / edge, 1) : 0;
}
