import { daysBetween, later } from "../calendar-date";
import { byId, groupBy } from "../items";
import { isOwnAct } from "../redlines/asked-of";
import { daysWithout, heldOn } from "../redlines/redlines-in-force";
import { standingFindings } from "../redlines/standing-findings";
import { sentence } from "../sentence";
import { detail, foundItem, quoted } from "./naming";
import type { Found, Look } from "./review-check";

/** Of the redlines that are, or will be, in force. */
export const withoutConsequence: Look = ({ redlines, asOf }) => {
  const standing = redlines.filter(({ to }) => to === null || to >= asOf).map(({ redline }) => redline);
  return {
    among: "redlines",
    of: standing.length,
    found: standing
      .filter(({ terms }) => terms.announcedConsequence === "")
      .map((redline) => foundItem("measure", redline)),
  };
};

/** The stretches of the transition still to come, from the data date to the committed end, without a redline. */
export const daysWithoutRedline: Look = ({ timetable, redlines, end, asOf }) => {
  if (!end) return { doesNotApply: "no-end" };
  const first = timetable.announcedOn ? later(timetable.announcedOn, asOf) : asOf;
  const last = end.completion?.on.day ?? end.due.day;
  if (last < first || end.completion) return { doesNotApply: "transition-over" };
  const gaps = daysWithout(redlines, first, last);
  return {
    among: "days",
    of: daysBetween(first, last) + 1,
    count: gaps.reduce((days, gap) => days + daysBetween(gap.from, gap.to) + 1, 0),
    found: gaps.map(({ from, to }) => ({
      item: null,
      name: sentence("review.stretch", {
        from: { day: from },
        to: { day: to },
        oneDay: from === to ? "yes" : "no",
      }),
    })),
    values: { from: { day: first }, to: { day: last }, end: end.due },
    ...(redlines.length === 0 && { wording: "none" }),
  };
};

/**
 * An incident on whose day a redline was in force, of which nobody has said whether it crossed it. What is attributed
 * to the side that withdraws is left out: it declared the line and cannot cross it.
 */
export const incidentsWithoutFinding: Look = ({ timetable, redlines }) => {
  const findings = groupBy(timetable.findings, ({ incidentId }) => incidentId);
  const asked = timetable.incidents
    .filter((incident) => !isOwnAct(incident, timetable.parties))
    .map((incident) => ({
      incident,
      inForce: redlines.filter((redline) => heldOn(redline, incident.on) !== "not"),
    }))
    .filter(({ inForce }) => inForce.length > 0);
  return {
    among: "incidents",
    of: asked.length,
    found: asked.flatMap(({ incident, inForce }): Found[] => {
      const judged = new Set(findings.get(incident.id)?.map(({ measureId }) => measureId));
      return inForce.every(({ redline }) => judged.has(redline.id))
        ? []
        : [foundItem("incident", incident, detail("on", { on: incident.on }))];
    }),
  };
};

/** "None" and "not disclosed" are responses; only where nothing was entered is it found. */
export const crossedWithoutResponse: Look = ({ timetable }) => {
  const incidents = byId(timetable.incidents);
  const measures = byId(timetable.measures);
  const responses = groupBy(timetable.responses, ({ incidentId }) => incidentId);
  const pairs = groupBy(timetable.findings, ({ incidentId, measureId }) => `${incidentId} ${measureId}`);
  const standing = [...pairs.values()].flatMap(standingFindings);
  const crossings = groupBy(
    standing.filter(({ finding }) => finding === "crossed"),
    ({ incidentId }) => incidentId,
  );
  return {
    among: "crossings",
    of: crossings.size,
    found: [...crossings].flatMap(([incidentId, findings]): Found[] => {
      const incident = incidents.get(incidentId);
      const given = responses.get(incidentId) ?? [];
      const unanswered = findings.find(
        ({ measureId }) =>
          !given.some((response) => response.measureId === null || response.measureId === measureId),
      );
      if (!incident || !unanswered) return [];
      const redline = quoted(measures.get(unanswered.measureId)?.title ?? unanswered.measureId);
      return [foundItem("incident", incident, detail("crossed", { redline }))];
    }),
  };
};
