import { execFileSync } from "node:child_process";
import { runApp } from "../running-app";
import { type Figures, timed } from "./figures";

/** A first start on an empty data folder with everything installed and built, and what it then keeps in memory. */
export async function measure(figures: Figures): Promise<void> {
  let stop = async () => {};
  const first = await timed(async () => {
    ({ stop } = await runApp());
  });
  figures.add("first start, already built", first / 1_000, "s");
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  figures.add("memory at rest, all processes", residentMegabytes(), "MB");
  await stop();
}

/** Resident memory of this process's children and theirs. */
function residentMegabytes(): number {
  const rows = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const below = (parent: number): number =>
    rows
      .filter(([, ppid]) => ppid === parent)
      .reduce((sum, [pid, , kilobytes]) => sum + kilobytes + below(pid), 0);
  return below(process.pid) / 1_024;
}
