import type { TimetableNetwork } from "./network-of";
import type { NetworkSchedule } from "./schedule-network";

/**
 * The critical path, as activities in order: from the committed end, or where none is open from what finishes last,
 * back along the links to whatever has the least float, for as long as it has no more than what it leads to.
 */
export function criticalChain(
  { items, problem: { links }, end }: TimetableNetwork,
  { earlyFinish, totalFloat }: NetworkSchedule,
): number[] {
  const isOpen = (i: number) => items[i]?.completion === null;
  const target = end?.index ?? lastOf(items.map((_, i) => i).filter(isOpen), earlyFinish);
  if (target === undefined) return [];
  const before = new Map<number, number[]>();
  for (const { from, to } of links) {
    if (!isOpen(from)) continue;
    const known = before.get(to);
    if (known) known.push(from);
    else before.set(to, [from]);
  }
  const floatOf = (i: number) => totalFloat[i] as number;
  const chain = [target];
  for (let at = target; ; ) {
    const tightest = (before.get(at) ?? []).toSorted(
      (a, b) => floatOf(a) - floatOf(b) || (earlyFinish[b] as number) - (earlyFinish[a] as number),
    )[0];
    if (tightest === undefined || floatOf(tightest) > floatOf(at)) return chain.reverse();
    chain.push(tightest);
    at = tightest;
  }
}

function lastOf(candidates: readonly number[], finish: Int32Array): number | undefined {
  return candidates.reduce<number | undefined>(
    (last, i) => (last === undefined || (finish[i] as number) > (finish[last] as number) ? i : last),
    undefined,
  );
}
