/**
 * What is made from the sources, made again when they changed: the Prisma client, the public page's own script
 * and style, and the app.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./children.mjs";
import { Refusal, step } from "./say.mjs";

/** Folders and files at the top of the project that say nothing about the app. */
const beside = new Set([
  "node_modules",
  "data",
  "docs",
  "tests",
  "test-results",
  "playwright-report",
  "README.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "LICENSE",
  "next-env.d.ts",
  "tsconfig.tsbuildinfo",
]);

/** Generates the database client when the schema or the packages changed. @param {string} root */
export async function generateClient(root) {
  const stamp = join(root, "lib", "generated", "prisma", ".made-from");
  const wanted = hashOf(root, ["package-lock.json", "prisma.config.ts", join("prisma", "schema.prisma")]);
  if (isStamped(stamp, wanted)) return;
  await step("Generating the database client", async () => {
    const prisma = join(root, "node_modules", "prisma", "build", "index.js");
    // Generating needs no schema engine, but looks whether one is there: any executable will do.
    const env = {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      ...process.env,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    };
    const { code, output } = await run(process.execPath, [prisma, "generate"], { cwd: root, env });
    if (code !== 0) throw new Refusal(`The database client could not be generated:\n${output.trim()}`);
  });
  writeFileSync(stamp, wanted);
}

/** Bundles what the public pages bring to the browser. @param {string} root */
export async function buildPress(root) {
  const script = join(root, "scripts", "build-press.mjs");
  if (!existsSync(script)) return;
  const { code, output } = await run(process.execPath, [script], { cwd: root });
  if (code !== 0)
    throw new Refusal(`The public page's script and style could not be built:\n${output.trim()}`);
}

/**
 * Builds the app when its sources, the packages or what the build reads from the environment changed.
 * @param {string} root
 */
export async function buildApp(root) {
  const stamp = join(root, distFolder(), "drawdown-build");
  const wanted = hashOf(root, sourcesIn(root), buildVariables());
  if (isStamped(stamp, wanted)) return;
  await step("Building the app", async () => {
    const next = join(root, "node_modules", "next", "dist", "bin", "next");
    const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    const { code, output } = await run(process.execPath, [next, "build"], { cwd: root, env });
    if (code !== 0) throw new Refusal(`The app could not be built:\n${output.trim()}`);
  });
  writeFileSync(stamp, wanted);
}

/** Where the built app lies, below the project. */
export function distFolder() {
  return process.env.DRAWDOWN_DIST || ".next";
}

/** What of the environment ends up in the built app. */
function buildVariables() {
  return Object.keys(process.env)
    .filter((name) => name.startsWith("NEXT_PUBLIC_"))
    .sort()
    .map((name) => `${name}=${process.env[name]}`)
    .concat(process.version)
    .join("\n");
}

/** @param {string} root @returns {string[]} */
function sourcesIn(root) {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && !beside.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(root, entry.name) : [entry.name]));
}

/** @param {string} root @param {string} folder @returns {string[]} */
function filesBelow(root, folder) {
  // A data folder may lie anywhere in the project, and is known by its lock.
  if (existsSync(join(root, folder, "lock")) || existsSync(join(root, folder, "database", "PG_VERSION")))
    return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && !entry.name.includes(".test."))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return path === join("public", "press") ? [] : filesBelow(root, path);
      return entry.isFile() ? [path] : [];
    });
}

/** @param {string} root @param {string[]} paths @param {string} more */
function hashOf(root, paths, more = "") {
  const hash = createHash("sha256").update(more);
  for (const path of paths.toSorted())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  return hash.digest("hex");
}

/** @param {string} stamp @param {string} wanted */
function isStamped(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
}
