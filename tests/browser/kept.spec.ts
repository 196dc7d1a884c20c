import { expect, type Locator, type Page, test } from "@playwright/test";
import { endOf2019 } from "../worlds/end-of-2019";
import { editBehind, expectAccessible, openBlank, timetableOf } from "./planner";

/** Opens a form, once the page has woken up and its buttons do something. */
async function openForm(page: Page, name: string, first: Locator) {
  await expect(async () => {
    await page.getByRole("button", { name }).click({ timeout: 1_000 });
    await expect(first).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

const incidents = endOf2019().incidents.map((incident) => ({ type: "add-incident", incident }));

test("what was typed and not added is there after another view and a reload, and is added then", async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  const id = await openBlank(page, "Iraq, half typed");
  await editBehind(page, id, incidents);
  await page.goto(`/timetables/${id}/incidents?item=k1`);
  const action = page.getByRole("textbox", { name: "What was done" });
  await openForm(page, "Enter what was done…", action);
  await action.fill("Strikes on 5 sites in Iraq and Syria");
  await page.getByRole("textbox", { name: "On", exact: true }).fill("29 Dec");
  await page.getByRole("link", { name: "Sites", exact: true }).click();
  await page.getByLabel("Add a site").fill("K-1, Kirk");
  await page.reload();
  await expect(page.getByLabel("Add a site")).toHaveValue("K-1, Kirk");
  await page.getByLabel("Add a site").fill("K-1, Kirkuk");
  await page.getByLabel("Add a site").press("Enter");

  await page.goto(`/timetables/${id}/incidents?item=k1`);
  await openForm(page, "Enter what was done…", action);
  await expect(page.getByText("Not yet added: kept from before.")).toBeVisible();
  await expect(action).toHaveValue("Strikes on 5 sites in Iraq and Syria");
  await expect(page.getByRole("textbox", { name: "On", exact: true })).toHaveValue("29 Dec");
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "On", exact: true }).fill("29 Dec 2019");
  await page.getByRole("button", { name: "military" }).click();
  await page.getByRole("button", { name: "Save what was done" }).click();
  await expect(page.getByText("military · 29 Dec 2019 · 2 days after")).toBeVisible();
  await expect.poll(async () => (await timetableOf(page, id)).responses.length).toBe(1);
  expect((await timetableOf(page, id)).sites.map(({ name }) => name)).toEqual(["K-1, Kirkuk"]);

  await page.reload();
  await openForm(page, "Enter what was done…", action);
  await expect(action).toHaveValue("");
  expect(complaints).toEqual([]);
});

test("a timetable that is not made yet is there when the page comes back", async ({ page }) => {
  await openBlank(page, "Iraq, made before");
  await page.goto("/timetables/new");
  const name = page.getByRole("textbox", { name: "Title", exact: true });
  await expectAccessible(page);
  await name.fill("Withdrawal from ");
  await page.getByLabel("Complete by").fill("31 Dec 2027");
  await page.reload();
  await expect(name).toHaveValue("Withdrawal from ");
  await name.fill("Withdrawal from Iraq");
  await page.getByRole("button", { name: "Make the timetable" }).click();
  await expect(page.getByRole("heading", { name: "Withdrawal from Iraq" }).first()).toBeVisible();
  await expect(page.getByText("31 Dec 2027").first()).toBeVisible();
  await page.goto("/timetables/new");
  await expectAccessible(page);
  await expect(name).toHaveValue("");
});

test("a text that is too long stays in its field with the sentence there, and goes with whoever signs out", async ({
  page,
}) => {
  const id = await openBlank(page, "Iraq, too long");
  await editBehind(page, id, incidents);
  await page.goto(`/timetables/${id}/incidents?item=k1`);
  const title = page.getByRole("article").getByLabel("What happened, in a line");
  await expectAccessible(page);
  const long = `About 30 rockets ${"x".repeat(200)}`;
  await title.fill(long);
  await title.press("Enter");
  await expect(title).toHaveAccessibleDescription(/Keep this within 200 characters\./);
  await page.reload();
  await expect(title).toHaveValue(long);
  await expect(title).toHaveAccessibleDescription(/Keep this within 200 characters\./);
  await expectAccessible(page);
  expect((await timetableOf(page, id)).incidents[1]?.title).toBe("About 30 rockets");

  await page.goto("/account");
  await expect(page.getByText(/goes when you sign out/)).toBeVisible();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("rockets");
});
