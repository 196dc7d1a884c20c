import { expect, test } from "@playwright/test";
import { editBehind, expectAccessible, milestonesOf, openBlank, timetableOf } from "./planner";

const block = [
  "Milestone\tPhase\tDue",
  "Camp Taji handed over\tConsolidate bases\t23 Aug 2020",
  "Force down to 3,000\tReduce\tSep 2020",
  "Besmaya handed over\tConsolidate bases\t03/04/2020",
].join("\n");

/** As Excel and LibreOffice copy them: an empty row, a cell of two lines, marks of direction, a column too many. */
const asCopied = `${block.replaceAll("\n", "\r\n")}\r\n\t\t\r\n"Camp ""Victory""\nhanded over"\tReduce\t\u200fDec 2020\tred\r\n`;

test("a planner builds a timetable from pasted rows, and what is wrong in them is corrected first", async ({
  page,
}) => {
  const id = await openBlank(page, "Out of Iraq, pasted");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Paste rows…" }).last().click();
  await page.getByLabel("Rows from a spreadsheet").fill(asCopied);
  await expect(page.getByLabel("Row 6, Title")).toHaveValue('Camp "Victory" handed over');
  await expect(page.getByText("new: Reduce").first()).toBeVisible();
  await expect(page.getByText("→ September 2020 (month)")).toBeVisible();
  await expect(page.getByText("“03/04/2020” can be 3 Apr 2020 or 4 Mar 2020.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Row 4, Due").fill("25 Jul 2020");
  await page.getByRole("button", { name: "Add 4 milestones" }).click();
  await expect(page.getByText("Saved", { exact: false }).first()).toBeVisible();
  await expect
    .poll(async () => (await milestonesOf(page, id)).map(({ due }) => `${due?.day} ${due?.precision}`))
    .toEqual(["2020-08-23 day", "2020-09-30 month", "2020-07-25 day", "2020-12-31 month"]);
  const { phases, milestones } = await timetableOf(page, id);
  expect(phases.map(({ title }) => title)).toEqual(["Consolidate bases", "Reduce"]);
  expect(milestones.map(({ phaseId }) => phases.findIndex((phase) => phase.id === phaseId))).toEqual([
    0, 1, 0, 1,
  ]);
  await expectAccessible(page);
});

test("a planner works the table by keyboard, and every step can be undone", async ({ page }) => {
  const id = await openBlank(page, "Out of Iraq, by keyboard");
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "Title" })).toBeFocused();
  await page.keyboard.type("Besmaya handed over");
  await page.getByLabel("Due").fill("25 Jul 2020");
  await expect(page.getByText("= 25 July 2020")).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("t");

  const grid = page.getByRole("grid");
  await grid.getByRole("gridcell", { name: "Besmaya handed over" }).click();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const cell = page.getByLabel("Due, Besmaya handed over");
  await cell.fill("next spring");
  await page.keyboard.press("Enter");
  await expect(page.getByText("“next spring” cannot be read as a date.", { exact: false })).toBeVisible();
  await expect(cell).toHaveValue("next spring");
  await cell.fill("Q3 2020");
  await page.keyboard.press("Enter");
  const due = async () => (await milestonesOf(page, id))[0]?.due ?? null;
  await expect.poll(due).toEqual({ day: "2020-09-30", precision: "quarter" });
  await expectAccessible(page);

  await page.keyboard.press("Control+z");
  await expect.poll(due).toEqual({ day: "2020-07-25", precision: "day" });
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(due).toEqual({ day: "2020-09-30", precision: "quarter" });

  await page.keyboard.press("Delete");
  await expect.poll(async () => (await milestonesOf(page, id)).length).toBe(0);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(due).toEqual({ day: "2020-09-30", precision: "quarter" });
});

test("what comes after a milestone, and whether the end holds, is told beside it", async ({ page }) => {
  const id = await openBlank(page, "Out of Iraq, in order");
  await page.getByRole("button", { name: "Paste rows…" }).last().click();
  await page.getByLabel("Rows from a spreadsheet").fill(block.split("\n").slice(0, 3).join("\n"));
  await page.getByRole("button", { name: "Add 2 milestones" }).click();

  await page.getByText("Force down to 3,000").first().click();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Make this the committed end" }).click();
  await page.getByRole("button", { name: "Add what comes before…" }).click();
  await page.getByRole("combobox", { name: "Which milestone comes before?" }).fill("taji");
  await page.getByRole("option", { name: "Camp Taji handed over" }).click();
  await page.getByLabel("Days between").fill("60");
  await page.keyboard.press("Enter");
  await expect(page.getByText("too early for that")).toBeVisible();

  await page.getByText("Camp Taji handed over").first().click();
  await expect(page.getByText("One milestone does not fit what it waits for:")).toBeVisible();
  await expect(page.getByText("The end of Sep 2020 does not hold", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Move it as well" }).click();
  await expect
    .poll(async () => (await milestonesOf(page, id)).find(({ title }) => title.startsWith("Force"))?.due?.day)
    .toBe("2020-10-31");
});

test("what is printed holds every milestone and no buttons", async ({ page }) => {
  const id = await openBlank(page, "Out of Iraq, on paper");
  const milestones = Array.from({ length: 60 }, (_, i) => ({
    type: "add-milestone",
    milestone: {
      id: `m${i}`,
      title: `Base ${i + 1} handed over`,
      due: { day: `2026-0${3 + (i % 6)}-15`, precision: "day" },
    },
  }));
  await editBehind(page, id, milestones);
  await page.reload();
  await expect(page.getByRole("treegrid")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("cell", { name: "Base 60 handed over" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "Base 1 handed over", exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Out of Iraq, on paper" })).toBeVisible();
  expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
  // Nothing is cut off: the page is as long as what stands on it.
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll("main, main *")]
      // A caption for screen readers alone is one pixel high.
      .filter(({ clientHeight }) => clientHeight > 2)
      .filter(
        (each) => each.scrollHeight > each.clientHeight + 4 && getComputedStyle(each).overflowY !== "visible",
      )
      .map(({ className }) => String(className)),
  );
  expect(cut).toEqual([]);
  await page.emulateMedia({ media: "screen" });
  await expect(page.getByRole("treegrid")).toBeVisible();
});

test("forces stand under the timetable, on its days", async ({ page }) => {
  const id = await openBlank(page, "Out of Iraq, counted");
  const on = (day: string) => ({ day, precision: "day" });
  await editBehind(page, id, [
    { type: "add-milestone", milestone: { id: "out", title: "All out", due: on("2021-01-15") } },
    { type: "add-force-series", forceSeries: { id: "us", title: "Troops", unit: "personnel" } },
    { type: "add-ceiling", ceiling: { id: "c", seriesId: "us", from: on("2021-01-15"), cap: 2500 } },
    {
      type: "add-reading",
      reading: { id: "r", seriesId: "us", on: on("2020-03-19"), amount: { kind: "exact", value: 5200 } },
    },
  ]);
  await page.goto(`/timetables/${id}?from=2020-03-01&to=2021-03-31`);
  const forces = page.getByRole("region", { name: "Forces against ceilings" });
  await expect(forces).toContainText("5,200");
  await expect(forces.getByRole("img", { name: /5,200/ })).toBeVisible();
  // Where the ceiling begins is where the milestone is due.
  const apart = async () => {
    const due = await page.locator('[data-part="move"][data-of="out"]').boundingBox();
    const step = await forces.locator("path.stroke-late").boundingBox();
    return Math.abs((due?.x ?? 0) + (due?.width ?? 0) / 2 - (step?.x ?? 0));
  };
  await expect.poll(apart).toBeLessThan(4);
  await expectAccessible(page);
  await forces.getByRole("button", { name: "Forces against ceilings" }).click();
  await expect(forces.getByRole("img")).toHaveCount(0);
  await expect(page).toHaveURL(/forces=folded/);
});
