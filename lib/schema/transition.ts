import { z } from "zod";
import { Amount } from "./amount";
import { CalendarDate } from "./calendar-date";
import { TargetDate } from "./target-date";
import { Id, Line, Prose, SourceIds, Title } from "./text";

/** 0 not begun, 1 minimal, 2 intermediate, 3 full; `null` where nobody has said. */
const Implementation = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).nullable();

/** How far it was carried out, as somebody judged on a day. Judges may differ; each judgement stays. */
export const ImplementationFinding = z.strictObject({
  on: CalendarDate,
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  assessedBy: Line,
  note: Prose,
  sourceIds: SourceIds,
});
export type ImplementationFinding = z.infer<typeof ImplementationFinding>;

const implementations = z.array(ImplementationFinding).max(500).default([]);

/** A meeting that was held, or is to be. */
export const Meeting = z.strictObject({ on: TargetDate, format: Line, outcome: Prose, sourceIds: SourceIds });
export type Meeting = z.infer<typeof Meeting>;

/** Money that was paid out, in the currency of the measure. */
export const Disbursement = z.strictObject({
  on: TargetDate,
  amount: Amount,
  note: Line,
  sourceIds: SourceIds,
});
export type Disbursement = z.infer<typeof Disbursement>;

/** What a measure of each kind says beyond what all say. */
export const MeasureTerms = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("redline"),
    triggerAct: Prose,
    protectedObject: Prose,
    threshold: z.enum(["attempt", "injury", "death", "other"]).nullable(),
    area: Line,
    announcedConsequence: Prose,
    declaredBy: Line,
    declaredAt: Line,
    declaredOn: CalendarDate.nullable(),
    /** The redline that this one rewords; its own wording stays as it was. */
    rewordsId: Id.nullable(),
  }),
  z.strictObject({
    kind: z.literal("host-commitment"),
    debtorId: Id.nullable(),
    due: TargetDate.nullable(),
    implementation: Implementation,
    implementations,
    outcome: Prose,
  }),
  z.strictObject({
    kind: z.literal("diplomatic-engagement"),
    counterpartId: Id.nullable(),
    format: Line,
    meetings: z.array(Meeting).max(1_000).default([]),
    implementation: Implementation,
    implementations,
    outcome: Prose,
    nextStep: Line,
  }),
  z.strictObject({
    kind: z.literal("economic-engagement"),
    counterpartId: Id.nullable(),
    instrument: Line,
    amount: Amount.nullable(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, { error: "currency" })
      .nullable(),
    disbursements: z.array(Disbursement).max(1_000).default([]),
    implementation: Implementation,
    implementations,
    outcome: Prose,
  }),
  z.strictObject({ kind: z.literal("force-protection"), outcome: Prose }),
]);
export type MeasureTerms = z.infer<typeof MeasureTerms>;

/** What holds the transition together. In force from–to; may outlast the withdrawal. */
export const Measure = z.strictObject({
  id: Id,
  title: Title,
  statement: Prose,
  inForceFrom: TargetDate.nullable(),
  /** `null`: no end was set. */
  inForceTo: TargetDate.nullable(),
  partyIds: z.array(Id).max(20),
  terms: MeasureTerms,
  sourceIds: SourceIds,
  /** For members only; never published. */
  internalNote: Prose,
});
export type Measure = z.infer<typeof Measure>;

/** Who was hurt, as reported on a day. Later counts are added, earlier ones stay. */
export const Casualties = z.strictObject({
  reportedOn: CalendarDate.nullable(),
  side: Line,
  killed: Amount.nullable(),
  wounded: Amount.nullable(),
  sourceIds: SourceIds,
});
export type Casualties = z.infer<typeof Casualties>;

export const Confidence = z.enum(["low", "moderate", "high"]);

/** A dated, placed act. A claim is not an attribution, and an attribution has a confidence. */
export const Incident = z.strictObject({
  id: Id,
  title: Title,
  on: TargetDate,
  /** Where it lasted longer than a day. */
  until: CalendarDate.nullable(),
  place: Line,
  placePrecision: z.enum(["exact", "near", "district", "province", "country", "unknown"]),
  position: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable(),
  kind: z.enum([
    "rocket-or-missile",
    "drone",
    "bomb",
    "small-arms",
    "storming",
    "air-strike",
    "obstruction",
    "other",
  ]),
  description: Prose,
  /** Whom or what it was aimed at. */
  targets: Line,
  siteId: Id.nullable(),
  casualties: z.array(Casualties).max(100),
  claimedBy: Line,
  attribution: z
    .strictObject({ to: Line, by: Line, confidence: Confidence.nullable(), basis: Prose })
    .nullable(),
  /** What it is called where it was taken from ("UCDP GED 114064"), so that it is not taken in twice. */
  reference: Line,
  sourceIds: SourceIds,
  /** For members only; never published. */
  internalNote: Prose,
});
export type Incident = z.infer<typeof Incident>;

/** Whether an incident crossed a redline; by whom found, on what evidence. */
export const Finding = z.strictObject({
  id: Id,
  incidentId: Id,
  measureId: Id,
  finding: z.enum(["crossed", "not-crossed", "undetermined"]),
  foundBy: Line,
  on: CalendarDate.nullable(),
  evidence: Prose,
  sourceIds: SourceIds,
});
export type Finding = z.infer<typeof Finding>;

/** What was done about an incident, and whether it was the consequence that had been announced. */
export const Response = z.strictObject({
  id: Id,
  incidentId: Id,
  measureId: Id.nullable(),
  action: Title,
  kind: z.enum(["military", "diplomatic", "economic", "legal", "none", "not-disclosed"]),
  on: TargetDate.nullable(),
  followThrough: z.enum(["carried-out", "partly", "not-carried-out", "too-early"]).nullable(),
  description: Prose,
  sourceIds: SourceIds,
});
export type Response = z.infer<typeof Response>;
