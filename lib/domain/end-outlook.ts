import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { daysBetween, exactly } from "./calendar-date";
import { milestoneAsKnown } from "./milestone-status";
import type { Schedule } from "./schedule/compute-schedule";
import { scheduleOf } from "./schedule/known-schedule";

/** Whether the committed end can still be what was announced, by what is known on a day. */
export interface EndOutlook {
  milestoneId: string;
  /** As committed. */
  end: TargetDate;
  /** The earliest it can be, by what is overdue, what was forecast and what waits for what. */
  expected: TargetDate;
  /** Positive: it does not hold. */
  lateDays: number;
  /** Where the lateness begins; the end itself when it is overdue. */
  becauseOf: string | null;
  state: "open" | "met" | "cancelled";
}

/**
 * By the schedule: what is open and overdue happens on the data date at the earliest; a stated forecast counts where
 * it is later; dependencies push what comes after. Dates alone: nothing here guesses how fast people work.
 */
export function endOutlook(timetable: Timetable, asOf: CalendarDate): EndOutlook | null {
  const now = timetable.milestones.find(({ id }) => id === timetable.endMilestoneId);
  if (!now?.due) return null;
  const end = { ...milestoneAsKnown(now, asOf), due: now.due };
  const told = { milestoneId: end.id, end: end.due };
  if (end.completion) {
    const lateDays = daysBetween(end.due.day, end.completion.on.day);
    return { ...told, expected: end.completion.on, lateDays, becauseOf: null, state: "met" };
  }
  if (end.cancellation)
    return { ...told, expected: end.due, lateDays: 0, becauseOf: null, state: "cancelled" };
  const schedule = scheduleOf(timetable, asOf);
  // A circle is refused where it is made; a drawing that holds one for a moment has no outlook of its own.
  if (!schedule.ok || !schedule.end || schedule.end.lateDays <= 0)
    return { ...told, expected: end.due, lateDays: 0, becauseOf: null, state: "open" };
  const { expected, lateDays } = schedule.end;
  return {
    ...told,
    expected: exactly(expected),
    lateDays,
    becauseOf: rootOf(end.id, schedule),
    state: "open",
  };
}

/** Where the lateness begins: along whatever holds back, to what is held back by no other milestone. */
function rootOf(milestoneId: string, { milestones }: Schedule): string {
  let at = milestoneId;
  for (;;) {
    const hold = milestones.get(at)?.heldBy;
    if (hold?.kind !== "link") return at;
    at = hold.milestoneId;
  }
}
