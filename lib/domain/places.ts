import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { DisclosureRule, SensitiveField } from "@/lib/schema/disclosure";
import type { PublicTimetable } from "@/lib/schema/publication";
import { coarser, disclosedPosition, isActive, isSamePlace } from "./disclosure";

type Position = NonNullable<PublicTimetable["sites"][number]["position"]>;
type PlacedIncident = Pick<
  PublicTimetable["incidents"][number],
  "id" | "siteId" | "position" | "placePrecision"
>;

/** What is known of where something is; why it is not, where it is not: three reasons that are never one. */
export type Place =
  /** `within`: it lies at most about so many kilometres from the position; `null`: the position is its own. */
  | { kind: "at"; position: Position; within: number | null }
  /** Entered, and held back from the public by a rule. */
  | { kind: "withheld"; ground: string; until: CalendarDate | null }
  /** An incident known to its country only. */
  | { kind: "country" }
  /** A position was entered, and not how exact it is. */
  | { kind: "not-said" }
  | { kind: "not-entered" };

/** The rules that positions of a public copy were given by; a working copy has them as entered. */
export type PlaceRules = Partial<Pick<PublicTimetable, "disclosures" | "positionsWithheld">>;

/**
 * Kilometres within which an incident lies of which no more than that is known, about. "Near": as the codebook of UCDP's
 * event data has it (`where_prec` 2). There are no outlines of districts and provinces here: their circles are those of
 * the average district of Iraq (34 km) and of Afghanistan (23 km), and of the average province (88 km, 78 km), rounded up.
 */
export const reach = { near: 25, district: 40, province: 100 } as const;

/** Where each site and each incident is, as it was given with this data date. */
export function placesOf(rules: PlaceRules, asOf: CalendarDate) {
  const field = new Map<SensitiveField, DisclosureRule>();
  for (const { of, rule } of rules.disclosures ?? [])
    if (of.kind === "field" && isActive(rule, asOf)) field.set(of.field, rule);
  const ruleOf = (name: SensitiveField): DisclosureRule => field.get(name) ?? { kind: "exact" };
  const [ofSites, ofIncidents] = [ruleOf("site-position"), ruleOf("incident-position")];
  const siteIds = new Set(rules.positionsWithheld?.siteIds);
  const incidentIds = new Set(rules.positionsWithheld?.incidentIds);

  const site = ({ id, position }: Pick<PublicTimetable["sites"][number], "id" | "position">): Place => {
    if (siteIds.has(id)) return withheldBy(ofSites);
    return position ? { kind: "at", position, within: roundedWithin(position, ofSites) } : notEntered;
  };
  const incident = ({ id, siteId, position, placePrecision }: PlacedIncident): Place => {
    if (incidentIds.has(id)) {
      // At a site, it may be the rule about the site that holds it back.
      return withheldBy(coarser(ofIncidents, ofSites));
    }
    if (placePrecision === "country") return { kind: "country" };
    if (!position) return notEntered;
    if (placePrecision === "unknown") return { kind: "not-said" };
    // One at the position of a site was rounded with it, and need not name it; under a rule of its own it never does.
    const withSites =
      siteId !== null ||
      ofIncidents.kind !== "exact" ||
      (placePrecision !== "exact" && isSamePlace(position, disclosedPosition(position, ofSites, asOf)));
    const byRule = roundedWithin(position, withSites ? coarser(ofIncidents, ofSites) : ofIncidents);
    const byEntry = placePrecision === "exact" ? null : reach[placePrecision];
    const within = byRule === null ? byEntry : Math.max(byRule, byEntry ?? 0);
    return { kind: "at", position, within };
  };
  return { site, incident };
}

const notEntered: Place = { kind: "not-entered" };

function withheldBy(rule: DisclosureRule): Place {
  return rule.kind === "withheld" || rule.kind === "delayed"
    ? { kind: "withheld", ground: rule.ground, until: rule.kind === "delayed" ? rule.until : null }
    : { kind: "withheld", ground: "", until: null };
}

/** Kilometres of a degree of latitude, and of one of longitude at the equator. */
const kilometresOfDegree = 111.2;

/**
 * How far, in kilometres, a place can lie from the rounded position that is given of it: half a step to the north and
 * half a step to the east. `null` where the rule rounds nothing.
 */
export function roundedWithin({ latitude }: Position, rule: DisclosureRule): number | null {
  if (rule.kind !== "rounded" && rule.kind !== "range") return null;
  const half = (rule.kind === "rounded" ? rule.to : rule.step) / 2_000;
  // The nearer the equator, the longer the degree: that edge of the cell is the farthest.
  const nearest = Math.max(0, Math.abs(latitude) - half);
  return Math.hypot(half, half * Math.cos((nearest * Math.PI) / 180)) * kilometresOfDegree;
}
