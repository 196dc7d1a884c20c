import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import type { Dependency, Milestone } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { addDays, daysBetween, firstDayOf, shiftTarget } from "./calendar-date";
import { byId, groupBy } from "./items";

/** Another milestone that is pushed when one moves. */
export interface PushedMilestone {
  milestoneId: string;
  due: { from: TargetDate; to: TargetDate };
  start: { from: TargetDate; to: TargetDate } | null;
  /** The milestone whose move pushes it. */
  becauseOf: string;
}

export interface Consequences {
  pushed: PushedMilestone[];
  /** `null` where no end is committed. */
  end: { holds: boolean; from: TargetDate; to: TargetDate; lateDays: number } | null;
}

export interface NewDates {
  start?: TargetDate | null;
  due: TargetDate | null;
}

/** Where milestones are put by hand, by their ids. */
export type Moves = ReadonlyMap<string, NewDates>;

/** What else must move when one milestone gets new dates; see `consequencesOfMoves`. */
export function consequencesOfMove(timetable: Timetable, milestoneId: string, dates: NewDates): Consequences {
  return consequencesOfMoves(timetable, new Map([[milestoneId, dates]]));
}

/**
 * What else must move when milestones get new dates, and whether the committed end still holds. Links are kept
 * by pushing what comes after, never by pulling anything earlier; what is done or cancelled stays where it is,
 * and what was put somewhere by hand is not pushed on from there. A day counts as the whole day:
 * "finish-to-start, no lag" lets the next one begin on the day the first finishes.
 */
export function consequencesOfMoves(timetable: Timetable, moves: Moves): Consequences {
  const milestones = byId(timetable.milestones);
  const now = new Map<string, Milestone>();
  const at = (id: string) => now.get(id) ?? milestones.get(id);
  for (const [id, dates] of moves) {
    const moved = milestones.get(id);
    if (!moved) continue;
    const start = dates.start === undefined ? moved.start : dates.start;
    now.set(id, { ...moved, due: dates.due, start });
  }

  const next = groupBy(timetable.dependencies, ({ fromId }) => fromId);
  const because = new Map<string, string>();
  const queue = [...now.keys()];
  // Each round can only push later, and a longest path has at most as many links as there are milestones; the
  // bound keeps a circle, which problemsIn refuses but a half-made drawing may hold for a moment, from spinning.
  let budget = (timetable.dependencies.length + 1) * 20;
  for (let id = queue.shift(); id !== undefined && budget > 0; id = queue.shift()) {
    for (const link of next.get(id) ?? []) {
      budget -= 1;
      const [from, to] = [at(link.fromId), at(link.toId)];
      if (!from || !to || moves.has(to.id) || to.completion || to.cancellation) continue;
      const days = pushOf(link, from, to);
      if (days <= 0 || !to.due) continue;
      now.set(to.id, {
        ...to,
        due: shiftTarget(to.due, days),
        start: to.start && shiftTarget(to.start, days),
      });
      because.set(to.id, because.get(to.id) ?? id);
      queue.push(to.id);
    }
  }
  const pushed = [...because].flatMap(([id, becauseOf]): PushedMilestone[] => {
    const [before, after] = [milestones.get(id), now.get(id)];
    if (!before?.due || !after?.due) return [];
    const start = before.start && after.start ? { from: before.start, to: after.start } : null;
    return [{ milestoneId: id, due: { from: before.due, to: after.due }, start, becauseOf }];
  });
  return { pushed, end: endOf(timetable, milestones.get(timetable.endMilestoneId ?? ""), now) };
}

/** How many days later the second must be for the link to be kept; 0 or less: it is kept. */
export function pushOf(link: Dependency, from: Milestone, to: Milestone): number {
  const [source, target] = {
    "finish-to-start": [finishOf(from), startOf(to)],
    "start-to-start": [startOf(from), startOf(to)],
    "finish-to-finish": [finishOf(from), finishOf(to)],
    "start-to-finish": [startOf(from), finishOf(to)],
  }[link.type] as [CalendarDate | null, CalendarDate | null];
  if (!source || !target) return 0;
  return daysBetween(target, addDays(source, link.lagDays));
}

/** The edits that carry out one move and, if wished, what it pushes. */
export function editsForMove(
  milestoneId: string,
  dates: NewDates,
  pushed: readonly PushedMilestone[],
): Edit[] {
  return editsForMoves(new Map([[milestoneId, dates]]), pushed);
}

/** The edits that carry out moves and, if wished, what they push. */
export function editsForMoves(moves: Moves, pushed: readonly PushedMilestone[]): Edit[] {
  const edits = [...moves].map(
    ([milestoneId, dates]): Edit => ({
      type: "move-milestone",
      milestoneId,
      due: dates.due,
      ...("start" in dates && { start: dates.start }),
    }),
  );
  for (const { milestoneId, due, start } of pushed) {
    edits.push({ type: "move-milestone", milestoneId, due: due.to, ...(start && { start: start.to }) });
  }
  return edits;
}

/** What is done stands on the day it was done, whatever was planned. */
function finishOf({ completion, due }: Milestone): CalendarDate | null {
  return completion?.on.day ?? due?.day ?? null;
}

/** What has no start of its own begins on the day it is reached; a month not known further is computed with its last day. */
function startOf(milestone: Milestone): CalendarDate | null {
  return milestone.start ? firstDayOf(milestone.start) : finishOf(milestone);
}

function endOf(
  timetable: Timetable,
  end: Milestone | undefined,
  now: ReadonlyMap<string, Milestone>,
): Consequences["end"] {
  const before = end?.id === timetable.endMilestoneId ? end : undefined;
  const after = before && (now.get(before.id) ?? before);
  if (!before?.due || !after?.due) return null;
  const lateDays = daysBetween(before.due.day, after.due.day);
  return { holds: lateDays <= 0, from: before.due, to: after.due, lateDays };
}
