import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromNumber, dayNumber, exactly, targetDateAround } from "@/lib/domain/calendar-date";
import { implementationNow } from "@/lib/domain/measures/implementation-now";
import { wordsIn } from "@/lib/i18n/say";
import { blankMeasure } from "@/lib/schema/blank-items";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Measure, MeasureTerms } from "@/lib/schema/transition";
import { textFaults } from "@/tests/worlds/text-faults";
import { drawImplementation } from "./implementation-steps";
import type { Mark } from "./mark";
import { drawMeasureEntries } from "./measure-entries";

const words = wordsIn();
const day = (text: string) => text as CalendarDate;
const anyDay = fc
  .integer({ min: 0, max: 2_500 })
  .map((at) => dayFromNumber(dayNumber(day("2018-01-01")) + at));
const anyTarget = fc
  .tuple(anyDay, fc.constantFrom("day", "month", "quarter", "year"))
  .map(([on, precision]) => targetDateAround(on, precision));
const anyLine = fc.constantFrom("", "By video", "Special Inspector General for Reconstruction and Oversight");
const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 12 });
const anyFindings = many(
  fc.record({
    on: anyDay,
    level: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    assessedBy: anyLine,
    note: fc.constant(""),
    sourceIds: fc.constant<string[]>([]),
  }),
);
const anyTerms: fc.Arbitrary<MeasureTerms> = fc.oneof(
  fc.record({
    kind: fc.constant("host-commitment" as const),
    debtorId: fc.constant(null),
    due: fc.option(anyTarget, { nil: null }),
    implementation: fc.constant(null),
    implementations: anyFindings,
    outcome: fc.constant(""),
  }),
  fc.record({
    kind: fc.constant("diplomatic-engagement" as const),
    counterpartId: fc.constant(null),
    format: fc.constant(""),
    meetings: many(
      fc.record({
        on: anyTarget,
        format: anyLine,
        outcome: fc.constant(""),
        sourceIds: fc.constant<string[]>([]),
      }),
    ),
    implementation: fc.constant(null),
    implementations: anyFindings,
    outcome: fc.constant(""),
    nextStep: fc.constant(""),
  }),
  fc.record({
    kind: fc.constant("economic-engagement" as const),
    counterpartId: fc.constant(null),
    instrument: fc.constant(""),
    amount: fc.constant(null),
    currency: fc.constant("USD"),
    disbursements: many(
      fc.record({
        on: anyTarget,
        amount: fc.oneof(
          fc.nat(1e9).map((value) => ({ kind: "about" as const, value })),
          fc.constant({ kind: "withheld" as const, ground: "Security" }),
        ),
        note: fc.constant(""),
        sourceIds: fc.constant<string[]>([]),
      }),
    ),
    implementation: fc.constant(null),
    implementations: anyFindings,
    outcome: fc.constant(""),
  }),
);
const anyMeasure: fc.Arbitrary<Measure> = fc
  .record({ terms: anyTerms, inForceFrom: fc.option(anyTarget, { nil: null }) })
  .map((given) => ({ ...blankMeasure, id: "m", title: "Iraq protects the embassy and the bases", ...given }));

/** How far to the right anything is drawn, texts aside. */
function rightOf(marks: readonly Mark[]): number {
  return Math.max(
    0,
    ...marks.map((mark) => {
      if (mark.kind === "group") return rightOf(mark.marks);
      if (mark.kind === "path") return Math.max(...mark.points.map(({ x }) => x));
      return mark.kind === "dot" ? mark.x : 0;
    }),
  );
}

describe("a measure in time", () => {
  it("never lets two texts touch, and draws nothing beside the drawing", () => {
    fc.assert(
      fc.property(anyMeasure, anyDay, fc.integer({ min: 320, max: 1200 }), (measure, asOf, width) => {
        const drawing = drawMeasureEntries(measure, { asOf, words, width });
        if (!drawing) return;
        expect(textFaults(drawing)).toEqual([]);
        expect(rightOf(drawing.marks)).toBeLessThanOrEqual(width + 0.5);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it("draws one line of steps for each assessor, and holds a level until the same one says another", () => {
    const finding = (on: string, level: 0 | 1 | 2 | 3, assessedBy: string) => ({
      on: day(on),
      level,
      assessedBy,
      note: "",
      sourceIds: [],
    });
    const terms: MeasureTerms = {
      kind: "host-commitment",
      debtorId: null,
      due: exactly(day("2020-12-31")),
      implementation: null,
      implementations: [
        finding("2020-01-01", 0, "Mission"),
        finding("2020-06-01", 2, "Mission"),
        finding("2020-03-01", 3, "Iraq"),
      ],
      outcome: "",
    };
    const asOf = day("2020-12-01");
    const drawing = drawImplementation(implementationNow(terms, asOf), { asOf, words, width: 300 });
    const titles = drawing.marks.flatMap((mark) => (mark.kind === "group" ? [mark.title] : []));
    expect(titles).toEqual([
      "Mission: not begun on 1 Jan 2020; intermediate on 1 Jun 2020",
      "Iraq: full on 1 Mar 2020",
    ]);
    expect(textFaults(drawing)).toEqual([]);
  });
});
