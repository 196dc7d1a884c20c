import { z } from "zod";
import { Amount } from "./amount";
import { CalendarDate } from "./calendar-date";
import { TargetDate } from "./target-date";
import { Id, Line, Prose, SourceIds, Title } from "./text";

/** What is counted as it leaves: personnel, equipment, containers, contractors. */
export const ForceSeries = z.strictObject({
  id: Id,
  title: Title,
  unit: z.enum(["personnel", "equipment", "containers", "contractors", "sites", "other"]),
  /** The reading that shares are taken of ("of the 144,000 of 20 Jan 2009"); `null`: the first one. */
  baselineReadingId: Id.nullable(),
  note: Prose,
});
export type ForceSeries = z.infer<typeof ForceSeries>;

/** An ordered cap: from this day on, no more than this. Drawn as a step. */
export const Ceiling = z.strictObject({
  id: Id,
  seriesId: Id,
  from: TargetDate,
  cap: z.number().int({ error: "whole-number" }).min(0, { error: "not-negative" }).max(1e9),
  orderedBy: Line,
  orderedOn: CalendarDate.nullable(),
  sourceIds: SourceIds,
});
export type Ceiling = z.infer<typeof Ceiling>;

/** A strength as somebody reported it. Sources of the same day may disagree; both are kept. */
export const Reading = z.strictObject({
  id: Id,
  seriesId: Id,
  on: TargetDate,
  amount: Amount,
  reportedBy: Line,
  note: Prose,
  sourceIds: SourceIds,
});
export type Reading = z.infer<typeof Reading>;

/** What has to be done before a site can be given up. */
export const SiteStep = z.strictObject({
  kind: z.enum(["inventory", "environmental-clearance", "removal", "agreement", "ceremony", "other"]),
  title: Line,
  due: TargetDate.nullable(),
  doneOn: CalendarDate.nullable(),
});
export type SiteStep = z.infer<typeof SiteStep>;

/** A base or facility, and what became of it. */
export const Site = z.strictObject({
  id: Id,
  name: Title,
  kind: z.enum(["base", "outpost", "airfield", "headquarters", "depot", "embassy", "other"]),
  place: Line,
  /** Degrees north and east, of the place as published; never finer than a thousandth. */
  position: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable(),
  plannedHandover: TargetDate.nullable(),
  actualHandover: TargetDate.nullable(),
  toPartyId: Id.nullable(),
  end: z.enum(["handed-over", "closed", "destroyed"]).nullable(),
  strength: Amount.nullable(),
  /** What was left there is worth, where that was made public. */
  propertyValue: z
    .strictObject({ amount: Amount, currency: z.string().regex(/^[A-Z]{3}$/, { error: "currency" }) })
    .nullable(),
  steps: z.array(SiteStep).max(50),
  note: Prose,
  sourceIds: SourceIds,
});
export type Site = z.infer<typeof Site>;
