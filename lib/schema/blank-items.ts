import type { Site } from "./forces";
import type { Finding, Incident, Measure, Response } from "./transition";

/**
 * What new things say where nothing was entered, as plain data: screens make new ones of it without bringing the
 * shapes along. `nouns` checks each against its shape.
 */
export const blankSite: Omit<Site, "id" | "name"> = {
  kind: "base",
  place: "",
  position: null,
  plannedHandover: null,
  actualHandover: null,
  toPartyId: null,
  end: null,
  strength: null,
  propertyValue: null,
  steps: [],
  note: "",
  sourceIds: [],
};

export const blankMeasure: Omit<Measure, "id" | "title" | "terms"> = {
  statement: "",
  inForceFrom: null,
  inForceTo: null,
  partyIds: [],
  sourceIds: [],
  internalNote: "",
};

export const blankIncident: Omit<Incident, "id" | "title" | "on"> = {
  until: null,
  place: "",
  placePrecision: "unknown",
  position: null,
  kind: "other",
  description: "",
  targets: "",
  siteId: null,
  casualties: [],
  claimedBy: "",
  attribution: null,
  reference: "",
  sourceIds: [],
  internalNote: "",
};

export const blankFinding: Omit<Finding, "id" | "incidentId" | "measureId" | "finding"> = {
  foundBy: "",
  on: null,
  evidence: "",
  sourceIds: [],
};

export const blankResponse: Omit<Response, "id" | "incidentId" | "action"> = {
  measureId: null,
  kind: "not-disclosed",
  on: null,
  followThrough: null,
  description: "",
  sourceIds: [],
};
