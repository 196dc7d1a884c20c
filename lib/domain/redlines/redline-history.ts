import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import type { Measure, Response } from "@/lib/schema/transition";
import { exactly, firstDayOf, isWithin } from "../calendar-date";
import { isOfKind, type MeasureOf } from "../measure-of-kind";
import { type RedlineCase, redlineCases } from "./redline-cases";
import { type RedlineInForce, redlinesInForce } from "./redlines-in-force";

type Redline = MeasureOf<"redline">;

/** All wordings of one redline, the first one first: what it rewords, what rewords that, and so on. */
export function wordingsOf(measures: readonly Measure[], measureId: string): Redline[] {
  const redlines = measures.filter((measure) => isOfKind(measure, "redline"));
  const known = new Map(redlines.map((redline) => [redline.id, redline]));
  const seen = new Set<string>();
  let first = known.get(measureId);
  // What rewords itself, by however long a way, has no first wording; the walk ends where it began.
  while (first && !seen.has(first.id)) {
    seen.add(first.id);
    const before = known.get(first.terms.rewordsId ?? "");
    if (!before || seen.has(before.id)) break;
    first = before;
  }
  const wordings: Redline[] = [];
  const walked = new Set<string>();
  for (let next = first; next && !walked.has(next.id); ) {
    walked.add(next.id);
    wordings.push(next);
    const { id } = next;
    next = redlines.find(({ terms }) => terms.rewordsId === id);
  }
  return wordings;
}

/** The first wordings: one for each redline, however often it was reworded since. */
export function redlinesByFirstWording(measures: readonly Measure[]): Redline[] {
  const redlines = measures.filter((measure) => isOfKind(measure, "redline"));
  return redlines.filter(({ id }) => wordingsOf(measures, id)[0]?.id === id);
}

/** What happened to a redline, each with its day; `null` where nobody gave one. */
export type RedlineEvent =
  | { kind: "declared" | "reworded"; on: TargetDate | null; wording: Redline }
  /** It came into force on another day than it was declared on. */
  | { kind: "in-force"; on: TargetDate; wording: Redline }
  | { kind: "incident"; on: TargetDate; case: RedlineCase }
  | { kind: "response"; on: TargetDate | null; response: Response; case: RedlineCase }
  | { kind: "ended"; on: TargetDate; wording: Redline };

export interface RedlineHistory {
  wordings: RedlineInForce[];
  /** In the order in which they happened; what has no day stands at the end. */
  events: RedlineEvent[];
  cases: RedlineCase[];
}

/**
 * One redline from its declaration through every rewording, incident, finding and response to its end, as known on a
 * day. `null`: there is no such redline.
 */
export function redlineHistory(
  timetable: Timetable,
  measureId: string,
  asOf: CalendarDate,
): RedlineHistory | null {
  const chain = wordingsOf(timetable.measures, measureId);
  const last = chain.at(-1);
  if (!last) return null;
  const ids = new Set(chain.map(({ id }) => id));
  const cases = redlineCases(timetable, asOf).filter(({ redline }) => ids.has(redline.id));
  const events: RedlineEvent[] = [
    ...chain.flatMap((wording, i): RedlineEvent[] => {
      const declared = wording.terms.declaredOn;
      const on = declared ? exactly(declared) : wording.inForceFrom;
      const inForce = inForceApart(wording);
      return [
        ...(inForce ? [{ kind: "in-force", on: inForce, wording } as const] : []),
        { kind: i === 0 ? "declared" : "reworded", on, wording },
      ];
    }),
    ...cases.flatMap((one): RedlineEvent[] => [
      { kind: "incident", on: one.incident.on, case: one },
      ...one.responses.map(
        (response): RedlineEvent => ({ kind: "response", on: response.on, response, case: one }),
      ),
    ]),
    ...(last.inForceTo ? [{ kind: "ended", on: last.inForceTo, wording: last } as const] : []),
  ];
  const inForce = new Map(redlinesInForce(timetable.measures).map((line) => [line.redline.id, line]));
  return {
    // In the order in which they follow each other, wherever they stand in the list of measures.
    wordings: chain.flatMap(({ id }) => inForce.get(id) ?? []),
    events: events.filter(({ on }) => on === null || firstDayOf(on) <= asOf).toSorted(byDay),
    cases,
  };
}

/**
 * The date from which a wording is in force, where that is another than the day on which it was declared. `null`: it is
 * in force from that day, or one of the two is not entered. A month that holds the day contradicts it in nothing.
 */
export function inForceApart({ inForceFrom, terms }: Redline): TargetDate | null {
  const declared = terms.declaredOn;
  if (!inForceFrom || !declared) return null;
  return isWithin(declared, inForceFrom) ? null : inForceFrom;
}

function byDay(a: RedlineEvent, b: RedlineEvent): number {
  const [first, second] = [placeOf(a), placeOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/**
 * A wording known to its month holds from the first of it, and stands before what happened within it. An incident known
 * to its month stands at the end of it, but before what was done about it.
 */
function placeOf(event: RedlineEvent): string {
  if (event.on === null) return "9999";
  switch (event.kind) {
    case "declared":
    case "reworded":
    case "in-force":
      return firstDayOf(event.on);
    case "incident": {
      const answers = event.case.responses.flatMap(({ on }) => on?.day ?? []);
      return [event.on.day, ...answers.filter((day) => day >= firstDayOf(event.on))].toSorted()[0] ?? "";
    }
    default:
      return event.on.day;
  }
}
