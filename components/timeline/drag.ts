import {
  addDays,
  daysBetween,
  exactly,
  firstDayOf,
  shiftTarget,
  targetDateAround,
} from "@/lib/domain/calendar-date";
import type { NewDates } from "@/lib/domain/consequences";
import type { Milestone, Phase } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";

/** What is taken hold of: the whole, its beginning, or its end. */
export type Part = "move" | "start" | "due";

/** About how long one period of each precision is. */
const daysOf = { day: 1, month: 30.44, quarter: 91.3, year: 365.25 } as const;

/** So many whole periods later: a date known to its month moves by months, never to a day nobody named. */
export function shiftByPeriods(target: TargetDate, periods: number): TargetDate {
  if (target.precision === "day") return exactly(addDays(target.day, periods));
  let date = target;
  for (let i = 0; i < Math.abs(periods); i++) {
    const beside = periods > 0 ? addDays(date.day, 1) : addDays(firstDayOf(date), -1);
    date = targetDateAround(beside, date.precision);
  }
  return date;
}

/** The nearest date of the same precision after so many days of dragging. */
export function shiftByDays(target: TargetDate, days: number): TargetDate {
  return shiftByPeriods(target, Math.round(days / daysOf[target.precision]));
}

/**
 * A milestone's dates after one of its parts was dragged by days, `null` where nothing changes. A beginning is
 * made where there was none, and never passes the end.
 */
export function datesAfterDrag(
  { start, due }: Pick<Milestone, "start" | "due">,
  part: Part,
  days: number,
  shift: (target: TargetDate, amount: number) => TargetDate = shiftByDays,
): NewDates | null {
  if (!due) return null;
  switch (part) {
    case "move": {
      const to = shift(due, days);
      const moved = daysBetween(due.day, to.day);
      if (moved === 0) return null;
      return start ? { due: to, start: shiftTarget(start, moved) } : { due: to };
    }
    case "due": {
      let to = shift(due, days);
      if (start && to.day < firstDayOf(start)) to = targetDateAround(firstDayOf(start), due.precision);
      return to.day === due.day ? null : { due: to };
    }
    case "start": {
      const from = start ?? exactly(firstDayOf(due));
      const to = shift(from, days);
      const kept = firstDayOf(to) > due.day ? targetDateAround(due.day, to.precision) : to;
      return kept.day === from.day ? null : { due, start: kept };
    }
  }
}

/** A phase's days after a part of its bar was dragged; `null` where nothing changes or it would be turned around. */
export function phaseDatesAfterDrag(
  { firstDay, last }: Phase,
  part: Part,
  days: number,
): Pick<Phase, "firstDay" | "last"> | null {
  const first = part === "due" || !firstDay ? firstDay : addDays(firstDay, days);
  const end = part === "start" || !last ? last : shiftByDays(last, days);
  if (first && end && first > end.day) return null;
  if (first === firstDay && end?.day === last?.day) return null;
  return { firstDay: first, last: end };
}
