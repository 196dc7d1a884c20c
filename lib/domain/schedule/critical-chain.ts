import { groupBy } from "../items";
import type { TimetableNetwork } from "./network-of";
import { type NetworkSchedule, noLink } from "./schedule-network";

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
  const before = groupBy(
    links.filter(({ from }) => isOpen(from)),
    ({ to }) => to,
  );
  for (let at = target; ; ) {
    const tightest = (before.get(at) ?? [])
      .map(({ from }) => from)
      .toSorted(
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
