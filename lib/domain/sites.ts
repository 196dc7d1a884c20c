import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Site } from "@/lib/schema/forces";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { daysBetween, earlier, firstDayOf } from "./calendar-date";
import { daysLate } from "./milestone-status";
import { type Sentence, sentence } from "./sentence";

/** What is known of a site on some day. Days are whole calendar days. */
export type SiteState =
  /** Nobody has said when it is to be given up. */
  | { kind: "open" }
  | { kind: "planned"; days: number }
  | { kind: "overdue"; days: number }
  /** `on` is `null` where the end is known and its day is not. */
  | { kind: SiteEnd; on: TargetDate | null };

export type SiteEnd = NonNullable<Site["end"]>;
export type SiteStateKind = SiteState["kind"];

type Dated = Pick<Site, "plannedHandover" | "actualHandover" | "end">;

/**
 * The state as far as was known on a day: a handover that is dated later is not known yet. One with a date and no
 * kind of end counts as handed over, since that is the date it was entered for.
 */
export function siteStateOn({ plannedHandover, actualHandover, end }: Dated, asOf: CalendarDate): SiteState {
  if (actualHandover) {
    if (firstDayOf(actualHandover) <= asOf) return { kind: end ?? "handed-over", on: actualHandover };
  } else if (end) return { kind: end, on: null };
  if (!plannedHandover) return { kind: "open" };
  const days = daysBetween(asOf, plannedHandover.day);
  return days < 0 ? { kind: "overdue", days: -days } : { kind: "planned", days };
}

export function isGivenUp({ kind }: SiteState): boolean {
  return kind === "handed-over" || kind === "closed" || kind === "destroyed";
}

/**
 * Days from the planned to the actual handover, negative: early; for one that is overdue the days so far, which are
 * not the last word. `null` where one of the two dates is not there to compare.
 */
export function siteSlip(site: Dated, asOf: CalendarDate): { days: number; final: boolean } | null {
  const state = siteStateOn(site, asOf);
  if (state.kind === "overdue") return { days: state.days, final: false };
  if (!("on" in state) || !state.on || !site.plannedHandover) return null;
  return { days: daysLate(site.plannedHandover, state.on), final: true };
}

export interface SiteCounts {
  /** All sites of the timetable: what the others are a part of. */
  total: number;
  /** Handed over, closed or destroyed. */
  givenUp: number;
  byState: Record<SiteStateKind, number>;
}

export function countSites(sites: readonly Dated[], asOf: CalendarDate): SiteCounts {
  const byState: SiteCounts["byState"] = {
    open: 0,
    planned: 0,
    overdue: 0,
    "handed-over": 0,
    closed: 0,
    destroyed: 0,
  };
  for (const site of sites) byState[siteStateOn(site, asOf).kind] += 1;
  const givenUp = byState["handed-over"] + byState.closed + byState.destroyed;
  return { total: sites.length, givenUp, byState };
}

/** "8 of 12 sites handed over, closed or destroyed as of 31 December 2011; 2 overdue." */
export function sayCounts({ total, givenUp, byState }: SiteCounts, asOf: CalendarDate): Sentence {
  return sentence("sites.counts", { total, givenUp, overdue: byState.overdue, asOf: { day: asOf } });
}

/**
 * The days over which sites and incidents can be followed; `null` where there is no entry or that is not two days. They
 * end with the latest data date there is, today, and not with the last entry: that nothing has happened since is part of
 * the picture. They begin with the announcement, from which on the promise can be followed, or with the first entry where
 * that is earlier, since incidents before the announcement are on the map too.
 */
export function daysOfSites(
  { announcedOn, sites, incidents }: Pick<Timetable, "announcedOn" | "sites" | "incidents">,
  today: CalendarDate,
): { from: CalendarDate; to: CalendarDate } | null {
  const entries = [
    ...sites.flatMap(({ plannedHandover, actualHandover }) => [plannedHandover, actualHandover]),
    ...incidents.map(({ on }) => on),
  ].flatMap((date) => (date ? [firstDayOf(date)] : []));
  if (sites.length + incidents.length === 0) return null;
  const begins = announcedOn ? [announcedOn, ...entries] : entries;
  const from = begins.reduce<CalendarDate>(earlier, today);
  return from < today ? { from, to: today } : null;
}

/** What presses first: overdue, then the next planned, then those without a date, then what is over, the latest first. */
export function inOrderOfNeed<S extends Dated>(sites: readonly S[], asOf: CalendarDate): S[] {
  const rank: Record<SiteStateKind, number> = {
    overdue: 0,
    planned: 1,
    open: 2,
    "handed-over": 3,
    closed: 3,
    destroyed: 3,
  };
  return sites
    .map((site) => ({ site, at: rank[siteStateOn(site, asOf).kind] }))
    .toSorted((a, b) => a.at - b.at || (a.at === 3 ? byActual(b.site, a.site) : byPlanned(a.site, b.site)))
    .map(({ site }) => site);
}

function byPlanned(a: Dated, b: Dated): number {
  return compare(a.plannedHandover?.day ?? "9999", b.plannedHandover?.day ?? "9999");
}

function byActual(a: Dated, b: Dated): number {
  return compare(a.actualHandover?.day ?? "", b.actualHandover?.day ?? "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
