/**
 * `npm run user -- …`: people, from the terminal. Reaches the database that the program uses, and opens the
 * embedded one for the moment when the program is not running.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readEnvironment } from "../lib/server/environment.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.exitCode = await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});

async function main() {
  const reading = readEnvironment(process.env);
  if (!reading.ok) throw new Error(reading.problems.join("\n"));
  const { databaseUrl, dataFolder } = reading.environment;
  if (!existsSync(join(root, "lib", "generated", "prisma")) || (!databaseUrl && !existsSync(dataFolder)))
    throw new Error("There is no data yet. Start the program once with npm start, then try again.");

  if (databaseUrl) return runUserScript(databaseUrl);
  const { embeddedAddress, lockFile } = await import("./start/data-folder.mjs");
  const { holderOf } = await import("./start/lock.mjs");
  if (holderOf(lockFile(dataFolder))) return runUserScript(embeddedAddress(dataFolder));

  const { startEmbeddedDatabase } = await import("./start/postgres.mjs");
  const { end } = await import("./start/children.mjs");
  const { child, address } = await startEmbeddedDatabase(dataFolder);
  try {
    return await runUserScript(address);
  } finally {
    await end(child, 20_000);
  }
}

/** @param {string} address @returns {Promise<number>} its exit code */
function runUserScript(address) {
  const words = ["--conditions=react-server", "--import", "tsx", join("scripts", "user.ts")];
  const child = spawn(process.execPath, [...words, ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: address },
    stdio: "inherit",
  });
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}
