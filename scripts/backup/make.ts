/** Writes the database at DATABASE_URL into a file. Started by `npm run backup`. */
import { stat } from "node:fs/promises";
import { Client } from "pg";
import { inUtc } from "@/lib/server/database-address";
import { sayWhy } from "../start/say.mjs";
import { writeBackup } from "./backup-file.mjs";
import { dump } from "./dump";

const [file = ""] = process.argv.slice(2);
const client = new Client({ connectionString: inUtc(process.env.DATABASE_URL ?? "") });
await client.connect();
try {
  await writeBackup(file, dump(client, new Date()));
  const { size } = await stat(file);
  console.log(`Everything is in ${file} (${Math.ceil(size / 1024)} KB). Keep it as safe as the data itself.`);
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
} finally {
  await client.end();
}
