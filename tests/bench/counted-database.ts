import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { socketFolder } from "../../scripts/start/data-folder.mjs";

const execute = "E".charCodeAt(0);
const simpleQuery = "Q".charCodeAt(0);

/** An embedded database behind a counter: how many statements has it been asked to carry out? */
export interface CountedDatabase {
  databaseUrl: string;
  statements: () => number;
  stop: () => Promise<void>;
}

export async function countedDatabase(): Promise<CountedDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "drawdown-bench-"));
  const child = spawn(process.execPath, ["scripts/database.mjs", folder], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await new Promise((resolve) => child.once("message", resolve));
  let count = 0;
  const server = createServer((client) => {
    const database = createConnection(join(socketFolder(folder), ".s.PGSQL.5432"));
    const typesOf = messageTypes();
    client.on("data", (chunk: Buffer) => {
      for (const type of typesOf(chunk)) if (type === execute || type === simpleQuery) count += 1;
    });
    client.pipe(database).pipe(client);
    client.on("error", () => database.destroy());
    database.on("error", () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    databaseUrl: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    statements: () => count,
    stop: async () => {
      server.close();
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The types of the messages that a client sends, whole ones only; its first message has none. */
function messageTypes(): (chunk: Buffer) => number[] {
  let waiting: Buffer = Buffer.alloc(0);
  let begun = false;
  return (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    const types: number[] = [];
    for (;;) {
      const header = begun ? 1 : 0;
      if (waiting.length < header + 4) return types;
      const length = header + waiting.readInt32BE(header);
      if (waiting.length < length) return types;
      if (begun) types.push(waiting[0] ?? 0);
      begun = true;
      waiting = waiting.subarray(length);
    }
  };
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await exit;
}
