import { firstDayOf, isWithin } from "@/lib/domain/calendar-date";
import { someoneKilled } from "@/lib/domain/exposure/placed-incidents";
import { sayAmount } from "@/lib/domain/forces";
import { groupBy } from "@/lib/domain/items";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { PublicTimetable } from "@/lib/schema/publication";
import type { TargetDate } from "@/lib/schema/target-date";
import type { MeasureTerms } from "@/lib/schema/transition";
import type { TableTwin } from "./mark";
import type { DayRange } from "./timeline-range";

/** What is drawn of the transition; a public copy has it as well as a working one. */
export type TransitionPlan = Pick<PublicTimetable, "measures" | "incidents">;
type Measure = TransitionPlan["measures"][number];
type Incident = TransitionPlan["incidents"][number];

/** Redlines first: what was drawn, what was owed, what was talked about, what protects. */
export const measureKinds: readonly MeasureTerms["kind"][] = [
  "redline",
  "host-commitment",
  "diplomatic-engagement",
  "economic-engagement",
  "force-protection",
];

/** A measure with the days of its bar; without an end it goes on. */
export interface DrawnMeasure {
  measure: Measure;
  from: CalendarDate | null;
  to: CalendarDate | null;
  due: TargetDate | null;
}

/** Those that have a date within the days drawn, the first to come into force first. */
export function drawnMeasures(measures: readonly Measure[], days: DayRange): DrawnMeasure[] {
  return measures
    .map((measure): DrawnMeasure => {
      const { inForceFrom, inForceTo, terms } = measure;
      const due = terms.kind === "host-commitment" ? terms.due : null;
      // What is owed by a day is owed until then.
      const to = inForceTo ?? (inForceFrom ? due : null);
      return { measure, from: inForceFrom && firstDayOf(inForceFrom), to: to?.day ?? null, due };
    })
    .filter(({ from, to, due }) => {
      if (!from && !to) return due !== null && days.from <= due.day && due.day <= days.to;
      return (from ?? days.from) <= days.to && (to ?? days.to) >= days.from;
    })
    .toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0));
}

const startOf = ({ from, to, due }: DrawnMeasure) => from ?? to ?? due?.day ?? "";

/** Somebody was certainly reported killed. Counts that differ are never added up. */
export function isFatal(incident: Pick<Incident, "casualties">): boolean {
  return someoneKilled(incident) === "yes";
}

/** A number of killed is given that leaves open whether anybody was: withheld, or "fewer than five". */
export function deathsAreOpen(incident: Pick<Incident, "casualties">): boolean {
  return someoneKilled(incident) === "open";
}

/** What the figure of an incident without a certain death means, among these. */
export function notFatalKey(
  incidents: readonly Pick<Incident, "casualties">[],
): "key-not-fatal" | "key-not-fatal-or-open" {
  return incidents.some(deathsAreOpen) ? "key-not-fatal-or-open" : "key-not-fatal";
}

export function measureTitle({ measure, due }: DrawnMeasure, words: Words): string {
  const { title, inForceFrom: from, inForceTo: to } = measure;
  const span =
    from && to
      ? sentence("drawings.in-force", { from, to })
      : from
        ? sentence("drawings.in-force-from", { from })
        : to
          ? sentence("drawings.in-force-to", { to })
          : null;
  const declared = measure.terms.kind === "redline" ? measure.terms.declaredOn : null;
  const apart = declared && from && !isWithin(declared, from);
  const parts = [
    span,
    apart && sentence("drawings.declared", { on: { day: declared } }),
    due && sentence("drawings.due", { due }),
  ].flatMap((part) => (part ? words.say(part, "short") : []));
  return `${title}: ${parts.join("; ")}`;
}

/** "11 Mar 2020"; where only the month, quarter or year is known, "some day in Mar 2020". */
export function whenItHappened(on: TargetDate): Sentence {
  return sentence(on.precision === "day" ? "drawings.day" : "drawings.some-day", { day: on });
}

/** "Rockets on Camp Taji, 11 Mar 2020, Camp Taji. United States forces: 2 killed". */
export function incidentTitle({ title, on, place, casualties }: Incident, words: Words): string {
  const where = words.say(
    sentence("drawings.mark-incident", {
      title,
      on: whenItHappened(on),
      place: place === "" ? "none" : place,
    }),
    "short",
  );
  // Counts of one side that differ are reports of the same dead.
  const killed = [...groupBy(casualties, ({ side }) => side)].flatMap(([side, counts]) => {
    const amounts = counts.flatMap(({ killed }) => (killed ? words.say(sayAmount(killed)) : []));
    return amounts.length > 0
      ? words.say(sentence("drawings.killed", { side, amount: [...new Set(amounts)].join(" / ") }))
      : [];
  });
  return [where, killed.join("; ")].filter((part) => part !== "").join(". ");
}

export function transitionSummary(
  { measures, incidents }: TransitionPlan,
  drawn: number,
  asOf: CalendarDate,
): Sentence {
  return sentence("drawings.transition-summary", {
    measures: measures.length,
    undrawn: measures.length + incidents.length - drawn,
    incidents: incidents.length,
    fatal: incidents.filter(isFatal).length,
    asOf: { day: asOf },
  });
}

/** @param gathered Where incidents are drawn as counted marks, what these say: the table says the same. */
export function transitionTable(
  { measures, incidents }: TransitionPlan,
  words: Words,
  gathered?: readonly { when: string; count: number }[],
): TableTwin {
  const date = (target: TargetDate | null) =>
    target ? words.say(sentence("drawings.day", { day: target }), "short") : "–";
  return {
    columns: ["what", "kind", "from", "to", "due"].map((name) => ({
      title: words.t(`drawings.column-${name}`),
    })),
    rows: [
      ...measures.map(({ title, terms, inForceFrom, inForceTo }) => [
        title,
        words.t(`drawings.measure-${terms.kind}`),
        date(inForceFrom),
        date(inForceTo),
        date(terms.kind === "host-commitment" ? terms.due : null),
      ]),
      ...(gathered
        ? gathered.map(({ when, count }) => [
            words.t("measures.incidents-counted", { count }),
            words.t("drawings.incidents"),
            when,
            "–",
            "–",
          ])
        : incidents.map(({ title, on }) => [
            title,
            words.t("drawings.incident"),
            words.say(whenItHappened(on), "short"),
            "–",
            "–",
          ])),
    ],
  };
}
