import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { owner } from "../running-app";

/** What the content policy refused, and what went wrong in the page's own script. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Content-Security-Policy/.test(message.text())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  return faults;
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

async function signIn(page: Page, who: { email: string; password: string }) {
  await page.getByLabel("E-mail address").fill(who.email);
  await page.getByRole("textbox", { name: "Password", exact: true }).fill(who.password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** One of the timetables that whoever has signed in belongs to. */
async function openTimetable(page: Page) {
  await expect(page).toHaveURL(/\/timetables$/);
  const answer = await page.request.get("/api/v1/timetables");
  const { timetables } = (await answer.json()) as { timetables: { id: string }[] };
  await page.goto(`/timetables/${timetables[0]?.id}`);
}

/** A phone or another computer: nothing of who was here before. */
const elsewhere = async (browser: Browser) => (await browser.newContext()).newPage();

test("signing in leads back to the page that was asked for, and to no other site", async ({ page }) => {
  const faults = faultsOf(page);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("Enter an e-mail address.")).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toBeFocused();

  await signIn(page, { ...owner, password: "not the password" });
  await expect(page.getByText("The e-mail address and the password do not go together.")).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue(owner.email);
  await expectAccessible(page);

  await page.getByRole("textbox", { name: "Password", exact: true }).fill(owner.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/account$/);
  await expectAccessible(page);

  await page.goto("/sign-in?next=//elsewhere.example/");
  await expect(page).toHaveURL(/\/timetables$/);
  expect(faults).toEqual([]);
});

test("signing out ends the session, and the page before shows nothing any more", async ({ page }) => {
  await page.goto("/sign-in?next=/account");
  await signIn(page, owner);
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
});

test("an owner invites somebody by a link, who comes in with just that role", async ({ page, browser }) => {
  const faults = faultsOf(page);
  await page.goto("/sign-in");
  await signIn(page, owner);
  await openTimetable(page);
  await page.getByRole("link", { name: "People" }).click();
  await expect(page.getByRole("heading", { name: "People", exact: true })).toBeVisible();
  await page.getByLabel(/Only for this e-mail address/).fill("invited@example.org");
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByLabel("The link for an editor").inputValue();
  expect(link).toMatch(/\/invitation#[\w-]{43}$/);
  await expect(page.getByText("Editor · invited@example.org")).toBeVisible();
  await expectAccessible(page);

  const guest = await elsewhere(browser);
  const guestFaults = faultsOf(guest);
  const asked: string[] = [];
  guest.on("request", (request) => asked.push(`${request.url()} ${request.headers().referer ?? ""}`));
  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: /You are invited to/ })).toBeVisible();
  await expectAccessible(guest);
  await guest.getByLabel("Name").fill("Amina");
  await guest.getByRole("textbox", { name: "Password", exact: true }).fill("short");
  await guest.getByRole("button", { name: "Make an account and accept" }).click();
  await expect(guest.getByText(/Use at least 12 characters/)).toBeVisible();
  await expect(guest.getByLabel("Name")).toHaveValue("Amina");
  await guest.getByRole("textbox", { name: "Password", exact: true }).fill("a password of her own");
  await guest.getByRole("button", { name: "Make an account and accept" }).click();
  await expect(guest).toHaveURL(/\/timetables\/[^/]+$/);

  // The link's secret stood in no address that a server or its log would see.
  const secret = link.split("#")[1] as string;
  expect(asked.filter((line) => line.includes(secret))).toEqual([]);
  await guest.getByRole("link", { name: "People" }).click();
  await expect(guest.getByRole("heading", { name: "What each role may do" })).toBeVisible();
  await expect(guest.getByRole("button", { name: "Make the link" })).toHaveCount(0);

  const late = await elsewhere(browser);
  await late.goto(link);
  await expect(late.getByRole("heading", { name: "This link opens nothing any more" })).toBeVisible();
  expect([...faults, ...guestFaults]).toEqual([]);
});

test("pages of the workspace carry a policy with a fresh nonce, and public ones carry none of it", async ({
  page,
}) => {
  const policyOf = async (path: string) =>
    (await page.request.get(path)).headers()["content-security-policy"] ?? "";
  const [first, second] = [await policyOf("/sign-in"), await policyOf("/sign-in")];
  expect(first).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic';/);
  expect(first).toContain("frame-ancestors 'none'");
  expect(first).not.toContain("unsafe-eval");
  expect(second).not.toBe(first);
  expect(await policyOf("/")).not.toContain("nonce-");
});

test("a page of one timetable runs without anything that its policy refuses", async ({ page }) => {
  const faults = faultsOf(page);
  await page.goto("/sign-in");
  await signIn(page, owner);
  await openTimetable(page);
  await expect(page.getByRole("link", { name: "People" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(faults).toEqual([]);
});
