import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { applyMigrations, readMigrations } from "@/lib/server/migrations";
import { checkBackup, linesOf, writeBackup } from "@/scripts/backup/backup-file.mjs";
import { dump } from "@/scripts/backup/dump";
import { load } from "@/scripts/backup/load";
import { tablesOf } from "@/scripts/backup/tables";
import { openInMemory } from "@/scripts/database/in-memory.mjs";

const history = readMigrations("prisma/migrations");
const madeAt = new Date("2026-02-01T12:00:00Z");

let folder = "";
let file = "";
const closing: (() => Promise<void>)[] = [];

async function emptyDatabase(): Promise<Client> {
  const { address, close } = await openInMemory();
  const client = new Client({ connectionString: address });
  await client.connect();
  closing.push(async () => {
    await client.end();
    await close();
  });
  return client;
}

/** A database in which every kind of value occurs that is easily lost. */
async function fullDatabase(): Promise<Client> {
  const client = await emptyDatabase();
  await applyMigrations(client, history);
  await client.query(`
    INSERT INTO users (id, name, email, created_at) VALUES
      ('anna', E'Anna "A"\\n\\\\ \\u0001 ☂ {1,2}', 'anna@example.org', '2020-02-29 23:59:59.123+00');
    INSERT INTO accounts (id, user_id, account_id, provider_id, password)
      VALUES ('a', 'anna', 'anna', 'credential', '$argon2id$hash');
    INSERT INTO sessions (id, user_id, token, expires_at) VALUES ('s', 'anna', 'stolen', '2020-01-01');
    INSERT INTO timetables (id, slug, format, title, summary, withdrawing_force, territory, announced_by,
      document, basis, time_zone, internal_note)
      VALUES ('iraq', 'iraq', 1, 'Iraq', '', '', '', '', '', 'calendar-with-off-ramp', 'Asia/Baghdad', 'ours');
    INSERT INTO memberships (timetable_id, user_id, role) VALUES ('iraq', 'anna', 'owner');
    INSERT INTO milestones (timetable_id, id, ordinal, title, description, weight, percent_done, completion,
      cancellation, source_ids, internal_note) VALUES
      ('iraq', 'm1', 0.1, 'One', '', 0.30000000000000004, 0, 'null', NULL, ARRAY['a', 'b,"c"', ''], ''),
      ('iraq', 'm2', 1e-7, 'Two', '', 1, 12.5, NULL, '{"n": 12345678901234567890.5}', ARRAY[]::text[], '');
    UPDATE timetables SET end_milestone_id = 'm2';
    INSERT INTO changes (id, timetable_id, version, kind, recorded_at, person_name, edits, changes)
      VALUES (41, 'iraq', 1, 'edited', '2020-01-01', 'Anna', '[]', '[]');
    SELECT setval('changes_id_seq', 41);
    INSERT INTO publications (timetable_id, slug, version, published_at, published_on, as_of, publisher, note,
      reasons, timetable)
      SELECT 'iraq', 'iraq', n, '2020-01-01', '2020-01-01', '2020-01-01', 'Anna', '', '{}',
        jsonb_build_object('n', n, 'text', repeat('long ', 1000)) FROM generate_series(1, 250) AS n`);
  return client;
}

/** Every row of every table that is kept, as the database itself writes it. */
async function everything(client: Client) {
  const found: Record<string, string[]> = {};
  for (const { name } of await tablesOf(client)) {
    const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`);
    found[name] = rows.map(({ row }) => row);
  }
  return found;
}

const restore = (client: Client, replace = false) => load(client, { lines: linesOf(file), history, replace });

/** The backup's own lines, changed and sealed anew. */
async function rewritten(change: (lines: string[]) => string[]) {
  const lines: string[] = [];
  for await (const line of linesOf(file)) lines.push(line);
  const other = join(folder, "rewritten.backup");
  await writeBackup(
    other,
    (async function* () {
      yield* change(lines);
    })(),
  );
  return other;
}

let full: Client;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "drawdown-backup-"));
  file = join(folder, "whole.backup");
  full = await fullDatabase();
  await writeBackup(file, dump(full, madeAt));
}, 120_000);
afterAll(async () => {
  for (const close of closing) await close();
  rmSync(folder, { recursive: true, force: true });
});

it("no migration adds a value to an enumeration in a way that a restore could not use at once", () => {
  expect(history.filter(({ sql }) => /^[^-]*ADD VALUE/m.test(sql)).map(({ name }) => name)).toEqual([]);
});

describe("a backup", { timeout: 120_000 }, () => {
  it("brings back every row of every table as it was, into an empty database", async () => {
    const empty = await emptyDatabase();
    const counts = await restore(empty);
    expect(counts.get("publications")).toBe(250);
    expect(await everything(empty)).toEqual(await everything(full));
    const { rows } = await empty.query(
      "SELECT id, completion IS NULL AS absent, completion = 'null' AS empty FROM milestones ORDER BY id",
    );
    expect(rows).toEqual([
      { id: "m1", absent: false, empty: true },
      { id: "m2", absent: true, empty: null },
    ]);
  });

  it("leaves sessions behind, and goes on counting where the history stopped", async () => {
    const empty = await emptyDatabase();
    await restore(empty);
    expect((await empty.query("SELECT * FROM sessions")).rows).toEqual([]);
    const next = await empty.query(
      `INSERT INTO changes (timetable_id, version, kind, recorded_at, person_name, edits, changes)
         VALUES ('iraq', 2, 'edited', '2020-01-01', '', '[]', '[]') RETURNING id`,
    );
    expect(next.rows).toEqual([{ id: 42 }]);
    await expect(empty.query("DELETE FROM publications")).rejects.toThrow("never changed or removed");
  });

  it("takes the place of what is there only when told to", async () => {
    const other = await fullDatabase();
    await other.query("INSERT INTO users (id, name, email) VALUES ('later', 'Later', 'later@example.org')");
    const before = await everything(other);
    await expect(restore(other)).rejects.toThrow(/not empty \(timetables: 1, accounts: 2\)/);
    expect(await everything(other)).toEqual(before);
    await restore(other, true);
    expect(await everything(other)).toEqual(await everything(full));
  });

  it("finds room in a database that was migrated and never used", async () => {
    const migrated = await emptyDatabase();
    await applyMigrations(migrated, history);
    await restore(migrated);
    expect(await everything(migrated)).toEqual(await everything(full));
  });

  it("is readable by its owner alone, and leaves no draft beside it", () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("of an earlier version is brought up to date by the migrations since", async () => {
    const earlier = await emptyDatabase();
    const until = history.slice(0, -1);
    await applyMigrations(earlier, until);
    await earlier.query("INSERT INTO users (id, name, email) VALUES ('old', 'Old', 'old@example.org')");
    const old = join(folder, "old.backup");
    await writeBackup(old, dump(earlier, madeAt));
    const empty = await emptyDatabase();
    await load(empty, { lines: linesOf(old), history, replace: false });
    const { rows } = await empty.query("SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1");
    expect(rows.map(({ name }) => name)).toEqual(history.map(({ name }) => name));
    expect((await empty.query("SELECT id FROM users")).rows).toEqual([{ id: "old" }]);
  });
});

describe("a backup is refused, and nothing changed, when it", { timeout: 120_000 }, () => {
  let empty: Client;
  beforeAll(async () => {
    empty = await fullDatabase();
  });
  let before: Record<string, string[]>;
  beforeEach(async () => {
    before = await everything(empty);
  });
  const refusal = async (path: string) => {
    const said = await load(empty, { lines: linesOf(path), history, replace: true }).then(
      () => "restored",
      (error: Error) => error.message,
    );
    expect(await everything(empty)).toEqual(before);
    return said;
  };
  const made = (name: string, bytes: Uint8Array | string) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };

  it("is not there", async () => {
    expect(await refusal(join(folder, "nothing"))).toMatch(/^There is no file /);
    await expect(checkBackup(folder)).rejects.toThrow("is a folder, not a backup");
  });

  it("is some other file", async () => {
    for (const bytes of ["", "some text", gzipSync(""), gzipSync("{}"), gzipSync('{"kind":"other"}\n{}\n')])
      expect(await refusal(made("foreign", bytes))).toMatch(/is not a backup of Drawdown|is not whole/);
  });

  it("was cut off anywhere", async () => {
    const whole = readFileSync(file);
    for (const share of [0.2, 0.6, 0.999])
      expect(await refusal(made("cut", whole.subarray(0, whole.length * share)))).toMatch(/is not whole/);
    const text = gunzipSync(whole).toString();
    const withoutSeal = text.slice(0, text.lastIndexOf('{"seal"'));
    expect(await refusal(made("unsealed", gzipSync(withoutSeal)))).toMatch(/its end is missing/);
  });

  it("was changed by a letter", async () => {
    const text = gunzipSync(readFileSync(file)).toString().replace("anna@example.org", "eve@example.org");
    expect(await refusal(made("changed", gzipSync(text)))).toMatch(/its checksum does not fit/);
  });

  it("comes from a newer program", async () => {
    const migration = { name: "99999999999999_later", checksum: "x" };
    const newer = await rewritten(([first = "", ...rest]) => {
      const header = JSON.parse(first);
      return [JSON.stringify({ ...header, migrations: [...header.migrations, migration] }), ...rest];
    });
    expect(await refusal(newer)).toMatch(/database is newer than this program/);
    const text = gunzipSync(readFileSync(file)).toString().replace('"edition":1', '"edition":2');
    expect(await refusal(made("edition", gzipSync(text)))).toMatch(/was made by a newer Drawdown/);
  });

  it("names tables, columns or rows that its own history does not have", async () => {
    const withHeader = (change: (header: { tables: { name: string; columns: string[] }[] }) => void) =>
      rewritten(([first = "", ...rest]) => {
        const header = JSON.parse(first);
        change(header);
        return [JSON.stringify(header), ...rest];
      });
    const injected = '"; DROP TABLE users; --';
    expect(await refusal(await withHeader(({ tables }) => tables[0]?.columns.push(injected)))).toMatch(
      /is not as its history makes it/,
    );
    expect(await refusal(await withHeader(({ tables }) => tables.push({ name: "x", columns: [] })))).toMatch(
      /is not as its history makes it/,
    );
    const strangeRow = await rewritten((lines) => [...lines, '["one value"]']);
    expect(await refusal(strangeRow)).not.toBe("restored");
  });
});
