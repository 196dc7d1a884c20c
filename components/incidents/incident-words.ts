import type { Finding, Incident, Response } from "@/lib/schema/transition";

/** What can be chosen, in the order in which it is offered; the words are `incidents.kind-…` and so on. */
export const incidentKinds = [
  "rocket-or-missile",
  "drone",
  "bomb",
  "small-arms",
  "storming",
  "air-strike",
  "obstruction",
  "other",
] as const satisfies readonly Incident["kind"][];

export const placePrecisions = [
  "exact",
  "near",
  "district",
  "province",
  "country",
  "unknown",
] as const satisfies readonly Incident["placePrecision"][];

export const findingWords = [
  "crossed",
  "not-crossed",
  "undetermined",
] as const satisfies readonly Finding["finding"][];

/** A shape for each, so that the colour only repeats what is said. */
export const findingMarks = {
  crossed: { shape: "●", tone: "late" },
  "not-crossed": { shape: "○", tone: "plain" },
  undetermined: { shape: "?", tone: "plain" },
  disputed: { shape: "≠", tone: "warn" },
} as const;

/** Kinds of what was done; that nothing was, or that nobody says, is entered by a button of its own. */
export const actedKinds = [
  "military",
  "diplomatic",
  "economic",
  "legal",
] as const satisfies readonly Response["kind"][];

export const followThroughs = [
  "carried-out",
  "partly",
  "not-carried-out",
  "too-early",
] as const satisfies readonly NonNullable<Response["followThrough"]>[];
