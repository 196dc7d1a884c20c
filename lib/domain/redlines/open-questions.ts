import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { daysBetween, firstDayOf } from "../calendar-date";
import { asKnownOn } from "../milestone-status";
import { redlinesAsked } from "./asked-of";
import { redlineCases } from "./redline-cases";

/** What nobody has said yet of one incident. */
export interface OpenQuestions {
  /** Redlines that were in force then and there, of which nobody has found whether it crossed them. */
  unjudged: number;
  /** Days since an incident that crossed a line and has no entry about a response; `null`: it has one, or crossed none. */
  unansweredDays: number | null;
}

/** The incidents known on a day that ask for something, by their ids; what asks for nothing is not among them. */
export function openQuestions(timetable: Timetable, asOf: CalendarDate): Map<string, OpenQuestions> {
  const questions = new Map<string, OpenQuestions>();
  const known = asKnownOn(timetable, asOf);
  const judged = new Set(known.findings.map(({ incidentId, measureId }) => `${incidentId} ${measureId}`));
  const askedOf = redlinesAsked(known);
  if (known.measures.some(({ terms }) => terms.kind === "redline"))
    for (const incident of known.incidents) {
      const unjudged = askedOf(incident).filter(
        ({ here, redline }) => here && !judged.has(`${incident.id} ${redline.id}`),
      ).length;
      if (unjudged > 0) questions.set(incident.id, { unjudged, unansweredDays: null });
    }
  for (const { finding, incident, outcome } of redlineCases(timetable, asOf)) {
    if (finding !== "crossed" || outcome.kind !== "open") continue;
    const unjudged = questions.get(incident.id)?.unjudged ?? 0;
    questions.set(incident.id, { unjudged, unansweredDays: outcome.ageDays });
  }
  return questions;
}

/**
 * Days from an incident to what was done about it, as a range where one of them is known only to a month. Negative:
 * before it, such as a warning that came first.
 */
export function daysAfter(incident: TargetDate, answer: TargetDate): { least: number; most: number } {
  return {
    least: daysBetween(incident.day, firstDayOf(answer)),
    most: daysBetween(firstDayOf(incident), answer.day),
  };
}
