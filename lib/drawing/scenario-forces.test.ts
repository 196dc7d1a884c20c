import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { differingCeilings } from "@/lib/domain/scenario";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { anyForces } from "@/tests/worlds/any-timetable";
import { edited } from "@/tests/worlds/sound-timetable";
import { textFaults } from "@/tests/worlds/text-faults";
import type { Mark } from "./mark";
import { drawScenarioForces } from "./scenario-forces";

const words = wordsIn();
const asOf = "2026-02-01" as CalendarDate;
const titles = ["Fewer", "Later", "The same"];

const ceiling = (id: string, day: string, cap: number) => ({
  type: "add-ceiling",
  ceiling: { id, seriesId: "troops", from: { day, precision: "day" }, cap },
});
const planned = edited(blankTimetable("Iraq"), [
  { type: "add-force-series", forceSeries: { id: "troops", title: "Troops", unit: "personnel" } },
  ceiling("first", "2026-04-15", 1_800),
  ceiling("none", "2026-09-30", 0),
]);
const changed = (changes: object) => edited(planned, [{ type: "set-ceiling", ceilingId: "none", changes }]);

function drawn(timetables: readonly Timetable[], width = 900) {
  return differingCeilings(timetables).map((series) =>
    drawScenarioForces(series, timetables, { titles, words, width, asOf }),
  );
}

describe("the ceilings of scenarios in one drawing", () => {
  it("carry their letters where they come down otherwise, and nowhere else", () => {
    const [drawing] = drawn([
      planned,
      changed({ cap: 900 }),
      changed({ from: { day: "2026-08-31", precision: "day" } }),
      planned,
      changed({ cap: 900 }),
    ]);
    const texts = drawing?.marks.flatMap((mark: Mark) =>
      mark.kind === "text" ? mark.runs.map(({ text }) => text) : [],
    );
    const letters = texts?.filter((text) => /^[A-D]+$/.test(text));
    expect(letters).toEqual(["AD", "B"]);
  });

  it("are told in the table too, those that are planned first", () => {
    const [drawing] = drawn([planned, changed({ cap: 900 })]);
    expect(drawing?.table.rows).toEqual([
      ["1,800 from 15 Apr 2026; 0 from 30 Sep 2026", "1,800 from 15 Apr 2026; 900 from 30 Sep 2026"],
    ]);
  });

  it("never let two texts touch or leave the drawing", () => {
    fc.assert(
      fc.property(
        anyForces,
        fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 300, max: 1200 }),
        ({ timetable }, cuts, width) => {
          const tried = cuts.map((cut) => ({
            ...timetable,
            ceilings: timetable.ceilings.map((each) => ({ ...each, cap: Math.max(0, each.cap - cut) })),
          }));
          for (const drawing of drawn([timetable, ...tried], width)) expect(textFaults(drawing)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});
