// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { WithWords } from "@/components/with-words";
import { applyEdits } from "@/lib/domain/apply-edit";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import type { Timetable } from "@/lib/schema/timetable";
import { MilestoneTable } from "./milestone-table";

// Nothing is laid out here, and a grid without a height shows no rows.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, value: 900 });
});
afterEach(cleanup);

const plan = (() => {
  const edits = [
    { type: "add-phase", phase: { id: "bases", title: "Consolidate bases" } },
    {
      type: "add-milestone",
      milestone: {
        id: "besmaya",
        title: "Besmaya handed over",
        phaseId: "bases",
        due: { day: "2020-07-25", precision: "day" },
      },
    },
    {
      type: "add-milestone",
      milestone: { id: "taji", title: "Camp Taji handed over", due: { day: "2020-08-23", precision: "day" } },
    },
  ].map((edit) => Edit.parse(edit));
  const result = applyEdits(blankTimetable("Iraq 2020–2021"), edits);
  if (!result.ok) throw new Error("refused");
  return result.value;
})();

interface Told {
  timetable: Timetable;
  removed: string[];
  pasted: string[];
}

function Held({ told }: { told: Told }) {
  const [timetable, setTimetable] = useState(plan);
  const [selection, select] = useState<string | null>("besmaya");
  return (
    <MilestoneTable
      timetable={timetable}
      asOf={"2020-07-20" as CalendarDate}
      canEdit
      selection={selection}
      onSelect={select}
      onRemove={({ id }) => told.removed.push(id)}
      onPaste={(text) => told.pasted.push(text)}
      save={(edits) => {
        const result = applyEdits(timetable, edits);
        if (!result.ok) return result.problems[0]?.sentence ?? null;
        told.timetable = result.value;
        setTimetable(result.value);
        return null;
      }}
    />
  );
}

function shown() {
  const told: Told = { timetable: plan, removed: [], pasted: [] };
  render(
    <WithWords>
      <Held told={told} />
    </WithWords>,
  );
  screen.getByRole("grid").focus();
  return { told, user: userEvent.setup() };
}

const besmaya = (timetable: Timetable) => timetable.milestones.find(({ id }) => id === "besmaya");

describe("the table of milestones", () => {
  it("edits a cell with Enter, saves with Enter and goes down", async () => {
    const { told, user } = shown();
    await user.keyboard("{Enter}");
    await user.clear(screen.getByLabelText("Milestone, Besmaya handed over"));
    await user.keyboard("Besmaya range handed over{Enter}{Enter}");
    expect(besmaya(told.timetable)?.title).toBe("Besmaya range handed over");
    expect(screen.getByLabelText("Milestone, Camp Taji handed over")).toBeDefined();
  });

  it("goes from cell to cell with arrows and Tab, and takes dates as people write them", async () => {
    const { told, user } = shown();
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{Enter}");
    const due = screen.getByLabelText<HTMLInputElement>("Due, Besmaya handed over");
    expect(due.value).toBe("25 Jul 2020");
    await user.clear(due);
    await user.keyboard("Sep 2020{Tab}");
    expect(besmaya(told.timetable)?.due).toEqual({ day: "2020-09-30", precision: "month" });
  });

  it("keeps a cell open that cannot be read, with the sentence under it, and the data as it was", async () => {
    const { told, user } = shown();
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{Enter}");
    const due = screen.getByLabelText<HTMLInputElement>("Due, Besmaya handed over");
    await user.clear(due);
    await user.keyboard("03/04/2020{Enter}");
    expect(screen.getByRole("alert").textContent).toContain("can be 3 April 2020 or 4 March 2020");
    expect(due.value).toBe("03/04/2020");
    expect(told.timetable).toBe(plan);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("has in the cell what was typed and not saved when the page comes back, and saves it only when told to", async () => {
    const { user } = shown();
    await user.keyboard("{Enter}");
    await user.keyboard("Besmaya range ha");
    cleanup();
    const { told, user: later } = shown();
    await later.keyboard("{Enter}");
    const cell = () => screen.getByLabelText<HTMLInputElement>("Milestone, Besmaya handed over");
    expect(cell().value).toBe("Besmaya range ha");
    await later.click(document.body);
    expect(told.timetable).toBe(plan);
    screen.getByRole("grid").focus();
    await later.keyboard("{Enter}");
    await later.click(screen.getByRole("button", { name: "Discard" }));
    expect(cell().value).toBe("Besmaya handed over");
    await later.keyboard("x{Escape}{Enter}");
    expect(cell().value).toBe("Besmaya handed over");
    expect(screen.queryByText("Not saved yet.")).toBeNull();
  });

  it("fills down from the cell above", async () => {
    const { told, user } = shown();
    await user.keyboard("{ArrowRight}{ArrowDown}{Control>}d{/Control}");
    expect(told.timetable.milestones.map(({ phaseId }) => phaseId)).toEqual(["bases", "bases"]);
  });

  it("removes with Delete, and hands a pasted block on", async () => {
    const { told, user } = shown();
    await user.keyboard("{Delete}");
    expect(told.removed).toEqual(["besmaya"]);
    screen.getByRole("grid").focus();
    await user.paste("K-1 handed over\t29 Mar 2020");
    expect(told.pasted).toEqual(["K-1 handed over\t29 Mar 2020"]);
  });
});
