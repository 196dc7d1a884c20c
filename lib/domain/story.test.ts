import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import { Milestone } from "@/lib/schema/plan";
import type { Publication, Reason } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import { applyEdits } from "./apply-edit";
import { blankTimetable } from "./blank-timetable";
import { compareTimetables } from "./compare";
import { consequencesOfMove, editsForMove } from "./consequences";
import { describeChange } from "./describe-change";
import { boundsOf, ceilingOn, shareWithdrawn } from "./forces";
import { headlineOf } from "./headline";
import { asKnownOn, daysLate, dueSoonMilestones, overdueMilestones, statusOf } from "./milestone-status";
import { progressOn, progressSeries, wholeShare } from "./progress";
import { asTimetable, publicView } from "./public-view";
import { milestoneRecords, movesNeedingReasons, slipDays } from "./record";

const d = (text: string) => text as CalendarDate;
const on = (day: string, precision = "day") => ({ day, precision });
const { say } = wordsIn();

function edited(timetable: Timetable, ...edits: unknown[]): Timetable {
  const result = applyEdits(
    timetable,
    edits.map((edit) => Edit.parse(edit)),
  );
  if (!result.ok) throw new Error(result.problems.map(({ sentence }) => say(sentence)).join());
  return result.value;
}

function published(
  version: number,
  day: string,
  timetable: Timetable,
  reasons: Record<string, Reason> = {},
): Publication {
  const publishedAt = `${day}T12:00:00Z` as Publication["publishedAt"];
  return {
    slug: "doha",
    version,
    publishedAt,
    publishedOn: d(day),
    asOf: d(day),
    publisher: "",
    note: "",
    reasons,
    timetable: publicView(timetable),
  };
}

/** Doha to August 2021: the end date moves twice. */
const doha = edited(
  blankTimetable("Withdrawal from Afghanistan", { timeZone: "Asia/Kabul" }),
  { type: "add-milestone", milestone: { id: "8600", title: "Reduce to 8,600", due: on("2020-07-13") } },
  { type: "add-milestone", milestone: { id: "bases", title: "Leave five bases", due: on("2020-07-13") } },
  {
    type: "add-milestone",
    milestone: { id: "end", title: "Full withdrawal", due: on("2021-05-01"), weight: 2 },
  },
  { type: "add-dependency", dependency: { id: "d", fromId: "bases", toId: "end", lagDays: 30 } },
  { type: "add-force-series", forceSeries: { id: "us", title: "US troops" } },
  {
    type: "add-reading",
    reading: { id: "r1", seriesId: "us", on: on("2020-02-29"), amount: { kind: "exact", value: 13_000 } },
  },
  { type: "add-ceiling", ceiling: { id: "c1", seriesId: "us", from: on("2020-07-13"), cap: 8_600 } },
  { type: "set-timetable", changes: { endMilestoneId: "end" } },
);
const firstSteps = edited(
  doha,
  { type: "complete-milestone", milestoneId: "8600", completedOn: "2020-06-18" },
  { type: "complete-milestone", milestoneId: "bases", completedOn: "2020-07-13" },
  {
    type: "add-reading",
    reading: {
      id: "r2",
      seriesId: "us",
      on: on("2021-04-14"),
      amount: { kind: "range", low: 2_500, best: null, high: 3_500 },
    },
  },
);
const biden = edited(firstSteps, { type: "move-milestone", milestoneId: "end", due: on("2021-09-11") });
const sooner = edited(biden, { type: "move-milestone", milestoneId: "end", due: on("2021-08-31") });
const over = edited(sooner, { type: "complete-milestone", milestoneId: "end", completedOn: "2021-08-30" });
const reason = (code: Reason["code"]): Reason => ({ code, text: "Announced by the President.", source: "" });
const publications = [
  published(1, "2020-02-29", doha),
  published(2, "2021-04-14", biden, { end: reason("political-decision") }),
  published(3, "2021-07-08", sooner, { end: reason("accelerated") }),
  published(4, "2021-08-31", over),
];

describe("what was published when", () => {
  it("keeps the first published date as the original, and tells each move with its reason", () => {
    const end = milestoneRecords(publications).get("end");
    expect(end).toMatchObject({ original: on("2021-05-01"), originalOn: "2020-02-29", netSlipDays: 122 });
    expect(end?.moves.map(({ version, days, reason }) => [version, days, reason?.code])).toEqual([
      [2, 133, "political-decision"],
      [3, -11, "accelerated"],
    ]);
  });

  it("counts slip from the original to the actual date once it is done", () => {
    const records = milestoneRecords(publications);
    const slip = (timetable: Timetable, id: string) =>
      slipDays(timetable.milestones.find((m) => m.id === id) as Milestone, records.get(id));
    expect(slip(over, "end")).toBe(121);
    expect(slip(sooner, "end")).toBe(122);
    expect(slip(over, "8600")).toBe(-25);
  });

  it("leaves corrections of data out of the net slip", () => {
    const corrected = [
      publications[0],
      published(2, "2020-03-05", biden, { end: reason("data-correction") }),
    ] as Publication[];
    expect(milestoneRecords(corrected).get("end")).toMatchObject({ netSlipDays: 0, moves: [{ days: 133 }] });
  });

  it("tells a date that was withdrawn, and counts its return from the last date there was", () => {
    const without = edited(doha, { type: "move-milestone", milestoneId: "end", due: null });
    const back = edited(doha, { type: "move-milestone", milestoneId: "end", due: on("2021-05-11") });
    const record = milestoneRecords([
      published(1, "2020-02-29", doha),
      published(2, "2020-05-01", without),
      published(3, "2020-06-01", back),
    ]).get("end");
    expect(record?.moves.map(({ from, to, days }) => [from.day, to?.day ?? null, days])).toEqual([
      ["2021-05-01", null, null],
      ["2021-05-01", "2021-05-11", 10],
    ]);
    expect(record?.original?.day).toBe("2021-05-01");
  });

  it("asks a reason for what moved, was withdrawn or was removed, and not for what was cancelled with one", () => {
    const latest = publications[0] as Publication;
    const kinds = (...edits: unknown[]) =>
      movesNeedingReasons(latest, edited(doha, ...edits)).map(({ kind }) => kind);
    expect(kinds()).toEqual([]);
    expect(kinds({ type: "move-milestone", milestoneId: "end", due: on("2021-05-31", "month") })).toEqual([
      "moved",
    ]);
    expect(kinds({ type: "move-milestone", milestoneId: "end", due: null })).toEqual(["withdrawn"]);
    expect(kinds({ type: "remove-milestone", milestoneId: "end" })).toEqual(["removed"]);
    expect(
      kinds(
        { type: "cancel-milestone", milestoneId: "end", cancelledOn: "2020-04-01", reason: "Called off" },
        { type: "move-milestone", milestoneId: "end", due: null },
      ),
    ).toEqual([]);
    expect(movesNeedingReasons(null, doha)).toEqual([]);
  });
});

describe("a milestone's status", () => {
  const taji = Milestone.parse({ ...doha.milestones[0], due: on("2020-08-23"), title: "Camp Taji" });

  it("follows the calendar while it is open", () => {
    expect(statusOf(taji, d("2020-07-20"))).toEqual({ kind: "to-come", days: 34 });
    expect(statusOf(taji, d("2020-08-09"))).toEqual({ kind: "due-soon", days: 14 });
    expect(statusOf(taji, d("2020-08-23"))).toEqual({ kind: "due-soon", days: 0 });
    expect(statusOf(taji, d("2020-08-24"))).toEqual({ kind: "overdue", days: 1 });
    expect(statusOf({ ...taji, due: null }, d("2020-08-24"))).toEqual({ kind: "undated" });
  });

  it("counts nothing that happened after the data date", () => {
    const end = over.milestones[2] as Milestone;
    expect(statusOf(end, d("2021-08-29")).kind).toBe("due-soon");
    expect(statusOf(end, d("2021-08-30"))).toEqual({ kind: "met", on: on("2021-08-30"), lateDays: -1 });
    expect(
      asKnownOn(over, d("2020-06-30")).milestones.map(({ completion }) => completion?.on.day ?? null),
    ).toEqual(["2020-06-18", null, null]);
    expect(asKnownOn(over, d("2020-06-30")).readings.map(({ id }) => id)).toEqual(["r1"]);
  });

  it("does not call late what is only known to a period that holds the due date", () => {
    expect(
      daysLate({ day: d("2025-09-12"), precision: "day" }, { day: d("2025-09-30"), precision: "month" }),
    ).toBe(0);
    expect(
      daysLate({ day: d("2025-08-31"), precision: "month" }, { day: d("2025-09-02"), precision: "day" }),
    ).toBe(2);
  });

  it("lists what is overdue and what is due soon, the most pressing first", () => {
    expect(overdueMilestones(doha.milestones, d("2020-07-14")).map(({ id }) => id)).toEqual([
      "8600",
      "bases",
    ]);
    expect(dueSoonMilestones(doha.milestones, d("2020-07-01")).map(({ id }) => id)).toEqual([
      "8600",
      "bases",
    ]);
  });
});

describe("progress", () => {
  it("is never said to be all or nothing before it is so", () => {
    expect([0, 1e-12, 0.001, 0.254, 0.996, 0.9999, 1 - 1e-12, 1].map(wholeShare)).toEqual([
      0, 0, 0.01, 0.25, 0.99, 0.99, 1, 1,
    ]);
  });

  it("is a share of the weight, with its denominator, and leaves out what was cancelled", () => {
    expect(progressOn(firstSteps.milestones, d("2020-07-01"))).toEqual({
      met: 1,
      counted: 3,
      cancelled: 0,
      share: 0.25,
      weighted: true,
    });
    const cut = edited(firstSteps, {
      type: "cancel-milestone",
      milestoneId: "end",
      cancelledOn: "2021-01-20",
      reason: "Called off",
    });
    expect(progressOn(cut.milestones, d("2021-01-19")).counted).toBe(3);
    expect(progressOn(cut.milestones, d("2021-01-20"))).toEqual({
      met: 2,
      counted: 2,
      cancelled: 1,
      share: 1,
      weighted: false,
    });
    expect(progressOn([], d("2021-01-20")).share).toBe(0);
  });

  it("draws original, planned and actual completion as steps that end at the whole", () => {
    const series = progressSeries(over.milestones, milestoneRecords(publications), d("2021-08-31"));
    expect(series.original).toEqual([
      { day: "2020-07-13", share: 0.5 },
      { day: "2021-05-01", share: 1 },
    ]);
    expect(series.planned.at(-1)).toEqual({ day: "2021-08-31", share: 1 });
    expect(series.actual.map(({ share }) => share)).toEqual([0.25, 0.5, 1]);
    expect(progressSeries(over.milestones, new Map(), d("2020-06-18")).actual).toHaveLength(1);
  });
});

describe("forces", () => {
  it("keep what the source said, and never make a point of a bound", () => {
    expect(boundsOf({ kind: "fewer-than", value: 4_000 })).toEqual({ low: 0, best: null, high: 4_000 });
    expect(boundsOf({ kind: "withheld", ground: "Security" })).toBe(null);
  });

  it("know the ceiling of a day and the share that has left, of a named denominator", () => {
    expect(ceilingOn(doha, "us", d("2020-07-12"))).toBe(null);
    expect(ceilingOn(doha, "us", d("2020-07-13"))?.cap).toBe(8_600);
    const share = shareWithdrawn(firstSteps, "us", d("2021-05-01"));
    expect(share?.share).toBeCloseTo(1 - 3_000 / 13_000);
    expect(share?.baseline.id).toBe("r1");
  });
});

describe("the headline", () => {
  const records = (upTo: number) => milestoneRecords(publications.slice(0, upTo));
  const spoken = (timetable: Timetable, upTo: number, asOf: string, today = asOf) =>
    headlineOf(timetable, records(upTo), { asOf: d(asOf), today: d(today) }).sentences.map((s) => say(s));

  it("counts the days to the committed end", () => {
    expect(spoken(doha, 1, "2020-03-01")).toEqual([
      "Complete withdrawal by 1 May 2021: 426 days left.",
      "0 of 3 milestones met.",
    ]);
  });

  it("says that the end moved, and from where", () => {
    expect(spoken(sooner, 3, "2021-07-10").slice(0, 3)).toEqual([
      "Complete withdrawal by 31 August 2021: 52 days left.",
      "The end date has moved twice; it was first announced as 1 May 2021.",
      "2 of 3 milestones met.",
    ]);
  });

  it("measures the end against what was first announced", () => {
    expect(spoken(over, 4, "2021-08-31")[0]).toBe(
      "Completed on 30 August 2021, 121 days after the date first announced.",
    );
  });

  it("does not call a passed date a failure beyond what was published", () => {
    expect(spoken(doha, 1, "2020-03-01", "2021-05-04")[0]).toBe(
      "Complete withdrawal was due by 1 May 2021, 3 days ago. No completion had been published by 1 March 2020.",
    );
    expect(spoken({ ...doha, endMilestoneId: null }, 1, "2020-03-01")[0]).toBe(
      "No date for a complete withdrawal has been announced.",
    );
  });
});

describe("moving a milestone", () => {
  it("pushes what depends on it by just as much as is needed, and says whether the end holds", () => {
    expect(
      consequencesOfMove(doha, "bases", { due: { day: d("2021-03-30"), precision: "day" } }),
    ).toMatchObject({ pushed: [], end: { holds: true } });
    const late = consequencesOfMove(doha, "bases", { due: { day: d("2021-04-11"), precision: "day" } });
    expect(late.pushed).toMatchObject([
      { milestoneId: "end", due: { to: on("2021-05-11") }, becauseOf: "bases" },
    ]);
    expect(late.end).toMatchObject({ holds: false, lateDays: 10 });
  });

  it("carried out with what it pushes, it leaves nothing more to push", () => {
    const dates = { due: { day: d("2021-04-11"), precision: "day" as const } };
    const moved = edited(
      doha,
      ...editsForMove("bases", dates, consequencesOfMove(doha, "bases", dates).pushed),
    );
    expect(consequencesOfMove(moved, "bases", dates).pushed).toEqual([]);
  });

  it("never moves what is done", () => {
    expect(
      consequencesOfMove(over, "bases", { due: { day: d("2021-12-31"), precision: "day" } }).pushed,
    ).toEqual([]);
  });
});

describe("changes in words", () => {
  it("tell dates, completions and force levels in full", () => {
    const told = (before: Timetable, after: Timetable) =>
      compareTimetables(before, after).flatMap((change) => describeChange(change, after).map((s) => say(s)));
    expect(told(firstSteps, biden)).toEqual([
      "“Full withdrawal” moved from 1 May 2021 to 11 September 2021, 133 days later.",
    ]);
    expect(told(doha, firstSteps)).toEqual([
      "“Reduce to 8,600” was reached on 18 June 2020.",
      "“Leave five bases” was reached on 13 July 2020.",
      "US troops: 2,500 to 3,500 reported for 14 April 2021.",
    ]);
    expect(
      told(
        doha,
        edited(
          doha,
          { type: "remove-dependency", dependencyId: "d" },
          { type: "set-timetable", changes: { title: "Leaving", summary: "x" } },
        ),
      ),
    ).toEqual([
      "The title “Withdrawal from Afghanistan” became “Leaving”.",
      "The summary is now “x”.",
      "Removed a dependency.",
    ]);
  });
});

describe("the public copy", () => {
  it("has no internal note anywhere, and is otherwise whole", () => {
    const noted = edited(
      doha,
      { type: "set-milestone", milestoneId: "end", changes: { internalNote: "secret" } },
      { type: "set-timetable", changes: { internalNote: "secret" } },
    );
    expect(JSON.stringify(publicView(noted))).not.toMatch(/secret|internalNote/);
    expect(asTimetable(publicView(doha))).toEqual(doha);
  });
});
