import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { takeLock } from "@/scripts/start/lock.mjs";
import { freePort } from "../running-app";

let folder = "";
let port = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "drawdown-refusal-"));
  port = String(await freePort());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the program as a person would, and gives back how it ended and all that it said on its error output. */
function start(variables: Record<string, string>): Promise<{ exit: number | null; sentence: string }> {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: "production",
      DRAWDOWN_DIST: process.env.DRAWDOWN_DIST,
      PORT: port,
      DRAWDOWN_DATA: folder,
      ...variables,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (data) => {
    said += data;
  });
  return new Promise((resolve) => {
    child.on("close", (exit) => resolve({ exit, sentence: said.trim() }));
  });
}

describe("a value in the environment that cannot be meant", () => {
  it.each([
    [{ PORT: "abc" }, 'PORT must be a whole number from 1 to 65535, not "abc".'],
    [{ PORT: "70000" }, 'PORT must be a whole number from 1 to 65535, not "70000".'],
    [{ DRAWDOWN_TODAY: "2010-13-01" }, 'DRAWDOWN_TODAY must be a day such as 2010-12-05, not "2010-13-01".'],
    [{ DRAWDOWN_SAMPLES: "yes" }, 'DRAWDOWN_SAMPLES must be 0 or 1, not "yes".'],
    [{ DRAWDOWN_SECRET: "short" }, "DRAWDOWN_SECRET must have at least 32 characters."],
    [
      { DRAWDOWN_URL: "timetable" },
      'DRAWDOWN_URL must be a web address such as https://timetable.example.org, without a path, not "timetable".',
    ],
    [
      { DRAWDOWN_URL: "https://anna@example.org" },
      'DRAWDOWN_URL must be a web address such as https://timetable.example.org, without a path, not "https://anna@example.org".',
    ],
    [
      { DRAWDOWN_OWNER_EMAIL: "a@example.org" },
      "DRAWDOWN_OWNER_EMAIL is set, so DRAWDOWN_OWNER_PASSWORD must be set too.",
    ],
    [
      { DRAWDOWN_OWNER_EMAIL: "a@example.org", DRAWDOWN_OWNER_PASSWORD: "short" },
      "DRAWDOWN_OWNER_PASSWORD must have at least 12 characters.",
    ],
    [
      { DATABASE_URL: "mysql://root@localhost/app" },
      "DATABASE_URL must be a PostgreSQL address such as postgresql://name@host:5432/database.",
    ],
  ])("stops the start with a sentence: %o", async (variables, sentence) => {
    expect(await start(variables)).toEqual({ exit: 1, sentence });
  });
});

describe("a start that cannot succeed says why in one sentence", () => {
  it("when the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(Number(port), "127.0.0.1", resolve));
    const ending = await start({});
    other.close();
    expect(ending.exit).toBe(1);
    expect(ending.sentence).toMatch(/^Port \d+ on 127\.0\.0\.1 is taken by another program; choose another/);
    expect(ending.sentence).not.toContain("\n");
  });

  it("when another start uses the data folder", async () => {
    const lock = await takeLock(join(folder, "lock"));
    const ending = await start({});
    if (lock.held) lock.release();
    expect(ending.exit).toBe(1);
    expect(ending.sentence).toMatch(
      /^Another Drawdown \(process \d+\) is using the data folder .*; stop it first/,
    );
  });

  it("when the data folder is a file", async () => {
    const file = join(folder, "not-a-folder");
    writeFileSync(file, "");
    const ending = await start({ DRAWDOWN_DATA: file });
    expect(ending.exit).toBe(1);
    expect(ending.sentence).toMatch(/^The data folder .* cannot be read and written by the user/);
  });

  if (process.platform === "linux")
    it("when the data folder cannot be made", async () => {
      const ending = await start({ DRAWDOWN_DATA: "/proc/nothing/of/the/kind" });
      expect(ending.exit).toBe(1);
      expect(ending.sentence).toMatch(/^The data folder .* cannot be read and written by the user/);
    });

  it("when the database was made by another PostgreSQL, and leaves it as it was", async () => {
    const old = join(folder, "old");
    mkdirSync(join(old, "database"), { recursive: true });
    writeFileSync(join(old, "database", "PG_VERSION"), "17\n");
    const ending = await start({ DRAWDOWN_DATA: old });
    expect(ending.exit).toBe(1);
    expect(ending.sentence).toMatch(/was made by PostgreSQL 17 and this program brings PostgreSQL 18/);
    expect(readdirSync(old)).toEqual(["database"]);
    expect(readFileSync(join(old, "database", "PG_VERSION"), "utf8")).toBe("17\n");
  });

  it("when the database server does not answer, without repeating its password", async () => {
    const ending = await start({
      DATABASE_URL: `postgresql://anna:geheim@127.0.0.1:${await freePort()}/app`,
    });
    expect(ending.exit).toBe(1);
    expect(ending.sentence).toMatch(/^The database at 127\.0\.0\.1:\d+ cannot be reached with DATABASE_URL/);
    expect(ending.sentence).not.toContain("geheim");
  });

  if (process.env.TEST_DATABASE_URL)
    it("when the server has no such database", async () => {
      const address = new URL(process.env.TEST_DATABASE_URL ?? "");
      address.pathname = "/nowhere_to_be_found";
      const ending = await start({ DATABASE_URL: address.toString() });
      expect(ending.exit).toBe(1);
      expect(ending.sentence).toMatch(/^There is no database "nowhere_to_be_found" on /);
    });
});

describe("a start that refuses", () => {
  it("leaves the running app alone", async () => {
    expect((await fetch(`${inject("address")}/api/v1/health`)).status).toBe(200);
  });
});
