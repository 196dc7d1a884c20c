import { addDays, daysBetween, earlier, firstDayOf, later } from "@/lib/domain/calendar-date";
import { type DayRange, type TimelinePlan, timelineRange } from "@/lib/drawing/timeline-range";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { PageFacts } from "./page-facts";

/** The stretches of time a reader can choose from; the whole first. Only what differs from the whole is offered. */
export interface Stretches {
  all: DayRange;
  phase?: DayRange;
  near?: DayRange;
}

/** More milestones than this are drawn once, as a whole: further drawings would weigh more than they tell. */
const mostMilestones = 80;

export function stretchesOf({ timetable, records, asOf }: PageFacts): Stretches {
  const all = timelineRange(timetable, records, asOf);
  if (timetable.milestones.length > mostMilestones) return { all };
  const length = daysBetween(all.from, all.to);
  const within = (from: DayRange["from"], to: DayRange["to"]): DayRange | undefined => {
    const range = { from: later(from, all.from), to: earlier(to, all.to) };
    const days = daysBetween(range.from, range.to);
    return days > 6 && days < length * 0.75 ? range : undefined;
  };
  // A finished timetable's last phase is the one that its data date lies behind.
  const phase =
    timetable.phases.findLast(({ firstDay }) => firstDay !== null && firstDay <= asOf) ?? timetable.phases[0];
  const air =
    phase?.firstDay && phase.last
      ? Math.max(3, Math.round(daysBetween(phase.firstDay, phase.last.day) * 0.06))
      : 0;
  const around = Math.max(30, Math.round(length / 8));
  const centre = earlier(asOf, all.to);
  const stretches: Stretches = { all };
  if (phase?.firstDay && phase.last) {
    const range = within(addDays(phase.firstDay, -air), addDays(phase.last.day, air));
    if (range) stretches.phase = range;
  }
  const near =
    centre >= firstDayOf({ day: all.from, precision: "day" }) &&
    within(addDays(centre, -around), addDays(centre, around));
  if (near) stretches.near = near;
  return stretches;
}

/** The milestones that something of is to be seen in a stretch; the others would be empty lines in its drawing. */
export function milestonesIn(
  { timetable, records }: { timetable: Pick<TimelinePlan, "milestones">; records: PageFacts["records"] },
  { from, to }: DayRange,
): TimelinePlan["milestones"] {
  return timetable.milestones.filter(({ id, start, due, completion }) => {
    // Its mark stands at the day it was reached or is due; a ghost alone would be a line without its beginning.
    const mark = completion?.on ?? due ?? records.get(id)?.original;
    const dates = [start, mark].flatMap((date) => date ?? []);
    const first = dates.map(firstDayOf).reduce<CalendarDate | null>((a, b) => (a ? earlier(a, b) : b), null);
    const last = dates
      .map(({ day }) => day)
      .reduce<CalendarDate | null>((a, b) => (a ? later(a, b) : b), null);
    return first !== null && last !== null && first <= to && last >= from;
  });
}
