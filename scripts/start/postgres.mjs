/**
 * The two databases that the program can use, and what is said when one cannot be reached.
 */
import { fork } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { embeddedAddress, lockFile } from "./data-folder.mjs";
import { holderOf, isRunning } from "./lock.mjs";
import { Refusal } from "./say.mjs";

/**
 * Starts the embedded database and waits until it answers.
 * @param {string} folder  the data folder
 * @returns {Promise<{ child: import("node:child_process").ChildProcess, address: string }>}
 */
export async function startEmbeddedDatabase(folder) {
  await refuseIfLocked(folder);
  const child = fork(fileURLToPath(new URL("../database.mjs", import.meta.url)), [folder], {
    // A group of its own: Ctrl-C in a terminal must not reach it before everybody else has finished.
    detached: true,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, TZ: "UTC" },
  });
  const report = await new Promise((resolve) => {
    child.once("message", resolve);
    child.once("exit", (code) => resolve({ refusal: `The embedded database ended at once (exit ${code}).` }));
  });
  if (report.refusal) throw new Refusal(report.refusal);
  return { child, address: embeddedAddress(folder) };
}

/**
 * One program at a time on a data folder. A database whose program was killed is about to end and is waited for.
 * @param {string} folder
 */
export async function refuseIfLocked(folder) {
  for (let waited = 0; ; waited += 100) {
    const holder = holderOf(lockFile(folder));
    if (!holder) return;
    if (isRunning(holder.parent) || waited > 15_000)
      throw new Refusal(
        `Another Drawdown (process ${holder.parent}) is using the data folder ${folder}; stop it first, or choose another folder with DRAWDOWN_DATA.`,
      );
    await pause(100);
  }
}

/**
 * Makes sure that the database at DATABASE_URL answers. Needs the packages.
 * @param {string} address
 */
export async function reachDatabase(address) {
  const { Client } = (await import("pg")).default;
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT 1");
  } catch (error) {
    throw new Refusal(sentenceFor(error, new URL(address)));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** One sentence a failure; the password is never in it. @param {any} error @param {URL} url */
function sentenceFor(error, url) {
  const server = url.searchParams.get("host") ?? `${url.hostname || "localhost"}:${url.port || "5432"}`;
  const name = decodeURIComponent(url.pathname.slice(1)) || url.username;
  const code = error?.code ?? error?.errors?.[0]?.code;
  const sentences = {
    "28P01": `The database server ${server} does not accept the password of "${url.username}" in DATABASE_URL.`,
    28000: `The database server ${server} does not let "${url.username}" in; look at DATABASE_URL and the server's own rules.`,
    "3D000": `There is no database "${name}" on ${server}; create it, or name another in DATABASE_URL.`,
    53300: `The database server ${server} has no connection left for this program.`,
    "57P03": `The database server ${server} is still starting; try again in a moment.`,
    ENOTFOUND: `The database server in DATABASE_URL, ${server}, is not known by that name.`,
  };
  return (
    sentences[/** @type {keyof typeof sentences} */ (code)] ??
    `The database at ${server} cannot be reached with DATABASE_URL (${error?.message || code || "no answer"}).`
  );
}
