import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { asKnownOn } from "../milestone-status";
import { redlinesAsked } from "./asked-of";
import { type DaysSpan, longestSpan } from "./days-span";
import { redlineCases } from "./redline-cases";

/** What nobody has said yet of one incident. */
export interface OpenQuestions {
  /** Redlines that were in force then and there, of which nobody has found whether it crossed them. */
  unjudged: number;
  /** How many of these were in force for a part only of the month, quarter or year in which it happened. */
  inPart: number;
  /** Days since an incident that crossed a line and has no entry about a response; `null`: it has one, or crossed none. */
  unansweredDays: DaysSpan | null;
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
      );
      if (unjudged.length === 0) continue;
      const inPart = unjudged.filter(({ held }) => held === "part").length;
      questions.set(incident.id, { unjudged: unjudged.length, inPart, unansweredDays: null });
    }
  for (const { finding, incident, outcome } of redlineCases(timetable, asOf)) {
    if (finding !== "crossed" || outcome.kind !== "open") continue;
    const { unjudged = 0, inPart = 0, unansweredDays = null } = questions.get(incident.id) ?? {};
    const longest = longestSpan([outcome.ageDays, ...(unansweredDays ? [unansweredDays] : [])]);
    questions.set(incident.id, { unjudged, inPart, unansweredDays: longest });
  }
  return questions;
}
