import type { Timetable, TimetableFacts } from "@/lib/schema/timetable";

/** A timetable in which nothing was entered but its title. */
export function blankTimetable(title: string, facts: Partial<TimetableFacts> = {}): Timetable {
  return {
    format: 1,
    title,
    summary: "",
    withdrawingForce: "",
    from: "",
    announcedOn: null,
    announcedBy: "",
    document: "",
    basis: "calendar",
    timeZone: "UTC",
    endMilestoneId: null,
    internalNote: "",
    ...facts,
    parties: [],
    sources: [],
    phases: [],
    sites: [],
    milestones: [],
    dependencies: [],
    conditions: [],
    assessments: [],
    eventLines: [],
    forceSeries: [],
    ceilings: [],
    readings: [],
    measures: [],
    incidents: [],
    findings: [],
    responses: [],
    translations: [],
  };
}
