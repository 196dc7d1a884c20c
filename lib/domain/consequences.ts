import type { Edit } from "@/lib/schema/edit";
import type { Dependency, Milestone } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { dayFromNumber, dayNumber, daysBetween, firstDayOf, targetDateAround } from "./calendar-date";
import { finishNumber, planIndex, startNumber } from "./schedule/plan-index";
import { entersStart, leavesStart, linkTypes } from "./schedule/solve-network";
import { always, type WorkingTime } from "./schedule/working-time";

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
 * "finish-to-start, no lag" lets the next one begin on the day the first finishes. Whoever has a working calendar
 * is pushed to a working day, and as many of those as the work takes.
 */
export function consequencesOfMoves(timetable: Timetable, moves: Moves): Consequences {
  const { milestones } = timetable;
  const index = planIndex(timetable);
  const { network, rankOf, settled, calendars, outType, outLag } = index;
  const [start, finish] = [index.start.slice(), index.finish.slice()];
  const order = network?.order ?? new Int32Array(0);
  const push = new Float64Array(milestones.length);
  const pushedBy = new Int32Array(milestones.length).fill(-1);
  /** Ranks still to be looked at; links lead to later ranks only, so one way through is enough. */
  const marked = new Uint8Array(order.length);
  const byHand = new Set<number>();
  const dues = new Map<number, TargetDate | null>();
  for (const [id, dates] of moves) {
    const a = index.indexOf.get(id);
    const moved = a === undefined ? undefined : milestones[a];
    if (a === undefined || !moved) continue;
    const put = { ...moved, due: dates.due, start: dates.start === undefined ? moved.start : dates.start };
    start[a] = startNumber(put);
    finish[a] = finishNumber(put);
    byHand.add(a);
    dues.set(a, dates.due);
    if (network) marked[rankOf[a] as number] = 1;
  }
  const pushed: PushedMilestone[] = [];
  for (let rank = marked.indexOf(1); rank >= 0 && rank < order.length; rank++) {
    if (!marked[rank] || !network) continue;
    const a = order[rank] as number;
    const milestone = milestones[a] as Milestone;
    if (pushedBy[a] !== -1 && milestone.due) {
      const days = push[a] as number;
      const later = laterBy(
        days,
        milestone,
        start[a] as number,
        finish[a] as number,
        index.times[a] as WorkingTime,
      );
      start[a] = later.begin;
      finish[a] = later.end;
      dues.set(a, later.due);
      pushed.push({
        milestoneId: milestone.id,
        due: { from: milestone.due, to: later.due },
        start: milestone.start && later.start && { from: milestone.start, to: later.start },
        becauseOf: (milestones[pushedBy[a] as number] as Milestone).id,
      });
    }
    const last = network.firstOut[a + 1] as number;
    for (let at = network.firstOut[a] as number; at < last; at++) {
      const b = network.outTo[at] as number;
      if (settled[b] || byHand.has(b)) continue;
      const type = outType[at] as number;
      const lagTime = calendars.ofLags ?? (index.times[b] as WorkingTime);
      const from = leavesStart(type) ? start : finish;
      const to = entersStart(type) ? start : finish;
      const days = lagTime.after(from[a] as number, outLag[at] as number) - (to[b] as number);
      if (!(days > (push[b] as number))) continue;
      push[b] = days;
      pushedBy[b] = a;
      marked[rankOf[b] as number] = 1;
    }
  }
  return { pushed, end: endOf(timetable, dues) };
}

/** The dates so many days later, or as soon after as the calendar has work, for as much work as before. */
function laterBy(
  days: number,
  milestone: Milestone,
  first: number,
  last: number,
  time: WorkingTime,
): { due: TargetDate; start: TargetDate | null; begin: number; end: number } {
  if (!milestone.due) throw new Error("What has no date is pushed by nothing.");
  const begin = time.begin(first + days);
  const end = Math.max(time.end(begin, Math.max(0, time.between(first, last))), time.reach(last + days));
  const due = targetDateAround(dayFromNumber(end), milestone.due.precision);
  const start = milestone.start && targetDateAround(dayFromNumber(begin), milestone.start.precision);
  // A date that is known to a month is moved to the month then reached, and counts with that one's last day.
  const endsOn = due.precision === "day" ? end : dayNumber(due.day);
  if (!start) return { due, start, begin: endsOn, end: endsOn };
  return { due, start, begin: start.precision === "day" ? begin : dayNumber(firstDayOf(start)), end: endsOn };
}

/**
 * How many days later the second must be for the link to be kept; 0 or less: it is kept.
 *
 * @param lagTime In whose working days the lag counts.
 */
export function pushOf(
  { type, lagDays }: Pick<Dependency, "type" | "lagDays">,
  from: Milestone,
  to: Milestone,
  lagTime: WorkingTime = always,
): number {
  const source = leavesStart(linkTypes[type]) ? startNumber(from) : finishNumber(from);
  const target = entersStart(linkTypes[type]) ? startNumber(to) : finishNumber(to);
  return Number.isNaN(source) || Number.isNaN(target) ? 0 : lagTime.after(source, lagDays) - target;
}

/** What is moved by hand together with what it pushes, each with its new dates. */
export function movesWith(moves: Moves, pushed: readonly PushedMilestone[]): Moves {
  const all = new Map(moves);
  for (const { milestoneId, due, start } of pushed)
    all.set(milestoneId, { due: due.to, ...(start && { start: start.to }) });
  return all;
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
  return [...movesWith(moves, pushed)].map(([milestoneId, dates]) => ({
    type: "move-milestone",
    milestoneId,
    due: dates.due,
    ...("start" in dates && { start: dates.start }),
  }));
}

function endOf(timetable: Timetable, dues: ReadonlyMap<number, TargetDate | null>): Consequences["end"] {
  const at = planIndex(timetable).indexOf.get(timetable.endMilestoneId ?? "");
  const before = at === undefined ? null : (timetable.milestones[at]?.due ?? null);
  const after = at !== undefined && dues.has(at) ? (dues.get(at) ?? null) : before;
  if (!before || !after) return null;
  const lateDays = daysBetween(before.day, after.day);
  return { holds: lateDays <= 0, from: before, to: after, lateDays };
}
