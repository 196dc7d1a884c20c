import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Casualties } from "@/lib/schema/transition";
import { countsBySide, revisionsOf, totalOf, withCount } from "./casualty-counts";

const count = (side: string, wounded: number | null, reportedOn: string | null = null): Casualties => ({
  side,
  reportedOn: reportedOn as CalendarDate | null,
  killed: null,
  wounded: wounded === null ? null : { kind: "exact", value: wounded },
  sourceIds: [],
});

/** The brain injuries of 8 January 2020, as they were counted. */
const january = [
  count("United States forces", 0),
  count("United States forces", 11),
  count("United States forces", 34, "2020-01-24"),
  count("United States forces", 50, "2020-01-28"),
  count("United States forces", 64),
  count("United States forces", 109, "2020-02-10"),
];
const wounded = (casualties: readonly Casualties[]) =>
  countsBySide(casualties).map((side) =>
    revisionsOf(side, "wounded").map(({ amount }) => (amount.kind === "exact" ? amount.value : null)),
  );

describe("the counts of an incident", () => {
  it("keep every one of them, and the last is the one that is told", () => {
    expect(wounded(january)).toEqual([[0, 11, 34, 50, 64, 109]]);
    expect(countsBySide(january)[0]?.wounded).toEqual({ kind: "exact", value: 109 });
    expect(countsBySide(january)[0]?.killed).toBeNull();
  });

  it("put a later count where its day belongs, and change none of the others", () => {
    expect(wounded(withCount(january, count("united states forces", 110, "2020-03-01")))[0]?.at(-1)).toBe(
      110,
    );
    expect(wounded(withCount(january, count("United States forces", 40, "2020-01-26")))).toEqual([
      [0, 11, 34, 40, 50, 64, 109],
    ]);
    expect(wounded(withCount(january, count("Iraqi forces", 2)))).toEqual([[0, 11, 34, 50, 64, 109], [2]]);
  });

  it("lose no count, whatever is added", () => {
    const any = fc
      .tuple(
        fc.constantFrom("A", "B"),
        fc.nat(99),
        fc.option(fc.constantFrom("2020-01-01", "2020-02-01", "2020-03-01")),
      )
      .map(([side, n, on]) => count(side, n, on));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), any, (before, added) => {
        const after = withCount(before, added);
        expect(after.filter((one) => one !== added)).toEqual(before);
        expect(after).toContain(added);
      }),
    );
  });

  it("add up over the sides, and say where the sum is only a least", () => {
    const sides = countsBySide([
      ...january,
      { ...count("Iraq", null), wounded: { kind: "more-than", value: 5 } },
    ]);
    expect(totalOf(sides, "wounded")).toEqual({ low: 114, high: 114, open: true, about: false });
    expect(totalOf(sides, "killed")).toBeNull();
    const range = {
      ...count("Iraq", null),
      wounded: { kind: "range", low: 3, best: null, high: 5 } as const,
    };
    expect(totalOf(countsBySide([range]), "wounded")).toEqual({ low: 3, high: 5, open: false, about: false });
  });
});
