/**
 * `npm test`: everything; `npm test -- unit`, `api`, `browser` or a test file: that part.
 * The last line is `N passed, N failed`.
 */
import "./start/node-version.mjs";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { alone } from "./start/alone.mjs";
import { buildApp, buildPress, generateClient } from "./start/build.mjs";
import { installPackages } from "./start/packages.mjs";
import { Refusal, sayWhy } from "./start/say.mjs";
import { findChromium } from "./test/chromium.mjs";
import { api, browser, lint, sum, types, unit, unitInEveryZone } from "./test/parts.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

try {
  const { passed, failed } = await runTests(process.argv.slice(2));
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
} catch (error) {
  // What keeps the tests from running at all is a failure like another, and is counted as one.
  sayWhy(error);
  console.log("0 passed, 1 failed");
  process.exit(1);
}

/** @param {string[]} asked */
async function runTests(asked) {
  const parts = asked.map((part) => [part, runOf(part)]);
  await alone(root, async () => {
    await installPackages(root);
    await generateClient(root);
    await buildPress(root);
  });
  const counts = [];
  for (const [, run] of parts.length > 0 ? parts : [["everything", everything]]) counts.push(await run());
  return sum(counts);
}

async function everything() {
  const counts = [await types(), await lint(), await unit(), await unitInEveryZone()];
  counts.push(await withApp(() => api()), await withApp(async () => browser(await findChromium())));
  return sum(counts);
}

/** What a word of the command line runs. @param {string} part @returns {() => Promise<{ passed: number, failed: number }>} */
function runOf(part) {
  if (part === "unit") return async () => sum([await unit(), await unitInEveryZone()]);
  if (part === "api") return () => withApp(() => api());
  if (part === "browser") return () => withApp(async () => browser(await findChromium()));
  if (!existsSync(part))
    throw new Refusal(`There is no test file "${part}"; the parts are unit, api and browser.`);
  if (part.includes("tests/browser")) return () => withApp(async () => browser(await findChromium(), [part]));
  if (part.includes("tests/api")) return () => withApp(() => api([part]));
  return () => unit([part]);
}

/**
 * The app is built once, and only when its sources changed. An app that cannot be built is a failure like another,
 * and so is a browser that cannot be had: what was counted before stays counted.
 * @param {() => Promise<{ passed: number, failed: number }>} run
 */
async function withApp(run) {
  try {
    await alone(root, () => buildApp(root));
    return await run();
  } catch (error) {
    sayWhy(error);
    return { passed: 0, failed: 1 };
  }
}
