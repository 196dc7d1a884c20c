import { z } from "zod";
import { CalendarDate } from "./calendar-date";
import { TargetDate } from "./target-date";
import { Id, Line, Prose, SourceIds, Title, WebAddress } from "./text";

/** What decides: the date; an agreed condition; or the date unless a named ground is declared in time. */
export const Basis = z.enum(["calendar", "conditions", "calendar-with-off-ramp"]);
export type Basis = z.infer<typeof Basis>;

/** Somebody who withdraws, hosts, guarantees, opposes or assesses. Offices and bodies, never private persons. */
export const Party = z.strictObject({
  id: Id,
  name: Title,
  shortName: Line,
  role: z.enum(["withdrawing", "host", "partner", "counterparty", "armed-group", "observer", "other"]),
  /** When it works; `null`: as the whole timetable. */
  workingCalendarId: Id.nullable(),
});
export type Party = z.infer<typeof Party>;

/** A stretch of the withdrawal. Both days belong to it. */
export const Phase = z.strictObject({
  id: Id,
  title: Title,
  firstDay: CalendarDate.nullable(),
  last: TargetDate.nullable(),
  note: Prose,
});
export type Phase = z.infer<typeof Phase>;

/** That a milestone was reached: when, on what evidence, from which sources. */
export const Completion = z.strictObject({
  on: TargetDate,
  evidence: Prose,
  note: Prose,
  sourceIds: SourceIds,
});
export type Completion = z.infer<typeof Completion>;

/** That a milestone was given up: when it was said, and why. */
export const Cancellation = z.strictObject({
  on: CalendarDate,
  reason: z.string().trim().min(1, { error: "reason-missing" }).max(2_000),
});
export type Cancellation = z.infer<typeof Cancellation>;

/** A date that is not ours to choose: it cannot be reached before the day, may not be after it, or is on it. */
export const DateConstraint = z.strictObject({
  kind: z.enum(["not-before", "not-after", "on"]),
  day: CalendarDate,
});
export type DateConstraint = z.infer<typeof DateConstraint>;

const WorkingDays = z
  .number()
  .int({ error: "whole-number" })
  .min(0, { error: "not-negative" })
  .max(36_500, { error: "number-too-large" });

/** How long the work takes if all goes well, most likely, and if much goes wrong, in working days of who does it. */
export const DurationEstimate = z
  .strictObject({ optimistic: WorkingDays, likely: WorkingDays, pessimistic: WorkingDays })
  .refine(({ optimistic, likely }) => optimistic <= likely, {
    error: "estimate-reversed",
    path: ["optimistic"],
  })
  .refine(({ likely, pessimistic }) => likely <= pessimistic, {
    error: "estimate-reversed",
    path: ["pessimistic"],
  });
export type DurationEstimate = z.infer<typeof DurationEstimate>;

/** A thing that is reached on a day or, when it has a start, worked on over days. */
export const Milestone = z.strictObject({
  id: Id,
  phaseId: Id.nullable(),
  title: Title,
  description: Prose,
  /** The first day of work; `null` for what is simply reached on a day. */
  start: TargetDate.nullable(),
  /** The current target date; `null` where none was announced. */
  due: TargetDate.nullable(),
  /** What is now expected, as somebody stated it; `null` where nobody did. */
  forecast: TargetDate.nullable(),
  dateConstraint: DateConstraint.nullable(),
  durationEstimate: DurationEstimate.nullable(),
  /** Share of the whole, relative to the other milestones' weights. 0 counts for nothing. */
  weight: z.number().min(0, { error: "not-negative" }).max(1_000_000, { error: "number-too-large" }),
  ownerId: Id.nullable(),
  siteId: Id.nullable(),
  /** `null`: as the timetable's own basis. */
  basis: Basis.nullable(),
  /** Work done so far, in percent, 0 to 100. Only a completion makes a milestone met. */
  percentDone: z.number().min(0, { error: "percent" }).max(100, { error: "percent" }),
  completion: Completion.nullable(),
  cancellation: Cancellation.nullable(),
  sourceIds: SourceIds,
  /** For members only; never published. */
  internalNote: Prose,
});
export type Milestone = z.infer<typeof Milestone>;

/** How one item's date hangs on another's. */
export const DependencyType = z.enum([
  "finish-to-start",
  "start-to-start",
  "finish-to-finish",
  "start-to-finish",
]);
export type DependencyType = z.infer<typeof DependencyType>;

/** `toId` cannot start (or finish) before `fromId` has finished (or started), plus the lag. */
export const Dependency = z.strictObject({
  id: Id,
  fromId: Id,
  toId: Id,
  type: DependencyType,
  /** Calendar days; negative is a lead. */
  lagDays: z
    .number()
    .int({ error: "whole-number" })
    .min(-3_650, { error: "lag-too-long" })
    .max(3_650, { error: "lag-too-long" }),
});
export type Dependency = z.infer<typeof Dependency>;

/** An agreed state on which a milestone depends (a benchmark). */
export const Condition = z.strictObject({
  id: Id,
  milestoneId: Id,
  statement: Title,
  criterion: Prose,
  assessorId: Id.nullable(),
  evidenceWanted: Prose,
  sourceIds: SourceIds,
});
export type Condition = z.infer<typeof Condition>;

/** What an assessor found. "Undetermined" is a finding of its own, never a silent no. */
export const AssessmentFinding = z.enum(["met", "partly-met", "not-met", "undetermined"]);
export type AssessmentFinding = z.infer<typeof AssessmentFinding>;

/** Somebody's finding on a milestone or a condition. Several may disagree; all are shown. */
export const Assessment = z.strictObject({
  id: Id,
  subject: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("milestone"), milestoneId: Id }),
    z.strictObject({ kind: z.literal("condition"), conditionId: Id }),
  ]),
  assessorId: Id.nullable(),
  finding: AssessmentFinding,
  standard: Prose,
  on: CalendarDate,
  note: Prose,
  sourceIds: SourceIds,
});
export type Assessment = z.infer<typeof Assessment>;

/** A fixed outside date drawn through every chart: an election, the end of a mandate, a signature. */
export const EventLine = z.strictObject({ id: Id, title: Title, on: TargetDate, sourceIds: SourceIds });
export type EventLine = z.infer<typeof EventLine>;

/** A document or report that a fact rests on. */
export const Source = z.strictObject({
  id: Id,
  title: Title,
  publisher: Line,
  publishedOn: TargetDate.nullable(),
  url: WebAddress.nullable(),
  /** How far it was checked: seen in a published page, computed from such, or recalled and not checked. */
  verification: z.enum(["seen", "computed", "unverified"]),
  note: Prose,
});
export type Source = z.infer<typeof Source>;

/** A word of the timetable in another language: which field of which item says what. */
export const Translation = z.strictObject({
  id: Id,
  language: z.enum(["ar", "ckb", "fr"]),
  /** The item's id, or `"timetable"` for the timetable itself. */
  itemId: Id,
  field: z.string().regex(/^[a-z][A-Za-z]{0,39}$/, { error: "field-name" }),
  text: Prose,
});
export type Translation = z.infer<typeof Translation>;
