import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import type { Publication, ReasonCode } from "@/lib/schema/publication";
import { applyEdits } from "../apply-edit";
import { blankTimetable } from "../blank-timetable";
import { publicView } from "../public-view";
import { milestoneTrends, steadyDays } from "./milestone-trend";
import { directionOf } from "./trend-direction";
import { sayTrend } from "./trend-sentences";

const d = (text: string) => text as CalendarDate;
const { say } = wordsIn();

interface Version {
  on: string;
  due?: string | null;
  forecast?: string;
  completed?: string;
  code?: ReasonCode;
}

/** What one version after another said of the end. */
function told(...versions: Version[]): Publication[] {
  const exact = (day: string) => ({ day, precision: "day" });
  let timetable = blankTimetable("Leaving");
  return versions.map(({ on, due, forecast, completed, code = "logistics" }, i): Publication => {
    const edits = [
      i === 0 && { type: "add-milestone", milestone: { id: "end", title: "All out" } },
      due !== undefined && { type: "move-milestone", milestoneId: "end", due: due && exact(due) },
      forecast && { type: "set-milestone", milestoneId: "end", changes: { forecast: exact(forecast) } },
      completed && { type: "complete-milestone", milestoneId: "end", completedOn: completed },
    ].filter((edit) => edit);
    const result = applyEdits(
      timetable,
      edits.map((edit) => Edit.parse(edit)),
    );
    if (!result.ok) throw new Error("refused");
    timetable = result.value;
    return {
      slug: "leaving",
      version: i + 1,
      publishedAt: `${on}T12:00:00Z` as Publication["publishedAt"],
      publishedOn: d(on),
      asOf: d(on),
      publisher: "",
      note: "",
      reasons: (i > 0 && due !== undefined
        ? { end: { code, text: "As it was announced.", source: "" } }
        : {}) as Publication["reasons"],
      timetable: publicView(timetable),
    };
  });
}

const trend = (asOf: string, ...versions: Version[]) => {
  const [one] = milestoneTrends(told(...versions), d(asOf));
  if (!one) throw new Error("no trend");
  return one;
};
const said = (asOf: string, ...versions: Version[]) =>
  sayTrend(trend(asOf, ...versions), d(asOf)).map((sentence) => say(sentence));

const doha: Version[] = [
  { on: "2020-02-29", due: "2021-05-01" },
  { on: "2021-04-14", due: "2021-09-11", code: "political-decision" },
  { on: "2021-07-08", due: "2021-08-31", code: "accelerated" },
  { on: "2021-08-31", completed: "2021-08-30" },
  { on: "2021-09-30" },
];

describe("the trend of a milestone", () => {
  it("has a point for each version: the day of the report, the date given in it, and why it moved", () => {
    expect(
      trend("2021-12-31", ...doha).points.map(({ reportedOn, date, is, moveDays, reason }) => [
        reportedOn,
        date?.day,
        is,
        moveDays,
        reason?.code ?? null,
      ]),
    ).toEqual([
      ["2020-02-29", "2021-05-01", "due", null, null],
      ["2021-04-14", "2021-09-11", "due", 133, "political-decision"],
      ["2021-07-08", "2021-08-31", "due", -11, "accelerated"],
      ["2021-08-31", "2021-08-30", "actual", -1, null],
    ]);
  });

  it("is done where it meets the diagonal, and ends there", () => {
    expect(trend("2021-12-31", ...doha)).toMatchObject({ word: "done", doneOn: { day: "2021-08-30" } });
    expect(said("2021-12-31", ...doha)).toEqual([
      "“All out” is done: 30 August 2021, 121 days after the date first given, 1 May 2021.",
    ]);
  });

  it("slips, and recovers when it is brought forward by more than a week, as was known on the day", () => {
    expect(trend("2021-04-20", ...doha)).toMatchObject({ word: "slipping", netDays: 133 });
    expect(trend("2021-07-10", ...doha)).toMatchObject({ word: "recovering", netDays: 122, turns: 1 });
    expect(said("2021-07-10", ...doha)).toEqual([
      "“All out” was brought forward to 31 August 2021, still 122 days after the date first given.",
      "It last moved on 8 July 2021, 11 days earlier: Ahead of plan.",
    ]);
  });

  it("is level within a week, though small steps the same way add up to a slip", () => {
    const steps = (...days: string[]) =>
      trend("2020-06-01", ...days.map((due, i) => ({ on: `2020-0${i + 1}-01`, due }))).word;
    expect(steps("2020-12-01", "2020-12-08", "2020-12-03")).toBe("level");
    expect(steps("2020-12-01", "2020-12-05", "2020-12-09")).toBe("slipping");
  });

  it("is erratic once it has turned twice", () => {
    const to = ["2020-12-01", "2020-12-31", "2020-11-15", "2021-01-10"];
    expect(trend("2020-06-01", ...to.map((due, i) => ({ on: `2020-0${i + 1}-01`, due })))).toMatchObject({
      word: "erratic",
      turns: 2,
    });
  });

  it("follows a stated forecast before the target date", () => {
    expect(
      trend(
        "2020-03-01",
        { on: "2020-01-01", due: "2020-12-01" },
        { on: "2020-02-01", forecast: "2021-02-01" },
      ),
    ).toMatchObject({ word: "slipping", points: [{ is: "due" }, { is: "forecast", moveDays: 62 }] });
  });

  it("keeps a correction of data as a kink and out of its word", () => {
    expect(
      trend(
        "2020-03-01",
        { on: "2020-01-01", due: "2020-12-01" },
        { on: "2020-02-01", due: "2021-12-01", code: "data-correction" },
      ),
    ).toMatchObject({ word: "level", netDays: 0, points: [{}, { moveDays: 365 }] });
  });

  it("is no trend with one date, and has none once the date is withdrawn", () => {
    expect(trend("2020-03-01", { on: "2020-01-01", due: "2020-12-01" }).word).toBe("too-few");
    expect(
      said(
        "2020-04-01",
        { on: "2020-01-01", due: "2020-12-01" },
        { on: "2020-02-01" },
        { on: "2020-03-01", due: null, code: "security-conditions" },
      ),
    ).toEqual([
      "“All out” has no date any more; the last given was 1 December 2020.",
      "Its date was withdrawn on 1 March 2020: Security conditions.",
    ]);
  });

  it("slips with every day past its date, though the date stands", () => {
    const standing = [{ on: "2020-01-01", due: "2020-03-01" }, { on: "2020-02-01" }];
    expect(trend("2020-03-08", ...standing)).toMatchObject({ word: "level", overdueDays: 7 });
    expect(trend("2020-03-09", ...standing)).toMatchObject({ word: "slipping", overdueDays: 8 });
    expect(said("2020-03-09", ...standing)).toEqual([
      "“All out” was due 1 March 2020 and has not been met.",
      "That day was 8 days before 9 March 2020.",
    ]);
  });
});

describe("the direction of a line", () => {
  const anyMoves = fc.array(fc.integer({ min: -200, max: 200 }), { maxLength: 30 });

  it("is none exactly where no two dates lie more than a week apart", () => {
    fc.assert(
      fc.property(fc.oneof(anyMoves, fc.array(fc.integer({ min: -3, max: 3 }))), (moves) => {
        const dates = [0];
        for (const days of moves) dates.push((dates.at(-1) ?? 0) + days);
        const spread = Math.max(...dates) - Math.min(...dates);
        expect(directionOf(moves, steadyDays).direction === 0).toBe(spread <= steadyDays);
      }),
    );
  });

  it("is the other one, with as many turns, where every move is the other way", () => {
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const there = directionOf(moves, steadyDays);
        const back = directionOf(
          moves.map((days) => -days),
          steadyDays,
        );
        expect(back.direction + there.direction).toBe(0);
        expect(back.turns).toBe(there.turns);
      }),
    );
  });
});
