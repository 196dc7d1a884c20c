import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import { applyEdits } from "../apply-edit";
import { blankTimetable } from "../blank-timetable";
import { computeSchedule, type Schedule, type ScheduleOptions } from "./compute-schedule";

const day = (text: string) => text as CalendarDate;
const on = (text: string) => ({ day: text, precision: "day" });
const month = (lastDay: string) => ({ day: lastDay, precision: "month" });

const milestone = (id: string, due: object | null, more: object = {}) => ({
  type: "add-milestone",
  milestone: { id, title: id, due, ...more },
});
const waits = (fromId: string, toId: string, more: object = {}) => ({
  type: "add-dependency",
  dependency: { id: `${fromId}-${toId}`, fromId, toId, ...more },
});
const end = { type: "set-timetable", changes: { endMilestoneId: "out" } };

/** The handovers of 2020, with the inventory that Camp Taji waits for. */
const handovers = [
  milestone("besmaya", on("2020-07-25")),
  milestone("inventory", on("2020-08-14"), { start: on("2020-08-03") }),
  milestone("taji", on("2020-08-23")),
  milestone("out", on("2020-09-30")),
  waits("besmaya", "taji", { lagDays: 20 }),
  waits("inventory", "taji", { lagDays: 5 }),
  waits("taji", "out"),
  end,
];

function planOf(...edits: unknown[]) {
  const made = applyEdits(
    blankTimetable("Iraq 2020"),
    edits.map((edit) => Edit.parse(edit)),
  );
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

function scheduleOf(edits: unknown[], asOf: string, options: Partial<ScheduleOptions> = {}): Schedule {
  const schedule = computeSchedule(planOf(...edits), { asOf: day(asOf), ...options });
  if (!schedule.ok) throw new Error(schedule.circle.join());
  return schedule;
}

const floats = ({ milestones }: Schedule) =>
  Object.fromEntries([...milestones].map(([id, each]) => [id, each.totalFloatDays]));
const finishes = ({ milestones }: Schedule) =>
  Object.fromEntries([...milestones].map(([id, each]) => [id, each.early.finish]));

describe("the schedule of a timetable", () => {
  it("leaves dates where they were set, and says how far each can move", () => {
    const schedule = scheduleOf(handovers, "2020-07-20");
    expect(finishes(schedule)).toEqual({
      besmaya: "2020-07-25",
      inventory: "2020-08-14",
      taji: "2020-08-23",
      out: "2020-09-30",
    });
    expect(floats(schedule)).toEqual({ besmaya: 47, inventory: 42, taji: 38, out: 0 });
    expect(schedule.milestones.get("inventory")).toMatchObject({
      freeFloatDays: 4,
      late: { start: "2020-09-14", finish: "2020-09-25" },
      heldBy: { kind: "set-date" },
    });
    expect(schedule.end).toMatchObject({ expected: "2020-09-30", lateDays: 0 });
    expect([schedule.criticalPath, schedule.nearCritical]).toEqual([["out"], []]);
  });

  it("finds what is critical where nothing but links holds anything back", () => {
    const schedule = scheduleOf(handovers, "2020-07-20", { dates: "as-early-as-possible" });
    expect(finishes(schedule)).toEqual({
      besmaya: "2020-07-20",
      inventory: "2020-07-31",
      taji: "2020-08-09",
      out: "2020-08-09",
    });
    expect(schedule.finish).toBe("2020-08-09");
    expect(schedule.criticalPath).toEqual(["besmaya", "taji", "out"]);
  });

  it("pushes what comes after when work is overdue, to less than no float", () => {
    const schedule = scheduleOf(handovers, "2020-09-20");
    expect(schedule.milestones.get("besmaya")).toMatchObject({
      early: { finish: "2020-09-20" },
      totalFloatDays: -10,
      heldBy: { kind: "data-date" },
    });
    expect(schedule.milestones.get("taji")?.heldBy).toEqual({
      kind: "link",
      dependencyId: "besmaya-taji",
      milestoneId: "besmaya",
    });
    expect(schedule.end).toMatchObject({ expected: "2020-10-10", lateDays: 10 });
    expect(schedule.criticalPath).toEqual(["besmaya", "taji", "out"]);
  });

  it("fixes what has happened, and counts nothing that happened after the data date", () => {
    const done = { type: "complete-milestone", milestoneId: "besmaya", completedOn: "2020-08-10" };
    const known = scheduleOf([...handovers, done], "2020-08-12");
    expect(known.milestones.get("besmaya")).toMatchObject({
      totalFloatDays: null,
      heldBy: { kind: "happened" },
    });
    expect(known.milestones.get("taji")?.early.finish).toBe("2020-08-30");
    const before = scheduleOf([...handovers, done], "2020-08-01");
    expect(before.milestones.get("besmaya")?.heldBy).toEqual({ kind: "data-date" });
  });

  it("says that work that goes on as planned is held by its own date, not by the data date", () => {
    expect(scheduleOf(handovers, "2020-08-10").milestones.get("inventory")).toMatchObject({
      early: { finish: "2020-08-14" },
      heldBy: { kind: "set-date" },
    });
    expect(scheduleOf(handovers, "2020-08-20").milestones.get("inventory")?.heldBy).toEqual({
      kind: "data-date",
    });
  });

  it("goes on with the rest of what was begun", () => {
    const half = { type: "set-milestone", milestoneId: "inventory", changes: { percentDone: 50 } };
    const { milestones } = scheduleOf([...handovers, half], "2020-08-20");
    // 11 working days in all, so 6 are left from the data date on.
    expect(milestones.get("inventory")?.early).toEqual({ start: "2020-08-03", finish: "2020-08-26" });
  });

  it("takes work of which nothing was reported to go on as planned, and to be done on the data date once it is overdue", () => {
    const finishAt = (asOf: string) => scheduleOf(handovers, asOf).milestones.get("inventory")?.early.finish;
    expect([finishAt("2020-08-10"), finishAt("2020-08-20")]).toEqual(["2020-08-14", "2020-08-20"]);
  });

  it("works by the calendar of whoever does it, else by the timetable's", () => {
    const calendars = [
      {
        type: "add-working-calendar",
        workingCalendar: {
          id: "iraq",
          title: "Iraq",
          workingWeekdays: ["sunday", "monday", "tuesday", "wednesday", "thursday"],
          exceptions: [
            { title: "Ashura", firstDay: "2020-08-30", lastDay: "2020-08-30", working: false },
            { title: "Moved by order", firstDay: "2020-09-05", lastDay: "2020-09-05", working: true },
          ],
        },
      },
      { type: "add-party", party: { id: "host", name: "Iraq", workingCalendarId: "iraq" } },
    ];
    const handover = [
      milestone("agreed", on("2020-08-27")), // a Thursday
      milestone("out", on("2020-09-02"), { ownerId: "host" }),
      waits("agreed", "out", { lagDays: 3 }),
      end,
    ];
    const late = { type: "move-milestone", milestoneId: "agreed", due: on("2020-09-03") };
    const withHost = (...edits: unknown[]) =>
      finishes(scheduleOf([...calendars, ...edits], "2020-08-20")).out;
    expect(withHost(...handover)).toBe("2020-09-02"); // Mon, Tue, Wed
    expect(withHost(...handover, late)).toBe("2020-09-07"); // the worked Saturday, Sun, Mon
    const everyDay = { type: "set-timetable", changes: { lagsCountIn: "timetable" } };
    expect(withHost(...handover, everyDay, late)).toBe("2020-09-06");
  });

  it("keeps to dates that are not ours to choose", () => {
    const constrained = (kind: string, on: string) =>
      scheduleOf(
        [
          ...handovers,
          { type: "set-milestone", milestoneId: "taji", changes: { dateConstraint: { kind, day: on } } },
        ],
        "2020-07-20",
      );
    expect(constrained("not-before", "2020-09-01").milestones.get("taji")).toMatchObject({
      early: { finish: "2020-09-01" },
      heldBy: { kind: "constraint" },
    });
    expect(floats(constrained("not-after", "2020-08-20"))).toMatchObject({ taji: -3, besmaya: 6, out: 0 });
    expect(floats(constrained("on", "2020-08-28"))).toMatchObject({ taji: 0, besmaya: 14 });
  });

  it("believes a stated forecast where it is later", () => {
    const forecast = { type: "set-milestone", milestoneId: "taji", changes: { forecast: on("2020-10-04") } };
    const schedule = scheduleOf([...handovers, forecast], "2020-07-20");
    expect(schedule.milestones.get("taji")?.heldBy).toEqual({ kind: "stated-forecast" });
    expect(schedule.end?.lateDays).toBe(4);
  });

  it("computes a month with its last day", () => {
    const schedule = scheduleOf(
      [
        milestone("half", month("2026-06-30")),
        milestone("out", month("2026-09-30")),
        waits("half", "out"),
        end,
      ],
      "2026-02-01",
    );
    expect(floats(schedule)).toEqual({ half: 92, out: 0 });
  });

  it("holds what was set for after the end to its own date, unless the end waits for it", () => {
    const wound = milestone("liquidation", on("2021-06-30"));
    expect(floats(scheduleOf([...handovers, wound], "2020-07-20")).liquidation).toBe(0);
    const schedule = scheduleOf([...handovers, wound, waits("liquidation", "out")], "2020-07-20");
    expect(floats(schedule)).toMatchObject({ liquidation: -273, out: -273 });
  });

  it("gives a day to what has none but waits for something, and names what has neither", () => {
    const schedule = scheduleOf(
      [
        ...handovers,
        milestone("ceremony", null),
        milestone("talks", null),
        waits("taji", "ceremony", { lagDays: 2 }),
      ],
      "2020-07-20",
    );
    expect(schedule.milestones.get("ceremony")?.early.finish).toBe("2020-08-25");
    expect(schedule.undated).toEqual(["talks"]);
  });

  it("leaves out what was cancelled, and whatever waited for it waits no more", () => {
    const cancelled = {
      type: "cancel-milestone",
      milestoneId: "besmaya",
      cancelledOn: "2020-07-01",
      reason: "Kept.",
    };
    const { milestones } = scheduleOf([...handovers, cancelled], "2020-08-20");
    expect(milestones.has("besmaya")).toBe(false);
    expect(milestones.get("taji")?.early.finish).toBe("2020-08-25");
  });

  it("calls near-critical what has little float, the least first", () => {
    const schedule = scheduleOf(handovers, "2020-07-20", { nearCriticalDays: 42 });
    expect(schedule.nearCritical).toEqual(["taji", "inventory"]);
  });

  it("does not leave out what is as late as the critical path, and beside it", () => {
    const late = [
      milestone("a", on("2020-10-05")),
      milestone("b", on("2020-10-05")),
      milestone("out", on("2020-09-30")),
    ];
    const schedule = scheduleOf([...late, waits("a", "out"), waits("b", "out"), end], "2020-07-20");
    expect(floats(schedule)).toEqual({ a: -5, b: -5, out: -5 });
    expect([schedule.criticalPath, schedule.nearCritical]).toEqual([["a", "out"], ["b"]]);
  });

  it("refuses a circle by the names of its members alone", () => {
    const plan = planOf(...handovers, waits("out", "besmaya"));
    const refused = computeSchedule(plan, { asOf: day("2020-07-20") });
    if (refused.ok) throw new Error("scheduled all the same");
    expect(refused.circle).toEqual(["besmaya", "taji", "out"]);
    expect(refused.sentence.values?.titles).toBe("besmaya → taji → out → besmaya");
  });

  it("has an answer for a timetable in which nothing stands", () => {
    expect(scheduleOf([], "2020-07-20")).toMatchObject({ finish: "2020-07-20", end: null, criticalPath: [] });
  });
});
