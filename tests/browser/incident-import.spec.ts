import { expect, test } from "@playwright/test";
import { gedLikeEvents, gedLikeTable } from "../worlds/ged-like-table";
import { expectAccessible, openBlank, timetableOf } from "./planner";

const events = gedLikeTable([
  { id: "1", day: "2009-03-04" },
  { id: "2", day: "2010-03-04", lastDay: "2010-03-10", datePrecision: "3" },
  { id: "2", day: "2010-03-04", lastDay: "2010-03-10", datePrecision: "3" },
  { id: "3", day: "2010-02-30" },
  { id: "4", day: "2011-03-04", headline: '=cmd "quoted", with a comma' },
]);
const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

test("a reporting officer looks at what a file would add, adds it, takes it out and adds it again", async ({
  page,
}) => {
  const id = await openBlank(page, "Incidents from UCDP");
  const count = async () => (await timetableOf(page, id)).incidents.length;
  await page.goto(`/timetables/${id}/incidents/import`);
  await expect(page.getByRole("button", { name: "Choose a file…" })).toBeVisible();
  await expectAccessible(page);
  const choose = (name: string, text: string) =>
    page.locator('input[type="file"]').setInputFiles(file(name, text));

  await choose("nothing.csv", "");
  await expect(page.getByText("There is nothing in the file.")).toBeVisible();
  await choose("events.csv", events);
  await expect(page.getByText("3 incidents would be added from “events.csv”")).toBeVisible();
  await expect(page.getByText("5 rows under the headings, 1 already there, 1 refused.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Refused" })).toContainText("“2010-02-30” does not exist");
  await expect(page.getByRole("region", { name: "Already there" })).toContainText("as row 4");
  await expectAccessible(page);
  expect(await count()).toBe(0);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as CSV" }).click();
  expect((await download).suggestedFilename()).toBe("refused-rows.csv");

  await page.getByRole("combobox", { name: "From year" }).click();
  await page.getByRole("option", { name: "2010" }).click();
  await page.getByRole("button", { name: "Add 2 incidents" }).click();
  await expect(page.getByText("2 incidents added in", { exact: false })).toBeVisible();
  await expect.poll(count).toBe(2);
  const { incidents, sources } = await timetableOf(page, id);
  expect(incidents.map(({ on, reference }) => [on.day, on.precision, reference])).toEqual([
    ["2010-03-31", "month", "UCDP GED 2"],
    ["2011-03-04", "day", "UCDP GED 4"],
  ]);
  expect(incidents[1]?.description).toContain('=cmd "quoted", with a comma');
  expect(incidents[0]?.sourceIds).toEqual([sources[0]?.id]);
  expect(sources.map(({ title }) => title)).toEqual(["UCDP Georeferenced Event Dataset"]);
  await expectAccessible(page);

  // The same file again adds nothing.
  await choose("events.csv", events);
  await expect(page.getByText("One incident would be added from “events.csv”")).toBeVisible();
  await choose("later.csv", gedLikeTable([{ id: "2", day: "2010-03-04" }]));
  await expect(page.getByText("Nothing of “later.csv” would be added")).toBeVisible();

  await page.locator("body").press("Control+z");
  await expect.poll(count).toBe(0);
  expect((await timetableOf(page, id)).sources).toEqual([]);
});

test("a table with its own headings is read once its columns are told what they mean", async ({ page }) => {
  const id = await openBlank(page, "Incidents from a log");
  await page.goto(`/timetables/${id}/incidents/import`);
  const log =
    "\ufeffwhen it was;where;weapon;hurt\r\n03/04/2011;Camp Taji;drone;2\r\n28 Feb 2011;Basra;rocket;0\r\n";
  await page.locator('input[type="file"]').setInputFiles(file("log.csv", log));
  await expect(page.getByText("Choose which column holds the dates.")).toBeVisible();
  const meaning = async (column: string, field: string) => {
    await page.getByRole("combobox", { name: `What “${column}” means` }).click();
    await page.getByRole("option", { name: field, exact: true }).click();
    // A list that is closing still holds an option of that name.
    await expect(page.getByRole("listbox")).toHaveCount(0);
  };
  await meaning("when it was", "Date");
  await meaning("hurt", "Wounded");
  await expect(page.getByText("One incident would be added from “log.csv”")).toBeVisible();
  await expect(page.getByRole("region", { name: "Refused" })).toContainText(
    "can be 3 Apr 2011 or 4 Mar 2011",
  );
  await page.getByRole("combobox", { name: "Dates like 03/04/2011" }).click();
  await page.getByRole("option", { name: "day first: 3 April" }).click();
  await page.getByLabel("What this table is called").fill("Mission incident log");
  await page.getByLabel("What this table is called").press("Enter");
  await page.getByRole("button", { name: "Add 2 incidents" }).click();
  await expect.poll(async () => (await timetableOf(page, id)).incidents.length).toBe(2);
  const { incidents, sources } = await timetableOf(page, id);
  expect(incidents.map(({ title, kind, on }) => [title, kind, on.day])).toEqual([
    ["drone, Camp Taji", "drone", "2011-04-03"],
    ["rocket, Basra", "rocket-or-missile", "2011-02-28"],
  ]);
  expect(sources.map(({ title }) => title)).toEqual(["Mission incident log"]);
});

test("thousands of incidents go in within seconds, batch by batch, and all come out again", async ({
  page,
}) => {
  const id = await openBlank(page, "Incidents by the thousand");
  const count = async () => (await timetableOf(page, id)).incidents.length;
  await page.goto(`/timetables/${id}/incidents/import`);
  await page
    .locator('input[type="file"]')
    .setInputFiles(file("many.csv", gedLikeTable(gedLikeEvents(2_500))));
  await page.getByRole("button", { name: "Add 2,500 incidents" }).click();
  await expect(page.getByText("2,500 incidents added in", { exact: false })).toBeVisible({ timeout: 30_000 });
  expect(await count()).toBe(2_500);
  await page.getByRole("button", { name: "Undo all 3 steps" }).click();
  await expect(page.getByText("2,500 incidents were taken out again.")).toBeVisible({ timeout: 30_000 });
  expect(await count()).toBe(0);
});
