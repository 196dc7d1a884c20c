import fc from "fast-check";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { addDays, dayFromNumber, dayNumber, targetDateAround } from "@/lib/domain/calendar-date";
import type { MilestoneRecord } from "@/lib/domain/record";
import type { Amount } from "@/lib/schema/amount";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";

/** Timetables as they might come, for tests that hold of every one of them: any dates, any length of names. */
const first = dayNumber("2008-01-01" as CalendarDate);
const anyDay = fc.integer({ min: first, max: first + 6_000 }).map(dayFromNumber);
const anyTarget = fc
  .tuple(anyDay, fc.constantFrom("day", "day", "day", "month", "quarter", "year"))
  .map(([day, precision]) => targetDateAround(day, precision));
const word = fc.constantFrom(
  "all",
  "forces",
  "out",
  "of",
  "Besmaya",
  "handed",
  "over",
  "to",
  "3,000",
  "Überwachung",
);
const anyTitle = fc.array(word, { minLength: 1, maxLength: 22 }).map((words) => words.join(" "));
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const anyMilestone = (id: string): fc.Arbitrary<Milestone> =>
  fc
    .record({
      title: anyTitle,
      due: orNull(anyTarget),
      work: orNull(fc.integer({ min: 1, max: 900 })),
      forecast: orNull(anyTarget),
      percentDone: fc.integer({ min: 0, max: 100 }),
      completed: orNull(anyTarget),
      cancelled: orNull(anyDay),
    })
    .map(({ title, due, work, forecast, percentDone, completed, cancelled }) => ({
      id,
      title,
      phaseId: null,
      description: "",
      start: due && work ? targetDateAround(addDays(due.day, -work), "day") : null,
      due,
      forecast,
      dateConstraint: null,
      durationEstimate: null,
      weight: 1,
      ownerId: null,
      siteId: null,
      basis: null,
      percentDone,
      completion: completed && { on: completed, evidence: "", note: "", sourceIds: [] },
      cancellation: cancelled && !completed ? { on: cancelled, reason: "Given up." } : null,
      sourceIds: [],
      internalNote: "",
    }));

const manyOf = <T>(most: number, one: (id: string) => fc.Arbitrary<T>) =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => one(`i${i}`))));

export const anyTimetable: fc.Arbitrary<{
  timetable: Timetable;
  records: Map<string, MilestoneRecord>;
  asOf: CalendarDate;
}> = fc
  .record({
    milestones: manyOf(12, anyMilestone),
    phases: manyOf(5, (id) =>
      fc
        .record({ title: anyTitle, firstDay: orNull(anyDay), length: fc.integer({ min: 1, max: 900 }) })
        .map(({ title, firstDay, length }) => ({
          id: `p${id}`,
          title,
          firstDay,
          last: targetDateAround(addDays(firstDay ?? dayFromNumber(first), length), "day"),
          note: "",
        })),
    ),
    eventLines: manyOf(4, (id) =>
      fc
        .record({ title: anyTitle, on: anyTarget })
        .map((event) => ({ id: `e${id}`, sourceIds: [], ...event })),
    ),
    asOf: anyDay,
    original: orNull(anyTarget),
  })
  .map(({ milestones, phases, eventLines, asOf, original }) => ({
    asOf,
    timetable: { ...blankTimetable("Any"), milestones, phases, eventLines },
    records: new Map(
      milestones.map(({ id, due }, i) => [
        id,
        {
          milestoneId: id,
          original: i % 2 === 0 ? original : due,
          originalOn: null,
          firstPublishedIn: 1,
          moves: [],
          netSlipDays: 0,
        },
      ]),
    ),
  }));

const anyCount = fc.oneof(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 250_000 }));
const anyAmount: fc.Arbitrary<Amount> = fc.oneof(
  anyCount.map((value): Amount => ({ kind: "exact", value })),
  anyCount.map((value): Amount => ({ kind: "fewer-than", value })),
  anyCount.map((value): Amount => ({ kind: "more-than", value })),
  fc
    .tuple(anyCount, anyCount)
    .map(([a, b]): Amount => ({ kind: "range", low: Math.min(a, b), best: null, high: Math.max(a, b) })),
  fc.constant<Amount>({ kind: "withheld", ground: "Not reported any more." }),
);

/** Forces as they might be reported and capped. */
export const anyForces: fc.Arbitrary<{ timetable: Timetable; asOf: CalendarDate }> = fc
  .record({
    readings: manyOf(14, (id) =>
      fc.record({ on: anyTarget, amount: anyAmount }).map((reading) => ({
        id: `r${id}`,
        seriesId: "s",
        reportedBy: "",
        note: "",
        sourceIds: [],
        ...reading,
      })),
    ),
    ceilings: manyOf(5, (id) =>
      fc.record({ from: anyTarget, cap: anyCount }).map((ceiling) => ({
        id: `c${id}`,
        seriesId: "s",
        orderedBy: "",
        orderedOn: null,
        sourceIds: [],
        ...ceiling,
      })),
    ),
    asOf: anyDay,
  })
  .map(({ readings, ceilings, asOf }) => ({
    asOf,
    timetable: {
      ...blankTimetable("Any"),
      forceSeries: [{ id: "s", title: "Personnel", unit: "personnel", baselineReadingId: null, note: "" }],
      readings,
      ceilings,
    },
  }));
