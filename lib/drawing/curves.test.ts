import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import { anyForces, anyTimetable } from "@/tests/worlds/any-timetable";
import { textFaults } from "@/tests/worlds/text-faults";
import { drawDrawdown } from "./drawdown";
import { drawProgress } from "./progress-curve";
import { drawSmallTimeline } from "./small-timeline";

const words = wordsIn();
const anyWidth = fc.integer({ min: 300, max: 1200 });

describe("the drawdown", () => {
  it("never lets two texts touch or leave the drawing", () => {
    fc.assert(
      fc.property(anyForces, anyWidth, ({ timetable, asOf }, width) => {
        const drawing = drawDrawdown(timetable, { asOf, words, width });
        expect(drawing && textFaults(drawing)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("is not drawn where no force is counted", () => {
    const asOf = "2011-12-05" as Parameters<typeof drawDrawdown>[1]["asOf"];
    expect(
      drawDrawdown({ forceSeries: [], ceilings: [], readings: [] }, { asOf, words, width: 500 }),
    ).toBeNull();
  });
});

describe("the progress curve", () => {
  it("never lets two texts touch or leave the drawing", () => {
    fc.assert(
      fc.property(anyTimetable, anyWidth, ({ timetable, records, asOf }, width) => {
        expect(textFaults(drawProgress(timetable, { asOf, records, words, width }))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe("the small timeline", () => {
  it("keeps within its own height and says nothing itself", () => {
    fc.assert(
      fc.property(anyTimetable, ({ timetable, records, asOf }) => {
        const drawing = drawSmallTimeline(timetable, "i0", { asOf, records, words, width: 240 });
        expect(drawing.height).toBe(34);
        expect(textFaults(drawing)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
