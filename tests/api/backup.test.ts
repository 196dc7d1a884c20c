import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Table, tablesOf } from "@/scripts/backup/tables";
import { startEmbeddedDatabase } from "@/scripts/start/postgres.mjs";
import { freshDatabase, owner, type RunningApp, runApp } from "../running-app";

/** From a running program to a file, and from there into the other kind of database, and back. */
const patience = 180_000; // each runs several programs, one after the other
let app: RunningApp;
let folder = "";
let file = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "drawdown-backup-"));
  file = join(folder, "all.backup");
  app = await runApp();
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Place {
  DATABASE_URL: string;
  DRAWDOWN_DATA: string;
}

function command(name: "backup" | "restore", words: string[], where: Place) {
  const child = spawn(process.execPath, [`scripts/${name}.mjs`, ...words], {
    env: { ...process.env, ...where },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data) => {
      said += data;
    });
  return new Promise<{ code: number | null; said: string }>((resolve) =>
    child.on("close", (code) => resolve({ code, said: said.trim() })),
  );
}

async function everything(address: string) {
  const client = new Client({ connectionString: address, options: "-c TimeZone=UTC" });
  await client.connect();
  const rowsOf = async ({ name }: Table) => {
    const { rows } = await client.query<{ row: string }>(
      `SELECT t::text AS row FROM "${name}" t ORDER BY t::text COLLATE "C"`,
    );
    return [name, rows.map(({ row }) => row)] as const;
  };
  const found: [string, string[]][] = [];
  for (const table of await tablesOf(client)) found.push([...(await rowsOf(table))]);
  await client.end();
  return Object.fromEntries(found);
}

async function everythingIn(dataFolder: string) {
  const { child, address } = await startEmbeddedDatabase(dataFolder);
  const gone = new Promise((resolve) => child.once("exit", resolve));
  try {
    return await everything(address);
  } finally {
    child.kill("SIGTERM");
    await gone;
  }
}

const embedded = (name: string): Place => ({ DATABASE_URL: "", DRAWDOWN_DATA: join(folder, name) });

it(
  "a running program is backed up as it is, and a file is not overwritten unasked",
  async () => {
    const made = await command("backup", [file], app.environment);
    expect(made).toEqual({
      code: 0,
      said: expect.stringMatching(/^Everything is in .*all\.backup \(\d+ KB\)/),
    });
    expect(await command("backup", [file], app.environment)).toEqual({
      code: 1,
      said: `There is a file ${file} already; choose another name, or add --replace.`,
    });
    expect((await command("backup", [file, "--replace"], app.environment)).code).toBe(0);
    expect(await command("backup", [join(folder, "no", "such", "place")], app.environment)).toEqual({
      code: 1,
      said: expect.stringMatching(/^The file .* cannot be written \(ENOENT/),
    });
  },
  patience,
);

it(
  "is not restored under a running program, whose data stays",
  async () => {
    const before = await everything(app.database);
    const refused = await command("restore", [file, "--replace"], app.environment);
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(
      app.environment.DATABASE_URL ? /^The database is in use/ : /^Another Drawdown \(process \d+\) is using/,
    );
    expect(await everything(app.database)).toEqual(before);
  },
  patience,
);

it(
  "a file that is no backup is refused before any database is made",
  async () => {
    const place = embedded("never");
    const foreign = join(folder, "foreign");
    writeFileSync(foreign, "a list of groceries");
    for (const [words, sentence] of [
      [[foreign], `The file ${foreign} is not a backup of Drawdown.`],
      [[`${foreign}.gone`], `There is no file ${foreign}.gone.`],
      [[], "Which file? npm run restore -- FILE [--replace]"],
    ] as const)
      expect(await command("restore", [...words], place)).toEqual({ code: 1, said: sentence });
    expect(existsSync(place.DRAWDOWN_DATA)).toBe(false);
  },
  patience,
);

it(
  "restored into the embedded database it is the same, row by row, and people sign in as before",
  async () => {
    const place = embedded("restored");
    const restored = await command("restore", [file], place);
    expect(restored).toEqual({
      code: 0,
      said: expect.stringMatching(/^Restored: timetables \d+, published versions \d+, accounts 1\./),
    });
    expect(await everythingIn(place.DRAWDOWN_DATA)).toEqual(await everything(app.database));

    const again = await command("restore", [file], place);
    expect(again.code).toBe(1);
    expect(again.said).toMatch(/^The database is not empty .* add --replace .*\n+Nothing was changed\.$/);

    const copy = await runApp({ dataFolder: place.DRAWDOWN_DATA });
    try {
      const signedIn = await fetch(`${copy.address}/api/v1/session`, {
        method: "POST",
        headers: { origin: copy.address, "content-type": "application/json" },
        body: JSON.stringify(owner),
      });
      expect(signedIn.status).toBe(200);
      const published = await (await fetch(`${copy.address}/api/v1/public/timetables`)).json();
      expect(published).toEqual(await (await fetch(`${app.address}/api/v1/public/timetables`)).json());
    } finally {
      await copy.stop();
    }
  },
  patience,
);

if (process.env.TEST_DATABASE_URL)
  it(
    "goes from the embedded database into PostgreSQL, the same row by row",
    async () => {
      const place = embedded("restored");
      const second = join(folder, "second.backup");
      expect((await command("backup", [second], place)).code).toBe(0);
      const server = await freshDatabase(process.env.TEST_DATABASE_URL);
      if (!server) throw new Error("no server");
      const there = { DATABASE_URL: server.address, DRAWDOWN_DATA: join(folder, "unused") };
      try {
        expect(await command("restore", [second], there)).toMatchObject({ code: 0 });
        const [here, back] = [await everythingIn(place.DRAWDOWN_DATA), await everything(server.address)];
        expect(back).toEqual(here);
        expect((await command("restore", [file, "--replace"], there)).code).toBe(0);
        expect(await everything(server.address)).toEqual(await everything(app.database));
      } finally {
        await server.drop();
      }
    },
    patience,
  );
