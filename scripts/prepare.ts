/**
 * Between the database and the web server: migrations, samples, the first owner.
 *
 * Started by start-up (`tsx --conditions=react-server`), to which it reports `{ refusal }` or `{ setupPath }`.
 */
import { Client } from "pg";
import { inUtc } from "@/lib/server/database-address";
import { environment } from "@/lib/server/environment";
import { prepareFirstOwner } from "@/lib/server/first-owner";
import { applyMigrations, readMigrations } from "@/lib/server/migrations";
import { loadSamples } from "@/lib/server/samples";
import { sampleDocuments } from "@/prisma/samples/samples";

/** Held over all of it: of several programs that start at once on one server, one loads the samples. */
const advisoryLock = 72707370;

type Report = { refusal: string } | { setupPath?: string };

async function prepare(): Promise<Report> {
  const { databaseUrl, firstOwner, samples } = environment();
  if (!databaseUrl) return { refusal: "There is no database to prepare." };

  const client = new Client({ connectionString: inUtc(databaseUrl) });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [advisoryLock]);
    const result = await applyMigrations(client, readMigrations("prisma/migrations"));
    if (!result.ok) return { refusal: result.problem };
    if (samples) await loadSamples(sampleDocuments());
    // Last, for the first owner gets every timetable that nobody owns: the samples.
    return await prepareFirstOwner(firstOwner);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [advisoryLock]);
    await client.end();
  }
}

const report = await prepare();
process.send?.(report, undefined, undefined, () => process.exit(0));
