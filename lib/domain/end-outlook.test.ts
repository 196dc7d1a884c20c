import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import { applyEdits } from "./apply-edit";
import { blankTimetable } from "./blank-timetable";
import { endOutlook } from "./end-outlook";

const day = (text: string) => text as CalendarDate;
const on = (text: string) => ({ day: text, precision: "day" });

function planWith(...more: unknown[]) {
  const edits = [
    { type: "add-milestone", milestone: { id: "besmaya", title: "Besmaya", due: on("2020-07-25") } },
    { type: "add-milestone", milestone: { id: "taji", title: "Camp Taji", due: on("2020-08-23") } },
    { type: "add-dependency", dependency: { id: "d", fromId: "besmaya", toId: "taji", lagDays: 20 } },
    { type: "set-timetable", changes: { endMilestoneId: "taji" } },
    ...more,
  ].map((edit) => Edit.parse(edit));
  const result = applyEdits(blankTimetable("Iraq 2020–2021"), edits);
  if (!result.ok) throw new Error("refused");
  return result.value;
}

describe("the committed end", () => {
  it("holds while what comes before leaves room", () => {
    expect(endOutlook(planWith(), day("2020-07-20"))).toMatchObject({ lateDays: 0, becauseOf: null });
  });

  it("no longer holds when what comes before is overdue by more than the room there was", () => {
    expect(endOutlook(planWith(), day("2020-08-13"))).toMatchObject({
      expected: on("2020-09-02"),
      lateDays: 10,
      becauseOf: "besmaya",
    });
  });

  it("is late by a forecast that somebody stated", () => {
    const plan = planWith({
      type: "set-milestone",
      milestoneId: "taji",
      changes: { forecast: on("2020-09-06") },
    });
    expect(endOutlook(plan, day("2020-07-20"))).toMatchObject({ lateDays: 14, becauseOf: "taji" });
  });

  it("once reached is what it was, early or late", () => {
    const plan = planWith({ type: "complete-milestone", milestoneId: "taji", completedOn: "2020-08-20" });
    expect(endOutlook(plan, day("2020-09-01"))).toMatchObject({ state: "met", lateDays: -3 });
    expect(endOutlook(plan, day("2020-08-19"))).toMatchObject({ state: "open" });
  });

  it("that was never announced is none", () => {
    expect(endOutlook(blankTimetable("x"), day("2020-09-01"))).toBeNull();
  });
});
