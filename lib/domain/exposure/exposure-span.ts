import type { CalendarDate } from "@/lib/schema/calendar-date";
import { addDays, dayFromNumber, daysBetween } from "../calendar-date";
import type { Held, HeldLevels, HeldOver } from "./levels";
import { deathsOpen, fatal, inNoMonth, type PlacedIncidents, undetermined } from "./placed-incidents";
import { poissonInterval } from "./poisson-interval";

/** Incidents against what was there, with the exact 95 % interval of the count; what was there is taken as given. */
export interface Rate {
  /** Incidents on days of which it is known that people were there, or sites open, and how many. */
  count: number;
  /** Other incidents of the span: on days of which that is not known, or on which nobody was there. */
  leftOut: number;
  /** What they are counted against: thousands of personnel-months, or site-weeks. */
  against: number;
  rate: number;
  low: number;
  high: number;
}

/** What happened and what was there over some days, both of which belong to it. */
export interface ExposureSpan {
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  days: number;
  /** Certainly within the span: all days on which it can have been lie in it. */
  incidents: number;
  /** Of them: with somebody killed; nobody has said who did it; known only to a quarter or year, so of no month. */
  fatal: number;
  undetermined: number;
  inNoMonth: number;
  /** Of them, not among the fatal: the number killed was withheld, or leaves open whether anybody was. */
  deathsOpen: number;
  /** Perhaps within, perhaps not: known only to a month, quarter or year that reaches out of the span. In no count. */
  notPlaced: number;
  /** The first day on which the first of them can have been, and the last of the last; `null` without any. */
  firstIncident: CalendarDate | null;
  lastIncident: CalendarDate | null;
  /** `null`: no number is known for any of its days. */
  personnelMonths: HeldOver | null;
  siteWeeks: HeldOver | null;
  perThousandPersonnelMonths: Rate | null;
  perSiteWeek: Rate | null;
}

/** So many days without an entry at either end may be a stretch for which nobody entered incidents. */
const silentDays = 61;

/**
 * Stretches of the span before its first and after its last incident that are long enough to ask whether incidents were
 * entered at all. Whether none happened or none was entered cannot be told.
 */
export function silencesOf(
  span: ExposureSpan,
): { side: "before" | "after"; from: CalendarDate; to: CalendarDate }[] {
  const { firstDay, lastDay, firstIncident, lastIncident } = span;
  if (!firstIncident || !lastIncident) return [];
  return [
    { side: "before" as const, from: firstDay, to: addDays(firstIncident, -1) },
    { side: "after" as const, from: addDays(lastIncident, 1), to: lastDay },
  ].filter(({ from, to }) => daysBetween(from, to) >= silentDays);
}

/** In one walk over the incidents. Days by their numbers. */
export function overDays(
  { count, first, last, facts }: PlacedIncidents,
  from: number,
  to: number,
  held: Held,
): ExposureSpan {
  const span = { incidents: 0, fatal: 0, undetermined: 0, inNoMonth: 0, deathsOpen: 0, notPlaced: 0 };
  const against = { personnel: 0, sites: 0 };
  const whole = { personnel: heldOver(held.personnel, from, to), sites: heldOver(held.sites, from, to) };
  const days = to - from + 1;
  let [earliest, latest] = [to + 1, from - 1];
  for (let i = 0; i < count; i++) {
    const [begins, ends, fact] = [first[i] as number, last[i] as number, facts[i] as number];
    if (ends < from || begins > to) continue;
    if (begins < from || ends > to) {
      span.notPlaced += 1;
      continue;
    }
    span.incidents += 1;
    earliest = Math.min(earliest, begins);
    latest = Math.max(latest, ends);
    if (fact & fatal) span.fatal += 1;
    if (fact & undetermined) span.undetermined += 1;
    if (fact & inNoMonth) span.inNoMonth += 1;
    if (fact & deathsOpen) span.deathsOpen += 1;
    if (held.personnel?.presentThroughout(begins, ends)) against.personnel += 1;
    if (held.sites?.presentThroughout(begins, ends)) against.sites += 1;
  }
  return {
    firstDay: dayFromNumber(from),
    lastDay: dayFromNumber(to),
    days,
    ...span,
    firstIncident: span.incidents > 0 ? dayFromNumber(earliest) : null,
    lastIncident: span.incidents > 0 ? dayFromNumber(latest) : null,
    personnelMonths: whole.personnel,
    siteWeeks: whole.sites,
    perThousandPersonnelMonths: rateOf(against.personnel, span.incidents, whole.personnel, 1_000),
    perSiteWeek: rateOf(against.sites, span.incidents, whole.sites, 1),
  };
}

function heldOver(held: HeldLevels | null, from: number, to: number): HeldOver | null {
  const over = held?.over(from, to);
  return over && over.knownDays > 0 ? over : null;
}

/** `null` where nothing was there to count against. */
function rateOf(count: number, all: number, held: HeldOver | null, of: number): Rate | null {
  if (!held || !(held.best > 0)) return null;
  const against = held.best / of;
  const { low, high } = poissonInterval(count);
  return {
    count,
    leftOut: all - count,
    against,
    rate: count / against,
    low: low / against,
    high: high / against,
  };
}
