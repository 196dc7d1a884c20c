import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { exactly } from "@/lib/domain/calendar-date";
import { type ExposureQuestion, exposureOf } from "@/lib/domain/exposure/exposure";
import { wordsIn } from "@/lib/i18n/say";
import { blankIncident, blankSite } from "@/lib/schema/blank-items";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { anyExposure, largeExposure } from "@/tests/worlds/any-exposure";
import { textFaults } from "@/tests/worlds/text-faults";
import { drawExposure } from "./exposure-chart";
import type { Drawing, GroupMark, Mark } from "./mark";
import { textBox, textsIn } from "./text-width";

const words = wordsIn();
const day = (text: string) => text as CalendarDate;

function drawn(timetable: Timetable, question: ExposureQuestion, width = 1_000): Drawing {
  const exposure = exposureOf(timetable, question);
  if (!exposure) throw new Error("no day to draw");
  return drawExposure(exposure, { eventLines: timetable.eventLines, words, width });
}

const said = ({ marks }: Drawing) => textsIn(marks).map(({ runs }) => runs.map(({ text }) => text).join(""));
const groups = ({ marks }: Drawing) => marks.filter((mark): mark is GroupMark => mark.kind === "group");
const bars = (drawing: Drawing) => groups(drawing).filter(({ title }) => /: .* incidents?,/.test(title));
const rects = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === "rect" ? [mark] : []));

const someone = { to: "Somebody", by: "", confidence: null, basis: "" };
const killed = [
  {
    reportedOn: null,
    side: "",
    killed: { kind: "exact" as const, value: 1 },
    wounded: null,
    sourceIds: [],
  },
];
const plan: Timetable = {
  ...blankTimetable("Iraq"),
  announcedOn: day("2010-01-01"),
  incidents: [
    { attribution: someone, casualties: killed },
    { attribution: someone, casualties: killed },
    { attribution: null, casualties: killed },
    { attribution: someone, casualties: [] },
    { attribution: null, casualties: [] },
  ].map((facts, i) => ({
    ...blankIncident,
    ...facts,
    id: `i${i}`,
    title: "Shots",
    on: exactly(day("2010-01-10")),
  })),
  eventLines: [{ id: "e", title: "Election", on: exactly(day("2010-03-07")), sourceIds: [] }],
};

describe("the exposure chart", () => {
  it("never lets two texts touch or leave the drawing", () => {
    fc.assert(
      fc.property(
        anyExposure,
        fc.integer({ min: 300, max: 1_200 }),
        ({ timetable, asOf, splitOn }, width) => {
          const exposure = exposureOf(timetable, { asOf, splitOn });
          if (!exposure) return;
          const drawing = drawExposure(exposure, { eventLines: timetable.eventLines, words, width });
          expect(textFaults(drawing)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);

  it("prints on its face, whole, that it shows no cause, at any width", () => {
    for (const width of [300, 390, 1_000]) {
      const lines = said(drawn(plan, { asOf: day("2010-03-31") }, width)).join(" ");
      expect(lines).toContain(words.t("exposure.caveat"));
    }
  });

  it("tells the four kinds of incident apart by fill and outline, each as high as its count", () => {
    const [bar] = bars(drawn(plan, { asOf: day("2010-03-31") }));
    expect(bar?.title).toBe("Jan 2010: 5 incidents, 3 with somebody killed, 2 undetermined");
    const looks = rects(bar?.marks ?? []).map(({ fill, stroke }) => [fill, stroke]);
    expect(looks).toEqual([
      ["ink", undefined],
      ["paper", "ink"],
      ["faint", undefined],
      ["paper", "faint"],
    ]);
    const heights = rects(bar?.marks ?? []).map(({ height, strokeWidth = 0 }) => height + strokeWidth);
    expect((heights[0] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(2, 6);
  });

  it("draws the outside dates, the data date and the compared day through all its panels", () => {
    const sites = [{ ...blankSite, id: "b", name: "Taji" }];
    const drawing = drawn({ ...plan, sites }, { asOf: day("2010-03-31"), splitOn: day("2010-02-01") });
    const lines = drawing.marks.flatMap((mark) =>
      mark.kind === "line" && mark.x1 === mark.x2 ? [mark] : [],
    );
    const through = ["ghost", "accent", "ink"].map((stroke) =>
      lines.find((mark) => mark.stroke === stroke && mark.y2 - mark.y1 > 200),
    );
    expect(through.every(Boolean)).toBe(true);
    expect(new Set(through.map((mark) => mark?.y2)).size).toBe(1);
    expect(said(drawing)).toEqual(
      expect.arrayContaining(["Election", "facts to 31 Mar 2010", "before ◂ 1 Feb 2010 ▸ after"]),
    );
  });

  it("marks months that are counted in part, in the picture and in the table", () => {
    const drawing = drawn({ ...plan, announcedOn: day("2010-01-05") }, { asOf: day("2010-03-20") });
    const partial = groups(drawing).filter(({ title }) => title.endsWith("days counted"));
    expect(partial.map(({ title }) => title)).toEqual([
      "Jan 2010: 27 of 31 days counted",
      "Mar 2010: 20 of 31 days counted",
    ]);
    expect(drawing.table.rows.map(([month]) => month)).toEqual([
      "Jan 2010, 27 of 31 days",
      "Feb 2010",
      "Mar 2010, 20 of 31 days",
    ]);
    expect(said(drawing)).toContain("counted in part of the month only");
    const whole = drawn({ ...plan, announcedOn: day("2010-01-01") }, { asOf: day("2010-03-31") });
    expect(said(whole)).not.toContain("counted in part of the month only");
  });

  it("lets no line of a day run through the name of an outside date", () => {
    fc.assert(
      fc.property(
        anyExposure,
        fc.integer({ min: 300, max: 1_200 }),
        ({ timetable, asOf, splitOn }, width) => {
          const exposure = exposureOf(timetable, { asOf, splitOn });
          if (!exposure) return;
          const titled = timetable.eventLines.map((event) => ({
            ...event,
            title: `Joint statement of ${event.title}`,
          }));
          const { marks } = drawExposure(exposure, { eventLines: titled, words, width });
          const names = new Set(titled.map(({ id }) => id));
          const boxes = marks.flatMap((mark) =>
            mark.kind === "group" && mark.itemId && names.has(mark.itemId)
              ? textsIn(mark.marks).map(textBox)
              : [],
          );
          for (const mark of marks)
            if (mark.kind === "line" && mark.x1 === mark.x2)
              for (const { left, right, top, bottom } of boxes)
                expect(mark.x1 > left && mark.x1 < right && mark.y1 < bottom && mark.y2 > top).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  }, 30_000);

  it("shows where nobody knows how many were there, and where no incident was entered", () => {
    const readings = [
      {
        id: "r",
        seriesId: "s",
        on: exactly(day("2010-06-01")),
        amount: { kind: "exact" as const, value: 400 },
        reportedBy: "",
        note: "",
        sourceIds: [],
      },
    ];
    const forceSeries = [
      { id: "s", title: "Troops", unit: "personnel" as const, baselineReadingId: null, note: "" },
    ];
    const drawing = drawn({ ...plan, forceSeries, readings }, { asOf: day("2010-12-31") });
    expect(said(drawing)).toEqual(expect.arrayContaining(["not known", "none entered", "400"]));
    expect(groups(drawing).map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        "From 1 Jan 2010: not known",
        "From 1 Jun 2010: 400",
        "No incident is entered from 1 Feb 2010 to 31 Dec 2010",
      ]),
    );
    expect(drawing.table.rows[2]).toEqual(["Mar 2010", "0", "0", "0", "not known", "not known"]);
  });

  it("draws years where months would be too thin to see, and loses none", () => {
    const { timetable, asOf } = largeExposure(7_473);
    const wide = drawn(timetable, { asOf }, 1_150);
    const narrow = drawn(timetable, { asOf }, 390);
    expect(said(wide)).toContain("Incidents a month");
    expect(said(narrow)).toContain("Incidents a year");
    const counted = (drawing: Drawing) =>
      bars(drawing).reduce(
        (sum, { title }) => sum + Number(/: ([\d,]+) incident/.exec(title)?.[1]?.replace(",", "") ?? 1),
        0,
      );
    expect(bars(narrow)).toHaveLength(20);
    expect(counted(narrow)).toBe(counted(wide));
    expect(wide.table.rows).toHaveLength(240);
  });
});
