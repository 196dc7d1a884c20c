import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { ForceSeries } from "@/lib/schema/forces";
import type { Dependency, Milestone, Phase, Source } from "@/lib/schema/plan";
import type { Publication } from "@/lib/schema/publication";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { addDays, earlier, later } from "../calendar-date";
import { byId, groupBy } from "../items";
import { asKnownOn } from "../milestone-status";
import { milestoneRecords } from "../record";
import { type RedlineInForce, redlinesInForce } from "../redlines/redlines-in-force";
import { calendarsOf, type TimetableCalendars } from "../schedule/calendars";
import type { Schedule } from "../schedule/compute-schedule";
import { openWithFloat, type WithFloat } from "./open-with-float";
import type { ReviewInput } from "./review-check";
import { type Baselined, withBaseline } from "./with-baseline";

/** What every check may look at, indexed once for all of them. */
export interface ReviewContext {
  /** As known on the data date. */
  timetable: Timetable;
  asOf: CalendarDate;
  today: CalendarDate;
  milestones: ReadonlyMap<string, Milestone>;
  /** Not given up. */
  standing: readonly Milestone[];
  /** Neither reached nor given up. */
  open: readonly Milestone[];
  /** Dependencies between milestones that stand. */
  links: readonly Dependency[];
  /** Of these, the ones whose second milestone is open. */
  openLinks: readonly Dependency[];
  linksInto: ReadonlyMap<string, readonly Dependency[]>;
  linksFrom: ReadonlyMap<string, readonly Dependency[]>;
  /** The milestone that is the committed end, with its date; `null` where there is none or it was given up. */
  end: (Milestone & { due: TargetDate }) | null;
  /** `null` where dependencies run in a circle. */
  schedule: Schedule | null;
  /** What is open and in the schedule, with its float; `null` where there is no schedule. */
  floats: readonly WithFloat[] | null;
  /** Up to today, the earliest first. */
  publications: readonly Publication[];
  /** What was published with a date, with the first one it had. */
  baselined: readonly Baselined[];
  phases: ReadonlyMap<string, Phase>;
  series: ReadonlyMap<string, ForceSeries>;
  sources: ReadonlyMap<string, Source>;
  redlines: readonly RedlineInForce[];
  calendars: TimetableCalendars;
}

export function reviewContext(whole: Timetable, input: ReviewInput): ReviewContext {
  const { asOf, today } = input;
  const timetable = asKnownOn(whole, asOf);
  const milestones = byId(timetable.milestones);
  const standing = timetable.milestones.filter(({ cancellation }) => cancellation === null);
  const stands = (id: string) => milestones.get(id)?.cancellation === null;
  const links = timetable.dependencies.filter(({ fromId, toId }) => stands(fromId) && stands(toId));
  const open = standing.filter(({ completion }) => completion === null);
  const schedule = input.schedule.ok ? input.schedule : null;
  const publications = input.publications
    .filter(({ publishedOn }) => publishedOn <= today)
    .toSorted((a, b) => a.version - b.version);
  return {
    timetable,
    asOf,
    today,
    milestones,
    standing,
    open,
    links,
    openLinks: links.filter(({ toId }) => milestones.get(toId)?.completion === null),
    linksInto: groupBy(links, ({ toId }) => toId),
    linksFrom: groupBy(links, ({ fromId }) => fromId),
    end: committedEnd(milestones.get(timetable.endMilestoneId ?? "")),
    schedule,
    floats: schedule && openWithFloat(open, schedule),
    publications,
    baselined: withBaseline(standing, milestoneRecords(publications)),
    phases: byId(timetable.phases),
    series: byId(timetable.forceSeries),
    sources: byId(timetable.sources),
    redlines: redlinesInForce(timetable.measures),
    calendars: calendarsFor(timetable, asOf),
  };
}

function committedEnd(end: Milestone | undefined): ReviewContext["end"] {
  if (!end?.due || end.cancellation) return null;
  return { ...end, due: end.due };
}

/** Calendars for the days on which work is planned, with a year to spare on either side for dates known to a year. */
function calendarsFor(timetable: Timetable, asOf: CalendarDate): TimetableCalendars {
  let [first, last] = [asOf, asOf];
  if (timetable.workingCalendars.length === 0) return calendarsOf(timetable, first, last);
  for (const { start, due } of timetable.milestones) {
    if (start) first = earlier(first, start.day);
    if (due) last = later(last, due.day);
  }
  return calendarsOf(timetable, addDays(first, -366), addDays(last, 366));
}
