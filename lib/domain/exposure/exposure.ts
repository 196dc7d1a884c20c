import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { PublicTimetable } from "@/lib/schema/publication";
import { addDays, dayNumber, earlier, later } from "../calendar-date";
import { isOwnAct } from "../redlines/asked-of";
import { personnelSeries, sitesChoice, usualDays } from "./exposure-choices";
import { type ExposureSpan, overDays } from "./exposure-span";
import { addedUp, type LevelStep, levelSteps, openSiteSteps, shareOfMonth } from "./levels";
import { type MonthOfExposure, monthsOf } from "./months";
import { type PlacedIncidents, placeIncidents } from "./placed-incidents";
import { type Interval, rateRatio } from "./poisson-interval";

/** What exposure is counted from; a public copy has it as well as a working one. */
export type ExposurePlan = Pick<
  PublicTimetable,
  | "announcedOn"
  | "endMilestoneId"
  | "milestones"
  | "incidents"
  | "parties"
  | "forceSeries"
  | "ceilings"
  | "readings"
  | "sites"
>;

export interface ExposureQuestion {
  asOf: CalendarDate;
  /** Both days belong to the span. Without them, the days for which there are entries. */
  from?: CalendarDate | null;
  to?: CalendarDate | null;
  /** Compares the days before this one with those from it on. */
  splitOn?: CalendarDate | null;
  /** Whose readings are the personnel; the first series of personnel unless another is named. */
  personnelSeriesId?: string | null;
  /** "entered" counts the sites entered one by one; an id takes that series; without it, `sitesChoice`. */
  sitesFrom?: string | null;
}

/** Incidents beside the people and sites that were there. Side by side: no cause follows from it. */
export interface Exposure {
  asOf: CalendarDate;
  months: MonthOfExposure[];
  whole: ExposureSpan;
  /** `null` where no day was chosen, or one that does not divide the days counted. */
  splitOn: CalendarDate | null;
  /** The chosen day, where no day that is counted lies before it, or none on or after it: nothing is compared. */
  splitOutside: CalendarDate | null;
  before: ExposureSpan | null;
  after: ExposureSpan | null;
  /** How many times as high the rate after is as that before. */
  ratios: { personnel: Ratio | null; sites: Ratio | null };
  personnel: { seriesId: string; title: string; steps: LevelStep[] } | null;
  /** `title: null`: of so many entered one by one. */
  sites: { seriesId: string | null; title: string | null; entered: number; steps: LevelStep[] } | null;
  /** Known by the data date, and dated outside the span. */
  incidentsBefore: number;
  incidentsAfter: number;
  /** Acts of the withdrawing side itself, known by the data date: in no count. */
  ownActs: number;
}

export type Ratio = { ratio: number | null } & Interval;

/** Everything that is counted of exposure; `null` where the span holds no day up to the data date. */
export function exposureOf(plan: ExposurePlan, question: ExposureQuestion): Exposure | null {
  const { asOf } = question;
  const personnel = personnelOf(plan, question);
  // What the side that withdraws did itself is nothing that it was exposed to.
  const own = new Set(plan.incidents.filter((incident) => isOwnAct(incident, plan.parties)));
  const met = own.size === 0 ? plan.incidents : plan.incidents.filter((incident) => !own.has(incident));
  const incidents = placeIncidents(met, asOf);
  const usual = usualDays(plan, incidents, personnel?.steps ?? [], asOf);
  const from = question.from ?? usual.from;
  const to = earlier(question.to ?? later(usual.to, earlier(addDays(from, 30), asOf)), asOf);
  if (from > to) return null;
  const sites = sitesOf(plan, question, from);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const held = {
    personnel: personnel && addedUp(personnel.steps, first, last, shareOfMonth()),
    sites: sites && addedUp(sites.steps, first, last, () => 1 / 7),
  };
  const chosen = question.splitOn ?? null;
  const splitOn = chosen !== null && from < chosen && chosen <= to ? chosen : null;
  const split = splitOn && dayNumber(splitOn);
  const before = split === null ? null : overDays(incidents, first, split - 1, held);
  const after = split === null ? null : overDays(incidents, split, last, held);
  return {
    asOf,
    months: monthsOf(incidents, first, last, held),
    whole: overDays(incidents, first, last, held),
    splitOn,
    splitOutside: splitOn === null ? chosen : null,
    before,
    after,
    ratios: {
      personnel: ratioOf(before, after, "perThousandPersonnelMonths"),
      sites: ratioOf(before, after, "perSiteWeek"),
    },
    personnel,
    sites,
    ...outside(incidents, first, last),
    ownActs: [...own].filter(({ on }) => on.day <= asOf).length,
  };
}

function personnelOf(plan: ExposurePlan, { personnelSeriesId, asOf }: ExposureQuestion) {
  const all = personnelSeries(plan);
  const series = all.find(({ id }) => id === personnelSeriesId) ?? all[0];
  if (!series) return null;
  const steps = levelSteps(plan, series.id, asOf);
  return steps.length === 0 ? null : { seriesId: series.id, title: series.title, steps };
}

function sitesOf(plan: ExposurePlan, { sitesFrom, asOf }: ExposureQuestion, from: CalendarDate) {
  const series = plan.forceSeries.find(({ id }) => id === (sitesFrom ?? sitesChoice(plan, asOf)));
  const entered = plan.sites.length;
  if (series) {
    const steps = levelSteps(plan, series.id, asOf);
    if (steps.length > 0) return { seriesId: series.id, title: series.title, entered, steps };
  }
  const steps = openSiteSteps(plan.sites, from, asOf);
  return steps.length === 0 ? null : { seriesId: null, title: null, entered, steps };
}

function ratioOf(
  before: ExposureSpan | null,
  after: ExposureSpan | null,
  of: "perThousandPersonnelMonths" | "perSiteWeek",
): Ratio | null {
  const [first, second] = [before?.[of], after?.[of]];
  return first && second ? rateRatio(first, second) : null;
}

function outside({ count, first, last }: PlacedIncidents, from: number, to: number) {
  let [incidentsBefore, incidentsAfter] = [0, 0];
  for (let i = 0; i < count; i++) {
    if ((last[i] as number) < from) incidentsBefore += 1;
    else if ((first[i] as number) > to) incidentsAfter += 1;
  }
  return { incidentsBefore, incidentsAfter };
}
