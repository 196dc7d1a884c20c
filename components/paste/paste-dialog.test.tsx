// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { WithWords } from "@/components/with-words";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import type { Edit } from "@/lib/schema/edit";
import { PasteDialog } from "./paste-dialog";

beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, value: 900 });
});
afterEach(cleanup);

const block = [
  "Milestone\tPhase\tDue",
  "Camp Taji handed over\tConsolidate bases\tSep 2025",
  "Besmaya handed over\tConsolidate bases\t03/04/2025",
  "\tConsolidate bases\t1 Sep 2025",
].join("\n");

function shown(text = block) {
  const batches: Edit[][] = [];
  render(
    <WithWords>
      <PasteDialog
        initialText={text}
        timetable={blankTimetable("Iraq 2024–2026")}
        onAdd={(edits) => {
          batches.push(edits);
          return null;
        }}
        onClose={() => {}}
      />
    </WithWords>,
  );
  return { batches, user: userEvent.setup(), dialog: within(screen.getByRole("dialog")) };
}

describe("a block of rows from a spreadsheet", () => {
  it("says what each cell became before anything is added", () => {
    const { dialog, batches } = shown();
    expect(dialog.getByText("→ September 2025 (month)")).toBeDefined();
    expect(dialog.getAllByText("new: Consolidate bases")).toHaveLength(3);
    expect(dialog.getByText(/can be 3 Apr 2025 or 4 Mar 2025/)).toBeDefined();
    expect(dialog.getByText("Every row needs a title.")).toBeDefined();
    expect(dialog.getByRole("status").textContent).toBe(
      "1 row to add, 2 left out, 2 of them with something to correct",
    );
    expect(batches).toEqual([]);
  });

  it("is corrected in place", async () => {
    const { dialog, user } = shown();
    const cell = dialog.getByLabelText("Row 3, Due");
    await user.clear(cell);
    await user.type(cell, "3 Apr 2025");
    expect(dialog.getByText("→ 3 April 2025 (day)")).toBeDefined();
    expect(dialog.getByRole("button", { name: "Add 2 milestones" })).toBeDefined();
  });

  it("is added as one batch, without the rows that are left out", async () => {
    const { dialog, user, batches } = shown();
    await user.click(dialog.getByRole("button", { name: "Add 1 milestone" }));
    expect(batches.map((edits) => edits.map(({ type }) => type))).toEqual([["add-phase", "add-milestone"]]);
  });

  it("keeps quotation marks inside a cell, and makes one line of several", () => {
    const { dialog } = shown('Milestone\tDue\r\n"Camp ""Victory""\nclosed"\t2 Dec 2011\r\n');
    expect(dialog.getByLabelText<HTMLInputElement>("Row 2, Title").value).toBe('Camp "Victory" closed');
  });

  it("calls each row by its number in the spreadsheet, in which empty rows count", async () => {
    const { dialog, user } = shown("Milestone\tDue\n\t\nCamp Taji\t03/04/2025\n\nBesmaya\t1 May 2025");
    expect(dialog.getByLabelText<HTMLInputElement>("Row 5, Title").value).toBe("Besmaya");
    await user.clear(dialog.getByLabelText("Row 3, Due"));
    await user.type(dialog.getByLabelText("Row 3, Due"), "3 Apr 2025");
    expect(dialog.getByRole("button", { name: "Add 2 milestones" })).toBeDefined();
  });
});
