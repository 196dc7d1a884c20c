import { defineConfig } from "@playwright/test";
import { chromiumArguments, systemChromium } from "./scripts/test/chromium.mjs";

/** One app and one browser at a time: the stories share a database, and small machines run them too. */
export default defineConfig({
  testDir: "tests/browser",
  globalSetup: "./tests/browser/start-app.ts",
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    // Set by the global setup, which runs before the browsers start.
    baseURL: process.env.DRAWDOWN_TEST_ADDRESS,
    locale: "en-GB",
    timezoneId: "Europe/London",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    launchOptions: { executablePath: systemChromium(), args: chromiumArguments },
  },
});
