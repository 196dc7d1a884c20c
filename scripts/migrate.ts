/** Brings the database at DATABASE_URL to the end of the history: `npx tsx scripts/migrate.ts`. */
import { Client } from "pg";
import { inUtc } from "../lib/server/database-address";
import { applyMigrations, readMigrations } from "../lib/server/migrations";

const address = process.env.DATABASE_URL;
if (!address) {
  console.error("Set DATABASE_URL to the database to migrate; the embedded one is migrated by npm start.");
  process.exit(1);
}

const client = new Client({ connectionString: inUtc(address) });
await client.connect();
const result = await applyMigrations(client, readMigrations("prisma/migrations"));
await client.end();

if (!result.ok) {
  console.error(result.problem);
  process.exit(1);
}
console.log(result.applied.length === 0 ? "Nothing to do." : `Applied ${result.applied.join(", ")}.`);
