/**
 * The programs that start-up runs: some to their end, some until it ends itself.
 */
import { spawn } from "node:child_process";

/**
 * Runs a program to its end and keeps quiet about what it prints.
 * @param {string} command
 * @param {string[]} words
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onMessage?: (message: any) => void }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, words, { cwd, env, onMessage } = {}) {
  const child = spawn(command, words, {
    cwd,
    env: env ?? process.env,
    stdio: onMessage ? ["ignore", "pipe", "pipe", "ipc"] : ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout?.on("data", (data) => {
    output += data;
  });
  child.stderr?.on("data", (data) => {
    output += data;
  });
  if (onMessage) child.on("message", onMessage);
  running.add(child);
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Ends the programs that are still being run to their end. */
export function endRunning() {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * Asks a program to end, and waits until it has; one that does not listen is made to after a while.
 * @param {import("node:child_process").ChildProcess | undefined} child
 * @param {number} patience  milliseconds
 */
export async function end(child, patience) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const force = setTimeout(() => child.kill("SIGKILL"), patience);
  child.kill("SIGTERM");
  await ended;
  clearTimeout(force);
}
