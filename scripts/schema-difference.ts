/**
 * What Prisma's schema engine is asked for: the SQL that leads from the migrations to schema.prisma.
 *
 * The engine comes as WebAssembly, so no binary has to be downloaded, and it plays the migrations into a fresh
 * database in memory. CHECK constraints, partial indexes' conditions and the like are unknown to Prisma's schema
 * language and therefore no difference.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { Pool, type QueryResult } from "pg";
import type { Migration } from "../lib/server/migrations";
import { openInMemory } from "./database/in-memory.mjs";

type Engine = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");

/** The SQL from the end of the history to the schema; empty when they agree. */
export async function schemaDifference(history: Migration[], schema: string): Promise<string> {
  return withFreshDatabase(async (adapter) => {
    const { SchemaEngine } = await loadEngine();
    const files = [{ path: "schema.prisma", content: schema }];
    const engine = await SchemaEngine.new(
      { datamodels: [["schema.prisma", schema]] },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(adapter),
    );
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "migrations", ...asMigrationList(history) },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? "" : (stdout ?? "");
  });
}

function asMigrationList(history: Migration[]) {
  return {
    baseDir: "prisma/migrations",
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
    shadowDbInitScript: "",
    migrationDirectories: history.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}

let loading: Promise<Engine> | undefined;

/** Node 20 cannot import WebAssembly as a module, so its two halves are joined by hand, once a process. */
function loadEngine(): Promise<Engine> {
  loading ??= joinEngine();
  return loading;
}

async function joinEngine(): Promise<Engine> {
  const require = createRequire(import.meta.url);
  const glue = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const engine: Engine & { __wbg_set_wasm(exports: WebAssembly.Exports): void } = await import(glue);
  const compiled = await WebAssembly.compile(readFileSync(join(dirname(glue), "schema_engine_bg.wasm")));
  const { exports } = await WebAssembly.instantiate(compiled, { "./schema_engine_bg.js": { ...engine } });
  engine.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  return engine;
}

/** The engine's "shadow database" is this one too: it must never be one that somebody uses. */
async function withFreshDatabase<T>(
  work: (adapter: SqlMigrationAwareDriverAdapterFactory) => Promise<T>,
): Promise<T> {
  const { address, close } = await openInMemory();
  const pool = new CataloguePool({ connectionString: address });
  const postgres = new PrismaPg(pool);
  const connect = async () => readingLetters(pool, await postgres.connect());
  try {
    return await work({
      provider: "postgres",
      adapterName: postgres.adapterName,
      connect,
      connectToShadowDb: connect,
    });
  } finally {
    await pool.end();
    await close();
  }
}

/** PostgreSQL's one-letter type of its own catalogue, and its ordinary text. */
const [catalogueLetter, text] = [18, 25];

/**
 * The adapter refuses the one-letter type that the engine reads from the catalogue. So such columns reach the
 * adapter as text, and the engine as letters.
 */
function readingLetters(pool: CataloguePool, adapter: SqlDriverAdapter): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const column of pool.lettersIn.get(result.rows) ?? [])
      result.columnTypes[column] = ColumnTypeEnum.Character;
    return result;
  };
  // The adapter would cut a script at every semicolon, also inside a function's body.
  adapter.executeScript = async (script) => {
    const client = await pool.connect();
    await client.query(script).finally(() => client.release());
  };
  return adapter;
}

class CataloguePool extends Pool {
  readonly lettersIn = new WeakMap<unknown[], number[]>();

  override query = (async (...words: Parameters<Pool["query"]>) => {
    const ask: (...words: Parameters<Pool["query"]>) => unknown = Pool.prototype.query.bind(this);
    const result = (await ask(...words)) as QueryResult;
    const letters = result.fields.flatMap((field, index) =>
      field.dataTypeID === catalogueLetter ? [index] : [],
    );
    for (const field of result.fields) if (field.dataTypeID === catalogueLetter) field.dataTypeID = text;
    this.lettersIn.set(result.rows, letters);
    return result;
  }) as Pool["query"];
}
