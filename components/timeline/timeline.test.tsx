// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WithWords } from "@/components/with-words";
import { applyEdits } from "@/lib/domain/apply-edit";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { daysBetween } from "@/lib/domain/calendar-date";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import type { Timetable } from "@/lib/schema/timetable";
import { largeTimetable } from "@/tests/worlds/large-timetable";
import { Timeline } from "./timeline";

const on = (day: string, precision = "day") => ({ day, precision });
const asOf = "2020-07-20" as CalendarDate;
const days = (from: string, to: string) => ({ from: from as CalendarDate, to: to as CalendarDate });

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

/** Besmaya's day is not known yet. */
const undated: Timetable = {
  ...plan,
  milestones: plan.milestones.map((one) => (one.id === "besmaya" ? { ...one, due: null } : one)),
};

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

describe("the timeline by keyboard, changing more than one date", () => {
  it("moves a phase with what is open in it and what that pushes, and leaves what was met", () => {
    const { grid, onEdit } = shown({ selection: "bases" });
    fireEvent.keyDown(grid, { key: "ArrowRight", altKey: true, shiftKey: true });
    expect(onEdit.mock.calls).toEqual([
      [
        [
          {
            type: "set-phase",
            phaseId: "bases",
            changes: { firstDay: "2020-03-08", last: on("2020-09-07") },
          },
          { type: "move-milestone", milestoneId: "besmaya", due: on("2020-08-08") },
          { type: "move-milestone", milestoneId: "taji", due: on("2020-08-09") },
        ],
      ],
    ]);
    expect(screen.getByRole("status").textContent).toContain("2 open milestones in it come along");
    expect(screen.getByRole("status").textContent).toContain("later");
  });

  it("pulls a phase's end without its milestones", () => {
    const { grid, onEdit } = shown({ selection: "bases" });
    fireEvent.keyDown(grid, { key: "ArrowRight", shiftKey: true });
    expect(onEdit.mock.calls[0]?.[0]).toEqual([
      { type: "set-phase", phaseId: "bases", changes: { firstDay: "2020-03-01", last: on("2020-09-01") } },
    ]);
  });

  it("gives what has no date one to be moved on from: the end of its phase", () => {
    const { grid, onEdit } = shown({ selection: "besmaya", timetable: undated });
    fireEvent.keyDown(grid, { key: "ArrowRight", altKey: true });
    expect(onEdit.mock.calls[0]?.[0]).toEqual([
      { type: "move-milestone", milestoneId: "besmaya", due: on("2020-08-31") },
      { type: "move-milestone", milestoneId: "taji", due: on("2020-08-31") },
    ]);
  });

  it("says why what was met stays", () => {
    const { grid } = shown({ selection: "qaim" });
    fireEvent.keyDown(grid, { key: "ArrowRight", altKey: true });
    expect(screen.getByRole("status").textContent).toBe(
      "al-Qaim handed over is done or cancelled and stays where it is.",
    );
  });
});

describe("connecting by keyboard", () => {
  const press = (grid: HTMLElement, ...keys: string[]) => {
    for (const key of keys) fireEvent.keyDown(grid, { key });
  };
  const told = () => screen.getByRole("status").textContent;

  it("chooses what has to wait and how, and opens what waits", () => {
    const { grid, onEdit, onSelect } = shown({ selection: "taji" });
    press(grid, "c");
    expect(told()).toContain("What has to wait for “Camp Taji handed over”?");
    press(grid, "ArrowDown", "ArrowRight");
    expect(told()).toContain("“Report” will wait for “Camp Taji handed over”, start to start.");
    press(grid, "Enter");
    expect(onEdit.mock.calls[0]?.[0]).toMatchObject([
      {
        type: "add-dependency",
        dependency: { fromId: "taji", toId: "report", type: "start-to-start", lagDays: 0 },
      },
    ]);
    expect(onSelect.mock.calls).toEqual([["report"]]);
  });

  it("refuses what is connected already, and a circle, in a sentence, and changes nothing", () => {
    const { grid, onEdit } = shown({ selection: "besmaya" });
    press(grid, "c", "ArrowDown", "Enter");
    expect(told()).toContain("“Camp Taji handed over” already depends on “Besmaya handed over”");
    expect(onEdit).not.toHaveBeenCalled();
    cleanup();
    const back = shown({ selection: "taji" });
    press(back.grid, "c", "ArrowUp", "Enter");
    expect(told()).toContain("would wait for each other in a circle");
    expect(back.onEdit).not.toHaveBeenCalled();
  });

  it("is left by Escape, which keeps what is chosen", () => {
    const { grid, onEdit, onSelect } = shown({ selection: "besmaya" });
    press(grid, "c", "ArrowDown", "Escape", "Enter");
    expect(told()).toBe("Not connected.");
    expect(onEdit).not.toHaveBeenCalled();
    expect(onSelect).not.toHaveBeenCalled();
  });

  it("is nothing for those who may not edit", () => {
    const { grid } = shown({ selection: "besmaya", canEdit: false });
    press(grid, "c");
    expect(told()).toBe("");
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

  it("says how much room is left to what is held, and how it becomes more or less", () => {
    shown();
    const mark = hold("move", "besmaya");
    const saidAt = (clientX: number) => {
      fireEvent.pointerMove(mark, { pointerId: 1, clientX, clientY: 10 });
      const said = screen.getByRole("status").textContent ?? "";
      const [, earlier] = /handed over: .*?, −(\d+) day/.exec(said) ?? [];
      return { said, earlier: Number(earlier) };
    };
    fireEvent.pointerDown(mark, { pointerId: 1, button: 0, clientX: 160, clientY: 10 });
    const near = saidAt(154);
    const far = saidAt(140);
    expect(far.earlier).toBeGreaterThan(near.earlier);
    // Taji follows a day after where Besmaya stands: that day is room, too.
    for (const { said, earlier } of [near, far])
      expect(said).toContain(`“Besmaya handed over” has ${earlier + 1} days of room left.`);
    fireEvent.pointerUp(mark, { pointerId: 1, clientX: 140, clientY: 10 });
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

  it("refuses to connect what is connected already, and says so", () => {
    const { onEdit } = shown();
    const handle = hold("link", "besmaya");
    const taji = 3.5 * 36;
    fireEvent.pointerDown(handle, { pointerId: 1, button: 0, clientX: 100, clientY: 90 });
    fireEvent.pointerMove(handle, { pointerId: 1, clientX: 120, clientY: taji });
    fireEvent.pointerUp(handle, { pointerId: 1, clientX: 120, clientY: taji });
    expect(screen.getByRole("status").textContent).toContain("already depends on");
    expect(onEdit).not.toHaveBeenCalled();
  });

  it("lengthens work by its end, and pulls a beginning out of a day with Shift", () => {
    const long = {
      ...plan,
      milestones: plan.milestones.map((one) =>
        one.id === "besmaya" ? { ...one, start: one.due && { ...one.due, day: "2020-05-01" } } : one,
      ),
    } as Timetable;
    const { onEdit } = shown({ timetable: long });
    const edge = hold("due", "besmaya");
    fireEvent.pointerDown(edge, { pointerId: 1, button: 0, clientX: 100, clientY: 90 });
    fireEvent.pointerMove(edge, { pointerId: 1, clientX: 140, clientY: 90 });
    fireEvent.pointerUp(edge, { pointerId: 1, clientX: 140, clientY: 90 });
    const [moved] = onEdit.mock.calls[0]?.[0] ?? [];
    expect(moved.start).toBeUndefined();
    expect(moved.due.day > "2020-08-01").toBe(true);
    cleanup();
    const day = shown();
    const mark = hold("move", "besmaya");
    const withShift = { pointerId: 1, button: 0, clientX: 200, clientY: 90, shiftKey: true };
    fireEvent.pointerDown(mark, withShift);
    fireEvent.pointerMove(mark, { pointerId: 1, clientX: 150, clientY: 90 });
    fireEvent.pointerUp(mark, { pointerId: 1, clientX: 150, clientY: 90 });
    const [begun] = day.onEdit.mock.calls[0]?.[0] ?? [];
    expect(begun.due).toEqual(on("2020-08-01"));
    expect(begun.start.day < "2020-08-01").toBe(true);
  });

  it("puts what has no date on the day where it is let go", () => {
    const { onEdit } = shown({ timetable: undated, range: days("2020-01-01", "2020-12-31") });
    const sign = hold("place", "besmaya");
    fireEvent.pointerDown(sign, { pointerId: 1, button: 0, clientX: 10, clientY: 90 });
    fireEvent.pointerMove(sign, { pointerId: 1, clientX: 0, clientY: 90 });
    fireEvent.pointerUp(sign, { pointerId: 1, clientX: 0, clientY: 90 });
    expect(onEdit.mock.calls[0]?.[0][0]).toEqual({
      type: "move-milestone",
      milestoneId: "besmaya",
      due: on("2020-01-01"),
    });
  });

  it("takes a phase's open milestones along", () => {
    const { onEdit } = shown();
    const bar = hold("move", "bases");
    fireEvent.pointerDown(bar, { pointerId: 1, button: 0, clientX: 100, clientY: 10 });
    fireEvent.pointerMove(bar, { pointerId: 1, clientX: 160, clientY: 10 });
    fireEvent.pointerUp(bar, { pointerId: 1, clientX: 160, clientY: 10 });
    const edits = onEdit.mock.calls[0]?.[0] as { type: string; milestoneId?: string }[];
    expect(edits.map(({ type, milestoneId }) => milestoneId ?? type)).toEqual([
      "set-phase",
      "besmaya",
      "taji",
    ]);
  });

  it("shows more or fewer days between two fingers, and moves nothing", () => {
    const { onRange, onEdit } = shown({ range: days("2020-01-01", "2020-12-31") });
    const mark = hold("move", "besmaya");
    const finger = (pointerId: number, clientX: number) => ({
      pointerId,
      pointerType: "touch",
      button: 0,
      clientX,
      clientY: 90,
    });
    fireEvent.pointerDown(mark, finger(1, 100));
    fireEvent.pointerDown(mark, finger(2, 200));
    fireEvent.pointerMove(mark, finger(2, 300));
    const range = onRange.mock.calls.at(-1)?.[0];
    expect(daysBetween(range.from, range.to) + 1).toBe(183);
    fireEvent.pointerUp(mark, finger(2, 300));
    fireEvent.pointerUp(mark, finger(1, 100));
    expect(onEdit).not.toHaveBeenCalled();
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
