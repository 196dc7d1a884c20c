/**
 * The things a timetable is made of: each with its name inside an edit (`add-event-line { eventLine }`) and the
 * list it stands in. Order: what others point at comes before what points at it. Plain text, so that the
 * domain can use it without bringing the shapes along.
 */
export const nounTable = {
  "working-calendar": { key: "workingCalendar", list: "workingCalendars" },
  party: { key: "party", list: "parties" },
  source: { key: "source", list: "sources" },
  phase: { key: "phase", list: "phases" },
  site: { key: "site", list: "sites" },
  milestone: { key: "milestone", list: "milestones" },
  dependency: { key: "dependency", list: "dependencies" },
  condition: { key: "condition", list: "conditions" },
  assessment: { key: "assessment", list: "assessments" },
  "event-line": { key: "eventLine", list: "eventLines" },
  "force-series": { key: "forceSeries", list: "forceSeries" },
  ceiling: { key: "ceiling", list: "ceilings" },
  reading: { key: "reading", list: "readings" },
  measure: { key: "measure", list: "measures" },
  incident: { key: "incident", list: "incidents" },
  finding: { key: "finding", list: "findings" },
  response: { key: "response", list: "responses" },
  disclosure: { key: "disclosure", list: "disclosures" },
  translation: { key: "translation", list: "translations" },
  scenario: { key: "scenario", list: "scenarios" },
} as const;

export type Noun = keyof typeof nounTable;
export type ListName = (typeof nounTable)[Noun]["list"];

export const nounNames = Object.keys(nounTable) as Noun[];
