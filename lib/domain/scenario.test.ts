import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import type { Scenario } from "@/lib/schema/scenario";
import { edited } from "@/tests/worlds/sound-timetable";
import { blankTimetable } from "./blank-timetable";
import { publicView } from "./public-view";
import { adoptScenario, differingCeilings, differingDates, scenarioFigures, withScenario } from "./scenario";

const on = (day: string) => ({ day, precision: "day" });
const today = "2020-07-20" as CalendarDate;
const move = (milestoneId: string, day: string) => ({ type: "move-milestone", milestoneId, due: on(day) });

const add = (id: string, day: string) => ({
  type: "add-milestone",
  milestone: { id, title: id, due: on(day) },
});
const plan = edited(blankTimetable("Iraq 2020"), [
  add("taji", "2020-08-23"),
  add("out", "2020-09-30"),
  { type: "add-dependency", dependency: { id: "d", fromId: "taji", toId: "out", lagDays: 20 } },
  { type: "set-timetable", changes: { endMilestoneId: "out" } },
  {
    type: "add-scenario",
    scenario: { id: "late", title: "Taji a month later", edits: [move("taji", "2020-09-23")] },
  },
]);
const [late] = plan.scenarios as [Scenario];

describe("a scenario", () => {
  it("is tried without touching what is planned", () => {
    const tried = withScenario(plan, late, today);
    if (!tried.ok) throw new Error("refused");
    expect(tried.value.milestones[0]?.due).toEqual(on("2020-09-23"));
    expect(plan.milestones[0]?.due).toEqual(on("2020-08-23"));
    const asked = { asOf: today, today };
    expect(scenarioFigures(plan, asked)).toMatchObject({
      end: { lateDays: 0 },
      leastFloatDays: 0,
      tooLate: 0,
    });
    expect(scenarioFigures(tried.value, asked)).toMatchObject({
      end: { expected: "2020-10-13", lateDays: 13 },
      leastFloatDays: -13,
      tooLate: 2,
    });
    expect(differingDates([plan, tried.value])).toEqual([
      { milestoneId: "taji", title: "taji", dates: [on("2020-08-23"), on("2020-09-23")] },
      { milestoneId: "out", title: "out", dates: [on("2020-09-30"), on("2020-09-30")] },
    ]);
  });

  it("is compared by the ceilings that differ, series by series", () => {
    const series = (id: string) => ({
      type: "add-force-series",
      forceSeries: { id, title: id, unit: "personnel" },
    });
    const ceiling = (id: string, seriesId: string, from: string, cap: number) => ({
      type: "add-ceiling",
      ceiling: { id, seriesId, from: on(from), cap },
    });
    const planned = edited(plan, [
      series("troops"),
      series("contractors"),
      ceiling("c", "troops", "2020-08-01", 3_000),
      ceiling("k", "contractors", "2020-08-01", 500),
    ]);
    const tried = edited(planned, [{ type: "set-ceiling", ceilingId: "c", changes: { cap: 2_500 } }]);
    expect(differingCeilings([planned, tried])).toMatchObject([
      { seriesId: "troops", ceilings: [[{ cap: 3_000 }], [{ cap: 2_500 }]] },
    ]);
    const later = edited(planned, [
      { type: "set-ceiling", ceilingId: "k", changes: { from: on("2020-09-01") } },
    ]);
    expect(differingCeilings([planned, later]).map(({ title }) => title)).toEqual(["contractors"]);
    const more = edited(planned, [ceiling("c2", "troops", "2020-09-01", 1_000)]);
    expect(differingCeilings([planned, planned, more]).map(({ title }) => title)).toEqual(["troops"]);
    expect(differingCeilings([planned, planned])).toEqual([]);
  });

  it("is adopted as edits, and then is no scenario any more", () => {
    const adopted = edited(plan, adoptScenario(late));
    expect([adopted.milestones[0]?.due?.day, adopted.scenarios]).toEqual(["2020-09-23", []]);
  });

  it("is refused with a sentence where what it edits has gone meanwhile", () => {
    const without = edited(plan, [{ type: "remove-milestone", milestoneId: "taji" }]);
    expect(withScenario(without, late, today)).toMatchObject({
      ok: false,
      problems: [{ sentence: { key: "problems.not-there" } }],
    });
  });

  it("holds edits and nothing else, and no scenario", () => {
    const holding = (edits: unknown[]) =>
      Edit.safeParse({ type: "add-scenario", scenario: { id: "s", title: "s", edits } }).error?.issues[0];
    expect(holding([move("taji", "2020-02-30")])).toMatchObject({
      path: ["scenario", "edits", 0, "due", "day"],
    });
    expect(holding([{ type: "drop-everything" }])).toBeDefined();
    expect(holding([{ type: "remove-scenario", scenarioId: "late" }])).toMatchObject({
      message: "scenario-in-scenario",
    });
    expect(holding([move("taji", "2020-09-23")])).toBeUndefined();
  });

  it("is never published", () => {
    expect(JSON.stringify(publicView(plan))).not.toContain("a month later");
  });
});
