import type { z } from "zod";
import { blankFinding, blankIncident, blankMeasure, blankResponse, blankSite } from "./blank-items";
import { Disclosure } from "./disclosure";
import { Ceiling, ForceSeries, Reading, Site } from "./forces";
import type { Noun } from "./noun-table";
import {
  Assessment,
  Condition,
  Dependency,
  EventLine,
  Milestone,
  Party,
  Phase,
  Source,
  Translation,
} from "./plan";
import { Scenario } from "./scenario";
import { Finding, Incident, Measure, Response } from "./transition";
import { WorkingCalendar } from "./working-calendar";

/**
 * Each noun's shape, and what a new one says where nothing was entered. What has no sensible blank (a
 * dependency's two ends) must be given.
 */
export const nouns = {
  "working-calendar": { shape: WorkingCalendar, blank: { exceptions: [], sourceIds: [] } },
  party: { shape: Party, blank: { shortName: "", role: "other", workingCalendarId: null } },
  source: {
    shape: Source,
    blank: { publisher: "", publishedOn: null, url: null, verification: "seen", note: "" },
  },
  phase: { shape: Phase, blank: { firstDay: null, last: null, note: "" } },
  site: { shape: Site, blank: blankSite },
  milestone: {
    shape: Milestone,
    blank: {
      phaseId: null,
      description: "",
      start: null,
      due: null,
      forecast: null,
      dateConstraint: null,
      durationEstimate: null,
      weight: 1,
      ownerId: null,
      siteId: null,
      basis: null,
      percentDone: 0,
      completion: null,
      cancellation: null,
      sourceIds: [],
      internalNote: "",
    },
  },
  dependency: {
    shape: Dependency,
    blank: { type: "finish-to-start", lagDays: 0 },
  },
  condition: {
    shape: Condition,
    blank: { criterion: "", assessorId: null, evidenceWanted: "", sourceIds: [] },
  },
  assessment: {
    shape: Assessment,
    blank: { assessorId: null, standard: "", note: "", sourceIds: [] },
  },
  "event-line": { shape: EventLine, blank: { sourceIds: [] } },
  "force-series": {
    shape: ForceSeries,
    blank: { unit: "personnel", baselineReadingId: null, note: "" },
  },
  ceiling: {
    shape: Ceiling,
    blank: { orderedBy: "", orderedOn: null, sourceIds: [] },
  },
  reading: {
    shape: Reading,
    blank: { reportedBy: "", note: "", sourceIds: [] },
  },
  measure: { shape: Measure, blank: blankMeasure },
  incident: { shape: Incident, blank: blankIncident },
  finding: { shape: Finding, blank: blankFinding },
  response: { shape: Response, blank: blankResponse },
  disclosure: { shape: Disclosure, blank: { decidedBy: "" } },
  translation: { shape: Translation, blank: {} },
  scenario: { shape: Scenario, blank: { note: "", edits: [] } },
} as const satisfies Record<Noun, { shape: z.ZodObject; blank: object }>;

export type ItemOf<N extends Noun> = z.infer<(typeof nouns)[N]["shape"]>;
export type Item = ItemOf<Noun>;
