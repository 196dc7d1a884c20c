/**
 * Between the database and the web server: migrations, samples, the first owner.
 *
 * Started by start-up (`tsx --conditions=react-server`), to which it reports `{ refusal }` or `{ setupPath }`.
 */
import { Client } from "pg";
import { inUtc } from "@/lib/server/database-address";
import { environment } from "@/lib/server/environment";
import { applyMigrations, readMigrations } from "@/lib/server/migrations";

type Report = { refusal: string } | { setupPath?: string };

async function prepare(): Promise<Report> {
  const { databaseUrl } = environment();
  if (!databaseUrl) return { refusal: "There is no database to prepare." };

  const client = new Client({ connectionString: inUtc(databaseUrl) });
  await client.connect();
  try {
    const result = await applyMigrations(client, readMigrations("prisma/migrations"));
    return result.ok ? {} : { refusal: result.problem };
  } finally {
    await client.end();
  }
}

const report = await prepare();
process.send?.(report, undefined, undefined, () => process.exit(0));
