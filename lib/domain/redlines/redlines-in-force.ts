import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Measure } from "@/lib/schema/transition";
import { addDays, earlier, firstDayOf } from "../calendar-date";
import { isOfKind, type MeasureOf } from "../measure-of-kind";

/** A redline with the days on which it holds; both belong to it. */
export interface RedlineInForce {
  redline: MeasureOf<"redline">;
  /** Its first day in force, else the day it was declared; `null`: neither is known, it holds from always. */
  from: CalendarDate | null;
  /** `null`: no end was set. */
  to: CalendarDate | null;
}

/** Every redline with its days; one that was reworded holds until the day before its new wording does. */
export function redlinesInForce(measures: readonly Measure[]): RedlineInForce[] {
  const redlines = measures.filter((measure) => isOfKind(measure, "redline"));
  const rewordedOn = new Map<string, CalendarDate>();
  for (const redline of redlines) {
    const from = beginning(redline);
    if (redline.terms.rewordsId && from) rewordedOn.set(redline.terms.rewordsId, from);
  }
  return redlines.map((redline) => {
    const last = redline.inForceTo?.day ?? null;
    const reworded = rewordedOn.get(redline.id);
    const until = reworded ? addDays(reworded, -1) : null;
    return { redline, from: beginning(redline), to: last && until ? earlier(last, until) : (last ?? until) };
  });
}

/**
 * Whether it held on a date. `part`: the date is known only to a month, quarter or year, on some days of which it held
 * and on others not, so that nobody can tell whether it held on the day itself.
 */
export function heldOn({ from, to }: RedlineInForce, date: TargetDate): "held" | "part" | "not" {
  const [first, last] = [firstDayOf(date), date.day];
  // One that was reworded before it began never held.
  const never = from !== null && to !== null && to < from;
  if (never || (from !== null && from > last) || (to !== null && to < first)) return "not";
  return (from === null || from <= first) && (to === null || to >= last) ? "held" : "part";
}

/** The stretches from one day to another on which none of them holds; all days belong to them. */
export function daysWithout(
  redlines: readonly RedlineInForce[],
  first: CalendarDate,
  last: CalendarDate,
): { from: CalendarDate; to: CalendarDate }[] {
  const covered = redlines
    .map(({ from, to }) => ({ from: from ?? first, to: to ?? last }))
    // One that was reworded before it began never held, and covers nothing.
    .filter(({ from, to }) => from <= to)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const gaps: { from: CalendarDate; to: CalendarDate }[] = [];
  let next = first;
  for (const { from, to } of covered) {
    if (from > last) break;
    if (from > next) gaps.push({ from: next, to: addDays(from, -1) });
    if (to >= next) next = addDays(to, 1);
  }
  if (next <= last) gaps.push({ from: next, to: last });
  return gaps;
}

function beginning({ inForceFrom, terms }: MeasureOf<"redline">): CalendarDate | null {
  return inForceFrom ? firstDayOf(inForceFrom) : terms.declaredOn;
}
