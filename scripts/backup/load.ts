import { setTimeout as pause } from "node:timers/promises";
import type { ClientBase } from "pg";
import { type Migration, migrateInside, problemWithHistory } from "@/lib/server/migrations";
import { Refusal } from "../start/say.mjs";
import type { Header } from "./backup-file.mjs";
import { countRows, dropAll, type Table, tablesOf } from "./tables";

/** The locks that start-up takes: nobody migrates or loads samples meanwhile. */
const locks = [72707370, 72707369];

const bytesAtOnce = 1_000_000;

export interface Loading {
  /** The lines of a backup; where they end in a refusal, nothing was done. */
  lines: AsyncIterable<string>;
  /** This program's own history. */
  history: readonly Migration[];
  /** Whether what is there may go. */
  replace: boolean;
}

/**
 * Puts a backup into a database, all of it or nothing: makes the tables by the history that the backup names, fills
 * them, and migrates on from there.
 *
 * @returns how many rows each table received
 */
export async function load(client: ClientBase, loading: Loading): Promise<Map<string, number>> {
  await refuseIfInUse(client);
  await client.query("BEGIN");
  try {
    for (const lock of locks) await client.query("SELECT pg_advisory_xact_lock($1)", [lock]);
    const counts = await loadInside(client, loading);
    await client.query("COMMIT");
    return counts;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function loadInside(
  client: ClientBase,
  { lines, history, replace }: Loading,
): Promise<Map<string, number>> {
  await makeRoom(client, history, replace);
  let tables: Table[] = [];
  let table: Table | undefined;
  let waiting: string[] = [];
  let size = 0;
  const counts = new Map<string, number>();
  const flush = async () => {
    if (table && waiting.length > 0) await insert(client, table, waiting);
    if (table) counts.set(table.name, (counts.get(table.name) ?? 0) + waiting.length);
    waiting = [];
    size = 0;
  };
  for await (const line of lines) {
    if (tables.length === 0) {
      tables = await makeTables(client, JSON.parse(line), history);
    } else if (line.startsWith("{")) {
      await flush();
      const { table: name } = JSON.parse(line);
      table = tables.find((each) => each.name === name);
      if (!table) throw new Refusal(`The backup names a table "${name}" that its own history does not make.`);
    } else {
      waiting.push(line);
      size += line.length;
      if (size >= bytesAtOnce) await flush();
    }
  }
  await flush();
  // What is asked at the end is asked now: a table with open questions cannot be migrated.
  await client.query("SET CONSTRAINTS ALL IMMEDIATE");
  await continueNumbers(client);
  await migrateInside(client, history);
  return counts;
}

/** The tables as they were where the backup was made. */
async function makeTables(
  client: ClientBase,
  header: Header,
  history: readonly Migration[],
): Promise<Table[]> {
  const recorded = header.migrations.map((migration) => ({ ...migration, finished: true }));
  const problem = problemWithHistory(recorded, history);
  if (problem) throw new Refusal(`This backup cannot be restored here. ${problem}`);
  const known = new Set(recorded.map(({ name }) => name));
  await migrateInside(
    client,
    history.filter(({ name }) => known.has(name)),
  );
  await client.query("SET CONSTRAINTS ALL DEFERRED");
  const made = new Map((await tablesOf(client)).map(({ name, columns }) => [name, columns]));
  const strange = header.tables.find(
    ({ name, columns }) => JSON.stringify(columns.toSorted()) !== JSON.stringify(made.get(name)?.toSorted()),
  );
  if (strange) throw new Refusal(`The backup's table "${strange.name}" is not as its history makes it.`);
  return header.tables;
}

async function insert(client: ClientBase, { name, columns }: Table, rows: string[]): Promise<void> {
  const { rows: types } = await client.query<{ column: string; type: string }>(
    `SELECT attname AS column, format_type(atttypid, atttypmod) AS type
       FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [`"${name}"`],
  );
  const typeOf = new Map(types.map(({ column, type }) => [column, type]));
  const values = columns.map((column, place) => `(line ->> ${place})::${typeOf.get(column)}`).join(", ");
  const names = columns.map((column) => `"${column}"`).join(", ");
  await client.query(
    `INSERT INTO "${name}" (${names}) SELECT ${values} FROM json_array_elements($1::json) AS line`,
    [`[${rows.join(",")}]`],
  );
}

/** An empty place for the tables, or a refusal. */
async function makeRoom(client: ClientBase, history: readonly Migration[], replace: boolean): Promise<void> {
  const { rows } = await client.query<{ ours: string | null }>(
    `SELECT to_regclass(format('%I._prisma_migrations', current_schema()))::text AS ours`,
  );
  const tables = await tablesOf(client);
  if (!rows[0]?.ours) {
    if (tables.length > 0)
      throw new Refusal(
        `The database holds tables of another program (${tables[0]?.name}); name one of its own in DATABASE_URL.`,
      );
    return;
  }
  const recorded = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const problem = problemWithHistory(recorded.rows, history);
  if (problem) throw new Refusal(problem);
  const counts = await countRows(client, tables);
  if (counts.size > 0 && !replace) {
    const [timetables, accounts] = [counts.get("timetables") ?? 0, counts.get("users") ?? 0];
    throw new Refusal(
      `The database is not empty (timetables: ${timetables}, accounts: ${accounts}); restore into an empty one, or add --replace to put the backup in the place of everything there.`,
    );
  }
  await dropAll(client, history);
}

/**
 * A running program knows what it read last and would go on with it. A connection that was closed a moment ago, by
 * the question whether the server answers, say, is still there for that moment, and is waited for.
 */
async function refuseIfInUse(client: ClientBase): Promise<void> {
  for (let waited = 0; ; waited += 200) {
    const { rows } = await client.query<{ others: number }>(
      `SELECT count(*)::int AS others FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    if (!rows[0]?.others) return;
    if (waited >= 5_000)
      throw new Refusal(
        `The database is in use (other connections: ${rows[0].others}); stop Drawdown and whatever else is connected to it, then try again.`,
      );
    await pause(200);
  }
}

/** Numbers that the database gives by itself go on after the highest there is. */
async function continueNumbers(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_schema = current_schema() AND (column_default LIKE 'nextval(%' OR is_identity = 'YES')`,
  );
  for (const { table, column } of rows)
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), coalesce(max("${column}"), 0) + 1, false) FROM "${table}"`,
      [`"${table}"`, column],
    );
}
