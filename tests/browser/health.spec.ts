import { expect, test } from "@playwright/test";

test("a browser reaches the running app", async ({ page }) => {
  const answer = await page.goto("/api/v1/health");
  expect(answer?.status()).toBe(200);
  await expect(page.locator("body")).toContainText('"status":"ok"');
});
