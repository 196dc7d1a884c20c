import type { ClientBase } from "pg";
import { edition, type Header, kind } from "./backup-file.mjs";
import { type Table, tablesOf } from "./tables";

/** Few enough that a hundred whole timetables fit into memory. */
const rowsAtOnce = 100;

/**
 * Everything in the database as the lines of a backup: the header, then for each table its name and its rows. A row
 * is the list of its values as PostgreSQL itself writes them, so that every kind of value comes back as it was.
 * All of it is of one moment, however many are writing meanwhile.
 */
export async function* dump(client: ClientBase, madeAt: Date): AsyncGenerator<string> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    const tables = await tablesOf(client);
    const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
      `SELECT migration_name AS name, checksum FROM _prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
    );
    yield JSON.stringify({
      kind,
      edition,
      madeAt: madeAt.toISOString(),
      migrations,
      tables,
    } satisfies Header);
    for (const table of tables) {
      yield JSON.stringify({ table: table.name });
      yield* rowsIn(client, table);
    }
  } finally {
    await client.query("ROLLBACK");
  }
}

async function* rowsIn(client: ClientBase, { name, columns }: Table): AsyncGenerator<string> {
  const values = columns.map((column) => `"${column}"::text`).join(", ");
  await client.query(
    `DECLARE reading NO SCROLL CURSOR FOR SELECT array_to_json(ARRAY[${values}])::text AS line FROM "${name}"`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${rowsAtOnce} FROM reading`);
    if (rows.length === 0) break;
    for (const { line } of rows) yield line;
  }
  await client.query("CLOSE reading");
}
