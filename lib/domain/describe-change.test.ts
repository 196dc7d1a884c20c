import { describe, expect, it } from "vitest";
import { edited } from "@/tests/worlds/sound-timetable";
import { blankTimetable } from "./blank-timetable";
import { compareTimetables } from "./compare";
import { describeChange } from "./describe-change";

const milestone = (id: string, title: string) => ({ type: "add-milestone", milestone: { id, title } });
const ends = (endMilestoneId: string | null) => ({ type: "set-timetable", changes: { endMilestoneId } });
const iraq = edited(blankTimetable("Iraq"), [
  milestone("taji-1", "Camp Taji handed over"),
  milestone("out-1", "All forces out"),
]);

function told(from: string | null, to: string | null) {
  const before = edited(iraq, [ends(from)]);
  const after = edited(before, [ends(to)]);
  return compareTimetables(before, after).flatMap((change) => describeChange(change, after));
}

describe("the committed end", () => {
  it("is told by its title, never by what programs call it", () => {
    expect(told("taji-1", "out-1")).toMatchObject([
      { key: "changes.fact", values: { from: "Camp Taji handed over", to: "All forces out" } },
    ]);
    expect(told(null, "out-1")).toMatchObject([
      { key: "changes.fact-set", values: { to: "All forces out" } },
    ]);
  });

  it("that is given up is only said to have changed", () => {
    expect(told("out-1", null)).toMatchObject([{ key: "changes.fact-changed" }]);
  });
});
