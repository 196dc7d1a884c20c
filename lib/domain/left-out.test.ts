import { expect, it } from "vitest";
import { edited, soundTimetable } from "@/tests/worlds/sound-timetable";
import { compareTimetables } from "./compare";
import { withoutLeftOut } from "./left-out";
import { asTimetable, publicView } from "./public-view";

it("what a version leaves out was not removed, and what else changed is told all the same", () => {
  const plan = soundTimetable();
  const renamed = edited(plan, [{ type: "set-timetable", changes: { title: "Iraq, 2020" } }]);
  const leavesOut = ["measures", "incidents", "sites"] as const;
  const changes = compareTimetables(
    asTimetable(publicView(plan)),
    asTimetable(publicView(renamed, { leavesOut })),
  );
  expect(changes.length).toBeGreaterThan(3);
  expect(withoutLeftOut(changes, leavesOut).map(({ kind }) => kind)).toEqual(["facts"]);
  expect(withoutLeftOut(changes, [])).toEqual(changes);
});
