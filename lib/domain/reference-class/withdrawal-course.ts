import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Reading } from "@/lib/schema/forces";
import type { Publication, PublicTimetable } from "@/lib/schema/publication";
import type { TargetDate } from "@/lib/schema/target-date";
import { daysBetween, firstDayOf } from "../calendar-date";
import { baselineReading, pointOf } from "../forces";
import { forceLevels } from "../pace/force-levels";
import { progressOn, progressSeries } from "../progress";
import { milestoneRecords } from "../record";

/** What is counted as it goes: the first series of personnel, the sites, or the milestones by weight. */
export type GoneOf = "force" | "sites" | "milestones";

/** What shares are taken of: as it is known by the data date, so of an earlier withdrawal as it was at its end. */
export type Whole =
  | { kind: "reading"; reading: Reading; count: number }
  | { kind: "sites"; count: number }
  | { kind: "milestones"; count: number; weighted: boolean };

export interface CoursePoint {
  day: CalendarDate;
  /** Of the announced time, the part gone by, 0 to 1; more than 1 once it has run out. */
  elapsed: number;
  /** Of the whole, the part gone, as the reports allow; `low: null` where "more than" was all that was said to remain. */
  gone: { low: number | null; high: number };
}

/** A withdrawal from its announcement to the end that was first announced, and how far it had come when. */
export interface WithdrawalCourse {
  slug: string;
  title: string;
  announcedOn: CalendarDate;
  announcedEnd: TargetDate;
  announcedDays: number;
  /** `null` where nothing was counted. */
  whole: Whole | null;
  /** From the announcement on, the earliest first. */
  points: CoursePoint[];
}

/**
 * The course of a withdrawal as far as published and known on a day; `null` where no end was announced. The announced time
 * runs from the announcement (else the first publication) to the first published date of what is now its end.
 */
export function withdrawalCourse(
  publications: readonly Publication[],
  of: GoneOf,
  asOf: CalendarDate,
): WithdrawalCourse | null {
  const [first, latest] = [publications[0], publications.at(-1)];
  const { slug, timetable } = latest ?? {};
  if (!first || !timetable || slug === undefined) return null;
  const announcedEnd = milestoneRecords(publications).get(timetable.endMilestoneId ?? "")?.original;
  const announcedOn = timetable.announcedOn ?? first.publishedOn;
  const announcedDays = announcedEnd ? daysBetween(announcedOn, announcedEnd.day) : 0;
  if (!announcedEnd || announcedDays <= 0) return null;
  const { whole, gone } = goneIn(timetable, of, asOf);
  const points = gone
    .filter(({ day }) => day >= announcedOn)
    .map((point) => ({ ...point, elapsed: daysBetween(announcedOn, point.day) / announcedDays }));
  return { slug, title: timetable.title, announcedOn, announcedEnd, announcedDays, whole, points };
}

interface Gone {
  whole: Whole | null;
  gone: Omit<CoursePoint, "elapsed">[];
}

function goneIn(timetable: PublicTimetable, of: GoneOf, asOf: CalendarDate): Gone {
  switch (of) {
    case "force":
      return forceGone(timetable, asOf);
    case "sites":
      return sitesGone(timetable, asOf);
    case "milestones": {
      const weighed = timetable.milestones.filter(({ weight }) => weight > 0);
      const { counted, weighted } = progressOn(weighed, asOf);
      const { actual } = progressSeries(weighed, new Map(), asOf);
      return {
        whole: { kind: "milestones", count: counted, weighted },
        gone: actual.map(({ day, share }) => ({ day, gone: { low: share, high: share } })),
      };
    }
  }
}

function forceGone(timetable: PublicTimetable, asOf: CalendarDate): Gone {
  const series = timetable.forceSeries.find(({ unit }) => unit === "personnel");
  const baseline = series && baselineReading(timetable, series.id, asOf);
  const count = baseline && pointOf(baseline.amount);
  if (!series || !baseline || !count) return { whole: null, gone: [] };
  return {
    whole: { kind: "reading", reading: baseline, count },
    gone: forceLevels(timetable, series.id, asOf).known.map(({ lastDay, low, high }) => ({
      day: lastDay,
      gone: { low: high === null ? null : 1 - high / count, high: 1 - low / count },
    })),
  };
}

function sitesGone({ sites }: PublicTimetable, asOf: CalendarDate): Gone {
  const days = sites
    .flatMap(({ actualHandover }) =>
      actualHandover && firstDayOf(actualHandover) <= asOf ? [actualHandover.day] : [],
    )
    .toSorted();
  // Of sites left on the same day the last tells how many were gone by its end.
  const byDay = new Map(days.map((day, i) => [day, (i + 1) / sites.length]));
  return {
    whole: sites.length > 0 ? { kind: "sites", count: sites.length } : null,
    gone: [...byDay].map(([day, share]) => ({ day, gone: { low: share, high: share } })),
  };
}
