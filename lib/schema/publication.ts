import { z } from "zod";
import { CalendarDate, Instant } from "./calendar-date";
import { Milestone } from "./plan";
import { Id, Line, Prose, Slug } from "./text";
import { Timetable } from "./timetable";
import { Incident, Measure } from "./transition";

export const ReasonCode = z.enum([
  "security-conditions",
  "host-government-request",
  "partner-dependency",
  "logistics",
  "weather-or-force-majeure",
  "legal-or-legislative",
  "political-decision",
  "scope-change",
  "funding",
  "accelerated",
  "data-correction",
  "pause",
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** Why a published date moved. "n/a" is not a reason. */
export const Reason = z.strictObject({
  code: ReasonCode,
  text: z
    .string()
    .trim()
    .min(10, { error: "reason-too-short" })
    .max(2_000)
    .refine((text) => !/^(n\/?a|none|no reason|not applicable|tbd|unknown)\W*$/i.test(text), {
      error: "reason-empty",
    }),
  /** The id of one of the timetable's sources, a web address, or the name of a document; may be empty. */
  source: z.string().trim().max(2_000).default(""),
});
export type Reason = z.infer<typeof Reason>;

export const PublicMilestone = Milestone.omit({ internalNote: true });
export type PublicMilestone = z.infer<typeof PublicMilestone>;

/** A timetable as the public may see it. This type has no private field; `publicView` makes it. */
export const PublicTimetable = Timetable.omit({ internalNote: true, scenarios: true }).extend({
  milestones: z.array(PublicMilestone).max(20_000),
  measures: z.array(Measure.omit({ internalNote: true })).max(5_000),
  incidents: z.array(Incident.omit({ internalNote: true })).max(50_000),
  /** Whose position was entered and is held back by a rule, so that nobody reads it as not entered; absent: none. */
  positionsWithheld: z
    .strictObject({ siteIds: z.array(Id).max(5_000), incidentIds: z.array(Id).max(50_000) })
    .optional(),
});
export type PublicTimetable = z.infer<typeof PublicTimetable>;

/** What a publisher may put on the public page beside the record: what is computed of it. */
export const PublicSection = z.enum([
  "forecast",
  "trend",
  "answers",
  "ledger",
  "exposure",
  "map",
  "reference",
]);
export type PublicSection = z.infer<typeof PublicSection>;

/** What a publisher may leave out of a version; what depends on it stays out with it. */
export const LeftOut = z.enum(["measures", "incidents", "sites"]);
export type LeftOut = z.infer<typeof LeftOut>;

/** A numbered copy of the timetable, made public on a day by somebody, with a note. Never changed. */
export const Publication = z.strictObject({
  slug: Slug,
  version: z.number().int().min(1),
  publishedAt: Instant,
  /** The day of `publishedAt` in the timetable's own time zone. */
  publishedOn: CalendarDate,
  /** The data date: facts are counted up to this day. */
  asOf: CalendarDate,
  /** The office that answers for it. */
  publisher: Line,
  note: Prose,
  /** By milestone: why its published date moved since the version before. */
  reasons: z.record(Id, Reason),
  /** Computed sections that the publisher chose to show; absent: none. */
  shows: z.array(PublicSection).max(PublicSection.options.length).optional(),
  /** What the publisher left out of this version; absent: nothing. */
  leavesOut: z.array(LeftOut).max(3).optional(),
  timetable: PublicTimetable,
});
export type Publication = z.infer<typeof Publication>;

/** What `POST /timetables/{id}/publications` takes. */
export const PublishRequest = z.strictObject({
  /** The working copy's version that was looked at; refused with 409 when it has changed since. */
  baseVersion: z.number().int().min(0).optional(),
  note: Prose.default(""),
  publisher: Line.default(""),
  asOf: CalendarDate.optional(),
  reasons: z.record(Id, Reason).default({}),
  /** Absent: what the version before shows, and leaves out. */
  shows: z.array(PublicSection).max(PublicSection.options.length).optional(),
  leavesOut: z.array(LeftOut).max(3).optional(),
});
export type PublishRequest = z.infer<typeof PublishRequest>;
