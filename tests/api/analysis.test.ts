import { beforeAll, describe, expect, it } from "vitest";
import { basesPlan, type Caller, exactly, member, owner } from "./callers";

describe("the analysis", () => {
  let planner: Caller;
  let plan: { id: string; slug: string; version: number };
  const analysis = async (query = "") =>
    (await planner("GET", `/timetables/${plan.id}/analysis${query}`)).body;
  const edit = async (...edits: unknown[]) => {
    const { version } = (await planner("GET", `/timetables/${plan.id}`)).body;
    return planner("POST", `/timetables/${plan.id}/edits`, { baseVersion: version, edits });
  };

  beforeAll(async () => {
    planner = await owner();
    plan = await basesPlan(planner);
  });

  it("gives the schedule: dates, floats and whether the committed end holds", async () => {
    const { schedule } = await analysis();
    expect(schedule).toMatchObject({
      ok: true,
      end: { milestoneId: "taji", expected: "2026-08-23", lateDays: 0 },
      criticalPath: ["taji"],
    });
    expect(schedule.milestones).toMatchObject([
      { milestoneId: "besmaya", totalFloatDays: 9, late: { finish: "2026-08-03" } },
      { milestoneId: "taji", totalFloatDays: 0 },
    ]);
  });

  it("tells beside SPI(t) how much of what is done is what the plan has first", async () => {
    const { id, version } = await basesPlan(planner);
    const edits = [
      { type: "set-timetable", changes: { announcedOn: "2025-12-01" } },
      { type: "move-milestone", milestoneId: "besmaya", due: exactly("2026-01-10") },
      { type: "move-milestone", milestoneId: "taji", due: exactly("2026-03-20") },
      { type: "complete-milestone", milestoneId: "taji", completedOn: "2026-01-15" },
    ];
    const edited = await planner("POST", `/timetables/${id}/edits`, { baseVersion: version, edits });
    expect(edited.status, JSON.stringify(edited.body)).toBe(200);
    const { earnedSchedule } = (await planner("GET", `/timetables/${id}/analysis?parts=record`)).body;
    expect(earnedSchedule.current).toMatchObject({
      kind: "told",
      adherence: { share: 0, passedOver: [{ milestoneId: "besmaya", title: "Besmaya" }] },
    });
    expect(earnedSchedule.current.sentences.at(-1)).toContain("“Besmaya” is not met");
  });

  it("forecasts by what earlier withdrawals did, says of how many, and comes out the same again", async () => {
    const { forecast, forecastBasis } = await analysis();
    expect(forecast).toMatchObject({
      kind: "forecast",
      runs: 2_000,
      method: {
        slipped: 2,
        slips: { kind: "reference-class", n: forecastBasis.slips.byTimetable.flat().length },
      },
      end: { milestoneId: "taji", committed: exactly("2026-08-23") },
    });
    expect(forecast.method.slips.timetables).toBeGreaterThanOrEqual(3);
    expect(forecast.end.p50 <= forecast.end.p80).toBe(true);
    expect((await analysis("?runs=2000")).forecast).toEqual(forecast);
    expect((await analysis("?runs=0")).forecast).toBeNull();
    expect((await planner("GET", `/timetables/${plan.id}/analysis?runs=1000000`)).status).toBe(422);
  });

  it("draws from estimated durations, and keeps working calendars and fixed days", async () => {
    const calendar = {
      id: "iraq",
      title: "Iraq",
      workingWeekdays: ["sunday", "monday", "tuesday", "wednesday", "thursday"],
      exceptions: [{ title: "Eid", firstDay: "2026-05-27", lastDay: "2026-05-30", working: false }],
    };
    const { status, body } = await edit(
      { type: "add-working-calendar", workingCalendar: calendar },
      { type: "set-timetable", changes: { workingCalendarId: "iraq", lagsCountIn: "timetable" } },
      {
        type: "set-milestone",
        milestoneId: "besmaya",
        changes: {
          durationEstimate: { optimistic: 5, likely: 10, pessimistic: 40 },
          dateConstraint: { kind: "not-before", day: "2026-07-26" },
        },
      },
    );
    expect(status, JSON.stringify(body)).toBe(200);
    const { timetable } = (await planner("GET", `/timetables/${plan.id}`)).body;
    expect(timetable).toMatchObject({ workingCalendars: [calendar], workingCalendarId: "iraq" });
    const { schedule, forecast } = await analysis();
    expect(schedule.milestones[0]).toMatchObject({
      early: { finish: "2026-07-26" },
      heldBy: { kind: "constraint" },
    });
    expect(forecast.method).toMatchObject({ estimated: 1, slipped: 1 });
  });

  it("refuses estimates, calendars and pointers that make no sense, each with a sentence at its place", async () => {
    const refused = async (...edits: unknown[]) => {
      const { status, body } = await edit(...edits);
      return [status, JSON.stringify(body.errors?.[0]?.path), body.errors?.[0]?.sentence];
    };
    const estimate = { optimistic: 20, likely: 10, pessimistic: 40 };
    expect(
      await refused({ type: "set-milestone", milestoneId: "taji", changes: { durationEstimate: estimate } }),
    ).toMatchObject([422, expect.stringContaining("optimistic"), expect.stringContaining("most likely")]);
    const calendar = { id: "none", title: "None", workingWeekdays: [] };
    expect(await refused({ type: "add-working-calendar", workingCalendar: calendar })).toMatchObject([
      422,
      expect.stringContaining("workingWeekdays"),
      expect.stringContaining("at least one day"),
    ]);
    expect(await refused({ type: "set-timetable", changes: { workingCalendarId: "gone" } })).toMatchObject([
      422,
      expect.stringContaining("workingCalendarId"),
      expect.any(String),
    ]);
  });

  it("compares each scenario with what is planned, and says why one can no longer be carried out", async () => {
    const scenario = (id: string, milestoneId: string) => ({
      type: "add-scenario",
      scenario: {
        id,
        title: id,
        edits: [{ type: "set-milestone", milestoneId, changes: { due: exactly("2026-08-10") } }],
      },
    });
    const added = await edit(scenario("sooner", "taji"), scenario("lost", "besmaya"));
    expect(added.status, JSON.stringify(added.body)).toBe(200);
    const gone = await edit({ type: "remove-milestone", milestoneId: "besmaya" });
    expect(gone.status, JSON.stringify(gone.body)).toBe(200);
    const { scenarios } = await analysis("?parts=scenarios");
    expect(scenarios).toMatchObject([
      {
        title: "sooner",
        ok: true,
        end: { committed: exactly("2026-08-10") },
        differingDates: [{ milestoneId: "taji", dates: [exactly("2026-08-23"), exactly("2026-08-10")] }],
        differingCeilings: [],
      },
      { title: "lost", ok: false, problems: [expect.stringContaining("milestone")] },
    ]);
    expect((await analysis("?parts=schedule")).scenarios).toBeUndefined();
  });

  it("answers the five questions, and tells what became of crossed redlines", async () => {
    const day = exactly("2026-01-10");
    const terms = {
      kind: "redline",
      triggerAct: "Killing of personnel",
      protectedObject: "",
      threshold: "death",
      area: "",
      announcedConsequence: "Military retaliation",
      declaredBy: "",
      declaredAt: "",
      declaredOn: null,
      rewordsId: null,
    };
    const added = await edit(
      {
        type: "add-measure",
        measure: { id: "line", title: "Line", inForceFrom: exactly("2026-01-01"), terms },
      },
      { type: "add-incident", incident: { id: "rockets", title: "Rockets", on: day } },
      {
        type: "add-finding",
        finding: { id: "f", incidentId: "rockets", measureId: "line", finding: "crossed" },
      },
    );
    expect(added.status, JSON.stringify(added.body)).toBe(200);
    const { fiveQuestions, redlines } = await analysis("?parts=transition");
    expect(fiveQuestions.map(({ code, answered }: Record<string, string>) => [code, answered])).toMatchObject(
      [
        ["public", "not-entered"],
        ["followed", "too-early"],
        ["redlines", "answered"],
        ["host", "not-entered"],
        ["after", "not-entered"],
      ],
    );
    expect(redlines).toMatchObject({
      crossings: 1,
      answered: 0,
      cases: [
        {
          incidentId: "rockets",
          measureId: "line",
          outcome: { kind: "open", ageDays: { least: 22, most: 22 } },
        },
      ],
      open: [{ incidentId: "rockets" }],
    });
    expect(redlines.sentences[0]).toBe("0 of 1 crossing answered, as of 1 February 2026.");
  });

  it("is for members: a viewer reads it, a stranger finds nothing", async () => {
    const viewer = await member(planner, plan.id, "viewer");
    expect((await viewer("GET", `/timetables/${plan.id}/analysis?runs=0`)).status).toBe(200);
    const elsewhere = await basesPlan(planner);
    expect((await viewer("GET", `/timetables/${elsewhere.id}/analysis?runs=0`)).status).toBe(404);
  });
});
