import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Site } from "@/lib/schema/forces";
import type { Milestone } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import type { Incident } from "@/lib/schema/transition";
import { daysBetween, firstDayOf } from "./calendar-date";

/** What the dates imply for a milestone on some day. Days are whole calendar days. */
export type MilestoneStatus =
  /** `lateDays`: reached so many days after it was due, negative: before; `null` where it had no date. */
  | { kind: "met"; on: TargetDate; lateDays: number | null }
  | { kind: "cancelled"; on: CalendarDate }
  | { kind: "overdue"; days: number }
  | { kind: "due-soon"; days: number }
  | { kind: "to-come"; days: number }
  | { kind: "undated" };

export type StatusKind = MilestoneStatus["kind"];

type Dated = Pick<Milestone, "due" | "completion" | "cancellation">;

/**
 * The status as far as was known on a day: what happened later is not counted.
 *
 * @param dueSoonDays How near a date must be to be called due soon.
 */
export function statusOf(milestone: Dated, asOf: CalendarDate, dueSoonDays = 14): MilestoneStatus {
  const { due, completion, cancellation } = milestone;
  if (completion && firstDayOf(completion.on) <= asOf) {
    return { kind: "met", on: completion.on, lateDays: due && daysLate(due, completion.on) };
  }
  if (cancellation && cancellation.on <= asOf) return { kind: "cancelled", on: cancellation.on };
  if (!due) return { kind: "undated" };
  const days = daysBetween(asOf, due.day);
  if (days < 0) return { kind: "overdue", days: -days };
  return { kind: days <= dueSoonDays ? "due-soon" : "to-come", days };
}

export function isMet(milestone: Dated, asOf: CalendarDate): boolean {
  return statusOf(milestone, asOf).kind === "met";
}

/** Open milestones whose date has passed, the longest overdue first. */
export function overdueMilestones<M extends Dated>(milestones: readonly M[], asOf: CalendarDate): M[] {
  return milestones.filter((milestone) => statusOf(milestone, asOf).kind === "overdue").toSorted(byDue);
}

/** Open milestones that fall due within so many days, the next first. */
export function dueSoonMilestones<M extends Dated>(
  milestones: readonly M[],
  asOf: CalendarDate,
  dueSoonDays = 14,
): M[] {
  return milestones
    .filter((milestone) => statusOf(milestone, asOf, dueSoonDays).kind === "due-soon")
    .toSorted(byDue);
}

function byDue(a: Dated, b: Dated): number {
  return (a.due?.day ?? "9999") < (b.due?.day ?? "9999") ? -1 : 1;
}

/**
 * Days from one date to another, each computed with its last day; negative is early. Where the later date is
 * known only to a period that holds the earlier one, nobody can say that it was late: 0.
 */
export function daysLate(due: TargetDate, actual: TargetDate): number {
  if (actual.precision !== "day" && firstDayOf(actual) <= due.day && due.day <= actual.day) return 0;
  return daysBetween(due.day, actual.day);
}

/** The milestone without what happened to it after a day; the same object where nothing did. */
export function milestoneAsKnown<M extends Dated & Pick<Milestone, "percentDone">>(
  milestone: M,
  asOf: CalendarDate,
): M {
  const { completion, cancellation } = milestone;
  const finishedLater = completion !== null && firstDayOf(completion.on) > asOf;
  const droppedLater = cancellation !== null && cancellation.on > asOf;
  if (!finishedLater && !droppedLater) return milestone;
  return {
    ...milestone,
    // Part of the work carries no date of its own; what is finished later is not known to have been begun.
    percentDone: finishedLater ? 0 : milestone.percentDone,
    completion: finishedLater ? null : completion,
    cancellation: droppedLater ? null : cancellation,
  };
}

/** Incidents up to a day, without counts of casualties that were reported later. */
export function incidentsAsKnown<I extends Pick<Incident, "on" | "casualties">>(
  incidents: readonly I[],
  asOf: CalendarDate,
): I[] {
  const isLater = ({ reportedOn }: Incident["casualties"][number]) =>
    reportedOn !== null && reportedOn > asOf;
  return incidents
    .filter(({ on }) => firstDayOf(on) <= asOf)
    .map((incident) =>
      incident.casualties.some(isLater)
        ? { ...incident, casualties: incident.casualties.filter((count) => !isLater(count)) }
        : incident,
    );
}

/** The site without a handover or a step that is dated after a day; the same object where nothing is. */
export function siteAsKnown(site: Site, asOf: CalendarDate): Site {
  const { actualHandover, steps } = site;
  const endedLater = actualHandover !== null && firstDayOf(actualHandover) > asOf;
  const isLater = (day: CalendarDate | null) => day !== null && day > asOf;
  if (!endedLater && !steps.some(({ doneOn }) => isLater(doneOn))) return site;
  return {
    ...site,
    actualHandover: endedLater ? null : actualHandover,
    end: endedLater ? null : site.end,
    steps: steps.map((step) => (isLater(step.doneOn) ? { ...step, doneOn: null } : step)),
  };
}

/** The timetable without the facts that are dated after a day, so that every figure can say "as of" it. */
export function asKnownOn(timetable: Timetable, asOf: CalendarDate): Timetable {
  const known = (date: TargetDate | null) => date !== null && firstDayOf(date) <= asOf;
  const onOrBefore = (day: CalendarDate | null) => day === null || day <= asOf;
  const incidents = incidentsAsKnown(timetable.incidents, asOf);
  const incidentIds = new Set(incidents.map(({ id }) => id));
  return {
    ...timetable,
    milestones: timetable.milestones.map((milestone) => milestoneAsKnown(milestone, asOf)),
    sites: timetable.sites.map((site) => siteAsKnown(site, asOf)),
    readings: timetable.readings.filter(({ on }) => known(on)),
    assessments: timetable.assessments.filter(({ on }) => on <= asOf),
    incidents,
    findings: timetable.findings.filter(
      ({ incidentId, on }) => incidentIds.has(incidentId) && onOrBefore(on),
    ),
    responses: timetable.responses.filter(
      ({ incidentId, on }) => incidentIds.has(incidentId) && (on === null || known(on)),
    ),
  };
}
