import { expect, test } from "@playwright/test";
import { endOf2019 } from "../worlds/end-of-2019";
import { editBehind, expectAccessible, openBlank, timetableOf } from "./planner";

/** The line that Secretary Pompeo drew on 13 December 2019. */
const line = { type: "add-measure", measure: endOf2019().measures[0] as object };

test("a reporting officer enters 27 to 29 December 2019 by hand, and the page says what became of it", async ({
  page,
}) => {
  const id = await openBlank(page, "Iraq, end of 2019");
  await editBehind(page, id, [line]);
  await page.goto(`/timetables/${id}/incidents`);
  await expectAccessible(page);

  const entry = page.getByLabel("Enter an incident");
  await entry.fill(
    "27 Dec 2019, K-1 Kirkuk, about 30 rockets: 1 killed (US contractors), 4 wounded (US), 2 wounded (Iraq), attributed to Kataib Hezbollah by the US",
  );
  await expect(page.getByText("kind: rocket or missile, from “rockets”", { exact: false })).toBeVisible();
  await entry.press("Enter");
  await expect(page.getByText("1 incident asks for a finding")).toBeVisible();
  await expect(entry).toBeFocused();
  await expectAccessible(page);

  // From here on nothing but the keyboard.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Found by")).toHaveValue("Secretary Pompeo");
  await expectAccessible(page);
  await page.getByLabel("Why").fill("An American was killed by rockets of a militia.");
  await page.getByLabel("Found by").press("Enter");
  await expect(page.getByText("1 crossing has no entry about a response", { exact: false })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Strikes on 5 sites in Iraq and Syria");
  await page.keyboard.press("Tab");
  await page.keyboard.type("29 Dec 2019");
  await page.getByRole("button", { name: "military" }).press("Enter");
  await page.getByRole("button", { name: "carried out", exact: true }).press("Enter");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save what was done" }).press("Enter");

  await expect(page.getByText("1 of 1 crossing answered", { exact: false })).toBeVisible();
  await expect(page.getByText("The answer came after 2 days.", { exact: false })).toBeVisible();
  await expect(page.getByText("military · 29 Dec 2019 · 2 days after")).toBeVisible();
  await expect(page.getByRole("option", { name: /crossed · answered after 2 days/ })).toBeVisible();
  await expect
    .poll(async () => {
      const { incidents, findings, responses } = await timetableOf(page, id);
      return [incidents, findings, responses].map((list) => list.length);
    })
    .toEqual([1, 1, 1]);
  const { incidents, responses } = await timetableOf(page, id);
  expect(incidents[0]?.casualties.map(({ side }) => side)).toEqual(["US contractors", "US", "Iraq"]);
  expect(incidents[0]?.attribution).toMatchObject({ to: "Kataib Hezbollah", by: "the US" });
  expect(responses[0]).toMatchObject({ kind: "military", followThrough: "carried-out" });
  await expectAccessible(page);

  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(page.getByText("0 of 1 crossing answered", { exact: false })).toBeVisible();
  await expect.poll(async () => (await timetableOf(page, id)).responses.length).toBe(0);
});

test("a later count stands beside the earlier ones, and an undo takes only it back", async ({ page }) => {
  const id = await openBlank(page, "Iraq, January 2020");
  await page.goto(`/timetables/${id}/incidents`);
  const entry = page.getByLabel("Enter an incident");
  await entry.fill("8 Jan 2020, Ain al-Asad, ballistic missiles: 0 wounded (US), claimed by Iran");
  await entry.press("Enter");
  const wounded = async () =>
    (await timetableOf(page, id)).incidents[0]?.casualties.map(({ wounded }) =>
      wounded?.kind === "exact" ? wounded.value : null,
    );
  for (const [count, on] of [
    ["11", "16 Jan 2020"],
    ["34", "24 Jan 2020"],
  ] as const) {
    await page.getByRole("button", { name: "A later count, US" }).click();
    await page.getByLabel("Wounded", { exact: true }).fill(count);
    await page.getByLabel("Reported on").fill(on);
    await page.getByRole("button", { name: "Add the count" }).click();
  }
  await expect(page.getByText("Wounded: 0 → 11 (16 Jan 2020) → 34 (24 Jan 2020)")).toBeVisible();
  await expect.poll(wounded).toEqual([0, 11, 34]);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(page.getByText("Wounded: 0 → 11 (16 Jan 2020)", { exact: true })).toBeVisible();
  await expect.poll(wounded).toEqual([0, 11]);
});

test("an incident is found from anywhere, and a date that has not come is refused at its field", async ({
  page,
}) => {
  const id = await openBlank(page, "Iraq, found again");
  const incidents = endOf2019().incidents.map((incident) => ({ type: "add-incident", incident }));
  await editBehind(page, id, [line, ...incidents]);
  await page.goto(`/timetables/${id}`);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("airport");
  await page.getByRole("option", { name: /Rockets at the airport/ }).click();
  await expect(page).toHaveURL(/\/incidents\?item=airport/);
  await expect(page.getByText("No redline was in force on 9 December 2019.")).toBeVisible();
  const date = page.getByRole("article").getByLabel("Date", { exact: true });
  await date.fill("9 Dec 2026");
  await date.press("Enter");
  await expect(page.getByText("This is dated after today, 1 February 2026.")).toBeVisible();
  await expect(date).toHaveValue("9 Dec 2026");
  expect((await timetableOf(page, id)).incidents[0]?.on.day).toBe("2019-12-09");
});
