/**
 * Writes into package-lock.json the packages that exist for other systems only (another processor, macOS …).
 *
 *     node scripts/complete-lockfile.mjs        after npm install
 *
 * npm leaves out those that the registry at hand does not carry, and then `npm ci` refuses the lockfile. They get
 * the version that their parent pins, but no checksum, since there was nothing to take it from.
 */
import { readFileSync, writeFileSync } from "node:fs";

const kind =
  /(android|darwin|freebsd|linux|win32|wasm32)(?:-(arm64|arm|x64|ia32|ppc64|s390x|riscv64|wasi))?(?:-(musl|gnu))?/;

const lockfile = JSON.parse(readFileSync("package-lock.json", "utf8"));
const packages = lockfile.packages;
const added = [];

for (const [place, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const own = `node_modules/${name}`;
    if (packages[own] || packages[`${place}/${own}`]) continue;
    const [, system, processor, library] = kind.exec(name) ?? [];
    if (!system) throw new Error(`${name}, which ${place} wants, is for an unknown system.`);
    packages[own] = {
      version,
      cpu: [system === "wasm32" ? system : processor],
      ...(dev ? { dev } : {}),
      ...(library ? { libc: [library === "musl" ? "musl" : "glibc"] } : {}),
      optional: true,
      ...(system === "wasm32" ? {} : { os: [system] }),
    };
    added.push(name);
  }
}

lockfile.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("package-lock.json", `${JSON.stringify(lockfile, null, 2)}\n`);
console.log(added.length === 0 ? "The lockfile is complete." : `Added ${added.join(", ")}.`);
