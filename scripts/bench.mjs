/**
 * `npm run bench [-- NAME]`: the figures, one a line, and all of them in tests/bench/results.json.
 * They are read by people; no test fails on them.
 */
import "./start/node-version.mjs";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const { installPackages } = await import("./start/packages.mjs");
await installPackages(root);
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/tsx/dist/cli.mjs",
    "--conditions=react-server",
    "tests/bench/run.ts",
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit" },
);
process.exit(status ?? 1);
