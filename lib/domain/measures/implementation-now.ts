import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { ImplementationFinding, Measure } from "@/lib/schema/transition";

export type ImplementationLevel = ImplementationFinding["level"];

/** All that one assessor said of how far a measure was carried out. */
export interface AssessedImplementation {
  /** As entered; empty where nobody was named. */
  assessedBy: string;
  /** In the order of their days; those of one day in the order entered. Never empty. */
  findings: readonly ImplementationFinding[];
  /** What was said last. */
  latest: ImplementationFinding;
}

/**
 * How far a measure was carried out as each assessor said last, up to a day. Assessors are never merged: where they
 * differ, both stand there, in the order in which they first spoke.
 */
export function implementationNow(
  terms: Measure["terms"],
  asOf: CalendarDate,
): readonly AssessedImplementation[] {
  if (!("implementations" in terms)) return [];
  const known = terms.implementations
    .filter(({ on }) => on <= asOf)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const assessors = new Map<string, ImplementationFinding[]>();
  for (const finding of known) {
    const name = finding.assessedBy.toLowerCase();
    const said = assessors.get(name);
    if (said) said.push(finding);
    else assessors.set(name, [finding]);
  }
  return [...assessors.values()].map((findings) => {
    const latest = findings.at(-1) as ImplementationFinding;
    return { assessedBy: latest.assessedBy, findings, latest };
  });
}

/** A level that was stated once without a day and by nobody; it stands only where no dated finding does. */
export function statedImplementation(terms: Measure["terms"]): ImplementationLevel | null {
  if (!("implementations" in terms) || terms.implementations.length > 0) return null;
  return terms.implementation;
}
