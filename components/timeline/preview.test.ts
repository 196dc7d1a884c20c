import { describe, expect, it } from "vitest";
import { applyEdits } from "@/lib/domain/apply-edit";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { movesWith } from "@/lib/domain/consequences";
import { scheduleAfterMoves } from "@/lib/domain/schedule/schedule-after-moves";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import { movesOf, previewOfDrag, previewSentences } from "./preview";

const words = wordsIn();
const asOf = "2026-02-01" as CalendarDate;
const milestone = (id: string, day: string) => ({
  type: "add-milestone",
  milestone: { id, title: id, due: { day, precision: "day" } },
});

/** Taji leads to the end, which is set for before it can be; Besmaya leads to nothing. */
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
const plan = made.ok ? made.value : blankTimetable("");

/** What is told while it is held so many days from where it was. */
function told(id: string, days: number): string {
  const preview = previewOfDrag(plan, id, "move", days);
  if (!preview || preview.kind === "link") throw new Error("nothing is held");
  const moves = movesWith(movesOf(preview), preview.consequences.pushed);
  return previewSentences(plan, preview, scheduleAfterMoves(plan, asOf, moves))
    .map((sentence) => words.say(sentence, "short"))
    .join(" ");
}

describe("what is told of a milestone that is held", () => {
  it("never says that the end holds where what leads to it is too late for it already", () => {
    expect(told("besmaya", 5)).toBe(
      "besmaya: 15 Mar 2026, +5 days. Nothing else moves. The end, 30 Apr 2026, cannot hold by what is known: 4 May 2026 is the earliest, 4 days late.",
    );
  });

  it("says that the end holds once what was too late is early enough", () => {
    expect(told("taji", -4)).toContain("The end, 30 Apr 2026, holds.");
  });

  it("says where the end moves to, where it is pushed", () => {
    expect(told("taji", 6)).toContain("The end moves from 30 Apr 2026 to 10 May 2026: 10 days later.");
  });
});
