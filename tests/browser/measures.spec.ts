import { expect, type Page, test } from "@playwright/test";
import type { MeasureOf } from "@/lib/domain/measure-of-kind";
import { editBehind, expectAccessible, openBlank, timetableOf } from "./planner";

const on = (day: string) => ({ day, precision: "day" });

/** The redlines as the server keeps them: what is kept of each in a line. */
async function redlinesOf(page: Page, id: string) {
  const { measures } = await timetableOf(page, id);
  return measures
    .filter(({ terms }) => terms.kind === "redline")
    .map((measure) => {
      const { title, terms } = measure as MeasureOf<"redline">;
      return [title, terms.declaredOn, terms.announcedConsequence, terms.rewordsId !== null];
    });
}

test("a planner draws a redline, rewords it, and reads what became of it", async ({ page }) => {
  const id = await openBlank(page, "Out of Iraq, with redlines");
  await page.getByRole("link", { name: "Measures" }).click();
  await expect(page.getByRole("heading", { name: "Measures", exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Add a redline" }).click();
  await page.getByLabel("Add a redline").fill("A decisive response to harm");
  await page.getByLabel("Declared on").fill("next winter");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("“next winter” cannot be read as a date.", { exact: false })).toBeVisible();
  await expect(page.getByLabel("Declared on")).toHaveValue("next winter");
  await page.getByLabel("Declared on").fill("13 Dec 2019");
  await page.getByRole("button", { name: "Add", exact: true }).click();

  const panel = page.getByRole("article", { name: "A decisive response to harm" });
  await panel.getByLabel("Announced consequence").fill("A decisive response");
  await panel.getByLabel("Announced consequence").press("Control+Enter");
  await expect
    .poll(() => redlinesOf(page, id))
    .toEqual([["A decisive response to harm", "2019-12-13", "A decisive response", false]]);
  await expect(page.getByRole("row", { name: /A decisive response to harm/ })).toContainText(
    "since 13 Dec 2019, no end set",
  );

  await panel.getByRole("button", { name: "Reword from a day…" }).click();
  await panel.getByLabel("Reworded on").fill("1 Dec 2019");
  await panel.getByRole("button", { name: "Reword", exact: true }).click();
  await expect(panel.getByText("a rewording comes later", { exact: false })).toBeVisible();
  await panel.getByLabel("Reworded on").fill("4 Jan 2020");
  await panel.getByRole("button", { name: "Reword", exact: true }).click();
  await panel.getByLabel("Announced consequence").fill("Strikes on 52 sites");
  await panel.getByLabel("Announced consequence").press("Control+Enter");
  await expect
    .poll(() => redlinesOf(page, id))
    .toEqual([
      ["A decisive response to harm", "2019-12-13", "A decisive response", false],
      ["A decisive response to harm", "2020-01-04", "Strikes on 52 sites", true],
    ]);
  await expectAccessible(page);

  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Measures", exact: true }).click();
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await redlinesOf(page, id))[1]?.[2]).toBe("A decisive response");
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(async () => (await redlinesOf(page, id))[1]?.[2]).toBe("Strikes on 52 sites");

  const line = (await timetableOf(page, id)).measures[0]?.id;
  await editBehind(page, id, [
    { type: "add-incident", incident: { id: "k1", title: "Rockets on K-1", on: on("2019-12-27") } },
    { type: "add-finding", finding: { id: "f", incidentId: "k1", measureId: line, finding: "crossed" } },
    {
      type: "add-response",
      response: {
        id: "r",
        incidentId: "k1",
        measureId: line,
        action: "Air strikes",
        kind: "military",
        on: on("2019-12-29"),
        followThrough: "carried-out",
      },
    },
  ]);
  await page.goto(`/timetables/${id}/measures/${line}`);
  await expect(page.getByText("1 of 1 crossing answered", { exact: false })).toBeVisible();
  await expect(page.getByText("The answer came after 2 days.")).toBeVisible();
  await expect(
    page.getByRole("link", {
      name: "Rockets on K-1, 27 Dec 2019: crossed; answered after 2 days: Air strikes",
    }),
  ).toBeVisible();
  const wordings = page.getByRole("listitem").filter({ hasText: "Reworded 4 Jan 2020" });
  await expect(wordings).toContainText("Announced consequence: Strikes on 52 sites");
  await expect(wordings.locator("del")).toHaveText("A decisive response");
  await expect(page.getByRole("row", { name: /29 Dec 2019/ })).toContainText("2 days after");
  await page.getByRole("button", { name: "Show as table" }).click();
  await expect(page.getByRole("cell", { name: "Incident: crossed" }).first()).toBeVisible();
  await expectAccessible(page);
  // From the line in time to the incident itself, opened.
  await page
    .getByRole("row", { name: /Rockets on K-1/ })
    .getByRole("link")
    .first()
    .click();
  await expect(page).toHaveURL(/\/incidents\?item=k1/);
  await expect(page.getByRole("heading", { name: "Which line did it cross?" })).toBeVisible();
});

test("a planner writes down what the host owes, and two who judge it differ", async ({ page }) => {
  const id = await openBlank(page, "Out of Iraq, with commitments");
  await page.goto(`/timetables/${id}/measures`);
  await page.getByRole("button", { name: "Add a commitment" }).click();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByLabel("Add a commitment")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Add a commitment").fill("Iraq protects the bases");
  await page.getByLabel("Due by").fill("Dec 2025");
  await page.keyboard.press("Enter");

  const panel = page.getByRole("article", { name: "Iraq protects the bases" });
  const state = panel.getByText("past its date by 32 days", { exact: false });
  await expect(state).toContainText("nobody has said whether it was done");
  const find = async (day: string, level: string, by: string) => {
    await panel.getByRole("button", { name: "Add a finding" }).click();
    await panel.getByLabel("Day", { exact: true }).fill(day);
    await panel.getByRole("combobox", { name: "Carried out" }).click();
    await page.getByRole("option", { name: level }).click();
    await panel.getByLabel("By whom").fill(by);
    await panel.getByRole("button", { name: "Add", exact: true }).click();
  };
  await find("1 Dec 2025", "intermediate", "Coalition");
  await expect(panel.getByText("overdue by 32 days")).toBeVisible();
  await find("20 Jan 2026", "full", "Government of Iraq");
  await expect(state).toContainText("assessors differ");
  await expect(panel.getByRole("img", { name: /^Coalition: intermediate on 1 Dec 2025/ })).toBeVisible();
  await expectAccessible(page);
  await expect
    .poll(async () => {
      const terms = (await timetableOf(page, id)).measures[0]?.terms;
      return terms && "implementations" in terms
        ? terms.implementations.map(({ on: day, level, assessedBy }) => [day, level, assessedBy])
        : [];
    })
    .toEqual([
      ["2025-12-01", 2, "Coalition"],
      ["2026-01-20", 3, "Government of Iraq"],
    ]);
  await page.keyboard.press("Control+z");
  await expect(panel.getByText("overdue by 32 days")).toBeVisible();

  // Anything is found by typing, and the lanes stand under the timetable.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("protects");
  await page.getByRole("option", { name: /Iraq protects the bases/ }).click();
  await expect(page).toHaveURL(/\/measures\/\w+$/);
  await expect(page.getByRole("heading", { name: "The measure in time" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/timetables/${id}?from=2025-06-01&to=2026-06-30`);
  await editBehind(page, id, [
    { type: "add-milestone", milestone: { id: "out", title: "All out", due: on("2025-12-31") } },
  ]);
  await page.reload();
  const lanes = page.getByRole("region", { name: "Measures and incidents" });
  const due = lanes.getByRole("link", { name: /Iraq protects the bases/ });
  await expect(due).toBeVisible();
  // What is due on a day stands under what is due on it above.
  const apart = async () => {
    const above = await page.locator('[data-part="move"][data-of="out"]').boundingBox();
    const below = await due.locator("path").first().boundingBox();
    const middle = (box: typeof above) => (box?.x ?? 0) + (box?.width ?? 0) / 2;
    return Math.abs(middle(above) - middle(below));
  };
  await expect.poll(apart).toBeLessThan(4);
  await expectAccessible(page);
});
