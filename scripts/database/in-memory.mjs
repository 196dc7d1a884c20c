import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { openFrontDoor } from "./front-door.mjs";

/**
 * A fresh database in memory, behind the same front door as the embedded one: for tests and tools.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function openInMemory() {
  const folder = mkdtempSync(join(tmpdir(), "drawdown-memory-"));
  const database = await PGlite.create();
  const door = await openFrontDoor(database, join(folder, ".s.PGSQL.5432"));
  return {
    address: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    close: async () => {
      await door.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
