import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import { applyEdits } from "./apply-edit";
import { blankTimetable } from "./blank-timetable";
import { type TrackList, trackLists } from "./track-lists";

const milestone = (id: string, due: string | null, more: object = {}) => ({
  type: "add-milestone",
  milestone: { id, title: id, due: due && { day: due, precision: "day" }, ...more },
});
const done = (day: string, precision = "day") => ({
  completion: { on: { day, precision }, evidence: "", note: "", sourceIds: [] },
});

const made = applyEdits(
  blankTimetable("Iraq"),
  [
    milestone("Besmaya", "2020-07-01"),
    milestone("Qayyarah", "2020-06-01"),
    milestone("Taji", "2020-07-25"),
    milestone("Erbil", "2020-12-31"),
    milestone("Archive", null),
    milestone("Mosul", "2020-03-30", done("2020-03-30")),
    milestone("K-1", "2020-07-01", done("2020-07-10")),
    milestone("Nineveh", "2020-07-01", done("2020-07-31", "month")),
    milestone("Referendum", "2020-07-01", { cancellation: { on: "2020-06-30", reason: "Not held." } }),
  ].map((edit) => Edit.parse(edit)),
);
const milestones = made.ok ? made.value.milestones : [];
const titles = (asOf: string) => {
  const lists = trackLists(milestones, asOf as CalendarDate);
  return Object.fromEntries(
    (Object.keys(lists) as TrackList[]).map((list) => [list, lists[list].map(({ title }) => title)]),
  );
};

describe("what a reporting officer sees", () => {
  it("puts the longest overdue first, and every milestone in exactly one list", () => {
    expect(titles("2020-07-20")).toEqual({
      overdue: ["Qayyarah", "Besmaya"],
      dueSoon: ["Taji"],
      recent: ["Nineveh", "K-1"],
      undated: ["Archive"],
      later: ["Erbil"],
      earlier: ["Mosul"],
      cancelled: ["Referendum"],
    });
  });

  it("is as it was known on the data date", () => {
    expect(titles("2020-06-20")).toMatchObject({
      overdue: ["Qayyarah"],
      dueSoon: ["Besmaya", "K-1", "Nineveh", "Referendum"],
      recent: [],
      cancelled: [],
    });
  });
});
