// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WithWords } from "@/components/with-words";
import { applyEdits } from "@/lib/domain/apply-edit";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import type { Timetable } from "@/lib/schema/timetable";
import { largeTimetable } from "@/tests/worlds/large-timetable";
import { Timeline } from "./timeline";

const on = (day: string, precision = "day") => ({ day, precision });
const asOf = "2020-07-20" as CalendarDate;

/** Besmaya hands over before Taji may, and Taji is the end. */
const plan: Timetable = (() => {
  const result = applyEdits(
    blankTimetable("Bases"),
    [
      {
        type: "add-phase",
        phase: { id: "bases", title: "Consolidate bases", firstDay: "2020-03-01", last: on("2020-08-31") },
      },
      {
        type: "add-milestone",
        milestone: { id: "qaim", title: "al-Qaim handed over", phaseId: "bases", due: on("2020-03-19") },
      },
      { type: "complete-milestone", milestoneId: "qaim", completedOn: "2020-03-19" },
      {
        type: "add-milestone",
        milestone: { id: "besmaya", title: "Besmaya handed over", phaseId: "bases", due: on("2020-08-01") },
      },
      {
        type: "add-milestone",
        milestone: { id: "taji", title: "Camp Taji handed over", phaseId: "bases", due: on("2020-08-02") },
      },
      { type: "add-milestone", milestone: { id: "report", title: "Report", due: on("2020-09-30", "month") } },
      { type: "add-dependency", dependency: { id: "d", fromId: "besmaya", toId: "taji" } },
      { type: "set-timetable", changes: { endMilestoneId: "taji" } },
    ].map((edit) => Edit.parse(edit)),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
})();

function shown(props: Partial<Parameters<typeof Timeline>[0]> = {}) {
  const told = { onEdit: vi.fn(), onSelect: vi.fn(), onOpen: vi.fn(), onDelete: vi.fn(), onRange: vi.fn() };
  render(
    <WithWords>
      <Timeline
        timetable={plan}
        records={new Map()}
        asOf={asOf}
        selection={null}
        canEdit
        range={null}
        {...told}
        {...props}
      />
    </WithWords>,
  );
  return { ...told, grid: screen.getByRole("treegrid") };
}

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("the timeline by keyboard", () => {
  it("moves the selection from line to line", () => {
    const { grid, onSelect } = shown({ selection: "qaim" });
    fireEvent.keyDown(grid, { key: "ArrowDown" });
    fireEvent.keyDown(grid, { key: "ArrowUp" });
    fireEvent.keyDown(grid, { key: "End" });
    expect(onSelect.mock.calls.flat()).toEqual(["besmaya", "bases", "report"]);
  });

  it("moves a milestone by a day and pushes what waits for it, in one gesture", () => {
    const { grid, onEdit } = shown({ selection: "besmaya" });
    fireEvent.keyDown(grid, { key: "ArrowRight", altKey: true, shiftKey: true });
    expect(onEdit.mock.calls).toEqual([
      [
        [
          { type: "move-milestone", milestoneId: "besmaya", due: on("2020-08-08") },
          { type: "move-milestone", milestoneId: "taji", due: on("2020-08-08") },
        ],
      ],
    ]);
    expect(screen.getByRole("status").textContent).toContain("The end moves from 2 Aug 2020 to 8 Aug 2020");
  });

  it("moves a month by a month", () => {
    const { grid, onEdit } = shown({ selection: "report" });
    fireEvent.keyDown(grid, { key: "ArrowRight", altKey: true });
    expect(onEdit.mock.calls[0]?.[0]).toEqual([
      { type: "move-milestone", milestoneId: "report", due: on("2020-10-31", "month") },
    ]);
  });

  it("leaves alone what was met, and everything for those who may not edit", () => {
    const met = shown({ selection: "qaim" });
    fireEvent.keyDown(met.grid, { key: "ArrowRight", altKey: true });
    expect(met.onEdit).not.toHaveBeenCalled();
    cleanup();
    const reader = shown({ selection: "besmaya", canEdit: false });
    fireEvent.keyDown(reader.grid, { key: "ArrowRight", altKey: true });
    fireEvent.keyDown(reader.grid, { key: "Delete" });
    expect(reader.onEdit).not.toHaveBeenCalled();
    expect(reader.onDelete).not.toHaveBeenCalled();
  });

  it("opens, deletes, folds and zooms", () => {
    const { grid, onOpen, onDelete, onRange } = shown({ selection: "besmaya" });
    fireEvent.keyDown(grid, { key: "Enter" });
    fireEvent.keyDown(grid, { key: "Delete" });
    fireEvent.keyDown(grid, { key: "+" });
    fireEvent.keyDown(grid, { key: "0" });
    expect(onOpen).toHaveBeenCalledWith("besmaya");
    expect(onDelete).toHaveBeenCalledWith("besmaya");
    expect(onRange.mock.calls).toHaveLength(2);
    expect(onRange.mock.calls[1]).toEqual([null]);
    fireEvent.click(screen.getByRole("button", { name: "Fold Consolidate bases" }));
    expect(screen.queryByText("Besmaya handed over")).toBeNull();
  });
});

describe("the timeline by pointer", () => {
  const hold = (part: string, of: string) => {
    const found = document.querySelector(`[data-part="${part}"][data-of="${of}"]`);
    if (!found) throw new Error(`nothing to hold: ${part} of ${of}`);
    return found;
  };

  it("drags a mark, says what else moves, and commits on letting go", () => {
    const { onEdit } = shown();
    const mark = hold("move", "besmaya");
    fireEvent.pointerDown(mark, { pointerId: 1, button: 0, clientX: 100, clientY: 10 });
    fireEvent.pointerMove(mark, { pointerId: 1, clientX: 160, clientY: 10 });
    expect(screen.getByRole("status").textContent).toContain("One more moves: “Camp Taji handed over”");
    fireEvent.pointerUp(mark, { pointerId: 1, clientX: 160, clientY: 10 });
    expect(onEdit.mock.calls[0]?.[0]).toMatchObject([{ milestoneId: "besmaya" }, { milestoneId: "taji" }]);
  });

  it("puts back what is held on Escape", () => {
    const { onEdit } = shown();
    const mark = hold("move", "besmaya");
    fireEvent.pointerDown(mark, { pointerId: 1, button: 0, clientX: 100, clientY: 10 });
    fireEvent.pointerMove(mark, { pointerId: 1, clientX: 160, clientY: 10 });
    fireEvent.keyDown(window, { key: "Escape" });
    fireEvent.pointerUp(mark, { pointerId: 1, clientX: 160, clientY: 10 });
    expect(onEdit).not.toHaveBeenCalled();
  });

  it("connects two milestones from handle to line", () => {
    const { onEdit } = shown();
    const handle = hold("link", "taji");
    fireEvent.pointerDown(handle, { pointerId: 1, button: 0, clientX: 100, clientY: 130 });
    fireEvent.pointerMove(handle, { pointerId: 1, clientX: 120, clientY: 5.5 * 36 });
    fireEvent.pointerUp(handle, { pointerId: 1, clientX: 120, clientY: 5.5 * 36 });
    expect(onEdit.mock.calls[0]?.[0]).toMatchObject([
      { type: "add-dependency", dependency: { fromId: "taji", toId: "report", type: "finish-to-start" } },
    ]);
  });

  it("offers nothing to hold on what was met", () => {
    shown();
    expect(document.querySelector(`[data-part="move"][data-of="qaim"]`)).toBeNull();
  });
});

describe("a large timetable", () => {
  it("is drawn only where it is seen", () => {
    shown({ timetable: largeTimetable(10_000), asOf: "2015-01-01" as CalendarDate });
    expect(document.querySelectorAll("*").length).toBeLessThan(1_500);
    expect(screen.getByRole("treegrid").getAttribute("aria-rowcount")).toBe("10040");
  });
});
