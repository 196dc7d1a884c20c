import type { CalendarDate } from "@/lib/schema/calendar-date";
import { dayFromNumber } from "../calendar-date";
import type { Held, HeldBetween, HeldOver } from "./levels";
import { fatal, inNoMonth, type PlacedIncidents, undetermined } from "./placed-incidents";
import { poissonInterval } from "./poisson-interval";

/** Incidents against what was there, with the exact 95 % interval of the count; what was there is taken as given. */
export interface Rate {
  /** Incidents on days of which it is known how many were there. */
  count: number;
  /** Other incidents of the span: on days of which that is not known. */
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
  /** Perhaps within, perhaps not: known only to a month, quarter or year that reaches out of the span. In no count. */
  notPlaced: number;
  /** `null`: no number is known for any of its days. */
  personnelMonths: HeldOver | null;
  siteWeeks: HeldOver | null;
  perThousandPersonnelMonths: Rate | null;
  perSiteWeek: Rate | null;
}

/** In one walk over the incidents. Days by their numbers. */
export function overDays(
  { count, first, last, facts }: PlacedIncidents,
  from: number,
  to: number,
  held: Held,
): ExposureSpan {
  const span = { incidents: 0, fatal: 0, undetermined: 0, inNoMonth: 0, notPlaced: 0 };
  const against = { personnel: 0, sites: 0 };
  const whole = { personnel: heldOver(held.personnel, from, to), sites: heldOver(held.sites, from, to) };
  const days = to - from + 1;
  const all = {
    personnel: whole.personnel?.knownDays === days,
    sites: whole.sites?.knownDays === days,
  };
  for (let i = 0; i < count; i++) {
    const [begins, ends, fact] = [first[i] as number, last[i] as number, facts[i] as number];
    if (ends < from || begins > to) continue;
    if (begins < from || ends > to) {
      span.notPlaced += 1;
      continue;
    }
    span.incidents += 1;
    if (fact & fatal) span.fatal += 1;
    if (fact & undetermined) span.undetermined += 1;
    if (fact & inNoMonth) span.inNoMonth += 1;
    if (all.personnel || isKnown(held.personnel, begins, ends)) against.personnel += 1;
    if (all.sites || isKnown(held.sites, begins, ends)) against.sites += 1;
  }
  return {
    firstDay: dayFromNumber(from),
    lastDay: dayFromNumber(to),
    days,
    ...span,
    personnelMonths: whole.personnel,
    siteWeeks: whole.sites,
    perThousandPersonnelMonths: rateOf(against.personnel, span.incidents, whole.personnel, 1_000),
    perSiteWeek: rateOf(against.sites, span.incidents, whole.sites, 1),
  };
}

function heldOver(held: HeldBetween | null, from: number, to: number): HeldOver | null {
  const over = held?.(from, to);
  return over && over.knownDays > 0 ? over : null;
}

function isKnown(held: HeldBetween | null, from: number, to: number): boolean {
  return held !== null && held(from, to).knownDays === to - from + 1;
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
