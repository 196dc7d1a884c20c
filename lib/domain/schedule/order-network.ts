/** Links by the activity they leave: those of activity `a` stand at `firstOut[a]` to `firstOut[a + 1] - 1`. */
export interface OrderedNetwork {
  firstOut: Int32Array;
  /** Where each link goes. */
  outTo: Int32Array;
  /** Which link of the caller's it is. */
  outLink: Int32Array;
  /** Activities in an order in which every link goes forward. */
  order: Int32Array;
}

export type NetworkOrder =
  | { ok: true; network: OrderedNetwork }
  /** The members of one circle, each linked to the next and the last to the first; the smallest number first. */
  | { ok: false; circle: number[] };

/**
 * Sorts activities so that every link goes forward (Kahn, "Topological sorting of large networks", CACM 5, 1962).
 * Time and memory grow with activities plus links.
 *
 * @param count Activities; they are numbered from 0.
 * @param from For each link the activity it leaves.
 * @param to For each link the activity it enters.
 * @throws RangeError when a link names an activity that is not there.
 */
export function orderNetwork(count: number, from: Int32Array, to: Int32Array): NetworkOrder {
  const links = from.length;
  const firstOut = new Int32Array(count + 1);
  const waiting = new Int32Array(count);
  for (let k = 0; k < links; k++) {
    const a = from[k] as number;
    const b = to[k] as number;
    if (a < 0 || a >= count || b < 0 || b >= count)
      throw new RangeError(`Link ${k} goes from ${a} to ${b}; there are ${count} activities.`);
    firstOut[a + 1] = (firstOut[a + 1] as number) + 1;
    waiting[b] = (waiting[b] as number) + 1;
  }
  for (let a = 0; a < count; a++) firstOut[a + 1] = (firstOut[a + 1] as number) + (firstOut[a] as number);

  const outTo = new Int32Array(links);
  const outLink = new Int32Array(links);
  const next = firstOut.slice(0, count);
  for (let k = 0; k < links; k++) {
    const a = from[k] as number;
    const at = next[a] as number;
    next[a] = at + 1;
    outTo[at] = to[k] as number;
    outLink[at] = k;
  }

  const order = new Int32Array(count);
  let placed = 0;
  for (let a = 0; a < count; a++) if (waiting[a] === 0) order[placed++] = a;
  for (let i = 0; i < placed; i++) {
    const a = order[i] as number;
    const end = firstOut[a + 1] as number;
    for (let at = firstOut[a] as number; at < end; at++) {
      const b = outTo[at] as number;
      const left = (waiting[b] as number) - 1;
      waiting[b] = left;
      if (left === 0) order[placed++] = b;
    }
  }
  if (placed < count) return { ok: false, circle: circleAmong(waiting, from, to) };
  return { ok: true, network: { firstOut, outTo, outLink, order } };
}

/**
 * Whatever still waits has a predecessor that waits too, so walking back along those must come round.
 * What merely lies behind a circle waits as well, and is left out by walking back.
 */
function circleAmong(waiting: Int32Array, from: Int32Array, to: Int32Array): number[] {
  const before = new Int32Array(waiting.length).fill(-1);
  for (let k = 0; k < from.length; k++) {
    const a = from[k] as number;
    const b = to[k] as number;
    if ((waiting[a] as number) > 0 && (waiting[b] as number) > 0) before[b] = a;
  }
  const seen = new Set<number>();
  let at = waiting.findIndex((left) => left > 0);
  while (!seen.has(at)) {
    seen.add(at);
    at = before[at] as number;
  }
  const backwards = [at];
  for (let a = before[at] as number; a !== at; a = before[a] as number) backwards.push(a);
  const circle = backwards.reverse();
  const smallest = circle.indexOf(circle.reduce((a, b) => Math.min(a, b)));
  return [...circle.slice(smallest), ...circle.slice(0, smallest)];
}
