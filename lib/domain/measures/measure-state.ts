import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import type { Measure } from "@/lib/schema/transition";
import { addDays, daysBetween, firstDayOf } from "../calendar-date";
import { type ImplementationLevel, implementationNow, statedImplementation } from "./implementation-now";

/** What the dates and the findings say of a measure on some day. Days are whole calendar days. */
export type MeasureState =
  /** No day is entered from which it holds. */
  | { kind: "undated" }
  | { kind: "not-yet"; from: TargetDate }
  | { kind: "in-force" }
  | { kind: "ended"; on: TargetDate }
  /** A redline whose next wording holds from that day. */
  | { kind: "reworded"; on: CalendarDate }
  /** All who judged it last said that it was carried out in full. */
  | { kind: "implemented" }
  | { kind: "due-soon"; days: number }
  /** Owed by a day that is further off, and no day is entered from which it holds. */
  | { kind: "due-later"; due: TargetDate }
  /** Its day has passed, and all who judged it say that it was not carried out in full. */
  | { kind: "overdue"; days: number }
  /** Its day has passed, and those who judged it differ on whether it was carried out in full. */
  | { kind: "disputed"; days: number }
  /** Its day has passed, and nobody has said how far it was carried out. */
  | { kind: "unassessed"; days: number };

/**
 * The state as far as was known on a day. A date known to its month, quarter or year counts from its first day and
 * ends with its last.
 *
 * @param measures All measures of the timetable: a later wording ends the one before it.
 * @param dueSoonDays How near a due date must be to be called due soon.
 */
export function measureState(
  measure: Measure,
  measures: readonly Measure[],
  asOf: CalendarDate,
  dueSoonDays = 14,
): MeasureState {
  const { terms, inForceTo } = measure;
  if (terms.kind === "host-commitment") {
    const owed = owedState(terms, asOf, dueSoonDays);
    if (owed) return owed;
    if (terms.due && !measure.inForceFrom) return { kind: "due-later", due: terms.due };
  }
  const reworded = terms.kind === "redline" ? rewordedOn(measure.id, measures) : null;
  if (reworded && reworded <= asOf) return { kind: "reworded", on: reworded };
  if (inForceTo && inForceTo.day < asOf) return { kind: "ended", on: inForceTo };
  const from = beginningOf(measure);
  if (from === null) return { kind: "undated" };
  return firstDayOf(from) > asOf ? { kind: "not-yet", from } : { kind: "in-force" };
}

/** When it comes into force: as entered, else for a redline the day on which it was declared. */
export function beginningOf({ inForceFrom, terms }: Measure): TargetDate | null {
  if (inForceFrom || terms.kind !== "redline" || !terms.declaredOn) return inForceFrom;
  return { day: terms.declaredOn, precision: "day" };
}

/** The last day on which a measure holds; of a reworded redline the day before its next wording. `null`: no end is set. */
export function lastDayOf(measure: Measure, measures: readonly Measure[]): TargetDate | null {
  const reworded = measure.terms.kind === "redline" ? rewordedOn(measure.id, measures) : null;
  const before = reworded && addDays(reworded, -1);
  if (before && (!measure.inForceTo || before < measure.inForceTo.day))
    return { day: before, precision: "day" };
  return measure.inForceTo;
}

/**
 * By how many days a measure outlasts the withdrawal: from the day on which the last were gone, else the day on which
 * they are to be. `null`: it does not, no end of either is set.
 */
export function daysBeyondEnd(
  { inForceTo }: Pick<Measure, "inForceTo">,
  { milestones, endMilestoneId }: Pick<Timetable, "milestones" | "endMilestoneId">,
): number | null {
  const end = milestones.find(({ id }) => id === endMilestoneId);
  const day = (end?.completion?.on ?? end?.due)?.day;
  if (!inForceTo || !day || inForceTo.day <= day) return null;
  return daysBetween(day, inForceTo.day);
}

function owedState(
  terms: Extract<Measure["terms"], { kind: "host-commitment" }>,
  asOf: CalendarDate,
  dueSoonDays: number,
): MeasureState | null {
  const stated = statedImplementation(terms);
  const said: ImplementationLevel[] = implementationNow(terms, asOf).map(({ latest }) => latest.level);
  const levels = said.length === 0 && stated !== null ? [stated] : said;
  const inFull = levels.filter((level) => level === 3).length;
  if (levels.length > 0 && inFull === levels.length) return { kind: "implemented" };
  if (!terms.due) return null;
  const days = daysBetween(asOf, terms.due.day);
  if (days >= 0) return days <= dueSoonDays ? { kind: "due-soon", days } : null;
  const kind = levels.length === 0 ? "unassessed" : inFull > 0 ? "disputed" : "overdue";
  return { kind, days: -days };
}

function rewordedOn(id: string, measures: readonly Measure[]): CalendarDate | null {
  for (const next of measures) {
    if (next.terms.kind !== "redline" || next.terms.rewordsId !== id || next.id === id) continue;
    const from = beginningOf(next);
    if (from) return firstDayOf(from);
  }
  return null;
}
