/**
 * The web server: its start, and whether it answers.
 */
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Refusal } from "./say.mjs";

/** @typedef {import("../../lib/server/environment.mjs").Environment} Environment */

/** @param {Environment} environment */
export async function checkPort({ host, port }) {
  const server = createServer();
  await new Promise((resolve, reject) => {
    server.once("error", (error) => reject(new Refusal(portSentence(error, host, port))));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

/** @param {any} error @param {string} host @param {number} port */
function portSentence(error, host, port) {
  if (error.code === "EADDRINUSE")
    return `Port ${port} on ${host} is taken by another program; choose another, for example PORT=${port < 65535 ? port + 1 : 3000}.`;
  if (error.code === "EACCES")
    return `Port ${port} on ${host} may not be opened by this user; choose one above 1023.`;
  return `This machine has no address ${host} to serve on (HOST).`;
}

/**
 * Starts Next.js. What it prints before its first answer is dropped.
 * @param {string} root
 * @param {Environment} environment
 * @param {{ dev: boolean, env: NodeJS.ProcessEnv }} options
 */
export function startServer(root, { host, port }, { dev, env }) {
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const leave = fileURLToPath(new URL("./leave-with-parent.mjs", import.meta.url));
  const words = ["--import", leave, next, dev ? "dev" : "start", "-H", host, "-p", String(port)];
  const server = spawn(process.execPath, words, {
    cwd: root,
    env: { ...env, NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" },
    // As with the database: Ctrl-C reaches start-up, which tells the others in their order.
    detached: true,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  server.stdout?.resume(); // its greeting repeats what start-up says
  return server;
}

/**
 * Waits until the server answers that it is well.
 * @param {import("node:child_process").ChildProcess} server
 * @param {string} address
 */
export async function waitForHealth(server, address) {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null)
      throw new Refusal(`The web server ended at once (exit ${server.exitCode}).`);
    const answer = await fetch(`${address}/api/v1/health`).catch(() => undefined);
    if (answer?.ok) return;
    if (answer)
      throw new Refusal(`The web server answers, but is not well: ${(await answer.text()).slice(0, 500)}`);
    await pause(100);
  }
  throw new Refusal("The web server did not answer within two minutes.");
}
