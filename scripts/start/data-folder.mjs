/**
 * The data folder: `database/` (the embedded database), `lock`, `secret`.
 */
import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { Refusal } from "./say.mjs";

/** The PostgreSQL inside the embedded database. A folder made by another major cannot be opened. */
export const postgresMajor = "18";

/** @param {string} folder */
export const databaseFolder = (folder) => join(folder, "database");
/** @param {string} folder */
export const lockFile = (folder) => join(folder, "lock");

/**
 * Makes the folder if it is missing and makes sure that it can be used. Changes nothing in it.
 * @param {string} folder
 */
export function prepareDataFolder(folder) {
  try {
    makeFolder(folder);
    if (!lstatSync(realpathSync(folder)).isDirectory()) throw new Error("not a folder");
    readdirSync(folder);
    const trial = join(folder, `.trial-${process.pid}`);
    writeFileSync(trial, "");
    rmSync(trial);
    if (existsSync(databaseFolder(folder)))
      accessSync(databaseFolder(folder), constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new Refusal(
      `The data folder ${folder} cannot be read and written by ${userName()}; choose another with DRAWDOWN_DATA or mend its rights.`,
    );
  }
}

/** Node's own way to make the folders above as well never ends where none can be made, below /proc for one. @param {string} folder */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/**
 * Refuses a database of another PostgreSQL major, and one that is not a database at all.
 * @param {string} folder
 */
export function checkDatabaseVersion(folder) {
  const database = databaseFolder(folder);
  if (!existsSync(database)) return;
  let major = "";
  try {
    major = readFileSync(join(database, "PG_VERSION"), "utf8").trim();
  } catch {
    throw new Refusal(
      `The folder ${database} holds no database (it has no PG_VERSION); move it away, or choose another data folder with DRAWDOWN_DATA.`,
    );
  }
  if (major !== postgresMajor)
    throw new Refusal(
      `The database in ${database} was made by PostgreSQL ${major} and this program brings PostgreSQL ${postgresMajor}; start it with the program version that made it, or choose another data folder with DRAWDOWN_DATA.`,
    );
}

/**
 * The secret that signs sessions: made once, kept for the owner's eyes only.
 * @param {string} folder
 */
export function secretOf(folder) {
  const path = join(folder, "secret");
  try {
    writeFileSync(path, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch {
    // It exists already.
  }
  const secret = readFileSync(path, "utf8").trim();
  if (secret.length >= 32) return secret;
  throw new Refusal(
    `The file ${path} is damaged; remove it and a new one is made (everybody signs in again).`,
  );
}

/**
 * A private folder for the database's socket, outside of the project, with a short name: a socket's path may
 * have about a hundred bytes, and tools that scan the project stumble over sockets.
 * @param {string} folder  the data folder it belongs to
 */
export function socketFolder(folder) {
  const name = `drawdown-${createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 16)}`;
  const roomy = join(tmpdir(), name, ".s.PGSQL.5432").length < 100;
  const path = join(roomy ? tmpdir() : "/tmp", name);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const found = lstatSync(path);
  if (!found.isDirectory() || (process.getuid && found.uid !== process.getuid()))
    throw new Refusal(`The folder ${path} belongs to somebody else; set TMPDIR to a folder of your own.`);
  chmodSync(path, 0o700);
  return path;
}

/** How the program reaches the embedded database. @param {string} folder  the data folder */
export function embeddedAddress(folder) {
  return `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(socketFolder(folder))}`;
}

function userName() {
  try {
    return `the user "${userInfo().username}"`;
  } catch {
    return "this user";
  }
}
