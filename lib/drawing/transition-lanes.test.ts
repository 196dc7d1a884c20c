import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { exactly } from "@/lib/domain/calendar-date";
import { redlineHistory, redlinesByFirstWording } from "@/lib/domain/redlines/redline-history";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { anyTransition } from "@/tests/worlds/any-transition";
import { edited, soundTimetable } from "@/tests/worlds/sound-timetable";
import { textFaults } from "@/tests/worlds/text-faults";
import type { Drawing, GroupMark, LineMark, RectMark } from "./mark";
import { drawRedlineLedger } from "./redline-ledger";
import { timeScale } from "./time-scale";
import { drawTransition } from "./transition";
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

  it("writes the name of an incident on the side where the line of the data date does not stand", () => {
    const named = (asOf: string) => {
      const plan = edited(blankTimetable("Mali"), [
        {
          type: "add-incident",
          incident: { id: "kidal", title: "Kidal convoy hit by explosives", on: exactly(day("2020-07-01")) },
        },
      ]);
      const marks = groups(drawn(plan, { asOf: day(asOf) })).flatMap(({ marks: inside }) => inside);
      return marks.find((mark) => mark.kind === "text")?.anchor;
    };
    expect([named("2020-07-20"), named("2020-12-31")]).toEqual(["end", "start"]);
  });

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

  it("draw an incident known to its month as a bar over the month that fades, and never as a point on a day", () => {
    const scale = timeScale(range.from, range.to, 0, 1000);
    const month = { day: day("2020-03-31"), precision: "month" };
    const plan = edited(soundTimetable(), [
      { type: "set-incident", incidentId: "rockets", changes: { on: month } },
    ]);
    const drawings = [drawn(plan), drawTransition(plan, options) as Drawing];
    for (const drawing of drawings) {
      const group = groups(drawing).find(({ itemId }) => itemId === "rockets") as GroupMark;
      const bar = group.marks.find((mark): mark is RectMark => mark.kind === "rect");
      expect(bar).toMatchObject({ soft: true });
      expect(bar?.x).toBeCloseTo(scale.x(day("2020-03-01")));
      expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(scale.end(day("2020-03-31")));
      expect(group.marks.some(({ kind }) => kind === "triangle")).toBe(false);
      expect(group.title).toContain("some day in Mar 2020");
      const told = drawing.table.rows.find(([what]) => what === "Rockets on Taji");
      expect(told?.[2]).toBe("some day in Mar 2020");
    }
  });

  it("show a month of which only the beginning lies within the days drawn, as far as it does", () => {
    const month = { day: day("2020-03-31"), precision: "month" };
    const plan = edited(soundTimetable(), [
      { type: "set-incident", incidentId: "rockets", changes: { on: month } },
    ]);
    const drawing = drawn(plan, { to: day("2020-03-10") });
    const group = groups(drawing).find(({ itemId }) => itemId === "rockets") as GroupMark;
    const bar = group.marks.find((mark): mark is RectMark => mark.kind === "rect");
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBe(1000);
  });

  it("count what is known to a year apart from the months, and lose none of it", () => {
    const plan = soundTimetable();
    const many = Array.from({ length: 60 }, (_, i) => ({
      ...(plan.incidents[0] as Timetable["incidents"][number]),
      id: `i${i}`,
      on:
        i < 10
          ? { day: day("2020-12-31"), precision: "year" as const }
          : { day: day("2020-03-11"), precision: "day" as const },
    }));
    const all = { ...plan, incidents: many, findings: [], responses: [] };
    const whole = { to: day("2020-12-31"), asOf: day("2020-12-31") };
    const titles = groups(drawn(all, whole)).map(({ title }) => title);
    expect(titles).toContainEqual(expect.stringMatching(/^Mar 2020: 50 incidents/));
    expect(titles).toContainEqual(expect.stringMatching(/^Some day in 2020, not known which: 10 incidents/));
    const told = drawn(all, whole).table.rows.find(([what]) => what === "10 incidents");
    expect(told?.[2]).toBe("some day in 2020");
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

  it("draws a finding on an incident known to its month as a bar, tied to the days on which the line was in force", () => {
    const month = { day: day("2019-12-31"), precision: "month" };
    const plan = edited(soundTimetable(), [
      { type: "set-incident", incidentId: "rockets", changes: { on: month } },
    ]);
    const history = redlineHistory(plan, "redline", options.asOf);
    const drawing = drawRedlineLedger(history as NonNullable<typeof history>, options) as Drawing;
    const group = groups(drawing).find(({ itemId }) => itemId === "rockets") as GroupMark;
    const bar = group.marks.find((mark): mark is RectMark => mark.kind === "rect") as RectMark;
    expect(bar).toMatchObject({ soft: true, fill: "late" });
    expect(group.title).toMatch(/^Rockets on Taji, some day in Dec 2019: crossed/);
    expect(drawing.table.rows.find(([, event]) => event === "Incident: crossed")?.[0]).toBe(
      "some day in Dec 2019",
    );
    // In force from 13 December: the tie stands within the part of the month on which both can be true.
    const tie = drawing.marks.find(
      (mark): mark is LineMark => mark.kind === "line" && mark.stroke === "late" && mark.strokeWidth === 1,
    ) as LineMark;
    const wording = groups(drawing).find(({ itemId }) => itemId === "redline") as GroupMark;
    const held = wording.marks.find((mark): mark is RectMark => mark.kind === "rect") as RectMark;
    expect(held.x).toBeGreaterThan(bar.x);
    expect(tie.x1).toBeCloseTo((held.x + bar.x + bar.width) / 2);
  });

  it("says both days where a line was in force before it was declared, and names the day at its place", () => {
    const plan = edited(soundTimetable(), [
      {
        type: "set-measure",
        measureId: "redline",
        changes: { inForceFrom: { day: "2019-11-01", precision: "day" } },
      },
    ]);
    const history = redlineHistory(plan, "redline", options.asOf);
    const drawing = drawRedlineLedger(history as NonNullable<typeof history>, options) as Drawing;
    const group = groups(drawing).find(({ itemId }) => itemId === "redline") as GroupMark;
    expect(group.title).toBe("Declared 13 Dec 2019, in force from 1 Nov 2019: A decisive response to harm");
    const declared = group.marks.find(({ kind }) => kind === "diamond") as { x: number } | undefined;
    const bar = group.marks.find((mark): mark is RectMark => mark.kind === "rect");
    const label = group.marks.find(({ kind }) => kind === "text") as { x: number } | undefined;
    expect(declared?.x).toBeGreaterThan((bar?.x ?? 0) + 20);
    expect(label?.x).toBeCloseTo((declared?.x ?? 0) - 5);
    expect(drawing.table.rows.slice(0, 2).map(([when, event]) => `${when} ${event}`)).toEqual([
      "1 Nov 2019 In force",
      "13 Dec 2019 Declared",
    ]);
  });

  it("counts its cases by finding where there are many, in words that can be read", () => {
    const plan = soundTimetable();
    const [incident] = plan.incidents;
    const [finding] = plan.findings;
    const many = Array.from({ length: 40 }, (_, i) => `i${i}`);
    const history = redlineHistory(
      {
        ...plan,
        incidents: many.map((id) => ({ ...(incident as NonNullable<typeof incident>), id })),
        findings: many.map((id) => ({
          ...(finding as NonNullable<typeof finding>),
          id,
          incidentId: id,
          finding: "not-crossed" as const,
        })),
      },
      "redline",
      options.asOf,
    );
    const drawing = drawRedlineLedger(history as NonNullable<typeof history>, options) as Drawing;
    const texts = drawing.marks.flatMap((mark) => (mark.kind === "text" ? mark.runs[0]?.text : []));
    expect(texts).toContain("Not crossed: 40 incidents");
  });

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
