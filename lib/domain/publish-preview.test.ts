import { describe, expect, it } from "vitest";
import type { CalendarDate, Instant } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import type { Publication } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import { applyEdits } from "./apply-edit";
import { blankTimetable } from "./blank-timetable";
import { publicView } from "./public-view";
import { publishPreview } from "./publish-preview";

const today = "2020-07-20" as CalendarDate;
const edited = (timetable: Timetable, ...edits: object[]) => {
  const result = applyEdits(
    timetable,
    edits.map((edit) => Edit.parse(edit)),
  );
  if (!result.ok) throw new Error("refused");
  return result.value;
};
const due = (day: string) => ({ day, precision: "day" });
const plan = edited(
  blankTimetable("Iraq"),
  { type: "add-milestone", milestone: { id: "besmaya", title: "Besmaya", due: due("2020-07-25") } },
  { type: "add-milestone", milestone: { id: "taji", title: "Taji", due: due("2020-08-23") } },
  { type: "set-timetable", changes: { endMilestoneId: "taji" } },
);
const first: Publication = {
  slug: "iraq",
  version: 1,
  publishedAt: "2020-03-01T12:00:00.000Z" as Instant,
  publishedOn: "2020-03-01" as CalendarDate,
  asOf: "2020-03-01" as CalendarDate,
  publisher: "Ministry",
  note: "",
  reasons: {},
  timetable: publicView(plan),
};
const preview = (timetable: Timetable, published = [first]) =>
  publishPreview(published, timetable, { asOf: today, today, reasons: {} });

describe("what would be published", () => {
  it("is at first everything, with nothing to explain", () => {
    expect(preview(plan, [])).toMatchObject({ version: 1, moves: [], otherChanges: [] });
  });

  it("tells a moved date and a removed milestone where their reason is asked for, and nowhere else", () => {
    const changed = edited(
      plan,
      { type: "move-milestone", milestoneId: "taji", due: due("2020-09-06") },
      { type: "set-milestone", milestoneId: "taji", changes: { weight: 2 } },
      { type: "remove-milestone", milestoneId: "besmaya" },
    );
    const { version, moves, otherChanges, headline } = preview(changed);
    expect(version).toBe(2);
    expect(moves.map(({ milestoneId, kind }) => [milestoneId, kind])).toEqual([
      ["besmaya", "removed"],
      ["taji", "moved"],
    ]);
    expect(otherChanges.map(({ key }) => key)).toEqual(["changes.field"]);
    expect(headline).toMatchObject({ end: due("2020-09-06"), originalEnd: due("2020-08-23"), endMoves: 1 });
  });

  it("leaves out what only members may read", () => {
    expect(
      preview(edited(plan, { type: "set-timetable", changes: { internalNote: "Not yet." } })),
    ).toMatchObject({ moves: [], otherChanges: [] });
  });
});
