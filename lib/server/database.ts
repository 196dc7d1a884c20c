import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { inUtc } from "./database-address";
import { environment } from "./environment";

/** Connections of one process. A hosted server with several processes shares out its own limit. */
const poolSize = 10;

/** `next build` loads this file where no database is; nobody answers at this name, by definition of ".invalid". */
const nowhere = "postgresql://nobody@drawdown.invalid/nothing";

function connect(): PrismaClient {
  const connectionString = inUtc(environment().databaseUrl ?? nowhere);
  // Idle connections stay: by them a restore sees that the program is running (scripts/backup/load.ts).
  const pool = { connectionString, max: poolSize, idleTimeoutMillis: 0 };
  return new PrismaClient({ adapter: new PrismaPg(pool) });
}

// Hot reload loads this file again and again; the connections stay.
const kept = globalThis as typeof globalThis & { drawdownDatabase?: PrismaClient };

/** The one door to the database. Connects at the first query. */
export const database: PrismaClient = kept.drawdownDatabase ?? connect();

kept.drawdownDatabase = database;
