/**
 * The embedded database in a process of its own: PGlite behind a Unix socket.
 *
 * Started by start-up with a channel to it. Reports `{ ready: true }` or `{ refusal: sentence }`, closes on
 * SIGTERM, and closes by itself when the program that started it is gone.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { openFrontDoor } from "./database/front-door.mjs";
import { checkDatabaseVersion, databaseFolder, lockFile, socketFolder } from "./start/data-folder.mjs";
import { takeLock } from "./start/lock.mjs";
import { Refusal } from "./start/say.mjs";

const folder = process.argv[2];
if (!folder) throw new Error("which data folder?");

// Ctrl-C reaches every process of the terminal; this one goes last, when it is told to.
process.on("SIGINT", () => undefined);

try {
  await openDatabase(folder);
} catch (error) {
  const reason =
    error instanceof Refusal
      ? error.message
      : `The database in ${databaseFolder(folder)} could not be opened: ${error instanceof Error ? error.message : error}`;
  if (process.send) process.send({ refusal: reason }, () => process.exit(1));
  else console.error(reason);
  process.exitCode = 1;
}

/** @param {string} folder  the data folder */
async function openDatabase(folder) {
  const lock = await takeLock(lockFile(folder));
  if (!lock.held)
    throw new Refusal(`Another Drawdown (process ${lock.holder.pid}) is using the data folder ${folder}.`);
  process.on("exit", lock.release);

  checkDatabaseVersion(folder);
  if (!existsSync(databaseFolder(folder))) await makeDatabase(databaseFolder(folder));
  const database = await PGlite.create({ dataDir: databaseFolder(folder) });
  await database.exec("SET TIME ZONE 'UTC'");

  const socket = join(socketFolder(folder), ".s.PGSQL.5432");
  rmSync(socket, { force: true }); // left behind by a killed one; the lock says that nobody uses it
  const door = await openFrontDoor(database, socket);

  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    await door.close();
    await database.close();
    rmSync(socket, { force: true });
    process.exit(0);
  };
  process.on("SIGTERM", close);
  process.on("disconnect", close);
  if (process.send && !process.connected) await close();
  process.send?.({ ready: true });
}

/**
 * Making a database takes seconds, so the first one made with these packages is kept as a pattern. It grows
 * beside its final place and is moved there when whole: a start that is killed in the middle leaves no half.
 * @param {string} place
 */
async function makeDatabase(place) {
  const packages = fileURLToPath(new URL("../node_modules", import.meta.url));
  const { version } = JSON.parse(
    readFileSync(join(packages, "@electric-sql", "pglite", "package.json"), "utf8"),
  );
  const cache = join(packages, ".cache", "drawdown");
  const pattern = join(cache, `database-${version}`);
  const draft = `${place}.making`;
  rmSync(draft, { recursive: true, force: true });
  if (existsSync(pattern)) {
    cpSync(pattern, draft, { recursive: true });
  } else {
    const fresh = await PGlite.create({ dataDir: draft });
    await fresh.close();
    keepPattern(draft, pattern, cache);
  }
  renameSync(draft, place);
}

/** @param {string} draft @param {string} pattern @param {string} cache */
function keepPattern(draft, pattern, cache) {
  const copy = `${pattern}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true });
    cpSync(draft, copy, { recursive: true });
    renameSync(copy, pattern);
  } catch {
    rmSync(copy, { recursive: true, force: true }); // somebody else kept one, or the folder is read-only
  }
}
