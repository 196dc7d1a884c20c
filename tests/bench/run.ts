import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { Figures } from "./figures";

/** What is measured, in order. Each part starts what it needs and stops it again. */
const parts: Record<string, () => Promise<{ measure: (figures: Figures) => Promise<void> }>> = {
  start: () => import("./start.bench"),
  edits: () => import("./edits.bench"),
  statements: () => import("./statements.bench"),
  "public-page": () => import("./public-page.bench"),
  schedule: () => import("./schedule.bench"),
  timeline: () => import("./timeline.bench"),
  map: () => import("./map.bench"),
  review: () => import("./review.bench"),
};

const file = "tests/bench/results.json";
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts[name]);
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join(", ")}"; there are: ${Object.keys(parts).join(", ")}.`);
  process.exit(1);
}

const results: Record<string, unknown> =
  existsSync(file) && wanted.length > 0 ? JSON.parse(readFileSync(file, "utf8")) : {};
for (const [name, load] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  const figures = new Figures();
  await (await load()).measure(figures);
  results[name] = figures.all;
}
results.machine = { node: process.version, cores: cpus().length, processor: cpus()[0]?.model ?? "" };
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
process.exit(0);
