import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { holderOf, takeLock } from "@/scripts/start/lock.mjs";

let path = "";
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "drawdown-lock-")), "lock");
});
afterEach(() => rmSync(path, { force: true }));

/** Another process that takes the lock and holds it until it is killed. */
async function holdElsewhere() {
  const program = `import { takeLock } from "./scripts/start/lock.mjs";
    await takeLock(process.argv[1]); console.log("held"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, path]);
  await new Promise((resolve) => child.stdout.once("data", resolve));
  return child;
}

describe("a lock", () => {
  it("is held by one at a time and can be taken again once released", async () => {
    const first = await takeLock(path);
    expect(first.held).toBe(true);
    expect((await takeLock(path)).held).toBe(false);
    if (first.held) first.release();
    expect((await takeLock(path)).held).toBe(true);
  });

  it("names the living process that holds it, and is free when that one was killed", async () => {
    const child = await holdElsewhere();
    expect(holderOf(path)?.pid).toBe(child.pid);
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
    expect(holderOf(path)).toBeUndefined();
    expect((await takeLock(path)).held).toBe(true);
  });

  it("goes to exactly one of many who find a dead holder's lock", async () => {
    writeFileSync(
      path,
      JSON.stringify({ pid: 1, startedAt: "0", boot: "another", processes: "one", parent: 1 }),
    );
    const tries = await Promise.all(Array.from({ length: 8 }, () => takeLock(path)));
    expect(tries.filter((lock) => lock.held)).toHaveLength(1);
  });

  it("is free when its file is damaged", async () => {
    writeFileSync(path, "half a senten");
    expect((await takeLock(path)).held).toBe(true);
  });
});
