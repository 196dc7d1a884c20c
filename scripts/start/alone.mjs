/**
 * Two starts of one checkout must not install and build into the same folders at once: the second one waits.
 */
import { createHash } from "node:crypto";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { takeLock } from "./lock.mjs";

/**
 * @template T
 * @param {string} root  the project's folder
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(root, work) {
  const name = createHash("sha256").update(`${root}${userInfo().uid}`).digest("hex").slice(0, 16);
  const path = join(tmpdir(), `drawdown-build-${name}.lock`);
  for (let told = false; ; told = true) {
    const lock = await takeLock(path);
    if (lock.held) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (!told)
      console.log(
        `  Waiting for another start of this folder (process ${lock.holder.pid}) to finish building`,
      );
    await pause(250);
  }
}
