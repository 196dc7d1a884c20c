import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
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

  it("shows for which time the number was kept back, and says it when nothing was said since", () => {
    const day = (text: string) => text as CalendarDate;
    const on = (text: string, precision: "day" | "quarter" = "day") => ({ day: day(text), precision });
    const common = { seriesId: "s", reportedBy: "DoD", note: "", sourceIds: [] };
    const plan = {
      forceSeries: [
        { id: "s", title: "Troops", unit: "personnel" as const, baselineReadingId: null, note: "" },
      ],
      ceilings: [],
      readings: [
        { id: "a", on: on("2017-06-30"), amount: { kind: "exact" as const, value: 9000 }, ...common },
        {
          id: "b",
          on: on("2017-12-31", "quarter"),
          amount: { kind: "withheld" as const, ground: "security" },
          ...common,
        },
      ],
    };
    const drawing = drawDrawdown(plan, { asOf: day("2018-01-15"), words, width: 600 });
    const kept = drawing?.marks.find((mark) => mark.kind === "group" && mark.itemId === "b");
    expect(kept).toMatchObject({ title: "withheld on Q4 2017, reported by DoD" });
    const band = kept?.kind === "group" && kept.marks.find(({ kind }) => kind === "rect");
    expect(band && band.kind === "rect" && band.width).toBeGreaterThan(50);
    expect(drawing?.frame?.ground).toContain(kept);
    expect(drawing && words.say(drawing.summary)).toContain("The number for Q4 2017 was withheld.");
    const before = drawDrawdown(plan, { asOf: day("2017-09-15"), words, width: 600 });
    expect(before && words.say(before.summary)).not.toContain("withheld");
    const later = { ...plan.readings[0], id: "c", on: on("2018-01-10") } as (typeof plan.readings)[number];
    const again = drawDrawdown(
      { ...plan, readings: [...plan.readings, later] },
      { asOf: day("2018-01-15"), words, width: 600 },
    );
    expect(again && words.say(again.summary)).not.toContain("withheld");
  });

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
