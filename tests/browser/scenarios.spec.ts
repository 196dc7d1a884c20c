import { expect, test } from "@playwright/test";
import { editBehind, expectAccessible, openBlank, timetableOf } from "./planner";

const on = (day: string) => ({ day, precision: "day" });
const milestone = (id: string, title: string, due: string) => ({
  type: "add-milestone",
  milestone: { id, title, due: on(due) },
});

/** Camp Taji is handed over twenty days before the end at the latest. The clock stands on 1 Feb 2026. */
const plan = [
  milestone("taji", "Camp Taji handed over", "2026-08-01"),
  milestone("out", "All forces out", "2026-09-30"),
  { type: "add-dependency", dependency: { id: "link", fromId: "taji", toId: "out", lagDays: 20 } },
  { type: "set-timetable", changes: { endMilestoneId: "out" } },
];

test("a planner tries a date in a scenario, compares it, and adopts it", async ({ page }) => {
  const id = await openBlank(page, "What if");
  await editBehind(page, id, plan);
  const dueAsPlanned = async () => (await timetableOf(page, id)).milestones[0]?.due?.day;
  await page.goto(`/timetables/${id}/scenarios`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Try it" }).click();
  await expect(page.getByLabel("A new scenario")).toHaveAccessibleDescription(/name/i);
  await page.getByLabel("A new scenario").fill("Taji two months later");
  await page.getByRole("button", { name: "Try it" }).click();

  await expect(page.getByText("no edit yet")).toBeVisible();
  await page.getByText("Camp Taji handed over").first().click();
  const due = page.getByLabel("Due", { exact: true });
  await due.fill("1 Oct 2026");
  await due.press("Enter");
  await expect(page.getByText("Scenario: Taji two months later", { exact: false })).toBeVisible();
  const statusBar = page.getByRole("contentinfo");
  await expect(statusBar.getByText("In “Taji two months later”:")).toBeVisible();
  await expect(statusBar.getByText("21 days late", { exact: false })).toBeVisible();
  await expect(page.getByText("one edit", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await expect.poll(async () => (await timetableOf(page, id)).scenarios[0]?.edits.length).toBe(1);
  expect(await dueAsPlanned()).toBe("2026-08-01");

  await page.getByRole("link", { name: "Compare" }).click();
  const late = page.getByRole("row", { name: /Against the committed end/ });
  await expect(late.getByRole("cell")).toHaveText(["holds", "▲ 21 days"]);
  await expect(page.getByRole("heading", { name: "Where the dates differ" })).toBeVisible();
  await expect(page.getByText(/held in .*\d+ of 100/).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Adopt" }).click();
  await expect(page.getByRole("heading", { name: "No scenario yet" })).toBeVisible();
  await expect.poll(dueAsPlanned).toBe("2026-10-01");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("link", { name: "Taji two months later" })).toBeVisible();
  await expect.poll(dueAsPlanned).toBe("2026-08-01");
});

test("an undo inside a scenario takes back what was tried, not what is planned", async ({ page }) => {
  const id = await openBlank(page, "Tried and taken back");
  const scenario = { id: "later", title: "Later", note: "", edits: [] };
  await editBehind(page, id, [...plan, { type: "add-scenario", scenario }]);
  await page.goto(`/timetables/${id}?scenario=later&item=taji`);
  const due = page.getByLabel("Due", { exact: true });
  await due.fill("1 Oct 2026");
  await due.press("Enter");
  await expect(page.getByText("one edit", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("no edit yet")).toBeVisible();
  await expect(due).toHaveValue("1 Aug 2026");
  await expect.poll(async () => (await timetableOf(page, id)).scenarios[0]?.edits).toEqual([]);

  await page.getByRole("button", { name: "Leave" }).click();
  await due.fill("2 Aug 2026");
  await due.press("Enter");
  await expect(page.getByRole("button", { name: "Undo" })).toBeEnabled();
  await page.goBack();
  await expect(page.getByText("Scenario: Later", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
});

test("a planner tries another ceiling in a scenario and sees it beside the planned one", async ({ page }) => {
  const id = await openBlank(page, "Fewer sooner");
  const ceiling = { id: "c", seriesId: "troops", from: on("2026-07-31"), cap: 1_800 };
  await editBehind(page, id, [
    ...plan,
    { type: "add-force-series", forceSeries: { id: "troops", title: "Troops", unit: "personnel" } },
    { type: "add-ceiling", ceiling },
    { type: "add-scenario", scenario: { id: "fewer", title: "Fewer", edits: [] } },
  ]);
  await page.goto(`/timetables/${id}/scenarios/fewer`);
  await expect(page).toHaveURL(/\?scenario=fewer$/);
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Forces" }).click();
  const entry = page.getByLabel("Report a level, or a ceiling");
  await entry.fill("ceiling 900 from 31 Aug 2026");
  await entry.press("Enter");
  await expect(page.getByText("one edit", { exact: true })).toBeVisible();
  await expect.poll(async () => (await timetableOf(page, id)).scenarios[0]?.edits.length).toBe(1);
  expect((await timetableOf(page, id)).ceilings).toHaveLength(1);

  await page.goto(`/timetables/${id}/scenarios`);
  const ceilings = page.getByRole("row", { name: /Ceilings: Troops/ }).getByRole("cell");
  await expect(ceilings).toHaveText([
    "1,800 from 31 Jul 2026",
    /1,800 from 31 Jul 2026\s*900 from 31 Aug 2026/,
  ]);
  await expect(page.getByRole("heading", { name: "What may remain: Troops" })).toBeVisible();
  await expectAccessible(page);
});

test("every view of a scenario tells the scenario's dates, and an accepted edit goes into it", async ({
  page,
}) => {
  const id = await openBlank(page, "Looked at from all sides");
  const later = { type: "set-milestone", milestoneId: "taji", changes: { due: on("2026-10-01") } };
  const scenario = { id: "later", title: "Taji later", note: "", edits: [later] };
  await editBehind(page, id, [...plan, { type: "add-scenario", scenario }]);
  const stored = async () => (await timetableOf(page, id)) as { scenarios: { edits: unknown[] }[] };
  const views = page.getByRole("navigation", { name: "Views" });
  const banner = page.getByText("Scenario: Taji later", { exact: false });

  await page.goto(`/timetables/${id}?scenario=later`);
  await views.getByRole("link", { name: "Forecast" }).click();
  await expect(page).toHaveURL(/\/forecast\?scenario=later$/);
  await expect(banner).toBeVisible();
  await expect(page.getByText("21 Oct 2026 is the earliest", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await views.getByRole("link", { name: "Review" }).click();
  await expect(page).toHaveURL(/\/review\?scenario=later$/);
  await expect(page.getByText("too late for the date that must hold", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: "Camp Taji handed over" }).first().click();
  await expect(page).toHaveURL(/item=taji&scenario=later/);
  await expect(page.getByLabel("Due", { exact: true })).toHaveValue("1 Oct 2026");

  await views.getByRole("link", { name: "Track" }).click();
  await expect(
    page.getByText("what was reached is reported on the plan itself", { exact: false }),
  ).toBeVisible();
  await expect(page.getByText("1 Oct 2026").filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /Mark.*completed/ })).toHaveCount(0);

  await views.getByRole("link", { name: "Forecast" }).click();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Bring “Camp Taji handed over” forward" })
    .getByRole("button", { name: "Add to the scenario" })
    .click();
  await expect.poll(async () => (await stored()).scenarios[0]?.edits.length).toBe(2);
  expect((await timetableOf(page, id)).milestones[0]?.due?.day).toBe("2026-08-01");

  await page.getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL(/\/forecast$/);
  await expect(banner).toBeHidden();
  await expect(
    page
      .getByText("30 Sept 2026 can hold", { exact: false })
      .or(page.getByText("30 Sep 2026 can hold", { exact: false })),
  ).toBeVisible();
  await page.goBack();
  await expect(banner).toBeVisible();
  await views.getByRole("link", { name: "Versions" }).click();
  await expect(banner).toBeHidden();

  await page.goto(`/timetables/${id}/review?scenario=gone`);
  await expect(page.getByRole("heading", { name: "There is no such scenario here" })).toBeVisible();
});
