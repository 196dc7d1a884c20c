/**
 * The parts of the tests. Each runs one tool, lets it speak, and gives back what it counted.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** @typedef {{ passed: number, failed: number }} Count */

/** The places whose midnights go wrong first: half hours, far west, far east. */
const zones = ["UTC", "Asia/Kabul", "America/Los_Angeles", "Pacific/Kiritimati"];

/** @returns {Promise<Count>} */
export function types() {
  return judged("Types", [bin("typescript", "bin/tsc"), "--noEmit"]);
}

/** @returns {Promise<Count>} */
export function lint() {
  return judged("Lint", [bin("@biomejs/biome", "bin/biome"), "check", "--diagnostic-level=error", "."]);
}

/** @param {string[]} files @returns {Promise<Count>} */
export function unit(files = []) {
  return vitest("Unit tests", ["--project", "unit", ...files]);
}

/** @returns {Promise<Count>} */
export async function unitInEveryZone() {
  const counts = [];
  for (const zone of zones)
    counts.push(
      await vitest(
        `Meaning and shapes, with the machine's clock in ${zone}`,
        ["--project", "unit", "lib/domain", "lib/schema"],
        {
          TZ: zone,
        },
      ),
    );
  return sum(counts);
}

/** @param {string[]} files @returns {Promise<Count>} */
export function api(files = []) {
  return vitest("API tests", ["--project", "api", ...files]);
}

/** @param {string} chromium @param {string[]} files @returns {Promise<Count>} */
export function browser(chromium, files = []) {
  return withReport("Browser tests", async (report) => {
    const words = [
      bin("@playwright/test", "cli.js"),
      "test",
      "--pass-with-no-tests",
      "--reporter=list,json",
      ...files,
    ];
    const code = await speaking(words, { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
    const { stats, errors } = read(report) ?? { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [] };
    return honest(code, { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length });
  });
}

/** @param {Count[]} counts @returns {Count} */
export function sum(counts) {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  };
}

/** @param {string} title @param {string[]} words @param {NodeJS.ProcessEnv} [env] @returns {Promise<Count>} */
function vitest(title, words, env) {
  return withReport(title, async (report) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const code = await speaking([bin("vitest", "vitest.mjs"), "run", ...reporters, ...words], env);
    const { numPassedTests = 0, testResults = [], numFailedTests = 0 } = read(report) ?? {};
    const brokenFiles = testResults.filter(isBroken).length;
    return honest(code, { passed: numPassedTests, failed: numFailedTests + brokenFiles });
  });
}

/** A file that fails before its first test has no failed test to count. @param {any} file */
function isBroken(file) {
  return (
    file.status === "failed" &&
    !file.assertionResults.some((/** @type {any} */ test) => test.status === "failed")
  );
}

/** A tool that fails without saying which test did counts as one failure. @param {number} code @param {Count} count */
function honest(code, count) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** A tool that says yes or no. @param {string} title @param {string[]} words @returns {Promise<Count>} */
async function judged(title, words) {
  console.log(`\n── ${title}`);
  return (await speaking(words)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {string} title @param {(report: string) => Promise<Count>} work */
async function withReport(title, work) {
  console.log(`\n── ${title}`);
  const folder = mkdtempSync(join(tmpdir(), "drawdown-report-"));
  try {
    return await work(join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} path */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** @param {string} name @param {string} file */
function bin(name, file) {
  return join("node_modules", name, file);
}

/** Runs a Node program that prints for itself. @param {string[]} words @param {NodeJS.ProcessEnv} [env] @returns {Promise<number>} */
function speaking(words, env = {}) {
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve) => {
    child.on("error", () => resolve(127));
    child.on("close", (code) => resolve(code ?? 1));
  });
}
