import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import type { Publication, ReasonCode } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import { applyEdits } from "../apply-edit";
import { blankTimetable } from "../blank-timetable";
import { addDays } from "../calendar-date";
import { milestoneAsKnown } from "../milestone-status";
import { publicView } from "../public-view";
import { milestoneRecords, slipDays } from "../record";
import { saySlipSummary, saySlips } from "./baseline-sentences";
import { chosenBaseline, type MilestoneSlips, milestoneSlips } from "./baselines";
import { slipSummary } from "./slip-summary";

const d = (text: string) => text as CalendarDate;
const { say } = wordsIn();

const edited = (timetable: Timetable, ...edits: unknown[]): Timetable => {
  const result = applyEdits(
    timetable,
    edits.map((edit) => Edit.parse(edit)),
  );
  if (!result.ok) throw new Error("refused");
  return result.value;
};
const exact = (day: string) => ({ day, precision: "day" });
const planned = (id: string, due: string) => ({
  type: "add-milestone",
  milestone: { id, title: id, due: exact(due) },
});
const moved = (milestoneId: string, due: string | null) => ({
  type: "move-milestone",
  milestoneId,
  due: due && exact(due),
});
const met = (milestoneId: string, completedOn: string) => ({
  type: "complete-milestone",
  milestoneId,
  completedOn,
});

/** Publishes one version after another: the day, the reason for whatever moved in it, and its edits. */
function story(...versions: [day: string, code: ReasonCode, ...edits: unknown[]][]) {
  let timetable = blankTimetable("Leaving");
  const publications = versions.map(([day, code, ...edits], i): Publication => {
    timetable = edited(timetable, ...edits);
    const reason = { code, text: "Announced by the President.", source: "" };
    return {
      slug: "leaving",
      version: i + 1,
      publishedAt: `${day}T12:00:00Z` as Publication["publishedAt"],
      publishedOn: d(day),
      asOf: d(day),
      publisher: "",
      note: "",
      reasons: Object.fromEntries(timetable.milestones.map(({ id }) => [id, reason])),
      timetable: publicView(timetable),
    };
  });
  const records = milestoneRecords(publications);
  const slips = (id: string, asOf: string, chosen?: number): MilestoneSlips => {
    const milestone = timetable.milestones.find((one) => one.id === id);
    if (!milestone) throw new Error(`no ${id}`);
    const publication = chosen ? publications[chosen - 1] : undefined;
    return milestoneSlips(milestone, records.get(id), {
      asOf: d(asOf),
      chosen: publication ? chosenBaseline(publication) : null,
    });
  };
  return { timetable, publications, records, slips };
}

const doha = story(
  ["2020-02-29", "political-decision", planned("end", "2021-05-01"), planned("bases", "2020-07-13")],
  ["2020-07-14", "political-decision", met("bases", "2020-07-13")],
  ["2021-04-14", "political-decision", moved("end", "2021-09-11")],
  ["2021-07-08", "accelerated", moved("end", "2021-08-31")],
  ["2021-08-31", "accelerated", met("end", "2021-08-30")],
);

describe("a milestone against its published dates", () => {
  it("is late by the first and early by the last, and both are told", () => {
    expect(doha.slips("end", "2021-08-31").against).toEqual([
      { baselines: ["first"], date: exact("2021-05-01"), publishedOn: "2020-02-29", slipDays: 121 },
      { baselines: ["last"], date: exact("2021-08-31"), publishedOn: "2021-07-08", slipDays: -1 },
    ]);
  });

  it("tells a chosen version's date where it differs, and no date twice", () => {
    expect(doha.slips("end", "2021-08-31", 3).against.map((one) => [one.baselines, one.slipDays])).toEqual([
      [["first"], 121],
      [["last"], -1],
      [["chosen"], -12],
    ]);
    expect(doha.slips("end", "2021-08-31", 2).against.map((one) => one.baselines)).toEqual([
      ["first", "chosen"],
      ["last"],
    ]);
    expect(doha.slips("bases", "2021-08-31", 4).against.map((one) => one.baselines)).toEqual([
      ["first", "last", "chosen"],
    ]);
  });

  it("is compared by its current date while open, and once that has passed it is overdue, which is no slip", () => {
    expect(doha.slips("end", "2021-08-29")).toMatchObject({
      reached: { kind: "current" },
      overdue: null,
      slipDays: 122,
    });
    const late = story(
      ["2020-02-29", "logistics", planned("talks", "2020-03-10"), planned("release", "2020-03-01")],
      ["2020-03-02", "logistics", moved("release", "2020-03-10")],
    );
    expect(late.slips("talks", "2020-03-30")).toMatchObject({
      reached: { kind: "current", on: exact("2020-03-10") },
      overdue: { asOf: "2020-03-30", days: 20 },
      slipDays: 0,
    });
    expect(saySlips(late.slips("talks", "2020-03-30")).map((one) => say(one))).toEqual([
      "Not met by 30 March 2020: 20 days overdue.",
    ]);
    expect(saySlips(late.slips("release", "2020-03-30")).map((one) => say(one))).toEqual([
      "Last due 10 March 2020, 9 days after the date first published, 1 March 2020.",
      "Not met by 30 March 2020: 20 days overdue.",
    ]);
  });

  it("has the slip that its own record says, overdue or not, but for corrections of data", () => {
    const anyDays = fc.option(fc.integer({ min: 0, max: 300 }), { nil: null });
    fc.assert(
      fc.property(fc.array(anyDays, { maxLength: 4 }), anyDays, fc.nat(400), (dues, done, asOf) => {
        const on = (days: number) => addDays(d("2020-01-01"), days);
        const { timetable, records, slips } = story(
          ["2020-01-01", "logistics", planned("end", "2020-06-01")],
          ...dues.map((days, i): [string, ReasonCode, unknown] => [
            on(i + 1),
            "logistics",
            moved("end", days === null ? null : on(days)),
          ]),
          ...(done === null
            ? []
            : [[on(9), "logistics", met("end", on(done))] as [string, ReasonCode, unknown]]),
        );
        const known = timetable.milestones.map((one) => milestoneAsKnown(one, on(asOf)))[0];
        if (!known) throw new Error("no milestone");
        expect(slips("end", on(asOf)).slipDays).toBe(slipDays(known, records.get("end")));
      }),
    );
  });

  it("sums days later and days earlier apart, by reason", () => {
    expect(doha.slips("end", "2021-08-31")).toMatchObject({
      moves: 2,
      netSlipDays: 122,
      reasons: [
        { code: "political-decision", moves: 1, daysLater: 133, daysEarlier: 0, withdrawn: 0 },
        { code: "accelerated", moves: 1, daysLater: 0, daysEarlier: 11, withdrawn: 0 },
      ],
    });
  });

  it("leaves a correction of data out of moves, reasons and slip, and counts it for itself", () => {
    const corrected = story(
      ["2020-02-29", "logistics", planned("end", "2020-05-01")],
      ["2020-03-01", "data-correction", moved("end", "2021-05-01")],
      ["2021-04-14", "political-decision", moved("end", "2021-05-11")],
    );
    expect(corrected.slips("end", "2021-05-01")).toMatchObject({
      slipDays: 10,
      netSlipDays: 10,
      moves: 1,
      reasons: [{ code: "political-decision", daysLater: 10 }],
      corrections: { moves: 1, days: 365 },
    });
  });

  it("that lost its date keeps the last there was, and a withdrawn date is no number of days", () => {
    const withdrawn = story(
      ["2024-09-27", "logistics", planned("mission", "2025-09-30")],
      ["2025-10-20", "security-conditions", moved("mission", null)],
      ["2026-01-18", "security-conditions", met("mission", "2026-01-18")],
    );
    expect(withdrawn.slips("mission", "2026-01-18")).toMatchObject({
      against: [{ baselines: ["first", "last"], slipDays: 110 }],
      reasons: [{ moves: 1, daysLater: 0, daysEarlier: 0, withdrawn: 1 }],
    });
  });

  it("is said against each date, and by its month's end where only the month was published", () => {
    expect(saySlips(doha.slips("end", "2021-08-31")).map((one) => say(one))).toEqual([
      "Met 30 August 2021, 121 days after the date first published, 1 May 2021.",
      "Met 30 August 2021, 1 day before the date last published, 31 August 2021.",
    ]);
    const month = story([
      "2023-08-01",
      "logistics",
      {
        type: "add-milestone",
        milestone: { id: "camp", title: "Camp", due: { day: "2023-08-31", precision: "month" } },
      },
      met("camp", "2023-08-03"),
    ]);
    expect(saySlips(month.slips("camp", "2023-08-31")).map((one) => say(one))).toEqual([
      "Met 3 August 2023, 28 days before the date published, the end of August 2023.",
    ]);
  });

  it("splits its net slip into days later and earlier without losing one, whatever was published", () => {
    const dates = fc.array(
      fc.tuple(
        fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
        fc.constantFrom<ReasonCode>("logistics", "accelerated", "data-correction", "pause"),
      ),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(dates, (versions) => {
        const due = (days: number | null) => days && addDays(d("2020-01-01"), days);
        const { slips, records } = story(
          ["2020-01-01", "logistics", planned("end", "2020-06-01")],
          ...versions.map(([days, code], i): [string, ReasonCode, unknown] => [
            addDays(d("2020-01-02"), i),
            code,
            moved("end", due(days) || null),
          ]),
        );
        const { reasons, moves, corrections, netSlipDays } = slips("end", "2020-01-01");
        const sum = (of: (one: (typeof reasons)[number]) => number) =>
          reasons.reduce((total, one) => total + of(one), 0);
        expect(sum((one) => one.daysLater - one.daysEarlier)).toBe(netSlipDays);
        expect(sum((one) => one.moves)).toBe(moves);
        expect(moves + corrections.moves).toBe(records.get("end")?.moves.length);
        expect(reasons.map(({ code }) => code)).not.toContain("data-correction");
      }),
    );
  });
});

describe("a timetable against its published dates", () => {
  it("says how many moved, why, and the slip in the middle and at most, each of how many", () => {
    const summary = slipSummary(doha.timetable, doha.records, { asOf: d("2021-08-31") });
    expect(summary).toMatchObject({
      dated: 2,
      moved: 1,
      moves: 2,
      slip: {
        n: 2,
        met: 2,
        late: 1,
        early: 0,
        medianDays: 60.5,
        latest: { milestoneId: "end", days: 121 },
      },
    });
    expect(saySlipSummary(summary).map((one) => say(one))).toEqual([
      "Of 2 milestones with a published date, one has moved, twice in all.",
      "Political decision: one move, 133 days later.",
      "Ahead of plan: one move, 11 days earlier.",
      "Against the dates first published, one is late and none early, of 2: 2 met.",
      "At least half are no more than 60.5 days late.",
      "The largest slip is “end”, 121 days late.",
    ]);
  });

  it("leaves out what was dropped, and names what was taken out of it", () => {
    const { records } = doha;
    const dropped = edited(
      doha.timetable,
      { type: "remove-milestone", milestoneId: "end" },
      { type: "reopen-milestone", milestoneId: "bases" },
      { type: "cancel-milestone", milestoneId: "bases", cancelledOn: "2020-06-01", reason: "Called off" },
    );
    const summary = slipSummary(dropped, records, { asOf: d("2021-08-31") });
    expect(summary).toMatchObject({ dated: 0, moves: 0, removed: ["end"], slip: null });
  });

  it("tells what is overdue for itself: how late that will be is not known, and so it is in no slip", () => {
    const late = story(["2020-02-29", "logistics", planned("talks", "2020-03-10")]);
    const summary = slipSummary(late.timetable, late.records, { asOf: d("2020-03-30") });
    expect(summary).toMatchObject({ dated: 1, slip: null, overdue: { count: 1, longest: { days: 20 } } });
    expect(saySlipSummary(summary).map((one) => say(one))).toEqual([
      "One milestone has had a published date; none has moved.",
      "One is overdue, “talks”, by 20 days: how late it will be is not known.",
    ]);
    const both = story([
      "2020-02-29",
      "logistics",
      planned("talks", "2020-03-10"),
      planned("release", "2020-03-20"),
      planned("bases", "2020-03-01"),
      planned("end", "2021-05-01"),
      met("bases", "2020-03-01"),
    ]);
    const told = saySlipSummary(slipSummary(both.timetable, both.records, { asOf: d("2020-03-30") }));
    expect(told.map((one) => say(one)).slice(1)).toEqual([
      "Against the dates first published, none is late and none early, of 2: 1 met, 1 still to come.",
      "2 more are overdue, the longest “talks”, by 20 days: how late they will be is not known.",
    ]);
  });
});
