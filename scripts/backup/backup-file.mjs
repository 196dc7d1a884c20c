/**
 * A backup as a file: lines of text, gzipped. Its last line seals it: how many lines stand before it, and their
 * SHA-256. Whoever finds no seal, or one that does not fit, has not the whole file in hand.
 *
 * Draws upon Node alone, so that a file is judged before any database is opened.
 */
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { pipeline as pipe, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { StringDecoder } from "node:string_decoder";
import { createGunzip, createGzip } from "node:zlib";
import { Refusal } from "../start/say.mjs";

/** What the first line calls itself, and in which edition. */
export const kind = "drawdown-backup";
export const edition = 1;

/**
 * @typedef {object} Header
 * @property {string} kind
 * @property {number} edition
 * @property {string} madeAt
 * @property {{ name: string, checksum: string }[]} migrations  the history that made the tables
 * @property {{ name: string, columns: string[] }[]} tables  in an order in which they can be filled
 */

/**
 * Writes a backup beside its place, reads it once more, and moves it there when it is whole. Only its owner may
 * read it: it holds the hashes of passwords.
 *
 * @param {string} path
 * @param {AsyncIterable<string>} lines  without line ends; the first one is the header
 */
export async function writeBackup(path, lines) {
  const draft = `${path}.${process.pid}.part`;
  try {
    await pipeline(
      Readable.from(sealed(lines)),
      createGzip(),
      createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true }),
    );
    await checkBackup(draft);
    renameSync(draft, path);
  } catch (error) {
    if (isOfTheSystem(error)) throw new Refusal(`The file ${path} cannot be written (${error.message}).`);
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @param {string} path  where a backup shall be @param {boolean} replace  whether what is there may go */
export function refuseIfThere(path, replace) {
  if (!replace && existsSync(path))
    throw new Refusal(`There is a file ${path} already; choose another name, or add --replace.`);
}

/**
 * Reads a backup from its first line to its seal.
 * @param {string} path
 * @returns {Promise<Header>}
 */
export async function checkBackup(path) {
  /** @type {Header | undefined} */
  let header;
  for await (const line of linesOf(path)) header ??= headerIn(line, path);
  if (!header) throw new Refusal(`The file ${path} is not a backup of Drawdown: it is empty.`);
  return header;
}

/**
 * The lines of a backup but for its seal. Throws a refusal at its first line where it is not a backup, and at its
 * end where it is not whole: whoever acts on lines must be able to undo it.
 *
 * @param {string} path
 * @returns {AsyncGenerator<string>}
 */
export async function* linesOf(path) {
  const hash = createHash("sha256");
  let count = 0;
  /** @type {string | undefined} */
  let held;
  for await (const line of allLines(path)) {
    if (held !== undefined) {
      if (count === 0) headerIn(held, path);
      hash.update(`${held}\n`);
      count += 1;
      yield held;
    }
    held = line;
  }
  const seal = parsed(held)?.seal;
  if (!seal) {
    if (count === 0) headerIn(held, path);
    throw new Refusal(`The backup ${path} is not whole: its end is missing.`);
  }
  if (seal.lines !== count || seal.sha256 !== hash.digest("hex"))
    throw new Refusal(`The backup ${path} is damaged: its checksum does not fit.`);
}

/** @param {AsyncIterable<string>} lines */
async function* sealed(lines) {
  const hash = createHash("sha256");
  let count = 0;
  for await (const line of lines) {
    hash.update(`${line}\n`);
    count += 1;
    yield `${line}\n`;
  }
  yield `${JSON.stringify({ seal: { lines: count, sha256: hash.digest("hex") } })}\n`;
}

/** @param {string | undefined} line @param {string} path @returns {Header} */
function headerIn(line, path) {
  const header = parsed(line);
  if (header?.kind !== kind) throw new Refusal(`The file ${path} is not a backup of Drawdown.`);
  if (header.edition !== edition)
    throw new Refusal(`The backup ${path} was made by a newer Drawdown; restore it with that one.`);
  return header;
}

/** @param {string} path @returns {AsyncGenerator<string>} */
async function* allLines(path) {
  const text = new StringDecoder("utf8");
  const unpacked = createGunzip();
  // What goes wrong while reading goes wrong while unpacking, where it is waited for.
  pipe(createReadStream(path), unpacked, () => undefined);
  let rest = "";
  try {
    for await (const chunk of unpacked) {
      const lines = (rest + text.write(chunk)).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (error) {
    throw sentenceFor(error, path);
  }
  if (rest) yield rest;
}

/** @param {any} error @param {string} path */
function sentenceFor(error, path) {
  const sentences = {
    ENOENT: `There is no file ${path}.`,
    EACCES: `The file ${path} may not be read by this user.`,
    EISDIR: `${path} is a folder, not a backup.`,
    Z_DATA_ERROR: /header/.test(error.message)
      ? `The file ${path} is not a backup of Drawdown.`
      : `The backup ${path} is damaged.`,
    Z_BUF_ERROR: `The backup ${path} is not whole: its end is missing.`,
  };
  const known = sentences[/** @type {keyof typeof sentences} */ (error.code)];
  return known ? new Refusal(known) : error;
}

/** @param {unknown} error @returns {error is NodeJS.ErrnoException} */
function isOfTheSystem(error) {
  return error instanceof Error && "syscall" in error;
}

/** @param {string | undefined} line */
function parsed(line) {
  try {
    return JSON.parse(line ?? "");
  } catch {
    return undefined;
  }
}
