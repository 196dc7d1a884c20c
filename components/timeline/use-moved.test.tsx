// @vitest-environment happy-dom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { applyEdits } from "@/lib/domain/apply-edit";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { exactly } from "@/lib/domain/calendar-date";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import { nouns } from "@/lib/schema/nouns";
import { Milestone } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";
import { editsOf, previewOfDates } from "./preview";
import { useMoved } from "./use-moved";

afterEach(cleanup);

const day = (text: string) => exactly(text as CalendarDate);
const taji = Milestone.parse({ ...nouns.milestone.blank, id: "taji", title: "Taji", due: day("2026-03-27") });
const plan: Timetable = { ...blankTimetable("Iraq"), milestones: [taji] };

function applied(timetable: Timetable, edits: Edit[]): Timetable {
  const result = applyEdits(timetable, edits);
  if (!result.ok) throw new Error("refused");
  return result.value;
}

/** A timetable that is open, and Taji chosen in it. */
function opened() {
  let now = plan;
  const { result, rerender } = renderHook((timetable: Timetable) => useMoved(timetable, "taji"), {
    initialProps: plan,
  });
  const become = (next: Timetable) => {
    now = next;
    rerender(next);
  };
  const move = (to: string) => {
    const milestone = now.milestones[0] ?? taji;
    const preview = previewOfDates(now, milestone, { due: day(to) });
    act(() => result.current.note(preview));
    become(
      applied(
        now,
        editsOf(preview, () => "n"),
      ),
    );
  };
  return { result, move, become, saved: () => become(structuredClone(now)) };
}

describe("a move that is done", () => {
  it("is one move, however many steps it took, from where it began", () => {
    const { result, move, saved } = opened();
    move("2026-03-28");
    saved();
    move("2026-03-29");
    saved();
    expect(result.current.moved).toMatchObject({ id: "taji", steps: 2, origin: plan });
  });

  it("is no longer there to be put back once something else is done", () => {
    const { result, move, become } = opened();
    move("2026-03-28");
    become(applied(plan, [{ type: "set-timetable", changes: { summary: "Mine." } }]));
    expect(result.current.moved).toBeNull();
  });

  it("is not told where it was refused", () => {
    const { result } = opened();
    act(() => result.current.note(previewOfDates(plan, taji, { due: day("2026-03-28") })));
    expect(result.current.moved).toBeNull();
  });
});
