import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const afghanistan = "/t/afghanistan-2020-2021";
const pages = ["/", afghanistan, "/t/iraq-2020-2021", `${afghanistan}/present`, "/t/nothing-here"];

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target} ${nodes[0]?.failureSummary}`);
}

/** What the page's policy refused, and what went wrong in its script. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(message.text());
  });
  return heard;
}

test.describe("a stakeholder", () => {
  test("sees a moved date and its reason", async ({ page }) => {
    const heard = complaints(page);
    await page.goto(`${afghanistan}?asOf=2021-07-10`);
    await expect(page.locator(".statement")).toContainText("52 days left");
    await expect(page.locator(".statement")).toContainText("moved twice");
    const moves = page.locator("#moves + ol > li");
    await expect(moves).toHaveCount(2);
    await expect(moves.last()).toContainText("1 May 2021 became 11 Sep 2021, 133 days later");
    await expect(moves.last()).toContainText("Reason: political decision.");
    await expect(moves.last().getByRole("link").last()).toHaveAttribute("href", /#source-\d+/);
    expect(heard).toEqual([]);
  });

  test("filters the milestones, and the link shows what the sender saw", async ({ page }) => {
    await page.goto(afghanistan);
    const lines = page.locator("table.milestones tbody tr:visible");
    const all = await lines.count();
    await page.getByRole("radio", { name: "Moved" }).check();
    await expect(page).toHaveURL(/show=moved/);
    expect(await lines.count()).toBeLessThan(all);
    await page.reload();
    await expect(page.getByRole("radio", { name: "Moved" })).toBeChecked();
    await expect(lines.first()).toContainText("moved");
  });

  test("brings a stretch of time nearer, with letters as large as before", async ({ page }) => {
    await page.goto(afghanistan);
    const shown = page.locator("#timetable svg:visible");
    const before = await shown.getAttribute("id");
    await page.getByRole("radio", { name: /Around/ }).check();
    await expect(shown).toHaveCount(1);
    expect(await shown.getAttribute("id")).not.toBe(before);
    await expect(page.locator("#forces svg:visible, #progress svg:visible")).toHaveCount(2);
  });

  test("zooms to any stretch by steps and by dragging, and the link shows what the sender saw", async ({
    page,
  }) => {
    const heard = complaints(page);
    await page.goto(afghanistan);
    const told = page.locator(".steps output");
    const shown = page.locator("#timetable svg:visible");
    await page.getByRole("button", { name: "Closer" }).click();
    await expect(page).toHaveURL(/from=2020-\d\d-\d\d&to=2021-\d\d-\d\d/);
    await expect(told).toContainText(/\d of 8 milestones/);
    await page.getByRole("button", { name: "Later" }).click();
    await page.getByRole("button", { name: "Later" }).click();
    const { x, y, width } = (await shown.boundingBox()) ?? { x: 0, y: 0, width: 0 };
    await page.mouse.move(x + width * 0.8, y + 150);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.95, y + 160, { steps: 4 });
    await page.mouse.up();
    await expect(
      shown.getByRole("img", { name: /^All United States and allied forces withdrawn/ }),
    ).toBeVisible();
    await expect(shown.getByRole("img", { name: /^Leave five bases/ })).toHaveCount(0);
    const sentence = (await told.textContent()) ?? "";
    await page.reload();
    await expect(told).toHaveText(sentence);
    await expect(shown).toHaveCount(1);
    await shown.locator(".mark").first().focus();
    await page.keyboard.press("0");
    await expect(page.getByRole("radio", { name: "Whole" })).toBeChecked();
    expect(new URL(page.url()).search).toBe("");
    expect(heard).toEqual([]);
  });

  test("paints a chosen stretch as the press would have printed it", async ({ page }) => {
    await page.goto(afghanistan);
    const printed = await page.locator("#timetable-near-wide").innerHTML();
    const { from, to } = await page
      .locator("#zoom-near")
      .evaluate(({ dataset }: HTMLElement) => ({ from: dataset.from ?? "", to: dataset.to ?? "" }));
    await page.goto(`${afghanistan}?from=${from}&to=${to}`);
    const painted = await page.locator("#timetable-own").innerHTML();
    const bare = (markup: string) => markup.replaceAll("-near-wide", "-own").replace(/ tabindex="-?\d"/g, "");
    expect(bare(painted)).toBe(bare(printed));
  });

  test("finds a milestone by its words and its phase, and the link keeps both", async ({ page }) => {
    await page.goto("/t/mali-minusma-2023");
    const lines = page.locator("table.milestones tbody tr:visible");
    await page.getByRole("searchbox", { name: "Find" }).fill("menaka");
    await expect(lines).toHaveCount(1);
    await expect(lines).toContainText("Ménaka left");
    await page.getByRole("searchbox", { name: "Find" }).fill("left");
    await page.getByRole("combobox", { name: "Phase" }).selectOption("Camps of the second phase");
    await expect(page).toHaveURL(/find=left/);
    const found = await lines.count();
    expect(found).toBeGreaterThan(1);
    await expect(page.locator(".sift output")).toHaveText(`${found} shown`);
    await page.reload();
    await expect(page.getByRole("combobox", { name: "Phase" })).toHaveValue("second-posts");
    await expect(lines).toHaveCount(found);
    await page.getByRole("searchbox", { name: "Find" }).fill("nothing of the kind");
    await expect(page.locator(".sift output")).toHaveText("None fits");
  });

  test("walks through a drawing by keyboard and reads each mark", async ({ page }) => {
    await page.goto(afghanistan);
    const first = page.locator("#timetable svg:visible .mark").first();
    await first.focus();
    await expect(page.locator(".tip")).toBeVisible();
    const told = await page.locator(".tip").textContent();
    await page.keyboard.press("ArrowDown");
    await expect(page.locator(".tip")).not.toHaveText(told ?? "");
    await page.keyboard.press("Escape");
    await expect(page.locator(".tip")).toBeHidden();
  });

  test("is told of a mark that a finger touches anywhere between its shape and its name", async ({
    browser,
  }) => {
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(afghanistan);
    const mark = page.locator("#timetable svg:visible .mark", { hasText: "Leave five bases" });
    await mark.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await mark.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.touchscreen.tap(x + width * 0.8, y + height * 0.7);
    await expect(page.locator(".tip")).toHaveText(/^Leave five bases: on the day/);
    await context.close();
  });

  test("needs to scroll in one direction only, on any telephone", async ({ page }) => {
    for (const width of [360, 390, 768, 1024]) {
      await page.setViewportSize({ width, height: 844 });
      for (const path of pages) {
        await page.goto(path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`).toBe(
          width,
        );
      }
    }
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a stakeholder sees a moved date and its reason, filters and zooms", async ({ page }) => {
    await page.goto(afghanistan);
    await expect(page.locator("#moves + ol > li").last()).toContainText("Reason: political decision.");
    await expect(page.locator("#timetable svg:visible")).toHaveCount(1);
    const lines = page.locator("table.milestones tbody tr:visible");
    const all = await lines.count();
    await page.getByRole("radio", { name: "Moved" }).check();
    expect(await lines.count()).toBeLessThan(all);
    await page.getByRole("radio", { name: /Around/ }).check();
    await expect(page.locator("#timetable-near-wide")).toBeVisible();
  });

  test("the deck is a sequence of slides", async ({ page }) => {
    await page.goto(`${afghanistan}/present`);
    expect(await page.locator(".slide:visible").count()).toBe(8);
  });
});

test("the deck turns by keys and says where it is in its address", async ({ page }) => {
  const heard = complaints(page);
  await page.goto(`${afghanistan}/present`);
  const shown = page.locator(".slide:visible");
  await expect(shown).toHaveCount(1);
  await expect(shown).toContainText("Completed on");
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/#2$/);
  await expect(shown.getByRole("heading")).toHaveText("The timetable");
  await page.keyboard.press("End");
  await expect(shown).toContainText("What changed");
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/#8$/);
  await page.goBack();
  await expect(page).toHaveURL(/#2$/);
  await page.keyboard.press("Home");
  await expect(page).toHaveURL(/#1$/);
  await page.goto(`${afghanistan}/present#5`);
  await expect(shown).toContainText("How each date has moved");
  await page.goto(`${afghanistan}/present#7`);
  await expect(shown).toContainText("What moved, and why");
  expect(heard).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`nobody is shut out, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const path of pages) {
      await page.goto(path);
      expect(await violations(page), path).toEqual([]);
    }
  });
}
