import type { ClientBase } from "pg";
import type { Migration } from "@/lib/server/migrations";

/** A table of the program, with the columns that hold something of its own. */
export interface Table {
  name: string;
  columns: string[];
}

/**
 * What is made anew, or must not come back: sessions, sign-in tries and links that set a password end with the
 * database they were made in (a spent link would open again); printed pages are printed again.
 */
export const leftOut = [
  "_prisma_migrations",
  "sessions",
  "sign_in_tries",
  "verifications",
  "setup_tokens",
  "printings",
];

/** The tables as the database describes them, each after those it points at, so that a new one needs no word here. */
export async function tablesOf(client: ClientBase): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND NOT c.relname = ANY ($1)
      GROUP BY c.relname ORDER BY c.relname`,
    [leftOut],
  );
  // Pointers that are asked only at the end of a transaction put nothing in order.
  const { rows: pointers } = await client.query<{ from: string; to: string }>(
    `SELECT f.relname AS "from", t.relname AS "to"
       FROM pg_constraint p JOIN pg_class f ON f.oid = p.conrelid JOIN pg_class t ON t.oid = p.confrelid
      WHERE p.contype = 'f' AND NOT p.condeferred AND p.connamespace = current_schema()::regnamespace`,
  );
  const ordered: Table[] = [];
  const visit = (table: Table) => {
    if (ordered.includes(table)) return;
    for (const { from, to } of pointers) {
      const other = tables.find(({ name }) => name === to);
      if (from === table.name && other && other !== table) visit(other);
    }
    ordered.push(table);
  };
  for (const table of tables) visit(table);
  return ordered;
}

/** Takes away everything that a history made, and nothing else that may be in the database. */
export async function dropAll(client: ClientBase, history: readonly Migration[]): Promise<void> {
  const made = (what: string) => {
    const names = history.flatMap(({ sql }) =>
      [...sql.matchAll(new RegExp(`^CREATE ${what} "?(\\w+)"?`, "gm"))].map(([, name]) => `"${name}"`),
    );
    return [...new Set(names)]; // some are made anew by a later migration
  };
  const drop = (what: string, names: string[]) =>
    names.length > 0 && client.query(`DROP ${what} IF EXISTS ${names.join(", ")}`);
  await drop("TABLE", [...made("TABLE"), "_prisma_migrations"]);
  await drop("FUNCTION", made("FUNCTION"));
  await drop("TYPE", made("TYPE"));
}

/** How many rows each table has, but for those without any. */
export async function countRows(client: ClientBase, tables: readonly Table[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${name}"`);
    if (rows[0]?.n) counts.set(name, rows[0].n);
  }
  return counts;
}
