import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Publication } from "@/lib/schema/publication";
import type { TargetDate } from "@/lib/schema/target-date";
import { isCorrection } from "../baselines/baselines";
import { daysBetween } from "../calendar-date";
import { daysLate, statusOf } from "../milestone-status";
import { milestoneRecords } from "../record";
import { type CoursePoint, type GoneOf, type WithdrawalCourse, withdrawalCourse } from "./withdrawal-course";

/** A withdrawal that is over, laid over this one. */
export interface EarlierWithdrawal extends WithdrawalCourse {
  /** The last of its points at or before the part of the time that has gone by here; `null`: none yet. */
  atThisPoint: CoursePoint | null;
  endedOn: TargetDate;
  /** Against the end first announced; negative: early. */
  lateDays: number;
  /** How often a version put its end later, and how often earlier; corrections of data left out. */
  extensions: number;
  broughtForward: number;
}

export type WhyLeftOut = "not-begun" | "no-announced-end" | "not-over" | "called-off" | "too-few-points";

export type ReferenceClass =
  /** Without an announced end there is no part of its time, and so nothing to lay others over. */
  | { kind: "no-announced-end" }
  /** It is announced for later than the data date, and none of its time has gone by. */
  | { kind: "not-announced-yet"; announcedOn: CalendarDate }
  | {
      kind: "told";
      of: GoneOf;
      asOf: CalendarDate;
      /** Part of the announced time gone by on the data date, or where it was over before then, on the day it ended. */
      elapsed: number;
      /** When it was over; `null`: it is not. */
      endedOn: TargetDate | null;
      current: WithdrawalCourse;
      now: CoursePoint | null;
      earlier: EarlierWithdrawal[];
      leftOut: { slug: string; title: string; why: WhyLeftOut }[];
    };

/** What can be drawn: this withdrawal, with others laid over it. */
export type ComparedWithdrawals = Extract<ReferenceClass, { kind: "told" }>;

/** A curve needs two points. */
export const fewestPoints = 2;

interface Asked {
  of: GoneOf;
  asOf: CalendarDate;
  /** What was published later does not count; the data date, unless a version is told of that was published after it. */
  publishedBy?: CalendarDate;
}

/**
 * Reference class: how far others had come when as much of their announced time had gone by, and how they ended. Of every
 * withdrawal only what was published by the data date counts, so that no day knows more than was known on it; and the
 * withdrawal itself is none of the others.
 *
 * Those left out are named. A withdrawal that was called off or never ended is not among those that ended, so the others
 * alone flatter.
 */
export function referenceClass(
  publications: readonly Publication[],
  others: readonly (readonly Publication[])[],
  { of, asOf, publishedBy = asOf }: Asked,
): ReferenceClass {
  const published = publishedUntil(publications, publishedBy);
  const current = withdrawalCourse(published, of, asOf);
  if (!current) return { kind: "no-announced-end" };
  const { announcedOn, announcedDays } = current;
  if (asOf < announcedOn) return { kind: "not-announced-yet", announcedOn };
  const endedOn = endOf(published, asOf);
  const elapsed = daysBetween(announcedOn, endedOn?.day ?? asOf) / announcedDays;
  const told = others
    .filter(([first]) => first && first.slug !== current.slug)
    .map((other) => earlierWithdrawal(other, { of, asOf, publishedBy, elapsed }));
  return {
    kind: "told",
    of,
    asOf,
    elapsed,
    endedOn,
    current,
    now: pointAt(current.points, elapsed),
    earlier: told.flatMap((one) => ("why" in one ? [] : [one])),
    leftOut: told.flatMap((one) => ("why" in one ? [one] : [])),
  };
}

/** When what is now its end was met, by what was published and known on a day. */
function endOf(publications: readonly Publication[], asOf: CalendarDate): TargetDate | null {
  const { milestones = [], endMilestoneId } = publications.at(-1)?.timetable ?? {};
  const end = milestones.find(({ id }) => id === endMilestoneId);
  const status = end && statusOf(end, asOf);
  return status?.kind === "met" ? status.on : null;
}

function earlierWithdrawal(
  all: readonly Publication[],
  { of, asOf, publishedBy, elapsed }: Required<Asked> & { elapsed: number },
): EarlierWithdrawal | { slug: string; title: string; why: WhyLeftOut } {
  const publications = publishedUntil(all, publishedBy);
  const latest = publications.at(-1);
  const { slug = "", timetable: { title = "" } = {} } = latest ?? all.at(-1) ?? {};
  const leftOut = (why: WhyLeftOut) => ({ slug, title, why });
  if (!latest) return leftOut("not-begun");
  const { milestones, endMilestoneId } = latest.timetable;
  const end = milestones.find(({ id }) => id === endMilestoneId);
  const course = withdrawalCourse(publications, of, asOf);
  if (!end || !course) return leftOut("no-announced-end");
  const status = statusOf(end, asOf);
  if (status.kind === "cancelled") return leftOut("called-off");
  if (status.kind !== "met") return leftOut("not-over");
  if (course.points.length < fewestPoints) return leftOut("too-few-points");
  const moves = (milestoneRecords(publications).get(end.id)?.moves ?? []).filter(
    (move) => !isCorrection(move),
  );
  return {
    ...course,
    atThisPoint: pointAt(course.points, elapsed),
    endedOn: status.on,
    lateDays: daysLate(course.announcedEnd, status.on),
    extensions: moves.filter(({ days }) => (days ?? 0) > 0).length,
    broughtForward: moves.filter(({ days }) => (days ?? 0) < 0).length,
  };
}

/** By the force where its strength was reported, else by milestones: what is known of this withdrawal decides. */
export function morePlainly<Answer extends ReferenceClass>(byForce: Answer, byMilestones: Answer): Answer {
  return byForce.kind === "told" && byForce.current.points.length > 0 ? byForce : byMilestones;
}

function publishedUntil(publications: readonly Publication[], day: CalendarDate): Publication[] {
  return publications
    .filter(({ publishedOn }) => publishedOn <= day)
    .toSorted((a, b) => a.version - b.version);
}

/** What was last known by then: between two points nothing is filled in. */
function pointAt(points: readonly CoursePoint[], elapsed: number): CoursePoint | null {
  return points.findLast((point) => point.elapsed <= elapsed) ?? null;
}
