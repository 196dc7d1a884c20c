import type { TimetableNetwork } from "./network-of";
import { type Link, type NetworkSchedule, noLink } from "./schedule-network";

/**
 * The critical path, as activities in order: from the committed end, or where none is open from what finishes last,
 * back along the links to whatever has the least float, for as long as it has no more than what it leads to.
 */
export function criticalChain(
  { items, problem: { links }, end }: TimetableNetwork,
  { earlyFinish, totalFloat, heldBy }: NetworkSchedule,
): number[] {
  const isOpen = (i: number) => heldBy[i] !== noLink.actual;
  const target = end?.index ?? lastOf(items.map((_, i) => i).filter(isOpen), earlyFinish);
  if (target === undefined) return [];
  const floatOf = (i: number) => totalFloat[i] as number;
  const chain = [target];
  const { firstIn, inFrom } = linksInto(links, items.length);
  for (let at = target; ; ) {
    let tightest = -1;
    for (let k = firstIn[at] as number; k < (firstIn[at + 1] as number); k++) {
      const from = inFrom[k] as number;
      if (!isOpen(from)) continue;
      const closer = tightest < 0 ? -1 : floatOf(from) - floatOf(tightest);
      const later = closer === 0 && (earlyFinish[from] as number) > (earlyFinish[tightest] as number);
      if (closer < 0 || later) tightest = from;
    }
    if (tightest < 0 || floatOf(tightest) > floatOf(at)) return chain.reverse();
    chain.push(tightest);
    at = tightest;
  }
}

/** What each activity waits for: of activity `i`, `inFrom` from `firstIn[i]` up to `firstIn[i + 1]`, in the order of the links. */
function linksInto(links: readonly Link[], count: number): { firstIn: Int32Array; inFrom: Int32Array } {
  const firstIn = new Int32Array(count + 1);
  for (const { to } of links) firstIn[to + 1] = (firstIn[to + 1] as number) + 1;
  for (let i = 0; i < count; i++) firstIn[i + 1] = (firstIn[i + 1] as number) + (firstIn[i] as number);
  const next = firstIn.slice();
  const inFrom = new Int32Array(links.length);
  for (const { from, to } of links) {
    const at = next[to] as number;
    inFrom[at] = from;
    next[to] = at + 1;
  }
  return { firstIn, inFrom };
}

function lastOf(candidates: readonly number[], finish: Int32Array): number | undefined {
  return candidates.reduce<number | undefined>(
    (last, i) => (last === undefined || (finish[i] as number) > (finish[last] as number) ? i : last),
    undefined,
  );
}
