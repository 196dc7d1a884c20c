/**
 * For the commands beside `npm start`: reaches the database that the program uses, and opens the embedded one for
 * the moment when the program is not running.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readEnvironment } from "../../lib/server/environment.mjs";
import { end } from "./children.mjs";
import {
  checkDatabaseVersion,
  databaseFolder,
  embeddedAddress,
  lockFile,
  prepareDataFolder,
} from "./data-folder.mjs";
import { holderOf } from "./lock.mjs";
import { Refusal, sayWhy } from "./say.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * @typedef {object} Errand
 * @property {string} script  below `scripts`, run by tsx with DATABASE_URL set
 * @property {string[]} words  of the command line
 * @property {boolean} [alone]  not while the program is running
 * @property {boolean} [mayMake]  where there is no data yet, an empty database is made
 */

/**
 * Runs a command to its end; a refusal becomes its sentence.
 * @param {() => Promise<number>} work  gives the exit code
 */
export async function command(work) {
  process.exitCode = await work().catch((error) => {
    sayWhy(error);
    return 1;
  });
}

/** @param {Errand} errand @returns {Promise<number>} its exit code */
export async function onTheDatabase(errand) {
  const reading = readEnvironment(process.env);
  if (!reading.ok) throw new Refusal(reading.problems.join("\n"));
  const { databaseUrl, dataFolder } = reading.environment;
  const { reachDatabase, refuseIfLocked, startEmbeddedDatabase } = await import("./postgres.mjs");
  if (databaseUrl) {
    await reachDatabase(databaseUrl);
    return runScript(errand, databaseUrl);
  }

  if (!errand.mayMake && !existsSync(databaseFolder(dataFolder)))
    throw new Refusal(
      `There is no data in ${dataFolder} yet. Start the program once with npm start, then try again.`,
    );
  if (errand.alone) await refuseIfLocked(dataFolder);
  else if (holderOf(lockFile(dataFolder))) return runScript(errand, embeddedAddress(dataFolder));

  prepareDataFolder(dataFolder);
  checkDatabaseVersion(dataFolder);
  const { child, address } = await startEmbeddedDatabase(dataFolder);
  try {
    return await runScript(errand, address);
  } finally {
    await end(child, 20_000);
  }
}

/** @param {Errand} errand @param {string} address @returns {Promise<number>} */
function runScript({ script, words }, address) {
  const tsx = ["--conditions=react-server", "--import", "tsx", join("scripts", script)];
  const child = spawn(process.execPath, [...tsx, ...words], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: address },
    stdio: "inherit",
  });
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}
