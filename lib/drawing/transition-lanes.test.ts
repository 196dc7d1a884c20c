import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { redlineHistory, redlinesByFirstWording } from "@/lib/domain/redlines/redline-history";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { anyTransition } from "@/tests/worlds/any-transition";
import { edited, soundTimetable } from "@/tests/worlds/sound-timetable";
import { textFaults } from "@/tests/worlds/text-faults";
import type { Drawing, GroupMark, LineMark } from "./mark";
import { drawRedlineLedger } from "./redline-ledger";
import { drawTransitionLanes } from "./transition-lanes";

const words = wordsIn();
const day = (text: string) => text as CalendarDate;
const range = { from: day("2019-11-01"), to: day("2021-03-31") };
const options = { asOf: day("2020-07-20"), words, width: 1000, ...range };
const drawn = (timetable: Timetable, more: object = {}) =>
  drawTransitionLanes(timetable, { ...options, ...more }) as NonNullable<
    ReturnType<typeof drawTransitionLanes>
  >;
const groups = ({ marks }: Drawing) => marks.filter((mark): mark is GroupMark => mark.kind === "group");
/** Lines that go up: from an incident to the bar of a redline. In the key they go down. */
const tiesIn = ({ marks }: Drawing) =>
  marks.filter((mark): mark is LineMark => mark.kind === "line" && mark.y1 > mark.y2);

describe("measures in time", () => {
  it("never let two texts touch or leave the drawing, whatever was promised and whatever happened", () => {
    fc.assert(
      fc.property(
        anyTransition,
        fc.integer({ min: 320, max: 1600 }),
        fc.boolean(),
        ({ timetable, asOf }, width, whole) => {
          const days = { from: day("2014-06-01"), to: day("2021-12-31") };
          const drawing = drawTransitionLanes(timetable, { asOf, words, width, whole, ...days });
          if (drawing) expect(textFaults(drawing)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it("tie an incident to the bar of the redline that it crossed, and to no other", () => {
    const plan = soundTimetable();
    expect(tiesIn(drawn(plan))).toMatchObject([{ stroke: "late" }]);
    const settled = edited(plan, [
      { type: "set-finding", findingId: "found", changes: { finding: "not-crossed" } },
    ]);
    expect(tiesIn(drawn(settled))).toEqual([]);
    const unsure = edited(plan, [
      { type: "set-finding", findingId: "found", changes: { finding: "undetermined" } },
    ]);
    expect(tiesIn(drawn(unsure))).toMatchObject([{ stroke: "soft", dash: "dotted" }]);
    expect(groups(drawn(unsure)).some(({ title }) => title.includes("undetermined whether it crossed"))).toBe(
      true,
    );
  });

  it("do not show an incident before it happened", () => {
    const ids = groups(drawn(soundTimetable(), { asOf: day("2020-03-10") })).map(({ itemId }) => itemId);
    expect(ids).toContain("redline");
    expect(ids).not.toContain("rockets");
  });

  it("gather thousands of incidents into counted marks, and lose none", () => {
    const plan = soundTimetable();
    const many = Array.from({ length: 7_473 }, (_, i) => ({
      ...(plan.incidents[0] as Timetable["incidents"][number]),
      id: `i${i}`,
      on: { day: day(`2020-0${1 + (i % 7)}-1${i % 9}`), precision: "day" as const },
    }));
    const drawing = drawn({ ...plan, incidents: many, findings: [], responses: [] });
    expect(drawing.height).toBeLessThan(400);
    const told = groups(drawing).flatMap(
      ({ title }) => /^\w+ 2020: ([\d,]+) incidents/.exec(title)?.[1] ?? [],
    );
    expect(told).toHaveLength(7);
    expect(told.reduce((sum, count) => sum + Number(count.replace(",", "")), 0)).toBe(7_473);
    expect(drawing.table.rows.length).toBeLessThan(20);
  });

  it("are nothing where nothing has a date", () => {
    expect(drawTransitionLanes(blankTimetable("Iraq"), options)).toBeNull();
  });

  it("lead to what they show where the drawing is worked with", () => {
    const hrefs = groups(
      drawn(soundTimetable(), { hrefOf: (noun: string, id: string) => `${noun}/${id}` }),
    ).map(({ href }) => href);
    expect(hrefs).toEqual(expect.arrayContaining(["measure/redline", "incident/rockets"]));
  });
});

describe("the ledger of a redline", () => {
  it("never lets two texts touch or leave the drawing", () => {
    fc.assert(
      fc.property(anyTransition, fc.integer({ min: 320, max: 1200 }), ({ timetable, asOf }, width) => {
        for (const { id } of redlinesByFirstWording(timetable.measures)) {
          const history = redlineHistory(timetable, id, asOf);
          const drawing = history && drawRedlineLedger(history, { asOf, words, width });
          if (drawing) expect(textFaults(drawing)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("tells crossed, not crossed and unsettled by shape and word, and writes the days between on the line", () => {
    const plan = edited(soundTimetable(), [
      {
        type: "set-response",
        responseId: "strikes",
        changes: { on: { day: "2020-03-13", precision: "day" } },
      },
    ]);
    const history = redlineHistory(plan, "redline", options.asOf);
    const drawing = history && drawRedlineLedger(history, options);
    const titles = groups(drawing as Drawing).map(({ title }) => title);
    expect(titles).toEqual([
      "Declared 13 Dec 2019: A decisive response to harm",
      "Rockets on Taji, 11 Mar 2020: crossed; answered after 2 days: Air strikes",
    ]);
    expect(words.say((drawing as Drawing).summary)).toBe(
      "Declared 13 December 2019; one incident was judged against it, one found to have crossed it, as of 20 July 2020.",
    );
  });
});
