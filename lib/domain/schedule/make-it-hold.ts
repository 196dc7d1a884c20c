import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import type { Dependency, Milestone } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";
import { applyEdits } from "../apply-edit";
import { addDays, daysBetween, exactly, firstDayOf, later, shiftTarget } from "../calendar-date";
import { byId } from "../items";
import { computeSchedule, type Schedule } from "./compute-schedule";

/** One thing that could be changed so that the committed end holds again, as an edit that a person may accept. */
export type Remedy = (
  | { kind: "shorten"; milestoneId: string }
  | { kind: "bring-forward"; milestoneId: string }
  | { kind: "shorten-lag"; dependencyId: string; fromId: string; toId: string }
) & {
  /** By how many days. */
  days: number;
  edit: Edit;
};

export interface Rescue {
  /** How late the end is if nothing is accelerated; calendar days. */
  lateDays: number;
  expected: CalendarDate;
  /** Open milestones that are too late already, the latest first. */
  tooLate: string[];
  /** Changes of which each alone lets the end hold. */
  alone: Remedy[];
  /** The fewest changes found that together let it hold; empty where none were found. */
  together: Remedy[];
  /** How late the end stays with all of `together`; 0 where it holds. */
  leftDays: number;
}

const mostTried = 24;
const mostTogether = 6;

/**
 * What would save the committed end; `null` where it holds, is not committed, or nothing is scheduled. Tried are
 * shorter work, earlier dates and shorter times between, of whatever leads to the end and is too late: first each
 * alone, then two together, then one after another, always the one that helps most.
 */
export function makeItHold(timetable: Timetable, asOf: CalendarDate): Rescue | null {
  const schedule = computeSchedule(timetable, { asOf });
  if (!schedule.ok || !schedule.end || schedule.end.lateDays <= 0) return null;
  const { lateDays, expected } = schedule.end;
  const tooLate = [...schedule.milestones.values()]
    .filter(({ totalFloatDays }) => (totalFloatDays ?? 0) < 0)
    .toSorted((a, b) => (a.totalFloatDays ?? 0) - (b.totalFloatDays ?? 0))
    .map(({ milestoneId }) => milestoneId);
  const lateWith = (remedies: readonly Remedy[]) => lateDaysAfter(timetable, remedies, asOf, lateDays);

  const tried = remediesFor(timetable, schedule, lateDays, asOf).slice(0, mostTried);
  const rated = tried.map((remedy) => ({ remedy, left: lateWith([remedy]) }));
  const helpful = rated.filter(({ left }) => left < lateDays).toSorted((a, b) => a.left - b.left);
  const alone = helpful.filter(({ left }) => left <= 0).map(({ remedy }) => remedy);
  const [best] = alone;
  if (best) return { lateDays, expected, tooLate, alone, together: [best], leftDays: 0 };
  const together =
    pairThatHolds(
      helpful.map(({ remedy }) => remedy),
      lateWith,
    ) ?? stepByStep(timetable, asOf, lateDays);
  return { lateDays, expected, tooLate, alone, together, leftDays: Math.max(0, lateWith(together)) };
}

/** Everything that leads to the end, is too late, and could be changed, by as much as is needed or as there is. */
function remediesFor(timetable: Timetable, schedule: Schedule, needed: number, asOf: CalendarDate): Remedy[] {
  const milestones = byId(timetable.milestones);
  const late = (id: string) => (schedule.milestones.get(id)?.totalFloatDays ?? 0) < 0;
  const ofMilestones = [...schedule.milestones.values()]
    .filter(({ milestoneId, totalFloatDays }) => totalFloatDays !== null && late(milestoneId))
    .flatMap(({ milestoneId, heldBy }) => {
      const milestone = milestones.get(milestoneId);
      if (!milestone || milestoneId === timetable.endMilestoneId) return [];
      const shorter = shortened(milestone, needed, asOf);
      const forward = heldBy.kind === "set-date" ? broughtForward(milestone, needed, asOf) : null;
      return [forward, shorter].filter((remedy) => remedy !== null);
    });
  const ofLinks = timetable.dependencies
    .filter(({ fromId, toId, lagDays }) => lagDays > 0 && late(fromId) && late(toId))
    .map((link) => lagShortened(link, needed));
  return [...ofMilestones, ...ofLinks];
}

/** Of work at least a day is left, and nothing is done before the data date. */
function shortened({ id, start, due }: Milestone, needed: number, asOf: CalendarDate): Remedy | null {
  if (!start || !due) return null;
  const days = Math.min(needed, daysBetween(later(firstDayOf(start), asOf), due.day) - 1);
  if (days <= 0) return null;
  const edit: Edit = { type: "move-milestone", milestoneId: id, due: exactly(addDays(due.day, -days)) };
  return { kind: "shorten", milestoneId: id, days, edit };
}

function broughtForward({ id, start, due }: Milestone, needed: number, asOf: CalendarDate): Remedy | null {
  if (!due) return null;
  const days = Math.min(needed, daysBetween(asOf, start ? firstDayOf(start) : due.day));
  if (days <= 0) return null;
  const edit: Edit = {
    type: "move-milestone",
    milestoneId: id,
    due: exactly(addDays(due.day, -days)),
    ...(start && { start: shiftTarget(exactly(firstDayOf(start)), -days) }),
  };
  return { kind: "bring-forward", milestoneId: id, days, edit };
}

function lagShortened({ id, fromId, toId, lagDays }: Dependency, needed: number): Remedy {
  const days = Math.min(needed, lagDays);
  const edit: Edit = { type: "set-dependency", dependencyId: id, changes: { lagDays: lagDays - days } };
  return { kind: "shorten-lag", dependencyId: id, fromId, toId, days, edit };
}

function lateDaysAfter(
  timetable: Timetable,
  remedies: readonly Remedy[],
  asOf: CalendarDate,
  otherwise: number,
): number {
  const changed = applyEdits(
    timetable,
    remedies.map(({ edit }) => edit),
  );
  const schedule = changed.ok ? computeSchedule(changed.value, { asOf }) : null;
  return schedule?.ok ? (schedule.end?.lateDays ?? otherwise) : otherwise;
}

function pairThatHolds(
  remedies: readonly Remedy[],
  lateWith: (remedies: readonly Remedy[]) => number,
): Remedy[] | null {
  for (const [i, one] of remedies.entries()) {
    for (const other of remedies.slice(i + 1)) if (lateWith([one, other]) <= 0) return [one, other];
  }
  return null;
}

/** Always the change that helps most, seen from what the ones before it left. */
function stepByStep(timetable: Timetable, asOf: CalendarDate, lateDays: number): Remedy[] {
  const chosen: Remedy[] = [];
  let now = timetable;
  let late = lateDays;
  while (late > 0 && chosen.length < mostTogether) {
    const schedule = computeSchedule(now, { asOf });
    if (!schedule.ok) break;
    const rated = remediesFor(now, schedule, late, asOf)
      .slice(0, mostTried)
      .map((remedy) => ({ remedy, left: lateDaysAfter(now, [remedy], asOf, late) }))
      .toSorted((a, b) => a.left - b.left || b.remedy.days - a.remedy.days);
    const [best] = rated;
    if (!best) break;
    const applied = applyEdits(now, [best.remedy.edit]);
    if (!applied.ok) break;
    // What does not help yet may help once what stands beside it has been shortened too.
    if (best.left >= late && rated.length <= 1) break;
    chosen.push(best.remedy);
    now = applied.value;
    late = best.left;
  }
  return late < lateDays ? chosen : [];
}
