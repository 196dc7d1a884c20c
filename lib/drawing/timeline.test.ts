import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, exactly } from "@/lib/domain/calendar-date";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { anyTimetable } from "@/tests/worlds/any-timetable";
import { textFaults } from "@/tests/worlds/text-faults";
import { drawTimeline } from "./timeline";

const words = wordsIn();

describe("the timeline", () => {
  it("never lets two texts touch or leave the drawing, whatever the timetable and the width", () => {
    fc.assert(
      fc.property(
        anyTimetable,
        fc.integer({ min: 320, max: 1600 }),
        ({ timetable, records, asOf }, width) => {
          expect(textFaults(drawTimeline(timetable, { asOf, records, words, width }))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);

  it("draws an empty timetable as an empty axis", () => {
    const asOf = "2011-12-05" as CalendarDate;
    const plan = { phases: [], milestones: [], dependencies: [], eventLines: [] };
    const drawing = drawTimeline(plan, { asOf, records: new Map(), words, width: 800 });
    expect(textFaults(drawing)).toEqual([]);
    expect(words.say(drawing.summary)).toBe("No milestones yet.");
  });

  it("does not draw as done what was finished after the data date", () => {
    fc.assert(
      fc.property(anyTimetable, ({ timetable, records, asOf }) => {
        const draw = (milestones: typeof timetable.milestones) =>
          drawTimeline({ ...timetable, milestones }, { asOf, records, words, width: 900 });
        const open = timetable.milestones.map((one) => ({ ...one, completion: null, percentDone: 0 }));
        const on = exactly(addDays(asOf, 1));
        const completion = { on, evidence: "", note: "", sourceIds: [] };
        expect(draw(open.map((one) => ({ ...one, completion, percentDone: 100 })))).toEqual(draw(open));
      }),
      { numRuns: 50 },
    );
  });
});
