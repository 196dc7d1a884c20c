import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { daysBetween, exactly, shiftTarget } from "./calendar-date";
import { pushOf } from "./consequences";
import { byId, groupBy } from "./items";

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
 * What is open and overdue happens on the data date at the earliest; a stated forecast counts where it is later;
 * dependencies push what comes after. Dates alone: nothing here guesses how fast people work.
 */
export function endOutlook(timetable: Timetable, asOf: CalendarDate): EndOutlook | null {
  const milestones = byId(timetable.milestones);
  const end = timetable.endMilestoneId ? milestones.get(timetable.endMilestoneId) : undefined;
  if (!end?.due) return null;
  const told = { milestoneId: end.id, end: end.due };
  if (end.completion) {
    const lateDays = daysBetween(end.due.day, end.completion.on.day);
    return { ...told, expected: end.completion.on, lateDays, becauseOf: null, state: "met" };
  }
  if (end.cancellation)
    return { ...told, expected: end.due, lateDays: 0, becauseOf: null, state: "cancelled" };

  const now = new Map<string, Milestone>();
  const origin = new Map<string, string>();
  for (const milestone of timetable.milestones) {
    const expected = expectedAlone(milestone, asOf);
    if (!expected || expected === milestone.due) continue;
    now.set(milestone.id, { ...milestone, due: expected });
    origin.set(milestone.id, milestone.id);
  }
  const next = groupBy(timetable.dependencies, ({ fromId }) => fromId);
  const queue = [...next.keys()];
  // As in `consequencesOfMove`: each round only pushes later, and the bound keeps a circle from spinning.
  let budget = (timetable.dependencies.length + 1) * 20;
  for (let id = queue.shift(); id !== undefined && budget > 0; id = queue.shift()) {
    for (const link of next.get(id) ?? []) {
      budget -= 1;
      const from = now.get(link.fromId) ?? milestones.get(link.fromId);
      const to = now.get(link.toId) ?? milestones.get(link.toId);
      if (!from || !to?.due || to.completion || to.cancellation || from.cancellation) continue;
      const days = pushOf(link, from, to);
      if (days <= 0) continue;
      now.set(to.id, {
        ...to,
        due: shiftTarget(to.due, days),
        start: to.start && shiftTarget(to.start, days),
      });
      origin.set(to.id, origin.get(from.id) ?? from.id);
      queue.push(to.id);
    }
  }
  const expected = now.get(end.id)?.due ?? end.due;
  const lateDays = daysBetween(end.due.day, expected.day);
  return {
    ...told,
    expected,
    lateDays,
    becauseOf: lateDays > 0 ? (origin.get(end.id) ?? null) : null,
    state: "open",
  };
}

/** When it can be reached at the earliest if nothing else held it back. */
function expectedAlone(
  { due, forecast, completion, cancellation }: Milestone,
  asOf: CalendarDate,
): TargetDate | null {
  if (completion || cancellation || !due) return due;
  const stated = forecast && forecast.day > due.day ? forecast : due;
  return stated.day < asOf ? exactly(asOf) : stated;
}
