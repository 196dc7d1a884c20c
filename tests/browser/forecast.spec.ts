import { expect, test } from "@playwright/test";
import { editBehind, expectAccessible, openBlank, timetableOf } from "./planner";

const on = (day: string) => ({ day, precision: "day" });
const milestone = (id: string, title: string, due: string, start?: string) => ({
  type: "add-milestone",
  milestone: { id, title, due: on(due), start: start ? on(start) : null },
});

/** Packing ends so late that, with the days between, the committed end cannot hold. The clock stands on 1 Feb 2026. */
const tooLate = [
  milestone("pack", "Equipment packed", "2026-06-20", "2026-05-01"),
  milestone("out", "All forces out", "2026-06-30"),
  { type: "add-dependency", dependency: { id: "link", fromId: "pack", toId: "out", lagDays: 20 } },
  { type: "set-timetable", changes: { endMilestoneId: "out" } },
];

test("a planner asks whether the date holds, is told what would save it, and accepts one edit", async ({
  page,
}) => {
  const id = await openBlank(page, "Out too late");
  await editBehind(page, id, tooLate);
  await page.goto(`/timetables/${id}/forecast`);
  await expect(page.getByRole("heading", { name: "Will the date hold?" })).toBeVisible();
  await expect(
    page.getByText("30 Jun 2026 cannot hold: 10 Jul 2026 is the earliest, 10 days late.", { exact: false }),
  ).toBeVisible();
  await expect(page.getByText("Any one of these alone is enough:")).toBeVisible();
  await expect(page.getByText("Shorten “Equipment packed” by 10 days")).toBeVisible();
  await expectAccessible(page);

  const row = page.getByRole("listitem").filter({ hasText: "Shorten the time between" });
  await row.getByRole("button", { name: "Accept" }).click();
  await expect(page.getByText("By what is known, 30 Jun 2026 can hold.", { exact: false })).toBeVisible();
  await expect(page.getByText("What would make it hold")).toBeHidden();
  await expect.poll(async () => (await timetableOf(page, id)).dependencies[0]?.lagDays).toBe(10);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("What would make it hold")).toBeVisible();
});

test("a planner estimates how long work takes, and the forecast is drawn from it", async ({ page }) => {
  const id = await openBlank(page, "Estimated");
  await editBehind(page, id, tooLate);
  await page.goto(`/timetables/${id}?item=pack`);
  const duration = page.getByLabel("Duration");
  await duration.fill("60 – 50 – 90");
  await duration.press("Enter");
  await expect(page.getByText("the three go up", { exact: false })).toBeVisible();
  await expect(duration).toHaveValue("60 – 50 – 90");
  await duration.fill("30 50 90");
  await expect(page.getByText("= 30 working days if all goes well", { exact: false })).toBeVisible();
  await duration.press("Enter");
  await expect
    .poll(async () => (await timetableOf(page, id)).milestones[0]?.durationEstimate)
    .toEqual({ optimistic: 30, likely: 50, pessimistic: 90 });
  await expect(page.getByText("▲ 10 days too late for the end")).toBeVisible();

  await page.getByRole("link", { name: "Forecast" }).click();
  await expect(
    page.getByText("One open milestone is drawn from the durations", { exact: false }),
  ).toBeVisible();
  await expect(page.getByText("5,000 runs, seed 1.", { exact: false })).toBeVisible();
  await expect(page.getByText(/The committed end, 30 June 2026, held in .*\d+ of 100 runs/)).toBeVisible();
  await page.getByRole("button", { name: "Show as table" }).first().click();
  await expect(page.getByRole("cell", { name: "80%" }).first()).toBeVisible();
  await expectAccessible(page);
});

test("a planner reviews the timetable, and gives the host a calendar of its own", async ({ page }) => {
  const id = await openBlank(page, "Reviewed");
  await editBehind(page, id, [...tooLate, { type: "add-party", party: { id: "host", name: "Iraq" } }]);
  await page.goto(`/timetables/${id}/review`);
  await expect(page.getByRole("heading", { name: "Is this timetable sound?" })).toBeVisible();
  await expect(
    page
      .getByText("comes too late for the date that must hold", { exact: false })
      .or(page.getByText("come too late for the date that must hold", { exact: false })),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Equipment packed" }).first().click();
  await expect(page).toHaveURL(/item=pack/);

  await page.goto(`/timetables/${id}/settings`);
  await page.getByRole("button", { name: "Add a calendar" }).click();
  await page.getByRole("menuitem", { name: "Sunday to Thursday" }).click();
  await page.getByRole("button", { name: "Add an exception" }).click();
  await page.getByLabel("First day").fill("27 May 2026");
  await page.getByLabel("Last day").fill("26 May 2026");
  await page.getByLabel("What it is").fill("Eid al-Adha");
  await page.getByRole("button", { name: "Add an exception" }).click();
  await expect(page.getByText("The last day of an exception comes before its first.")).toBeVisible();
  await page.getByLabel("Last day").fill("30 May 2026");
  await page.getByRole("button", { name: "Add an exception" }).click();
  await expect(page.getByText("27 May 2026 – 30 May 2026")).toBeVisible();
  await expectAccessible(page);
  await expect
    .poll(async () => (await timetableOf(page, id)).workingCalendars[0]?.exceptions)
    .toEqual([{ title: "Eid al-Adha", firstDay: "2026-05-27", lastDay: "2026-05-30", working: false }]);
});
