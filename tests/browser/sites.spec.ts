import { expect, test } from "@playwright/test";
import { editBehind, expectAccessible, openBlank, timetableOf } from "./planner";

test("a site is added, placed on the map, handed over, and followed back in time", async ({ page }) => {
  const id = await openBlank(page, "Sites on a map");
  await editBehind(page, id, [{ type: "set-timetable", changes: { from: "Iraq" } }]);
  await page.goto(`/timetables/${id}/sites`);
  await expect(page.getByRole("heading", { name: "Which sites are given up?" })).toBeVisible();
  await page.getByLabel("Add a site").fill("Camp Taji");
  await page.keyboard.press("Enter");

  const panel = page.getByRole("article", { name: "Camp Taji" });
  await panel.getByLabel("Position").fill("33.52, 44.26");
  await panel.getByLabel("Planned").fill("31 Aug 2009");
  await panel.getByLabel("Actual").fill("2 Sep 2009");
  await panel.getByLabel("Place").fill("north of Baghdad");
  await panel.getByLabel("Place").blur();
  await expect(page.getByText("1 of 1 site handed over, closed or destroyed")).toBeVisible();
  await expect(
    page.getByRole("button", { name: "Camp Taji (north of Baghdad): handed over, 2 Sep 2009" }),
  ).toBeVisible();
  await expectAccessible(page);

  const slider = page.getByRole("slider");
  await slider.focus();
  await page.keyboard.press("Home");
  await expect(slider).toHaveAttribute("aria-valuetext", "31 August 2009");
  await expect(page).toHaveURL(/asOf=2009-08-31/);
  await expect(
    page.getByText("0 of 1 site handed over, closed or destroyed as of 31 August 2009"),
  ).toBeVisible();
  await expect(page.getByRole("row", { name: /handover planned Camp Taji/ })).toBeVisible();

  await expect
    .poll(async () => (await timetableOf(page, id)).sites[0])
    .toMatchObject({
      position: { latitude: 33.52, longitude: 44.26 },
      actualHandover: { day: "2009-09-02", precision: "day" },
    });
});

test("no outline is asked for over the network", async ({ page }) => {
  const id = await openBlank(page, "Outlines at home");
  await editBehind(page, id, [
    { type: "set-timetable", changes: { from: "Mali" } },
    { type: "add-site", site: { id: "gao", name: "Gao", position: { latitude: 16.27, longitude: -0.04 } } },
  ]);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).host));
  await page.goto(`/timetables/${id}/sites`);
  await expect(page.getByRole("button", { name: /^Gao: open/ })).toBeVisible();
  await expect(page.getByText("Burkina Faso")).toBeVisible();
  expect([...new Set(asked)]).toEqual([new URL(page.url()).host]);
});
