// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { applyEdits } from "@/lib/domain/apply-edit";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { Edit } from "@/lib/schema/edit";
import { openTimetable } from "@/tests/worlds/open-timetable";
import { Consequences } from "./consequences";

const on = (day: string) => ({ day, precision: "day" });
const milestone = (id: string, day: string) => ({
  type: "add-milestone",
  milestone: { id, title: id, due: on(day) },
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("what would follow a move does not say that the end holds where it is too early already", () => {
  const made = applyEdits(
    blankTimetable("Iraq"),
    [
      milestone("taji", "2026-05-04"),
      milestone("besmaya", "2026-03-10"),
      milestone("out", "2026-04-30"),
      { type: "add-dependency", dependency: { id: "l", fromId: "taji", toId: "out" } },
      { type: "set-timetable", changes: { endMilestoneId: "out" } },
    ].map((edit) => Edit.parse(edit)),
  );
  const besmaya = made.ok && made.value.milestones.find(({ id }) => id === "besmaya");
  if (!made.ok || !besmaya) throw new Error("no plan");
  const due = { ...besmaya.due, day: "2026-03-15" } as typeof besmaya.due;
  openTimetable(made.value, <Consequences milestone={besmaya} proposed={{ due }} />, { today: "2026-02-01" });
  expect(screen.getByText(/The end of 30 Apr 2026 cannot hold by what is known: 4 May 2026/)).toBeDefined();
  expect(screen.queryByText(/still holds/)).toBeNull();
});
