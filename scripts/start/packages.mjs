/**
 * The exact packages of the lockfile, installed when they are missing or the lockfile changed.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./children.mjs";
import { Refusal, step } from "./say.mjs";

const ownRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {string} root  the project's folder */
export async function installPackages(root = ownRoot) {
  const lockfile = readFileSync(join(root, "package-lock.json"), "utf8");
  const stamp = join(root, "node_modules", ".drawdown-packages");
  const wanted = createHash("sha256").update(`${lockfile}${process.platform}${process.arch}`).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  if (!alreadyInstalled(root, lockfile)) {
    await step("Installing the packages of package-lock.json", async () => {
      const { code, output } = await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
        cwd: root,
      });
      if (code !== 0) throw new Refusal(`The packages could not be installed. npm says: ${reasonIn(output)}`);
    });
  }
  writeFileSync(stamp, wanted);
}

/**
 * Whether somebody's own `npm ci` has put every package there already.
 * @param {string} root
 * @param {string} lockfile
 */
function alreadyInstalled(root, lockfile) {
  try {
    const installed = JSON.parse(
      readFileSync(join(root, "node_modules", ".package-lock.json"), "utf8"),
    ).packages;
    return Object.entries(JSON.parse(lockfile).packages).every(
      ([place, { version, optional }]) =>
        place === "" || (installed[place]?.version ?? (optional && version)) === version,
    );
  } catch {
    return false;
  }
}

/** The first line in which npm says what went wrong. @param {string} output */
function reasonIn(output) {
  const lines = output.split("\n").filter((line) => line.startsWith("npm error"));
  return (
    lines
      .map((line) => line.replace(/^npm error\s*/, ""))
      .find((line) => line && !line.startsWith("code ")) ??
    output.trim().split("\n").at(-1) ??
    "nothing"
  );
}
