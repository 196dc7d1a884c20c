import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import { applyEdits } from "../apply-edit";
import { blankTimetable } from "../blank-timetable";
import { computeSchedule } from "./compute-schedule";
import { makeItHold, type Remedy } from "./make-it-hold";

const day = (text: string) => text as CalendarDate;
const on = (text: string) => ({ day: text, precision: "day" });
const asOf = day("2020-07-20");

const milestone = (id: string, due: string, start?: string) => ({
  type: "add-milestone",
  milestone: { id, title: id, due: on(due), start: start ? on(start) : null },
});
const waits = (fromId: string, toId: string, lagDays = 0) => ({
  type: "add-dependency",
  dependency: { id: `${fromId}-${toId}`, fromId, toId, lagDays },
});
const end = { type: "set-timetable", changes: { endMilestoneId: "out" } };

function planOf(...edits: unknown[]) {
  const made = applyEdits(
    blankTimetable("Iraq 2020"),
    edits.map((edit) => Edit.parse(edit)),
  );
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}
const told = (remedies: readonly Remedy[]) =>
  remedies.map((remedy) => [
    remedy.kind,
    "milestoneId" in remedy ? remedy.milestoneId : remedy.dependencyId,
    remedy.days,
  ]);

/** Whether the end holds once the changes are accepted. */
function holdsWith(plan: ReturnType<typeof planOf>, remedies: readonly Remedy[]): boolean {
  const changed = applyEdits(
    plan,
    remedies.map(({ edit }) => Edit.parse(edit)),
  );
  const schedule = changed.ok ? computeSchedule(changed.value, { asOf }) : null;
  return schedule?.ok === true && (schedule.end?.lateDays ?? 1) <= 0;
}

describe("making the end hold", () => {
  it("needs nothing where the end holds", () => {
    expect(makeItHold(planOf(milestone("out", "2020-09-30"), end), asOf)).toBeNull();
    expect(makeItHold(planOf(milestone("out", "2020-09-30")), asOf)).toBeNull();
  });

  it("names every single change that would save it, and by how much", () => {
    const plan = planOf(
      milestone("pack", "2020-09-10", "2020-08-01"),
      milestone("out", "2020-09-30"),
      waits("pack", "out", 25),
      end,
    );
    const rescue = makeItHold(plan, asOf);
    expect(rescue).toMatchObject({
      lateDays: 5,
      expected: "2020-10-05",
      tooLate: ["pack", "out"],
      leftDays: 0,
    });
    expect(told(rescue?.alone ?? [])).toEqual([
      ["bring-forward", "pack", 5],
      ["shorten", "pack", 5],
      ["shorten-lag", "pack-out", 5],
    ]);
    for (const remedy of rescue?.alone ?? []) expect(holdsWith(plan, [remedy])).toBe(true);
  });

  it("takes two changes where two chains are too late", () => {
    const plan = planOf(
      milestone("north", "2020-10-04", "2020-08-01"),
      milestone("south", "2020-10-02", "2020-08-01"),
      milestone("out", "2020-09-30"),
      waits("north", "out"),
      waits("south", "out"),
      end,
    );
    const rescue = makeItHold(plan, asOf);
    expect(rescue?.alone).toEqual([]);
    expect(rescue?.together).toHaveLength(2);
    expect(holdsWith(plan, rescue?.together ?? [])).toBe(true);
  });

  it("puts nothing before the data date, and says what is left where that is not enough", () => {
    const plan = planOf(
      milestone("late", "2020-07-10"),
      milestone("out", "2020-07-22"),
      waits("late", "out", 3),
      end,
    );
    const rescue = makeItHold(plan, asOf);
    expect(rescue?.lateDays).toBe(1);
    expect(told(rescue?.together ?? [])).toEqual([["shorten-lag", "late-out", 1]]);
    const hopeless = planOf(
      milestone("late", "2020-07-10"),
      milestone("out", "2020-07-18"),
      waits("late", "out"),
      end,
    );
    expect(makeItHold(hopeless, asOf)).toMatchObject({ lateDays: 2, together: [], leftDays: 2 });
  });
});
