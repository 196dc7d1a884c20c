import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { ForceSeries } from "@/lib/schema/forces";
import { dayFromNumber, dayNumber, earlier, later, targetDateAround } from "../calendar-date";
import type { ExposurePlan } from "./exposure";
import { type LevelStep, levelSteps } from "./levels";
import type { PlacedIncidents } from "./placed-incidents";

/**
 * Series that count people. They are never added up: advisers at one base are among the troops of the country, and some
 * series count who has left.
 */
export function personnelSeries({ forceSeries }: ExposurePlan): ForceSeries[] {
  return forceSeries.filter(({ unit }) => unit === "personnel");
}

export function siteSeries({ forceSeries }: ExposurePlan): ForceSeries[] {
  return forceSeries.filter(({ unit }) => unit === "sites");
}

/**
 * What the open sites are taken from unless somebody chose: a series of sites that only falls, from more than were
 * entered one by one ("295 bases still held", one of them described), else the sites entered. One that rises counts
 * what was handed over.
 */
export function sitesChoice(plan: ExposurePlan, asOf: CalendarDate): string | null {
  const held = siteSeries(plan).find(({ id }) => {
    const best = levelSteps(plan, id, asOf).flatMap(({ level }) => level?.best ?? []);
    const falls = best.every((count, i) => i === 0 || count <= (best[i - 1] as number));
    return best.length > 1 && falls && (best[0] as number) > plan.sites.length;
  });
  return held?.id ?? null;
}

const daysOfPrelude = 366;

/**
 * The days counted unless others are chosen. They begin on the day of the announcement or of the first number of
 * personnel, whichever is earlier; where incidents of the year before it were entered (without either, any incident), with
 * the first day of the first one's month: a count that began on an incident would be too high. They end on the data date,
 * but where the withdrawal is complete or nobody is left by the last report, with the month of the last entry: the years
 * after a withdrawal are no quiet years of it.
 */
export function usualDays(
  plan: ExposurePlan,
  { count, first, last }: PlacedIncidents,
  personnel: readonly LevelStep[],
  asOf: CalendarDate,
): { from: CalendarDate; to: CalendarDate } {
  const begins = [personnel[0]?.from, plan.announcedOn].flatMap((day) => (day && day <= asOf ? [day] : []));
  const known = begins.length > 0 ? begins.reduce(earlier) : null;
  const noEarlier = known ? dayNumber(known) - daysOfPrelude : Number.NEGATIVE_INFINITY;
  const begin = known ?? asOf;
  let [earliest, latest] = [dayNumber(begin), Number.NEGATIVE_INFINITY];
  for (let i = 0; i < count; i++) {
    if ((first[i] as number) >= noEarlier) earliest = Math.min(earliest, first[i] as number);
    latest = Math.max(latest, last[i] as number);
  }
  const firstIncident = dayFromNumber(earliest);
  const complete = plan.milestones.find(({ id }) => id === plan.endMilestoneId)?.completion?.on.day;
  const ends = [
    complete,
    ...(count > 0 ? [dayFromNumber(latest)] : []),
    ...plan.readings.map(({ on }) => on.day),
    ...plan.sites.map(({ actualHandover }) => actualHandover?.day),
  ].flatMap((day) => (day && day <= asOf ? [day] : []));
  const end = ends.length > 0 ? ends.reduce(later) : asOf;
  const over = (complete !== undefined && complete <= asOf) || everyoneLeft(plan, personnel, asOf);
  return {
    from: known !== null && firstIncident === begin ? begin : firstOfMonth(firstIncident),
    to: over ? earlier(targetDateAround(end, "month").day, asOf) : asOf,
  };
}

function firstOfMonth(day: CalendarDate): CalendarDate {
  return `${day.slice(0, 7)}-01` as CalendarDate;
}

function everyoneLeft({ sites }: ExposurePlan, personnel: readonly LevelStep[], asOf: CalendarDate): boolean {
  const last = personnel.at(-1);
  if (last) return last.level?.high === 0;
  return (
    sites.length > 0 && sites.every(({ actualHandover }) => actualHandover && actualHandover.day <= asOf)
  );
}
