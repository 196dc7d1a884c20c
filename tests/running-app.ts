import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { embeddedAddress } from "@/scripts/start/data-folder.mjs";

/** The account that every running app of the tests begins with. */
export const owner = { email: "owner@example.org", password: "a quiet long password" };

/** The day it is in every running app of the tests: all samples have been published, and one of them is still open. */
export const today = "2026-02-01";

export interface RunningApp {
  /** Without a slash at its end. */
  address: string;
  /** Where its data is, for other programs of the project. */
  environment: { DATABASE_URL: string; DRAWDOWN_DATA: string };
  /** What the start printed. */
  said: string;
  /** The address of its database. */
  database: string;
  stop(): Promise<void>;
}

/**
 * The built app as `npm start` serves it, on a fresh data folder and a free port. With TEST_DATABASE_URL its
 * data is in a fresh database of that server, which is dropped at the end; with `databaseUrl` it is in that one, with
 * `dataFolder` in the embedded one there.
 */
export async function runApp({
  databaseUrl,
  dataFolder,
  more = {},
}: {
  databaseUrl?: string;
  /** One that is there already, and stays; the data in it is used. */
  dataFolder?: string;
  /** Variables in place of the usual ones; an empty one counts as absent. */
  more?: Record<string, string>;
} = {}): Promise<RunningApp> {
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), "drawdown-test-"));
  const server = databaseUrl || dataFolder ? undefined : await freshDatabase(process.env.TEST_DATABASE_URL);
  const port = await freePort();
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      DATABASE_URL: databaseUrl ?? server?.address ?? "",
      DRAWDOWN_DATA: folder,
      DRAWDOWN_URL: "",
      DRAWDOWN_TODAY: today,
      DRAWDOWN_OWNER_EMAIL: owner.email,
      DRAWDOWN_OWNER_PASSWORD: owner.password,
      ...more,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = async () => {
    await ended(child);
    await server?.drop();
    if (!dataFolder) rmSync(folder, { recursive: true, force: true });
  };
  let said: string;
  try {
    said = await untilReady(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    address: `http://127.0.0.1:${port}`,
    database: databaseUrl ?? server?.address ?? embeddedAddress(folder),
    environment: { DATABASE_URL: databaseUrl ?? server?.address ?? "", DRAWDOWN_DATA: folder },
    said,
    stop,
  };
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** A database of its own on that server. */
export async function freshDatabase(server: string | undefined) {
  if (!server) return undefined;
  const name = `drawdown_test_${randomUUID().replaceAll("-", "")}`;
  const run = async (statement: string) => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`CREATE DATABASE ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return { address: address.toString(), drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}

function untilReady(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (data) => {
      said += data;
      if (said.includes("Ctrl-C stops it")) resolve(said);
    });
    child.stderr?.on("data", (data) => {
      said += data;
      if (process.env.DEBUG_APP) process.stderr.write(data);
    });
    child.once("exit", (code) => reject(new Error(`The app ended with exit ${code}:\n${said}`)));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await exit;
}
