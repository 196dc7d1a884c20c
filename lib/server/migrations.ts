import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientBase } from "pg";

/** One folder of `prisma/migrations`. */
export type Migration = { name: string; sql: string; checksum: string };

export type MigrationResult = { ok: true; applied: string[] } | { ok: false; problem: string };

/** The lock that `prisma migrate deploy` takes too, so that the two wait for each other. */
const advisoryLock = 72707369;

/** The history in the order in which it is applied. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Brings the database to the end of the history, one transaction a migration, recorded in Prisma's own table.
 * Several processes may do this at once: the first one works, the others wait and find nothing left to do.
 * Refuses, and changes nothing, when the database was not made by this history.
 */
export async function applyMigrations(client: ClientBase, history: Migration[]): Promise<MigrationResult> {
  await client.query("SELECT pg_advisory_lock($1)", [advisoryLock]);
  try {
    await client.query(migrationsTable);
    const recorded = await client.query<RecordedMigration>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
         FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
    );
    const problem = problemWithHistory(recorded.rows, history);
    if (problem) return { ok: false, problem };

    const waiting = notYetIn(recorded.rows, history);
    for (const migration of waiting) await applyMigration(client, migration);
    return { ok: true, applied: waiting.map((migration) => migration.name) };
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [advisoryLock]);
  }
}

/** The same inside a transaction of the caller's, who holds the lock: all of them, or none. */
export async function migrateInside(client: ClientBase, history: readonly Migration[]): Promise<void> {
  await client.query(migrationsTable);
  const { rows } = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  for (const migration of notYetIn(rows, history)) await carryOut(client, migration);
}

export type RecordedMigration = { name: string; checksum: string; finished: boolean };

function notYetIn(recorded: readonly { name: string }[], history: readonly Migration[]): Migration[] {
  const done = new Set(recorded.map((row) => row.name));
  return history.filter((migration) => !done.has(migration.name));
}

/** Why what was recorded is not the beginning of this history, if it is not. */
export function problemWithHistory(
  recorded: readonly RecordedMigration[],
  history: readonly Migration[],
): string | undefined {
  for (const { name, checksum, finished } of recorded) {
    const known = history.find((migration) => migration.name === name);
    if (!known)
      return `The database is newer than this program: it has the migration "${name}", which this version does not know.`;
    if (!finished)
      return `The migration "${name}" was begun by another tool and never finished; resolve it with "prisma migrate resolve".`;
    if (known.checksum !== checksum)
      return `The migration "${name}" was changed after this database had applied it; bring back the original file.`;
  }
  return undefined;
}

async function applyMigration(client: ClientBase, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await carryOut(client, migration);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`The migration "${migration.name}" failed and was undone.`, { cause: error });
  }
}

async function carryOut(client: ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql);
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
}

/** As Prisma itself makes it. */
const migrationsTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;
