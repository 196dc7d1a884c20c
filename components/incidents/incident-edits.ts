import { newId } from "@/lib/client/new-id";
import type { IncidentLine } from "@/lib/domain/read-incident-line";
import { blankIncident } from "@/lib/schema/blank-items";
import type { Edit } from "@/lib/schema/edit";
import type { Site } from "@/lib/schema/forces";
import type { Incident } from "@/lib/schema/transition";

/** The site that the words of a place name, where exactly one is named; the longest name where one holds another. */
export function siteNamedIn(place: string, sites: readonly Site[]): Site | null {
  const text = ` ${plainly(place)} `;
  const named = sites
    .filter(({ name }) => plainly(name) !== "" && text.includes(` ${plainly(name)} `))
    .toSorted((a, b) => b.name.length - a.name.length);
  const [first, second] = named;
  if (!first || (second && !plainly(first.name).includes(plainly(second.name)))) return null;
  return first;
}

/** The line as the timetable holds it. How exactly its place is known is said only where the line tells it. */
export function incidentFromLine(line: IncidentLine, sites: readonly Site[]): Incident {
  const site = siteNamedIn(line.place, sites);
  const { on, until, title, place, kind, claimedBy, attributedTo, attributedBy } = line;
  return {
    ...blankIncident,
    id: newId(),
    on,
    until,
    title,
    place,
    placePrecision: /^near\b/i.test(place) ? "near" : site ? "exact" : "unknown",
    siteId: site?.id ?? null,
    kind,
    casualties: line.casualties.map((count) => ({ ...count, reportedOn: null, sourceIds: [] })),
    claimedBy,
    attribution:
      attributedTo === "" ? null : { to: attributedTo, by: attributedBy, confidence: null, basis: "" },
  };
}

/** Changes to one incident, as an edit. */
export function setIncident(incidentId: string, changes: Partial<Omit<Incident, "id">>): Edit {
  return { type: "set-incident", incidentId, changes };
}

function plainly(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}-]+/gu, " ")
    .trim();
}
