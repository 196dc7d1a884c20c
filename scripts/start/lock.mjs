/**
 * A lock file that names its holder well enough to tell a living holder from a dead one, so that a program
 * killed in the middle never leaves a folder locked.
 */
import { execFileSync } from "node:child_process";
import {
  linkSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** A holder whose process cannot be looked up from here (another container) counts as alive for so long. */
const silence = 20_000;
const heartbeat = 5_000;

/**
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string} startedAt  when its process began, as the system tells it
 * @property {string} boot  which run of the machine
 * @property {string} processes  which set of process numbers (differs between containers)
 * @property {number} parent  the process that started it
 */

/**
 * @param {string} path
 * @returns {Promise<{ held: true, release: () => void } | { held: false, holder: Holder }>}
 */
export async function takeLock(path) {
  const mine = JSON.stringify(describeProcess(process.pid));
  for (;;) {
    if (placeWhole(path, mine)) break;
    const holder = holderOf(path);
    if (holder) return { held: false, holder };
    await removeStale(path);
  }
  // Two starts may find the same stale lock; whoever still reads their own name a moment later has it.
  await pause(50);
  if (readText(path) !== mine) return takeLock(path);

  const beat = setInterval(() => touch(path), heartbeat);
  beat.unref();
  return {
    held: true,
    release: () => {
      clearInterval(beat);
      if (readText(path) === mine) rmSync(path, { force: true });
    },
  };
}

/**
 * Who holds the lock now, if anybody living does.
 * @param {string} path
 * @returns {Holder | undefined}
 */
export function holderOf(path) {
  const holder = parsed(readText(path));
  if (!holder || holder.boot !== bootOfMachine()) return undefined;
  if (holder.processes !== setOfProcesses()) return isFresh(path) ? holder : undefined;
  return isRunning(holder.pid) && startOf(holder.pid) === holder.startedAt ? holder : undefined;
}

/** @param {number} pid */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The file appears with its whole content or not at all. @param {string} path @param {string} text */
function placeWhole(path, text) {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead holder's lock away, and puts it back if it was a living one's after all. @param {string} path */
async function removeStale(path) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // somebody else was faster
  }
  if (holderOf(aside)) {
    try {
      linkSync(aside, path);
    } catch {
      // its place was taken meanwhile; the next round sees by whom
    }
  }
  rmSync(aside, { force: true });
}

/** @param {number} pid @returns {Holder} */
function describeProcess(pid) {
  return {
    pid,
    startedAt: startOf(pid),
    boot: bootOfMachine(),
    processes: setOfProcesses(),
    parent: process.ppid,
  };
}

/** Process numbers are used again; together with its start a process is named for good. @param {number} pid */
function startOf(pid) {
  const stat = readText(`/proc/${pid}/stat`);
  if (stat) return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  return output("ps", ["-o", "lstart=", "-p", String(pid)]);
}

function bootOfMachine() {
  return readText("/proc/sys/kernel/random/boot_id")?.trim() ?? output("sysctl", ["-n", "kern.boottime"]);
}

function setOfProcesses() {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "one";
  }
}

/** @param {string} path */
function isFresh(path) {
  try {
    return Date.now() - statSync(path).mtimeMs < silence;
  } catch {
    return false;
  }
}

/** @param {string} path */
function touch(path) {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The folder was removed under us; there is nothing left to guard.
  }
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** @param {string | undefined} text @returns {Holder | undefined} */
function parsed(text) {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} command @param {string[]} words */
function output(command, words) {
  try {
    return execFileSync(command, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "";
  }
}
