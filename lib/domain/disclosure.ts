import type { Amount } from "@/lib/schema/amount";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Disclosure, DisclosureRule, SensitiveField } from "@/lib/schema/disclosure";
import type { Site } from "@/lib/schema/forces";
import type { Timetable } from "@/lib/schema/timetable";
import type { Problem } from "./problem";
import { sentence } from "./sentence";

type Position = NonNullable<Site["position"]>;
/** What numbers stand in; members' timetables and published ones have it alike. */
type WithNumbers = Pick<Timetable, "disclosures" | "forceSeries" | "readings" | "sites"> & {
  incidents: readonly Pick<Timetable["incidents"][number], "id" | "title" | "position" | "casualties">[];
};

/**
 * A number as the public may know it: never finer than the rule, and the same when the rule is applied again.
 *
 * @param asOf The data date of the publication; `null`: no delay has run out.
 */
export function disclosedAmount(amount: Amount, rule: DisclosureRule, asOf: CalendarDate | null): Amount {
  if (amount.kind === "withheld" || rule.kind === "exact") return amount;
  switch (rule.kind) {
    case "rounded":
      return rounded(amount, rule.to);
    case "range":
      return inSteps(amount, rule.step);
    case "delayed":
      return isOver(rule, asOf) ? amount : { kind: "withheld", ground: rule.ground, until: rule.until };
    case "withheld":
      return { kind: "withheld", ground: rule.ground };
  }
}

/** The same for a place: rounded and range alike mean the nearest so many thousandths of a degree. */
export function disclosedPosition(
  position: Position | null,
  rule: DisclosureRule,
  asOf: CalendarDate | null,
): Position | null {
  if (position === null || rule.kind === "exact") return position;
  if (rule.kind === "withheld" || (rule.kind === "delayed" && !isOver(rule, asOf))) return null;
  if (rule.kind === "delayed") return position;
  const step = rule.kind === "rounded" ? rule.to : rule.step;
  const coarse = (degrees: number, most: number) =>
    Math.max(-most, Math.min(most, (Math.round((degrees * 1000) / step) * step) / 1000));
  return { latitude: coarse(position.latitude, 90), longitude: coarse(position.longitude, 180) };
}

/** The timetable with every number as its rule gives it; a note beside a number that is not given goes with it. */
export function disclosed<T extends WithNumbers>(timetable: T, asOf: CalendarDate | null): T {
  if (timetable.disclosures.length === 0) return timetable;
  const rules = rulesOf(timetable.disclosures);
  const number = (field: SensitiveField) => rules.field.get(field) ?? exact;
  return {
    ...timetable,
    readings: timetable.readings.map((reading) => {
      const amount = disclosedAmount(reading.amount, rules.series.get(reading.seriesId) ?? exact, asOf);
      if (amount === reading.amount) return reading;
      return { ...reading, amount, note: amount.kind === "withheld" ? "" : reading.note };
    }),
    sites: timetable.sites.map((site) => ({
      ...site,
      strength: site.strength && disclosedAmount(site.strength, number("site-strength"), asOf),
      propertyValue: site.propertyValue && {
        ...site.propertyValue,
        amount: disclosedAmount(site.propertyValue.amount, number("site-value"), asOf),
      },
      position: disclosedPosition(site.position, number("site-position"), asOf),
    })),
    incidents: timetable.incidents.map((incident) => ({
      ...incident,
      position: disclosedPosition(incident.position, number("incident-position"), asOf),
      casualties: incident.casualties.map((count) => ({
        ...count,
        killed: count.killed && disclosedAmount(count.killed, number("incident-casualties"), asOf),
        wounded: count.wounded && disclosedAmount(count.wounded, number("incident-casualties"), asOf),
      })),
    })),
  };
}

/** Every number that says more than its rule allows; a timetable that holds one cannot be published. */
export function finerThanAllowed(timetable: WithNumbers, asOf: CalendarDate): Problem[] {
  const allowed = disclosed(timetable, asOf);
  const series = new Map(timetable.forceSeries.map(({ id, title }) => [id, title]));
  return [
    ...differing(timetable.readings, allowed.readings).map(({ id, seriesId }) =>
      tooFine("reading", id, series.get(seriesId) ?? ""),
    ),
    ...differing(timetable.sites, allowed.sites).map(({ id, name }) => tooFine("site", id, name)),
    ...differing(timetable.incidents, allowed.incidents).map(({ id, title }) =>
      tooFine("incident", id, title),
    ),
  ];
}

const exact: DisclosureRule = { kind: "exact" };

/** Where several rules are about the same, the last one counts. */
function rulesOf(disclosures: readonly Disclosure[]) {
  const series = new Map<string, DisclosureRule>();
  const field = new Map<SensitiveField, DisclosureRule>();
  for (const { of, rule } of disclosures)
    if (of.kind === "series") series.set(of.seriesId, rule);
    else field.set(of.field, rule);
  return { series, field };
}

function isOver({ until }: { until: CalendarDate }, asOf: CalendarDate | null): boolean {
  return asOf !== null && asOf >= until;
}

function rounded(amount: Exclude<Amount, { kind: "withheld" }>, to: number): Amount {
  const down = (value: number) => Math.floor(value / to) * to;
  const up = (value: number) => Math.min(1e9, Math.ceil(value / to) * to);
  const near = (value: number) => Math.min(1e9, Math.round(value / to) * to);
  switch (amount.kind) {
    case "exact":
    case "about":
      return { kind: "about", value: near(amount.value) };
    case "range":
      return {
        kind: "range",
        low: down(amount.low),
        best: amount.best === null ? null : near(amount.best),
        high: up(amount.high),
      };
    case "fewer-than":
      return { kind: "fewer-than", value: up(amount.value) };
    case "more-than":
      return { kind: "more-than", value: down(amount.value) };
  }
}

function inSteps(amount: Exclude<Amount, { kind: "withheld" }>, step: number): Amount {
  const low = (value: number) => Math.floor(value / step) * step;
  const high = (value: number) => Math.min(1e9, low(value) + step - 1);
  switch (amount.kind) {
    case "exact":
    case "about":
      return { kind: "range", low: low(amount.value), best: null, high: high(amount.value) };
    case "range":
      return { kind: "range", low: low(amount.low), best: null, high: high(amount.high) };
    case "fewer-than":
      return { kind: "fewer-than", value: Math.min(1e9, Math.ceil(amount.value / step) * step) };
    case "more-than":
      return { kind: "more-than", value: low(amount.value) };
  }
}

function differing<T>(items: readonly T[], allowed: readonly T[]): T[] {
  return items.filter(
    (item, i) => item !== allowed[i] && JSON.stringify(item) !== JSON.stringify(allowed[i]),
  );
}

function tooFine(noun: string, id: string, name: string): Problem {
  return { path: [noun, id], sentence: sentence("problems.finer-than-allowed", { name }) };
}
