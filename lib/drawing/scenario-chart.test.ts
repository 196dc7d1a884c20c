import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar-date";
import type { DifferingDate } from "@/lib/domain/scenario";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { textFaults } from "@/tests/worlds/text-faults";
import type { Mark } from "./mark";
import { drawScenarios } from "./scenario-chart";

const words = wordsIn();
const asOf = "2026-02-01" as CalendarDate;
const titles = ["Fewer", "Later", "Sooner", "The same"];
const row = (title: string, ...days: (number | null)[]): DifferingDate => ({
  milestoneId: title,
  title,
  dates: days.map((after) => (after === null ? null : { day: addDays(asOf, after), precision: "day" })),
});
const draw = (rows: DifferingDate[], width = 900) => drawScenarios(rows, { titles, words, width, asOf });

function lettersIn(mark: Mark): string[] {
  if (mark.kind === "group") return mark.marks.flatMap(lettersIn);
  return mark.kind === "text"
    ? mark.runs.map(({ text }) => text).filter((text) => /^[A-D]+$/.test(text))
    : [];
}

describe("the dates of scenarios in one drawing", () => {
  it("carry one letter a scenario, and none where the milestone is not in it", () => {
    expect(draw([row("Camp Taji", 100, 140, null, 60, 100)]).marks.flatMap(lettersIn)).toEqual([
      "C",
      "D",
      "A",
    ]);
  });

  it("share a label where they are a day apart over years", () => {
    expect(draw([row("Camp Taji", 100, 140, 141, 1_000)]).marks.flatMap(lettersIn)).toEqual(["AB", "C"]);
  });

  it("share a label with the one before, too, where theirs has become wide enough to reach it", () => {
    expect(
      textFaults(draw([row("A", null, null, null, 1_134, null), row("A", null, -326, 571, 572, 512)], 560)),
    ).toEqual([]);
  });

  it("never let two texts touch or leave the drawing", () => {
    const anyDate = fc.option(fc.integer({ min: -400, max: 1_200 }));
    const anyRow = fc.tuple(
      fc.stringMatching(/^[A-Z][a-z ]{0,60}$/),
      fc.array(anyDate, { minLength: 5, maxLength: 5 }),
    );
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 300, max: 1200 }),
        (rows, width) => {
          expect(
            textFaults(
              draw(
                rows.map(([title, days]) => row(title, ...days)),
                width,
              ),
            ),
          ).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});
