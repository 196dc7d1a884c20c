/** Puts a backup into the database at DATABASE_URL. Started by `npm run restore`. */
import { Client } from "pg";
import { inUtc } from "@/lib/server/database-address";
import { readMigrations } from "@/lib/server/migrations";
import { sayWhy } from "../start/say.mjs";
import { linesOf } from "./backup-file.mjs";
import { load } from "./load";

const [file = "", ...options] = process.argv.slice(2);
const client = new Client({ connectionString: inUtc(process.env.DATABASE_URL ?? "") });
await client.connect();
try {
  const counts = await load(client, {
    lines: linesOf(file),
    history: readMigrations("prisma/migrations"),
    replace: options.includes("--replace"),
  });
  const count = (table: string) => counts.get(table) ?? 0;
  console.log(
    `Restored: timetables ${count("timetables")}, published versions ${count("publications")}, accounts ${count("users")}. Everybody signs in anew.`,
  );
} catch (error) {
  sayWhy(error);
  console.error("Nothing was changed.");
  process.exitCode = 1;
} finally {
  await client.end();
}
