import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import type { Milestone } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";
import { owner } from "../running-app";

/** Nothing that the common checks for accessibility find. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

/** Signed in, in front of a timetable in which nothing stands yet. */
export async function openBlank(page: Page, title: string): Promise<string> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(owner.email);
  await page.getByRole("textbox", { name: "Password", exact: true }).fill(owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/timetables$/);
  const origin = new URL(page.url()).origin;
  const made = await page.request.post("/api/v1/timetables", { data: { title }, headers: { origin } });
  const { id } = await made.json();
  await page.goto(`/timetables/${id}`);
  await expect(page.getByRole("heading", { name: "No milestone yet" })).toBeVisible();
  return id;
}

/** As the server keeps it. */
export async function timetableOf(page: Page, id: string): Promise<Timetable> {
  const answer = await page.request.get(`/api/v1/timetables/${id}`);
  return (await answer.json()).timetable;
}

export async function milestonesOf(page: Page, id: string): Promise<Milestone[]> {
  return (await timetableOf(page, id)).milestones;
}

/** Changes it behind the page's back, as another person would. */
export async function editBehind(page: Page, id: string, edits: object[]): Promise<void> {
  const address = `/api/v1/timetables/${id}`;
  const { version } = await (await page.request.get(address)).json();
  const headers = { origin: new URL(page.url()).origin };
  const answer = await page.request.post(`${address}/edits`, {
    data: { baseVersion: version, edits },
    headers,
  });
  expect(answer.status(), await answer.text()).toBe(200);
}
