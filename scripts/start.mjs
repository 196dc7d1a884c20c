/**
 * `npm start` and `npm run dev`: from a fresh clone to a served app, one line a step.
 *
 * Runs before any package is installed, so it draws upon Node alone until they are.
 */
import "./start/node-version.mjs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const { readEnvironment } = await import("../lib/server/environment.mjs");
const { buildApp, buildPress, generateClient } = await import("./start/build.mjs");
const { end, endRunning, run } = await import("./start/children.mjs");
const { checkDatabaseVersion, prepareDataFolder, secretOf } = await import("./start/data-folder.mjs");
const { installPackages } = await import("./start/packages.mjs");
const { reachDatabase, refuseIfLocked, startEmbeddedDatabase } = await import("./start/postgres.mjs");
const { Refusal, sayWhy, step } = await import("./start/say.mjs");
const { checkPort, startServer, waitForHealth } = await import("./start/serve.mjs");
const { alone } = await import("./start/alone.mjs");

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dev = process.argv.includes("--dev");

/** @type {{ database?: import("node:child_process").ChildProcess, server?: import("node:child_process").ChildProcess }} */
const children = {};
let ending = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(0));

try {
  await start();
} catch (error) {
  if (!ending) {
    sayWhy(error);
    await stop(1);
  }
}

async function start() {
  const began = performance.now();
  const environment = checkedEnvironment();
  console.log("Drawdown");

  if (environment.embedded) await refuseIfLocked(environment.dataFolder);
  await checkPort(environment);
  prepareDataFolder(environment.dataFolder);
  if (environment.embedded) checkDatabaseVersion(environment.dataFolder);

  await alone(root, async () => {
    await installPackages(root);
    if (environment.databaseUrl) await reachDatabase(environment.databaseUrl);
    await generateClient(root);
    await buildPress(root);
    if (!dev) await buildApp(root);
  });

  const env = { ...process.env, DRAWDOWN_SECRET: environment.secret ?? secretOf(environment.dataFolder) };
  if (environment.embedded) {
    const { child, address } = await step("Opening the database", () =>
      startEmbeddedDatabase(environment.dataFolder),
    );
    children.database = child;
    child.once("exit", () => stopBecause("The database ended unexpectedly."));
    Object.assign(env, { DATABASE_URL: address, DRAWDOWN_EMBEDDED: "1" });
  }

  const setupAddress = await step("Preparing the data", () => prepare(env));

  await step("Starting the web server", async () => {
    const server = startServer(root, environment, { dev, env });
    children.server = server;
    server.once("exit", () => stopBecause("The web server ended unexpectedly."));
    await waitForHealth(server, `http://${environment.reachableHost}:${environment.port}`);
    server.stdout?.pipe(process.stdout);
  });

  console.log(
    `\nReady after ${((performance.now() - began) / 1000).toFixed(1)} s at ${environment.publicUrl}`,
  );
  if (setupAddress)
    console.log(`Make the first account here (works once): ${environment.publicUrl}${setupAddress}`);
  console.log("Ctrl-C stops it.\n");
}

function checkedEnvironment() {
  const reading = readEnvironment(process.env);
  if (!reading.ok) throw new Refusal(reading.problems.join("\n"));
  return reading.environment;
}

/**
 * Migrates, loads the samples, and sees to the first owner.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>} the path of the one-time setup address
 */
async function prepare(env) {
  /** @type {{ refusal?: string, setupPath?: string }} */
  let report = {};
  const words = ["--conditions=react-server", "--import", "tsx", join("scripts", "prepare.ts")];
  const { code, output } = await run(process.execPath, words, {
    cwd: root,
    env,
    onMessage: (message) => {
      report = message;
    },
  });
  if (report.refusal) throw new Refusal(report.refusal);
  if (code !== 0) throw new Refusal(`The data could not be prepared:\n${output.trim()}`);
  return report.setupPath;
}

/** @param {string} sentence */
async function stopBecause(sentence) {
  if (ending) return;
  console.error(`\n${sentence}\n`);
  await stop(1);
}

/**
 * Ends everything, the database last.
 * @param {number} code
 */
async function stop(code) {
  if (ending) return;
  ending = true;
  endRunning();
  await end(children.server, 10_000);
  await end(children.database, 20_000);
  process.exit(code);
}
