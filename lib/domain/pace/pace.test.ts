import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import type { Timetable } from "@/lib/schema/timetable";
import { anyForces } from "@/tests/worlds/any-timetable";
import { applyEdits } from "../apply-edit";
import { blankTimetable } from "../blank-timetable";
import { addDays, daysBetween } from "../calendar-date";
import { forcePace } from "./pace";
import { sayPace } from "./pace-sentences";

const d = (text: string) => text as CalendarDate;
const { say } = wordsIn();
type Told = number | { kind: string; value?: number; low?: number; high?: number };

/** Troops in a country, due out by a day, with readings in the order given. */
function force(
  readings: [day: string, told: Told][],
  ceilings: [day: string, cap: number][] = [],
): Timetable {
  const edits = [
    { type: "add-force-series", forceSeries: { id: "us", title: "Troops" } },
    ...readings.map(([day, told], i) => ({
      type: "add-reading",
      reading: {
        id: `r${i}`,
        seriesId: "us",
        on: { day, precision: "day" },
        amount:
          typeof told === "number"
            ? { kind: "exact", value: told }
            : told.kind === "range"
              ? { best: null, ...told }
              : told,
      },
    })),
    ...ceilings.map(([day, cap], i) => ({
      type: "add-ceiling",
      ceiling: { id: `c${i}`, seriesId: "us", from: { day, precision: "day" }, cap },
    })),
  ].map((edit) => Edit.parse(edit));
  const result = applyEdits(blankTimetable("Leaving"), edits);
  if (!result.ok) throw new Error("refused");
  return result.value;
}

const paceOf = (timetable: Timetable, asOf: string) => forcePace(timetable, "us", d(asOf));
const told = (timetable: Timetable, asOf: string) =>
  sayPace(paceOf(timetable, asOf), "Troops").map((sentence) => say(sentence));
const over = (window: 30 | 90 | "all", timetable: Timetable, asOf: string) =>
  paceOf(timetable, asOf).demonstrated.find(({ pace }) => pace.window === window);

describe("the required pace", () => {
  const plan: [string, number][] = [
    ["2020-07-13", 8_600],
    ["2021-05-01", 0],
  ];

  it("is what must leave a day, from the data date to each ceiling still to come", () => {
    const { required } = paceOf(force([["2020-02-29", 13_000]], plan), "2020-03-04");
    expect(required).toMatchObject([
      { kind: "open", leaving: { low: 4_400, high: 4_400 }, daysLeft: 131, perDay: { low: 4_400 / 131 } },
      { kind: "open", leaving: { low: 13_000, high: 13_000 }, daysLeft: 423 },
    ]);
  });

  it("is a range where the reports are", () => {
    const { required } = paceOf(
      force(
        [
          ["2021-04-01", { kind: "range", low: 2_500, high: 3_000 }],
          ["2021-04-01", 3_500],
        ],
        [["2021-05-01", 0]],
      ),
      "2021-04-01",
    );
    expect(required).toMatchObject([{ perDay: { low: 2_500 / 30, high: 3_500 / 30 } }]);
  });

  it("leaves out a ceiling that another has followed, and one that was ordered later", () => {
    const timetable = force([["2020-07-20", 8_600]], plan);
    const ordered = timetable.ceilings.map((ceiling) => ({ ...ceiling, orderedOn: d("2020-07-21") }));
    expect(paceOf({ ...timetable, ceilings: ordered }, "2020-07-20").required).toEqual([]);
    expect(paceOf(timetable, "2021-05-02").required.map(({ target }) => target.cap)).toEqual([0]);
  });

  it("never calls a ceiling missed on a report from before it", () => {
    const timetable = force([["2020-07-10", 9_000]], plan);
    expect(paceOf(timetable, "2020-08-01").required[0]).toMatchObject({
      kind: "undetermined",
      why: "no-report-since",
    });
    expect(
      paceOf(
        force(
          [
            ["2020-07-10", 9_000],
            ["2020-07-20", 8_900],
          ],
          plan,
        ),
        "2020-08-01",
      ).required[0],
    ).toMatchObject({ kind: "missed", over: { low: 300 }, daysPast: 19 });
  });

  it("reads nobody into the committed end only for the force itself, and says that none ordered it", () => {
    const edits = [
      {
        type: "add-milestone",
        milestone: { id: "end", title: "Out", due: { day: "2021-05-01", precision: "day" } },
      },
      { type: "set-timetable", changes: { endMilestoneId: "end" } },
    ].map((edit) => Edit.parse(edit));
    const ended = applyEdits(force([["2021-04-01", 3_000]]), edits);
    if (!ended.ok) throw new Error("refused");
    expect(paceOf(ended.value, "2021-04-01").required).toMatchObject([
      { target: { kind: "committed-end", cap: 0 }, perDay: { low: 100, high: 100 } },
    ]);
    expect(told(ended.value, "2021-04-01")[1]).toBe(
      "If none is to remain at the committed end, 1 May 2021, 100 a day must leave: 3,000 in 30 days. No ceiling of zero was ordered for it.",
    );
  });

  it("is said large enough to suffice", () => {
    expect(told(force([["2021-04-01", 3_001]], [["2021-05-01", 0]]), "2021-04-01")[1]).toBe(
      "For none to remain by 1 May 2021, 101 a day must leave: 3,001 in 30 days.",
    );
    expect(told(force([["2021-04-01", 15]], [["2021-06-30", 0]]), "2021-04-01")[1]).toBe(
      "For none to remain by 30 June 2021, 5 in 30 days must leave: 15 in 90 days.",
    );
  });
});

describe("the demonstrated pace", () => {
  it("is the average between the level nearest the window's first day and the last one", () => {
    const timetable = force([
      ["2011-10-30", 36_000],
      ["2011-11-22", 18_000],
      ["2011-12-05", 9_500],
    ]);
    expect(over(30, timetable, "2011-12-05")?.pace).toMatchObject({
      kind: "told",
      days: { least: 36, most: 36 },
      perDay: { low: 26_500 / 36, high: 26_500 / 36 },
      n: 2,
    });
    expect(over(30, timetable, "2011-12-05")?.none).toEqual({
      kind: "between",
      earliest: "2011-12-18",
      latest: "2011-12-18",
    });
  });

  it("is of no other time than it says: too few readings are said to be", () => {
    const timetable = force([
      ["2009-01-20", 144_000],
      ["2010-08-24", 49_700],
    ]);
    expect(over(90, timetable, "2010-12-05")?.pace).toEqual({ window: 90, kind: "too-few-readings", n: 0 });
    expect(over("all", timetable, "2010-12-05")?.pace).toMatchObject({ kind: "told", n: 2 });
  });

  it("gives no date where the number grew, and an earliest alone where the reports allow both", () => {
    const grew = force([
      ["2021-08-05", 650],
      ["2021-08-30", 5_800],
    ]);
    expect(over(30, grew, "2021-08-30")?.none).toEqual({ kind: "no-date" });
    expect(told(grew, "2021-08-30")[1]).toBe(
      "In about the last 30 days, from 5 August 2021 to 30 August 2021, the number did not fall, so no date follows from it.",
    );
    const either = force([
      ["2021-01-15", { kind: "range", low: 2_500, high: 3_500 }],
      ["2021-02-14", { kind: "range", low: 2_000, high: 3_000 }],
    ]);
    expect(over(30, either, "2021-02-14")?.none).toEqual({
      kind: "between",
      earliest: "2021-03-26",
      latest: null,
    });
    expect(told(either, "2021-02-14").slice(1)).toEqual([
      "In about the last 30 days, from 15 January 2021 to 14 February 2021, up to 50 a day left, or none at all: the 2 reports allow both.",
      "At the fastest that the reports allow, the last would leave on 26 March 2021; at the slowest, never.",
    ]);
  });

  it("has a slowest pace alone where “more than” was reported before, and so a latest day alone", () => {
    const mali = force(
      [
        ["2023-10-31", { kind: "more-than", value: 7_871 }],
        ["2023-11-18", 5_054],
      ],
      [["2023-12-31", 0]],
    );
    expect(over(30, mali, "2023-11-18")).toMatchObject({
      pace: { perDay: { low: (7_871 - 5_054) / 18, high: null } },
      none: { earliest: null, latest: "2023-12-21" },
      targets: [{ inTime: "yes" }],
    });
  });

  it("promises nothing from a report so old that what it promised would have happened", () => {
    const timetable = force(
      [
        ["2021-01-01", 1_000],
        ["2021-02-01", 100],
      ],
      [["2021-12-31", 0]],
    );
    expect(over("all", timetable, "2021-03-15")?.targets).toMatchObject([{ inTime: "perhaps" }]);
    expect(told(timetable, "2021-03-15").at(-1)).toBe(
      "If that pace has held since 1 February 2021, the last would leave by 5 February 2021; no report since then shows whether that happened.",
    );
  });

  it("says of a number that was withheld that it was, and rests on the last one told", () => {
    const timetable = force([
      ["2017-06-30", 6_000],
      ["2017-09-30", 5_000],
    ]);
    const reading = {
      ...timetable.readings[0],
      id: "w",
      on: { day: d("2017-12-31"), precision: "day" as const },
    };
    const withheld = {
      ...timetable,
      readings: [
        ...timetable.readings,
        { ...reading, amount: { kind: "withheld", ground: "Security" } } as Timetable["readings"][number],
      ],
    };
    expect(told(withheld, "2017-12-31").slice(0, 2)).toEqual([
      "Troops: 5,000 reported for 30 September 2017, 92 days before 31 December 2017.",
      "The number for 31 December 2017 was withheld.",
    ]);
  });
});

describe("whatever is reported", () => {
  const steady = fc.record({
    perDay: fc.integer({ min: 1, max: 400 }),
    start: fc.integer({ min: 1_000, max: 30_000 }),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 8 }),
    blur: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 16, maxLength: 16 }),
  });

  it("a force that leaves steadily is found to, however wide the reports that hold the truth", () => {
    fc.assert(
      fc.property(steady, ({ perDay, start, days, blur }) => {
        const truth = (day: number) => start - perDay * day;
        const reported = days.toSorted((a, b) => a - b).filter((day) => truth(day) > 0);
        fc.pre(reported.length >= 2);
        const timetable = force(
          reported.map((day, i) => [
            addDays(d("2020-01-01"), day),
            {
              kind: "range",
              low: Math.max(0, truth(day) - (blur[2 * i] ?? 0)),
              high: truth(day) + (blur[2 * i + 1] ?? 0),
            },
          ]),
        );
        const gone = addDays(d("2020-01-01"), Math.ceil(start / perDay));
        for (const { pace, none } of paceOf(timetable, addDays(d("2020-01-01"), reported.at(-1) ?? 0))
          .demonstrated) {
          if (pace.kind !== "told") continue;
          expect(pace.perDay.low).toBeLessThanOrEqual(perDay + 1e-9);
          expect(pace.perDay.high).toBeGreaterThanOrEqual(perDay - 1e-9);
          if (none.kind === "no-date") throw new Error("it left, and was not found to");
          if (none.kind !== "between") continue;
          expect((none.earliest ?? gone) <= gone).toBe(true);
          expect((none.latest ?? gone) >= gone).toBe(true);
        }
      }),
    );
  });

  it("no answer is reversed, infinite or of a day before its last report, and every answer can be said", () => {
    fc.assert(
      fc.property(anyForces, ({ timetable, asOf }) => {
        const pace = forcePace(timetable, "s", asOf);
        for (const { pace: shown, none } of pace.demonstrated) {
          if (shown.kind === "told") {
            const { low, high } = shown.perDay;
            for (const value of [low, high]) expect(value === null || Number.isFinite(value)).toBe(true);
            expect((low ?? -Infinity) <= (high ?? Infinity)).toBe(true);
            expect(shown.days.least).toBeGreaterThan(0);
          }
          if (none.kind !== "between") continue;
          const { earliest, latest } = none;
          if (earliest && latest) expect(daysBetween(earliest, latest)).toBeGreaterThanOrEqual(0);
          expect(pace.latest && earliest ? earliest >= pace.latest.firstDay : true).toBe(true);
        }
        for (const sentence of sayPace(pace, "Personnel"))
          expect(say(sentence)).not.toMatch(/pace\.|NaN|∞|null/);
      }),
    );
  });
});
