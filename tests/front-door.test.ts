import { Client, Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyMigrations, readMigrations } from "@/lib/server/migrations";
import { openInMemory } from "@/scripts/database/in-memory.mjs";

let address = "";
let close = async () => {};
let pool: Pool;

beforeAll(async () => {
  ({ address, close } = await openInMemory());
  pool = new Pool({ connectionString: address, max: 10 });
  await pool.query("CREATE TABLE counter (id int PRIMARY KEY, n int NOT NULL)");
  await pool.query("INSERT INTO counter VALUES (1, 0)");
}, 60_000);
afterAll(async () => {
  await pool.end();
  await close();
});

const many = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

describe("the embedded database, asked by many at once", { timeout: 60_000 }, () => {
  it("gives everybody their own answer", async () => {
    const answers = await many(600, async (n) =>
      n % 2 === 0
        ? (await pool.query<{ own: string }>("SELECT $1::text AS own", [n])).rows[0]?.own
        : String((await pool.query<{ own: number }>("SELECT $1::int AS own", [n])).rows[0]?.own),
    );
    expect(answers).toEqual(Array.from({ length: 600 }, (_, n) => String(n)));
  });

  it("tells an error to the one who made it and to nobody else", async () => {
    const answers = await many(200, (n) =>
      pool.query("SELECT 10 / $1::int AS share", [n % 5]).then(
        () => "answer",
        (error: Error) => error.message,
      ),
    );
    expect(answers.filter((answer) => answer === "division by zero")).toHaveLength(40);
    expect(answers.filter((answer) => answer === "answer")).toHaveLength(160);
  });

  it("loses no increment made under a row lock", async () => {
    await many(100, async () => {
      const client = await pool.connect();
      await client.query("BEGIN");
      const { rows } = await client.query<{ n: number }>("SELECT n FROM counter WHERE id = 1 FOR UPDATE");
      await client.query("UPDATE counter SET n = $1 WHERE id = 1", [(rows[0]?.n ?? 0) + 1]);
      await client.query("COMMIT");
      client.release();
    });
    expect((await pool.query("SELECT n FROM counter")).rows).toEqual([{ n: 100 }]);
  });

  it("forgets the transaction of a client that vanishes, and goes on", async () => {
    const client = new Client({ connectionString: address });
    client.on("error", () => undefined);
    await client.connect();
    await client.query("BEGIN");
    await client.query("UPDATE counter SET n = -1");
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    expect((await pool.query("SELECT n FROM counter")).rows).toEqual([{ n: 100 }]);
  });
});

describe("migrating", { timeout: 60_000 }, () => {
  const history = readMigrations("prisma/migrations");
  const migrate = async (migrations: typeof history) => {
    const client = await pool.connect();
    return applyMigrations(client, migrations).finally(() => client.release());
  };

  it("applies the whole history once", async () => {
    expect(await migrate(history)).toEqual({ ok: true, applied: history.map(({ name }) => name) });
    expect(await migrate(history)).toEqual({ ok: true, applied: [] });
  });

  it("refuses a history that was rewritten", async () => {
    const rewritten = history.map((migration) => ({ ...migration, checksum: "another" }));
    expect(await migrate(rewritten)).toMatchObject({
      ok: false,
      problem: expect.stringContaining("was changed"),
    });
  });

  it("refuses a database that is newer than the program", async () => {
    expect(await migrate([])).toMatchObject({
      ok: false,
      problem: expect.stringContaining("newer than this program"),
    });
  });

  it("leaves nothing of a migration that fails", async () => {
    const broken = {
      name: "99999999999999_broken",
      sql: "CREATE TABLE half (); SELECT nonsense",
      checksum: "x",
    };
    await expect(migrate([...history, broken])).rejects.toThrow("failed and was undone");
    expect((await pool.query("SELECT to_regclass('half') AS half")).rows).toEqual([{ half: null }]);
    expect(await migrate(history)).toEqual({ ok: true, applied: [] });
  });
});
