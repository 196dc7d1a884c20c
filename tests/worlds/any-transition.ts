import fc from "fast-check";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { dayFromNumber, dayNumber, targetDateAround } from "@/lib/domain/calendar-date";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import type { Incident, Measure } from "@/lib/schema/transition";

/** Measures, incidents, findings and responses as they might come: any dates, any names, wordings of wordings. */
const first = dayNumber("2014-01-01" as CalendarDate);
const anyDay = fc.integer({ min: first, max: first + 3_000 }).map(dayFromNumber);
const anyTarget = fc
  .tuple(anyDay, fc.constantFrom("day", "day", "day", "month", "quarter", "year"))
  .map(([day, precision]) => targetDateAround(day, precision));
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const anyTitle = fc
  .array(
    fc.constantFrom("Rockets", "on", "Camp", "Taji", "decisive", "response", "Überwachung", "to", "harm"),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  .map((words) => words.join(" "));

const anyMeasure = (index: number): fc.Arbitrary<Measure> =>
  fc
    .record({
      title: anyTitle,
      inForceFrom: orNull(anyTarget),
      inForceTo: orNull(anyTarget),
      declaredOn: orNull(anyDay),
      isRedline: fc.boolean(),
      rewords: fc.boolean(),
    })
    .map(({ declaredOn, isRedline, rewords, ...given }) => ({
      id: `m${index}`,
      statement: "",
      partyIds: [],
      sourceIds: [],
      internalNote: "",
      ...given,
      terms: isRedline
        ? {
            kind: "redline",
            triggerAct: "",
            protectedObject: "",
            threshold: null,
            area: "",
            announcedConsequence: "",
            declaredBy: "",
            declaredAt: "",
            declaredOn,
            rewordsId: rewords && index > 0 ? `m${index - 1}` : null,
          }
        : { kind: "force-protection", outcome: "" },
    }));

const anyIncident = (index: number): fc.Arbitrary<Incident> =>
  fc.record({ title: anyTitle, on: anyTarget, killed: fc.nat(2) }).map(({ title, on, killed }) => ({
    id: `i${index}`,
    title,
    on,
    until: null,
    place: "",
    placePrecision: "unknown",
    position: null,
    kind: "other",
    description: "",
    targets: "",
    siteId: null,
    casualties: [
      { reportedOn: null, side: "", killed: { kind: "exact", value: killed }, wounded: null, sourceIds: [] },
    ],
    claimedBy: "",
    attribution: null,
    reference: "",
    sourceIds: [],
    internalNote: "",
  }));

const manyOf = <T>(most: number, one: (index: number) => fc.Arbitrary<T>) =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => one(i))) as fc.Arbitrary<T[]>);

export const anyTransition: fc.Arbitrary<{ timetable: Timetable; asOf: CalendarDate }> = fc
  .record({
    measures: manyOf(9, anyMeasure),
    // Few that are drawn one by one, or so many that they are gathered.
    incidents: fc.oneof(manyOf(14, anyIncident), manyOf(70, anyIncident)),
    events: fc.array(fc.record({ title: anyTitle, on: anyTarget }), { maxLength: 5 }),
    picks: fc.array(
      fc.record({
        incident: fc.nat(80),
        measure: fc.nat(8),
        finding: fc.constantFrom("crossed" as const, "not-crossed" as const, "undetermined" as const),
        answered: orNull(anyTarget),
        nothing: fc.boolean(),
      }),
      { maxLength: 50 },
    ),
    asOf: anyDay,
  })
  .map(({ measures, incidents, events, picks, asOf }) => {
    const redlines = measures.filter(({ terms }) => terms.kind === "redline");
    const pairs = picks.flatMap((pick, i) => {
      const incident = incidents[pick.incident % Math.max(incidents.length, 1)];
      const measure = redlines[pick.measure % Math.max(redlines.length, 1)];
      return incident && measure
        ? [{ ...pick, id: `p${i}`, incidentId: incident.id, measureId: measure.id }]
        : [];
    });
    return {
      asOf,
      timetable: {
        ...blankTimetable("Any"),
        measures,
        incidents,
        eventLines: events.map((event, i) => ({ id: `e${i}`, sourceIds: [], ...event })),
        findings: pairs.map(({ id, incidentId, measureId, finding }) => ({
          id,
          incidentId,
          measureId,
          finding,
          foundBy: "",
          on: null,
          evidence: "",
          sourceIds: [],
        })),
        responses: pairs.map(({ id, incidentId, measureId, answered, nothing }) => ({
          id,
          incidentId,
          measureId,
          action: "Strikes on what stored the rockets",
          kind: nothing ? ("none" as const) : ("military" as const),
          on: answered,
          followThrough: null,
          description: "",
          sourceIds: [],
        })),
      },
    };
  });
