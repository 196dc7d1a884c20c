/**
 * Writes the next migration: what schema.prisma says and the history does not yet.
 *
 *     npx tsx scripts/make-migration.ts add-force-levels
 *
 * Read what it wrote, and add by hand what Prisma's schema cannot say: CHECK constraints, triggers, data.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readMigrations } from "../lib/server/migrations";
import { schemaDifference } from "./schema-difference";

const name = process.argv[2];
if (!name || !/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(name)) {
  console.error(
    "Say what the migration does in a few words: npx tsx scripts/make-migration.ts add-force-levels",
  );
  process.exit(1);
}

const folder = join("prisma", "migrations");
const sql = await schemaDifference(readMigrations(folder), readFileSync("prisma/schema.prisma", "utf8"));
if (sql === "") {
  console.log("The migrations already say all that schema.prisma says.");
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const place = join(folder, `${stamp}_${name.replaceAll("-", "_")}`);
  mkdirSync(place);
  writeFileSync(join(place, "migration.sql"), sql);
  console.log(`Wrote ${join(place, "migration.sql")}`);
}
process.exit(0);
