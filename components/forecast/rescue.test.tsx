// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { applyEdits } from "@/lib/domain/apply-edit";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { computeSchedule } from "@/lib/domain/schedule/compute-schedule";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import { openTimetable } from "@/tests/worlds/open-timetable";
import { Rescue } from "./rescue";
import { ScheduleTable } from "./schedule-table";

const today = "2020-07-20" as CalendarDate;
const titleOf = (id: string) => id;
const on = (text: string) => ({ day: text, precision: "day" });
const milestone = (id: string, due: string | null) => ({
  type: "add-milestone",
  milestone: { id, title: id, due: due && on(due) },
});
const waits = (lagDays: number) => ({
  type: "add-dependency",
  dependency: { id: "l", fromId: "taji", toId: "out", lagDays },
});
const end = { type: "set-timetable", changes: { endMilestoneId: "out" } };

function planOf(...edits: object[]) {
  const made = applyEdits(
    blankTimetable("Iraq 2020"),
    edits.map((edit) => Edit.parse(edit)),
  );
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("what would make the end hold", () => {
  it("is not called enough where the end stays late even so", () => {
    const plan = planOf(milestone("taji", "2020-07-10"), milestone("out", "2020-07-15"), waits(10), end);
    openTimetable(plan, <Rescue asOf={today} titleOf={titleOf} />, { today });
    expect(screen.getByText("Nothing found here is enough. This helps most:")).toBeDefined();
    expect(screen.getByText("Even with these the end stays 5 days late.")).toBeDefined();
    expect(screen.queryByText(/Together these are/)).toBeNull();
  });
});

describe("the dates of the schedule", () => {
  it("say how many more have no date than are named", () => {
    const plan = planOf(
      milestone("out", "2020-09-30"),
      ...["a", "b", "c", "d", "e", "f"].map((id) => milestone(id, null)),
    );
    const schedule = computeSchedule(plan, { asOf: today });
    openTimetable(plan, <ScheduleTable schedule={schedule} titleOf={titleOf} />, { today });
    expect(
      screen.getByText(/6 milestones have neither a date .* one: a, b, c, d and 2 more\./),
    ).toBeDefined();
  });
});
