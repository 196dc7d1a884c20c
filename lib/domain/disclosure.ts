import type { Amount } from "@/lib/schema/amount";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Disclosure, DisclosureRule, SensitiveField } from "@/lib/schema/disclosure";
import type { Site } from "@/lib/schema/forces";
import type { Timetable } from "@/lib/schema/timetable";
import type { Problem } from "./problem";
import { sentence } from "./sentence";

type Position = NonNullable<Site["position"]>;
/** What numbers stand in; members' timetables and published ones have it alike. */
type WithNumbers = Pick<Timetable, "disclosures" | "forceSeries" | "readings" | "sites" | "translations"> & {
  incidents: readonly Pick<
    Timetable["incidents"][number],
    "id" | "title" | "siteId" | "position" | "placePrecision" | "reference" | "casualties"
  >[];
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

/**
 * The timetable with every number as its rule gives it. A note beside such a number goes, whole or coarse, and so do its
 * translations: what is rounded in one field is often written out in the other. An incident whose position is coarse is
 * no longer called exact, and does not say under which name its exact position can be looked up; one at a site, or
 * at the very position of one, is placed no finer than the site.
 */
export function disclosed<T extends WithNumbers>(timetable: T, asOf: CalendarDate | null): T {
  const active = timetable.disclosures.filter(({ rule }) => isActive(rule, asOf));
  if (active.length === 0) return timetable;
  const rules = rulesOf(active);
  const number = (field: SensitiveField) => rules.field.get(field) ?? exact;
  const silenced = new Set<string>();
  const silent = <I extends { id: string; note: string }>(item: I): I => {
    silenced.add(item.id);
    return { ...item, note: "" };
  };
  const sites = timetable.sites.map((site) => {
    const given = {
      ...site,
      strength: site.strength && disclosedAmount(site.strength, number("site-strength"), asOf),
      propertyValue: site.propertyValue && {
        ...site.propertyValue,
        amount: disclosedAmount(site.propertyValue.amount, number("site-value"), asOf),
      },
      position: disclosedPosition(site.position, number("site-position"), asOf),
    };
    const isCoarse =
      (site.strength && rules.field.has("site-strength")) ||
      (site.propertyValue && rules.field.has("site-value")) ||
      (site.position && rules.field.has("site-position"));
    return isCoarse ? silent(given) : given;
  });
  const readings = timetable.readings.map((reading) => {
    const rule = rules.series.get(reading.seriesId);
    return rule ? silent({ ...reading, amount: disclosedAmount(reading.amount, rule, asOf) }) : reading;
  });
  const forceSeries = timetable.forceSeries.map((series) =>
    rules.series.has(series.id) ? silent(series) : series,
  );
  // Positions that the rule about sites keeps back: they must not come out by way of an incident either.
  const kept = new Set(
    timetable.sites.flatMap(({ position }) => {
      const given = disclosedPosition(position, number("site-position"), asOf);
      return position && !isSamePlace(position, given) ? [placeName(position)] : [];
    }),
  );
  const incidentRule = number("incident-position");
  const placeRule = ({ siteId, position }: { siteId: string | null; position: Position | null }) =>
    siteId !== null || (position !== null && kept.has(placeName(position)))
      ? coarser(incidentRule, number("site-position"))
      : incidentRule;
  const incidents = timetable.incidents.map((incident) => ({
    ...incident,
    // The site at which it was would say where it was.
    siteId: isActive(incidentRule, asOf) ? null : incident.siteId,
    ...disclosedPlace(incident, [placeRule(incident), incidentRule], asOf),
    casualties: incident.casualties.map((count) => ({
      ...count,
      killed: count.killed && disclosedAmount(count.killed, number("incident-casualties"), asOf),
      wounded: count.wounded && disclosedAmount(count.wounded, number("incident-casualties"), asOf),
    })),
  }));
  const translations = timetable.translations.filter(
    ({ itemId, field }) => field !== "note" || !silenced.has(itemId),
  );
  return { ...timetable, sites, readings, forceSeries, incidents, translations };
}

const placeName = ({ latitude, longitude }: Position) => `${latitude} ${longitude}`;

export function isSamePlace(one: Position, other: Position | null): boolean {
  return other !== null && placeName(one) === placeName(other);
}

const precisions = ["exact", "near", "district", "province", "country", "unknown"] as const;

/**
 * Where an incident was, as exactly as its rules allow: words that claim more than its position go with it. What a site's
 * rule rounded is rounded by its own as well, so that its own rule finds nothing finer in it.
 */
function disclosedPlace<
  I extends Pick<Timetable["incidents"][number], "position" | "placePrecision" | "reference">,
>(
  { position, placePrecision, reference }: I,
  [rule, own]: readonly [DisclosureRule, DisclosureRule],
  asOf: CalendarDate | null,
): Pick<I, "position" | "placePrecision" | "reference"> {
  if (position === null || !isActive(rule, asOf)) return { position, placePrecision, reference };
  const given = disclosedPosition(disclosedPosition(position, rule, asOf), own, asOf);
  const step = rule.kind === "rounded" ? rule.to : rule.kind === "range" ? rule.step : 0;
  const coarsest = given === null || step < 100 ? "near" : step < 1_000 ? "district" : "province";
  const at = Math.max(precisions.indexOf(placePrecision), precisions.indexOf(coarsest));
  return { position: given, placePrecision: precisions[at] ?? placePrecision, reference: "" };
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

/** Of two rules about a place, the one that tells less; the first where they tell the same. */
export function coarser(one: DisclosureRule, other: DisclosureRule): DisclosureRule {
  const coarseness = (rule: DisclosureRule) =>
    rule.kind === "exact"
      ? 0
      : rule.kind === "rounded"
        ? rule.to
        : rule.kind === "range"
          ? rule.step
          : Number.POSITIVE_INFINITY;
  return coarseness(other) > coarseness(one) ? other : one;
}

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

/** Whether the rule holds anything back on that day. */
export function isActive(rule: DisclosureRule, asOf: CalendarDate | null): boolean {
  return rule.kind !== "exact" && !(rule.kind === "delayed" && isOver(rule, asOf));
}

function rounded(amount: Exclude<Amount, { kind: "withheld" }>, to: number): Amount {
  const down = (value: number) => Math.floor(value / to) * to;
  const up = (value: number) => Math.min(1e9, Math.ceil(value / to) * to);
  const near = (value: number) => Math.min(1e9, Math.round(value / to) * to);
  switch (amount.kind) {
    case "exact":
    case "about":
      // Three dead are not "about none".
      return amount.value > 0 && near(amount.value) === 0
        ? { kind: "fewer-than", value: to }
        : { kind: "about", value: near(amount.value) };
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
