import type { Amount } from "@/lib/schema/amount";
import type { Ceiling } from "@/lib/schema/forces";
import { firstDayOf } from "../calendar-date";
import { boundsOf, sayAmount } from "../forces";
import { groupBy } from "../items";
import { detail, foundCeiling, foundItem, foundReading } from "./naming";
import type { Found, Look } from "./review-check";
import { thresholds } from "./thresholds";

/** An ordered cap that allows more than the one before it. */
export const risingCeilings: Look = (review) => {
  const { ceilings } = review.timetable;
  return {
    among: "ceilings",
    of: ceilings.length,
    found: [...groupBy(ceilings, ({ seriesId }) => seriesId).values()].flatMap((ofSeries) => {
      const steps = ofSeries.toSorted(byStart);
      return steps.flatMap((ceiling, i): Found[] => {
        const before = steps[i - 1];
        if (!before || ceiling.cap <= before.cap) return [];
        return [foundCeiling(review, ceiling, detail("cap-before", { cap: before.cap }))];
      });
    }),
  };
};

/**
 * Certainly above: by its least, on a day on which the ceiling was certainly in force. The latest first; where what
 * was reported last is within, a note.
 */
export const aboveCeiling: Look = (review) => {
  const { readings, ceilings } = review.timetable;
  const stepsOf = groupBy(ceilings, ({ seriesId }) => seriesId);
  let under = 0;
  let lately = false;
  const found: { on: string; named: Found }[] = [];
  for (const [seriesId, ofSeries] of groupBy(readings, (reading) => reading.seriesId)) {
    const steps = (stepsOf.get(seriesId) ?? []).toSorted(byStart);
    const byDay = ofSeries
      .map((reading) => ({ reading, day: firstDayOf(reading.on) }))
      .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    let at = -1;
    for (const { reading, day } of byDay) {
      for (let next = steps[at + 1]; next && next.from.day <= day; next = steps[at + 1]) at += 1;
      const inForce = steps[at];
      if (!inForce) continue;
      under += 1;
      if (leastOf(reading.amount) <= inForce.cap) continue;
      const named = foundReading(review, reading, detail("cap", { cap: inForce.cap }));
      found.push({ on: reading.on.day, named });
      lately ||= day === byDay.at(-1)?.day;
    }
  }
  return {
    among: "capped-readings",
    of: under,
    found: found.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)).map(({ named }) => named),
    ...(!lately && { wording: "past", severity: "note" as const }),
  };
};

/** A site that was left and still shows people, with no note to say when they were there. */
export const strengthAfterHandover: Look = ({ timetable }) => {
  const left = timetable.sites.filter(({ actualHandover }) => actualHandover !== null);
  return {
    among: "left-sites",
    of: left.length,
    found: left.flatMap((site): Found[] => {
      if (!site.strength || site.note !== "" || leastOf(site.strength) <= 0) return [];
      return [foundItem("site", site, detail("strength", { amount: sayAmount(site.strength) }))];
    }),
  };
};

function leastOf(amount: Amount): number {
  const low = boundsOf(amount)?.low ?? 0;
  if (amount.kind === "more-than") return low + 1;
  return amount.kind === "about" ? low * (1 - thresholds.aboutMargin) : low;
}

function byStart(a: Ceiling, b: Ceiling): number {
  return a.from.day < b.from.day ? -1 : a.from.day > b.from.day ? 1 : 0;
}
