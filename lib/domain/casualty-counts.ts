import type { Amount } from "@/lib/schema/amount";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Casualties } from "@/lib/schema/transition";
import { boundsOf } from "./forces";

/** One count of one side, with its place in the incident's list. */
export interface CasualtyCount extends Casualties {
  index: number;
}

/** All that was counted of one side. A later count stands beside the earlier ones and never in their place. */
export interface SideCounts {
  side: string;
  /** In the order in which they were reported. */
  counts: CasualtyCount[];
  /** The last number that was given; `null`: nobody gave one, which is not the same as nobody hurt. */
  killed: Amount | null;
  wounded: Amount | null;
}

/** The same for one side however it is written: "US", "the US", "U.S.", "us". */
export function sideKey(side: string): string {
  return side
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/(?<=\b\p{Letter})\./gu, "");
}

/** The counts of each side, in the order in which the sides were entered. */
export function countsBySide(casualties: readonly Casualties[]): SideCounts[] {
  const sides = new Map<string, SideCounts>();
  for (const [index, count] of casualties.entries()) {
    const key = sideKey(count.side);
    const known = sides.get(key) ?? { side: count.side, counts: [], killed: null, wounded: null };
    known.counts.push({ ...count, index });
    sides.set(key, known);
  }
  return [...sides.values()].map((side) => ({
    ...side,
    killed: side.counts.findLast(({ killed }) => killed !== null)?.killed ?? null,
    wounded: side.counts.findLast(({ wounded }) => wounded !== null)?.wounded ?? null,
  }));
}

/**
 * The list with one more count: behind the last count of its side that was not reported after it, so that the counts
 * of a side stay in the order of their days. What has no day keeps its place.
 */
export function withCount(casualties: readonly Casualties[], count: Casualties): Casualties[] {
  const same = (other: Casualties) => sideKey(other.side) === sideKey(count.side);
  const later = casualties.findIndex(
    (other) =>
      same(other) &&
      other.reportedOn !== null &&
      count.reportedOn !== null &&
      other.reportedOn > count.reportedOn,
  );
  const at = later < 0 ? casualties.length : later;
  return [...casualties.slice(0, at), count, ...casualties.slice(at)];
}

/** Every number given for one harm, in order, with the day on which it was reported and its sources: 0 → 11 → 34. */
export function revisionsOf(
  { counts }: SideCounts,
  harm: "killed" | "wounded",
): { amount: Amount; on: CalendarDate | null; sourceIds: readonly string[] }[] {
  return counts.flatMap((count) => {
    const amount = count[harm];
    return amount ? [{ amount, on: count.reportedOn, sourceIds: count.sourceIds }] : [];
  });
}

/**
 * The last counts of all sides added up, low to high. `null`: no side has a number. `open`: some number has no upper
 * end, or was withheld, and the sum is at least this. `about`: some number is no more exact than that.
 */
export function totalOf(
  sides: readonly SideCounts[],
  harm: "killed" | "wounded",
): { low: number; high: number; open: boolean; about: boolean } | null {
  const amounts = sides.flatMap((side) => side[harm] ?? []);
  if (amounts.length === 0) return null;
  let total = { low: 0, high: 0, open: false, about: false };
  for (const amount of amounts) {
    const bounds = boundsOf(amount);
    const low = bounds?.low ?? 0;
    total = {
      low: total.low + low,
      high: total.high + (bounds?.high ?? low),
      open: total.open || bounds?.high == null,
      about: total.about || amount.kind === "about",
    };
  }
  return total;
}
