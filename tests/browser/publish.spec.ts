import { type APIRequestContext, type Browser, expect, type Page, test } from "@playwright/test";
import { owner, today } from "../running-app";

/** The timetables of these stories end with the year after the one it is. */
const year = Number(today.slice(0, 4)) + 1;

/** Signs a fresh browser in, as the owner unless somebody else is named. */
async function signedIn(browser: Browser, who: { email: string; password: string } = owner): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const answer = await page.request.post("/api/v1/session", { headers: origin(), data: who });
  expect(answer.status()).toBe(200);
  return page;
}

const origin = () => ({ origin: process.env.DRAWDOWN_TEST_ADDRESS ?? "" });

/** Makes a timetable as a planner would, and gives its id. */
async function makeTimetable(page: Page, title: string): Promise<string> {
  await page.goto("/timetables/new");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Who leaves").fill("Coalition forces");
  await page.getByLabel("From where").fill("Iraq");
  await page.getByLabel("Complete by").fill(`31 Dec ${year}`);
  await page.getByRole("button", { name: "Make the timetable" }).click();
  await page.waitForURL(/\/timetables\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split("/")[2] ?? "";
}

async function workingCopy(request: APIRequestContext, id: string) {
  const answer = await request.get(`/api/v1/timetables/${id}`);
  return (await answer.json()) as {
    version: number;
    timetable: { title: string; summary: string; endMilestoneId: string };
  };
}

async function edit(request: APIRequestContext, id: string, edits: object[]): Promise<number> {
  const { version } = await workingCopy(request, id);
  const data = { baseVersion: version, edits };
  const answer = await request.post(`/api/v1/timetables/${id}/edits`, { headers: origin(), data });
  return answer.status();
}

test("a planner builds and publishes, a stakeholder sees it, and why its end moved", async ({ browser }) => {
  const page = await signedIn(browser);
  const id = await makeTimetable(page, "Coalition forces out of Iraq, a story");
  const { timetable } = await workingCopy(page.request, id);

  await page.goto(`/timetables/${id}/publish`);
  await expect(page.getByText(`Complete withdrawal by 31 December ${year}`)).toBeVisible();
  await page.getByLabel("Published by").fill("Ministry of Defence");
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByRole("heading", { name: "Version 1 is public" })).toBeVisible();
  const address = await page.getByRole("link", { name: "Open the public page" }).getAttribute("href");

  const reader = await (await browser.newContext()).newPage();
  await reader.goto(address ?? "");
  await expect(reader.locator("body")).toContainText(`31 December ${year}`);

  const due = { day: `${year + 1}-01-14`, precision: "day" };
  const move = { type: "move-milestone", milestoneId: timetable.endMilestoneId, due };
  expect(await edit(page.request, id, [move])).toBe(200);
  await page.goto(`/timetables/${id}/publish`);
  await expect(page.getByText("14 days later")).toBeVisible();
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await expect(page.getByText("Choose the reason that fits best.")).toBeVisible();
  await page.getByLabel("In a sentence").fill("n/a");
  await expect(page.getByText("“n/a” is not a reason.", { exact: false })).toBeVisible();

  await page.getByRole("combobox", { name: "Reason" }).click();
  await page.getByRole("option", { name: "Logistics" }).click();
  const why = "The last convoy waits for the bridge at Safwan.";
  await page.getByLabel("In a sentence").fill(why);
  await page.reload();
  await expect(page.getByLabel("In a sentence")).toHaveValue(why);
  await page.getByRole("button", { name: "Publish version 2" }).click();
  await expect(page.getByRole("heading", { name: "Version 2 is public" })).toBeVisible();

  // A browser may keep the page for a minute; whoever asks for it anew gets the new version.
  await reader.reload();
  await expect(reader.locator("body")).toContainText(`14 January ${year + 1}`);
  await expect(reader.locator("body")).toContainText(why);
  await reader.goto(`${address}/v/1`);
  await expect(reader.locator("body")).toContainText(`31 December ${year}`);
});

test("two editors collide and nothing is lost", async ({ browser }) => {
  const ann = await signedIn(browser);
  const id = await makeTimetable(ann, "A timetable of two");
  const ben = await signedIn(browser);
  await ann.goto(`/timetables/${id}/settings`);
  await ben.goto(`/timetables/${id}/settings`);

  await ann.getByLabel("Summary").fill("As Ann would say it.");
  await ann.getByLabel("From", { exact: true }).fill("the Republic of Iraq");
  await ann.getByLabel("From", { exact: true }).blur();
  await expect(ann.getByText(/^Saved \d/)).toBeVisible();

  await ben.getByLabel("Summary").fill("As Ben would say it.");
  await ben.getByLabel("Summary").blur();
  const dialog = ben.getByRole("dialog");
  await expect(dialog).toContainText("As Ann would say it.");
  await expect(dialog).toContainText("As Ben would say it.");
  expect((await workingCopy(ben.request, id)).timetable.summary).toBe("As Ann would say it.");

  await dialog.getByRole("button", { name: "Keep mine" }).click();
  await expect(ben.getByText(/^Saved \d/)).toBeVisible();
  const { timetable } = await workingCopy(ben.request, id);
  expect(timetable).toMatchObject({ summary: "As Ben would say it.", from: "the Republic of Iraq" });
});

test("a viewer cannot edit", async ({ browser }) => {
  const page = await signedIn(browser);
  const id = await makeTimetable(page, "A timetable to look at");
  const viewer = { email: "viewer.of.publishing@example.org", password: "another quiet long password" };
  const invited = await page.request.post(`/api/v1/timetables/${id}/invitations`, {
    headers: origin(),
    data: { role: "viewer" },
  });
  const { invitation } = (await invited.json()) as { invitation: { path: string } };
  const guest = await (await browser.newContext()).newPage();
  const accepted = await guest.request.post("/api/v1/invitations/accept", {
    headers: origin(),
    data: {
      token: new URL(invitation.path, "http://app").hash.slice(1).split("=").pop() ?? "",
      account: { name: "Vera Viewer", ...viewer },
    },
  });
  expect(accepted.status()).toBe(200);

  await guest.goto(`/timetables/${id}/settings`);
  await expect(guest.getByLabel("Title")).toBeDisabled();
  await guest.goto(`/timetables/${id}/track`);
  await expect(guest.getByRole("button", { name: "Complete…" })).toHaveCount(0);
  await guest.goto(`/timetables/${id}/publish`);
  await expect(guest.getByText("for a publisher or an owner", { exact: false })).toBeVisible();
  await expect(guest.getByRole("button", { name: /^Publish/ })).toHaveCount(0);
  expect(await edit(guest.request, id, [{ type: "set-timetable", changes: { summary: "Mine." } }])).toBe(403);
});

test("a reporting officer says what was reached, and takes it back", async ({ browser }) => {
  const page = await signedIn(browser);
  const id = await makeTimetable(page, "A timetable to track");
  await page.goto(`/timetables/${id}/track`);
  await page.locator("[data-track-row]").focus();
  await page.keyboard.press("c");
  await expect(page.getByLabel("Completed on")).toBeFocused();
  await page.getByLabel("Evidence").fill("The last convoy crossed the border.");
  await page.getByRole("button", { name: "Mark completed" }).click();
  const met = page.getByText(/met \d+ \w{3} \d{4}/).filter({ visible: true });
  await expect(met.first()).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(met).toHaveCount(0);
});
