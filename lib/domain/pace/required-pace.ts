import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Ceiling } from "@/lib/schema/forces";
import type { PublicTimetable } from "@/lib/schema/publication";
import type { TargetDate } from "@/lib/schema/target-date";
import { daysBetween } from "../calendar-date";
import { ceilingsOf } from "../forces";
import type { ForceLevel } from "./force-levels";
import type { PerDay } from "./per-day";

/** A number that was set for a day: no more than `cap` from the day on. */
export type ForceTarget =
  | { kind: "ceiling"; by: TargetDate; cap: number; ceiling: Ceiling }
  /** The committed end of the timetable. That nobody remains is read into it; no ceiling of zero was ordered for it. */
  | { kind: "committed-end"; by: TargetDate; cap: 0; milestoneId: string };

/** What must leave for one target, counted from the last level to the target, over the days from the data date. */
export type RequiredPace = { target: ForceTarget } & (
  | { kind: "reached" }
  /** `leaving`: how many still have to; `daysLeft`: from the data date to the last day of the target, at least 1. */
  | { kind: "open"; leaving: { low: number; high: number | null }; daysLeft: number; perDay: PerDay }
  /** Its day has come, and more were last reported than it allows; `over`: by how many. */
  | { kind: "missed"; over: { low: number; high: number | null }; daysPast: number }
  /** Its day has come, and nothing was reported since, or the last reports allow both. */
  | { kind: "undetermined"; why: "no-report-since" | "reports-allow-both" }
);

type Planned = Pick<PublicTimetable, "forceSeries" | "ceilings" | "endMilestoneId" | "milestones">;

/**
 * What a series must come down to: the ceiling in force on the day and all that follow, of those ordered by then. For the
 * first series of personnel the committed end is one more, unless a ceiling of zero was ordered for that same day.
 */
export function forceTargets(timetable: Planned, seriesId: string, asOf: CalendarDate): ForceTarget[] {
  const ordered = ceilingsOf({ ...timetable, readings: [] }, seriesId).filter(
    ({ orderedOn }) => orderedOn === null || orderedOn <= asOf,
  );
  const inForce = ordered.findLast(({ from }) => from.day <= asOf);
  const targets: ForceTarget[] = ordered
    .filter((ceiling) => ceiling === inForce || ceiling.from.day > asOf)
    .map((ceiling) => ({ kind: "ceiling", by: ceiling.from, cap: ceiling.cap, ceiling }));
  const end = timetable.milestones.find(({ id }) => id === timetable.endMilestoneId);
  const counted = timetable.forceSeries.find(({ unit }) => unit === "personnel");
  if (end?.due && !end.cancellation && counted?.id === seriesId) {
    const { due, id } = end;
    if (!targets.some(({ cap, by }) => cap === 0 && by.day === due.day))
      targets.push({ kind: "committed-end", by: due, cap: 0, milestoneId: id });
  }
  return targets;
}

/**
 * What must leave per day, from the day after the data date to the target's last day. What may have left between the last
 * report and the data date is not known, and so counts as still to leave.
 */
export function requiredPace(target: ForceTarget, level: ForceLevel, asOf: CalendarDate): RequiredPace {
  const { low, high } = level;
  if (high !== null && high <= target.cap) return { target, kind: "reached" };
  const above = {
    low: Math.max(0, low - target.cap),
    high: high === null ? null : high - target.cap,
  };
  const daysLeft = daysBetween(asOf, target.by.day);
  if (daysLeft > 0) {
    const perDay = { low: above.low / daysLeft, high: above.high === null ? null : above.high / daysLeft };
    return { target, kind: "open", leaving: above, daysLeft, perDay };
  }
  if (level.lastDay < target.by.day) return { target, kind: "undetermined", why: "no-report-since" };
  if (above.low === 0) return { target, kind: "undetermined", why: "reports-allow-both" };
  return { target, kind: "missed", over: above, daysPast: -daysLeft };
}
