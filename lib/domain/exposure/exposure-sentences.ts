import type { CalendarDate } from "@/lib/schema/calendar-date";
import { daysBetween, targetDateAround } from "../calendar-date";
import { type Sentence, type SentenceValue, sentence } from "../sentence";
import type { Exposure, Ratio } from "./exposure";
import { type ExposureSpan, type Rate, silencesOf } from "./exposure-span";
import type { LevelStep } from "./levels";
import { toldApart } from "./told-apart";

/** Printed on every picture and said with every figure of exposure. */
export const exposureCaveat: Sentence = sentence("exposure.caveat");

/** "38 incidents in the 12 months to 31 December 2010: 4.1 per 1,000 personnel-months (95 % interval 2.9 to 5.6)". */
export function sayExposureSpan(span: ExposureSpan): Sentence {
  return sentence("exposure.sentence", { said: saySpan(span) });
}

/** The answer, what it does not hold, before and after, and always what does not follow from it. */
export function sayExposure(exposure: Exposure): Sentence[] {
  return [
    sayExposureSpan(exposure.whole),
    ...sayComparison(exposure),
    ...sayGrounds(exposure),
    exposureCaveat,
  ];
}

/** The two sides of the chosen day, and how their rates compare; nothing where no day was chosen. */
export function sayComparison(exposure: Exposure): Sentence[] {
  const { splitOn, before, after, ratios } = exposure;
  if (!splitOn || !before || !after) {
    const outside = saySplitOutside(exposure);
    return outside ? [outside] : [];
  }
  const split = { day: splitOn };
  return [
    sentence("exposure.before-said", { split, said: saySpan(before) }),
    sentence("exposure.after-said", { split, said: saySpan(after) }),
    ...sayRatio("ratio-personnel", ratios.personnel, split),
    ...sayRatio("ratio-sites", ratios.sites, split),
  ];
}

/** Why nothing is compared although a day was chosen; `null` where that is not so. */
export function saySplitOutside({ splitOutside, whole }: Exposure): Sentence | null {
  if (!splitOutside) return null;
  return sentence("exposure.split-outside", {
    split: { day: splitOutside },
    side: splitOutside > whole.lastDay ? "after" : "before",
    from: { day: whole.firstDay },
    to: { day: whole.lastDay },
  });
}

/** What the figures rest on, and what is unknown. */
export function sayGrounds({
  whole,
  personnel,
  sites,
  incidentsBefore,
  incidentsAfter,
  ownActs,
}: Exposure): Sentence[] {
  const said: Sentence[] = [];
  const { incidents, fatal, undetermined, inNoMonth, notPlaced, days } = whole;
  if (incidents > 0) said.push(sentence("exposure.killed-and-undetermined", { fatal, undetermined }));
  if (whole.deathsOpen > 0) said.push(sentence("exposure.deaths-open", { count: whole.deathsOpen }));
  if (ownActs > 0) said.push(sentence("exposure.own-acts", { count: ownActs }));
  if (inNoMonth > 0) said.push(sentence("exposure.in-no-month", { count: inNoMonth }));
  if (notPlaced > 0) said.push(sentence("exposure.not-placed", { count: notPlaced }));
  if (incidentsBefore + incidentsAfter > 0)
    said.push(
      sentence("exposure.outside", {
        before: incidentsBefore,
        after: incidentsAfter,
        side: incidentsBefore > 0 && incidentsAfter > 0 ? "both" : "one",
      }),
    );
  for (const { side } of silencesOf(whole)) {
    const day = side === "before" ? whole.firstIncident : whole.lastIncident;
    if (day) said.push(sentence(`exposure.silence-${side}`, { day: { day } }));
  }
  said.push(
    ...sayHeld(
      "personnel",
      personnel !== null,
      whole.personnelMonths,
      whole.perThousandPersonnelMonths,
      days,
    ),
    ...sayHeld("sites", sites !== null, whole.siteWeeks, whole.perSiteWeek, days),
  );
  said.push(...sayOld("personnel", personnel?.steps ?? [], whole.lastDay));
  if (sites?.seriesId) said.push(...sayOld("sites", sites.steps, whole.lastDay));
  if (sites && sites.seriesId === null)
    said.push(sentence("exposure.sites-entered", { entered: sites.entered }));
  if (whole.perThousandPersonnelMonths || whole.perSiteWeek) said.push(sentence("exposure.interval-note"));
  return said;
}

/** So many days after the last number it is said how old it is. */
const oldAfterDays = 183;

function sayOld(of: "personnel" | "sites", steps: readonly LevelStep[], to: CalendarDate): Sentence[] {
  const last = steps.findLast(({ from }) => from <= to);
  if (!last?.level || last.level.high === 0 || daysBetween(last.from, to) < oldAfterDays) return [];
  return [sentence(`exposure.${of}-old`, { day: { day: last.from }, to: { day: to } })];
}

function saySpan(span: ExposureSpan): Sentence {
  const values = { count: span.incidents, when: sayWhen(span) };
  const personnel = sayRate("per-personnel", span.perThousandPersonnelMonths);
  const sites = sayRate("per-site", span.perSiteWeek);
  if (personnel && sites) return sentence("exposure.count-with-both", { ...values, personnel, sites });
  const rate = personnel ?? sites;
  return rate ? sentence("exposure.count-with", { ...values, rate }) : sentence("exposure.count", values);
}

/** Whole months are counted in months. */
function sayWhen({ firstDay, lastDay, days }: ExposureSpan): Sentence {
  const to = { day: lastDay };
  if (firstDay.endsWith("-01") && targetDateAround(lastDay, "month").day === lastDay) {
    const [from, until] = [firstDay, lastDay].map(
      (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)),
    );
    return sentence("exposure.months-to", { months: (until as number) - (from as number) + 1, to });
  }
  return days < 100
    ? sentence("exposure.days-to", { days, to })
    : sentence("exposure.days-from-to", { from: { day: firstDay }, to });
}

function sayRate(key: "per-personnel" | "per-site", rate: Rate | null): Sentence | null {
  if (!rate) return null;
  const { count, leftOut } = rate;
  const [said = 0, low = 0, high = 0] = toldApart([rate.rate, rate.low, rate.high]);
  return sentence(`exposure.${key}`, { rate: said, low, high, count, leftOut });
}

function sayRatio(key: string, ratio: Ratio | null, split: SentenceValue): Sentence[] {
  if (!ratio || ratio.ratio === null || ratio.high === null) return [];
  const holds = ratio.low <= 1 && ratio.high >= 1 ? "yes" : "no";
  const [said = 0, low = 0, high = 0] = toldApart([ratio.ratio, ratio.low, ratio.high]);
  return [sentence(`exposure.${key}`, { split, ratio: said, low, high, holds })];
}

function sayHeld(
  of: "personnel" | "sites",
  reported: boolean,
  held: ExposureSpan["siteWeeks"],
  rate: Rate | null,
  days: number,
): Sentence[] {
  if (!reported) return [sentence(`exposure.${of}-unreported`)];
  if (!held) return [sentence(`exposure.${of}-unknown`)];
  if (!rate) return [sentence(`exposure.${of}-none`)];
  if (held.knownDays === days && rate.leftOut === 0) return [];
  const absent = held.knownDays - held.presentDays;
  return [sentence(`exposure.${of}-partly`, { known: held.knownDays, days, absent, leftOut: rate.leftOut })];
}
