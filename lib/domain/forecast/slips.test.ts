import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { edited } from "@/tests/worlds/sound-timetable";
import { blankTimetable } from "../blank-timetable";
import { addDays } from "../calendar-date";
import { completedSlips, slipSample } from "./slips";

const day = (text: string) => text as CalendarDate;
const asOf = day("2020-07-20");
const planOf = (...edits: object[]): Timetable => edited(blankTimetable("Iraq 2020"), edits);

describe("slips to learn from", () => {
  const done = (id: string, due: string, completedOn: string) => [
    { type: "add-milestone", milestone: { id, title: id, due: { day: due, precision: "day" } } },
    { type: "complete-milestone", milestoneId: id, completedOn },
  ];
  const few = planOf(...done("a", "2020-03-01", "2020-03-04"), ...done("b", "2020-04-01", "2020-03-30"));

  it("are days from the first date to the day reached, of what is done by the data date", () => {
    expect(completedSlips(few, new Map(), asOf)).toEqual([-2, 3]);
    expect(completedSlips(few, new Map(), day("2020-04-01"))).toEqual([-2, 3]);
    expect(completedSlips(few, new Map(), day("2020-03-20"))).toEqual([3]);
  });

  it("are one's own where there are five, else those of earlier withdrawals, else none", () => {
    const many = planOf(
      ...Array.from({ length: 5 }, (_, i) =>
        done(`m${i}`, "2020-05-01", addDays(day("2020-05-01"), i)),
      ).flat(),
    );
    expect(slipSample(many, new Map(), [], asOf)).toEqual({
      kind: "own-slips",
      byTimetable: [[0, 1, 2, 3, 4]],
    });
    expect(slipSample(few, new Map(), [], asOf)).toBeNull();
    const published = {
      version: 1,
      publishedOn: day("2020-06-01"),
      asOf: day("2020-06-01"),
      reasons: {},
      timetable: many,
    };
    const others = [[published as never], []];
    expect(slipSample(few, new Map(), others, asOf)).toEqual({
      kind: "reference-class",
      byTimetable: [[0, 1, 2, 3, 4]],
    });
    expect(slipSample(few, new Map(), others, day("2020-05-30"))).toBeNull();

    // What still runs has completed what went quickly, and says little of the rest.
    const ended = (timetable: Timetable, ...edits: object[]) =>
      slipSample(few, new Map(), [[{ ...published, timetable: edited(timetable, edits) } as never]], asOf);
    const open = {
      type: "add-milestone",
      milestone: { id: "out", title: "out", due: { day: "2020-06-30", precision: "day" } },
    };
    const committed = (endMilestoneId: string) => ({ type: "set-timetable", changes: { endMilestoneId } });
    expect(ended(many, open)).toBeNull();
    expect(ended(many, open, committed("out"))).toBeNull();
    expect(ended(many, open, committed("m4"))).toMatchObject({ kind: "reference-class" });
  });
});
