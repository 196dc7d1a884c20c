/**
 * Writes into package-lock.json the packages that exist for other systems only (another processor, macOS …), each
 * with its checksum.
 *
 *     node scripts/complete-lockfile.mjs        after npm install
 *
 * npm leaves out those that the registry at hand does not carry, and then `npm ci` refuses the lockfile. They get
 * the version that their parent pins, but no checksum, since there is nothing to take it from; the next run, with a
 * registry that knows them, puts npm's own entry in their place.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const kind =
  /(android|darwin|freebsd|linux|win32|wasm32)(?:-(arm64|arm|x64|ia32|ppc64|s390x|riscv64|wasi))?(?:-(musl|gnu))?/;

forgetWithoutChecksum();
const npm = ["install", "--package-lock-only", "--ignore-scripts", "--omit-lockfile-registry-resolved"];
const { status } = spawnSync("npm", npm, { stdio: ["ignore", "ignore", "inherit"] });
if (status !== 0) throw new Error("npm could not complete the lockfile; it is as npm left it.");
const added = addWhatIsMissing();
console.log(
  added.length === 0 ? "The lockfile is complete." : `Added without a checksum: ${added.join(", ")}.`,
);

/** Then npm looks them up anew. What lies inside another package's archive has none of its own. */
function forgetWithoutChecksum() {
  const lockfile = read();
  lockfile.packages = Object.fromEntries(
    Object.entries(lockfile.packages).filter(
      ([place, { integrity, inBundle }]) => place === "" || integrity || inBundle,
    ),
  );
  write(lockfile);
}

function addWhatIsMissing() {
  const lockfile = read();
  const { packages } = lockfile;
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
  write(lockfile);
  return added;
}

function read() {
  return JSON.parse(readFileSync("package-lock.json", "utf8"));
}

/** @param {object} lockfile */
function write(lockfile) {
  writeFileSync("package-lock.json", `${JSON.stringify(lockfile, null, 2)}\n`);
}
