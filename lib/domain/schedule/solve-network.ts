import { type OrderedNetwork, orderNetwork } from "./order-network";

/** How a link ties its second activity to its first, by number. */
export const linkTypes = {
  "finish-to-start": 0,
  "start-to-start": 1,
  "finish-to-finish": 2,
  "start-to-finish": 3,
} as const;

/** Whether a link of that kind hangs on the start of its first activity, and whether on that of its second. */
export const leavesStart = (type: number): boolean => type === 1 || type === 3;
export const entersStart = (type: number): boolean => type < 2;

/** Activities and links as parallel arrays of whole numbers, all in one unit of time. */
export interface NetworkProblem {
  /** For each activity how long it takes; 0 for a milestone, never negative. */
  duration: ArrayLike<number>;
  /** For each link the activity it leaves and the one it enters, numbered from 0. */
  from: ArrayLike<number>;
  to: ArrayLike<number>;
  /** For each link 0 finish-to-start, 1 start-to-start, 2 finish-to-finish, 3 start-to-finish. */
  type: ArrayLike<number>;
  /** For each link the time between; negative is a lead. */
  lag: ArrayLike<number>;
  /** For each activity the earliest it may start; nothing starts before 0 in any case. */
  notBefore?: ArrayLike<number> | undefined;
  /** By when all must be finished; without it the backward pass starts at the earliest finish. */
  end?: number | undefined;
}

/** One figure an activity, in the unit of the durations. */
export interface NetworkSolution {
  ok: true;
  /** When all can be finished at the earliest; 0 where there is nothing to do. */
  finish: number;
  earlyStart: Int32Array;
  earlyFinish: Int32Array;
  lateStart: Int32Array;
  lateFinish: Int32Array;
  /** Late start minus early start; negative: the end cannot be met. */
  totalFloat: Int32Array;
  /** How far it may move before a successor's early dates move; without successors, before the finish does. */
  freeFloat: Int32Array;
}

export type NetworkAnswer =
  | NetworkSolution
  /** The members of one circle of links, each linked to the next and the last to the first. */
  | { ok: false; circle: number[] };

const largest = 2_147_483_647;

/**
 * The critical path method over all four kinds of link (precedence diagramming): a forward pass for the earliest
 * dates, a backward pass from the end for the latest, in time linear in activities and links.
 *
 * Source: Kelley and Walker, "Critical-Path Planning and Scheduling" (1959); for the four kinds with lags Moder,
 * Phillips and Davis, "Project Management with CPM, PERT and Precedence Diagramming" (1983).
 *
 * @example
 * // Pack 3 days, then hand over 2 days later:
 * solveNetwork({ duration: [3, 0], from: [0], to: [1], type: [0], lag: [2] }).finish; // 5
 * @throws RangeError when the arrays do not fit together, hold anything but whole numbers, or a date does not fit
 *   into 32 bits.
 */
export function solveNetwork(problem: NetworkProblem): NetworkAnswer {
  const { duration, from, to, type, lag, notBefore, end } = checked(problem);
  const ordered = orderNetwork(duration.length, from, to);
  if (!ordered.ok) return ordered;
  const { network } = ordered;
  const wait = startToStart(network, duration, from, type, lag);
  const { earlyStart, finish } = forwardPass(network, duration, wait, notBefore);
  return { ok: true, finish, ...backwardPass(network, duration, wait, earlyStart, finish, end ?? finish) };
}

/**
 * Every link as the least time from the first one's start to the second one's, in the network's order: with the
 * durations known, the four kinds differ in nothing else.
 */
export function startToStart(
  { outTo, outLink }: OrderedNetwork,
  duration: Int32Array,
  from: Int32Array,
  type: Int32Array,
  lag: Int32Array,
): Float64Array {
  const wait = new Float64Array(outTo.length);
  for (let at = 0; at < outTo.length; at++) {
    const k = outLink[at] as number;
    const kind = type[k] as number;
    let time = lag[k] as number;
    if (kind === 0 || kind === 2) time += duration[from[k] as number] as number;
    if (kind === 2 || kind === 3) time -= duration[outTo[at] as number] as number;
    wait[at] = time;
  }
  return wait;
}

function forwardPass(
  { firstOut, outTo, order }: OrderedNetwork,
  duration: Int32Array,
  wait: Float64Array,
  notBefore: Int32Array | undefined,
): { earlyStart: Int32Array; finish: number } {
  const earlyStart = new Int32Array(duration.length);
  if (notBefore)
    for (let a = 0; a < earlyStart.length; a++) earlyStart[a] = Math.max(0, notBefore[a] as number);
  let finish = 0;
  for (let i = 0; i < order.length; i++) {
    const a = order[i] as number;
    const start = earlyStart[a] as number;
    const done = start + (duration[a] as number);
    if (done > finish) finish = done;
    const last = firstOut[a + 1] as number;
    for (let at = firstOut[a] as number; at < last; at++) {
      const b = outTo[at] as number;
      const earliest = start + (wait[at] as number);
      if (earliest > largest) throw tooLarge(b);
      if (earliest > (earlyStart[b] as number)) earlyStart[b] = earliest;
    }
    if (done > largest) throw tooLarge(a);
  }
  return { earlyStart, finish };
}

function backwardPass(
  { firstOut, outTo, order }: OrderedNetwork,
  duration: Int32Array,
  wait: Float64Array,
  earlyStart: Int32Array,
  finish: number,
  end: number,
): Omit<NetworkSolution, "ok" | "finish"> {
  const count = duration.length;
  const earlyFinish = new Int32Array(count);
  const lateStart = new Int32Array(count);
  const lateFinish = new Int32Array(count);
  const totalFloat = new Int32Array(count);
  const freeFloat = new Int32Array(count);
  for (let i = count - 1; i >= 0; i--) {
    const a = order[i] as number;
    const early = earlyStart[a] as number;
    const takes = duration[a] as number;
    let late = end - takes;
    const first = firstOut[a] as number;
    const last = firstOut[a + 1] as number;
    let free = last > first ? largest : finish - early - takes;
    for (let at = first; at < last; at++) {
      const b = outTo[at] as number;
      const time = wait[at] as number;
      const latest = (lateStart[b] as number) - time;
      if (latest < late) late = latest;
      const gap = (earlyStart[b] as number) - time - early;
      if (gap < free) free = gap;
    }
    if (late < -largest || late + takes > largest || late - early < -largest) throw tooLarge(a);
    earlyFinish[a] = early + takes;
    lateStart[a] = late;
    lateFinish[a] = late + takes;
    totalFloat[a] = late - early;
    freeFloat[a] = free;
  }
  return { earlyStart, earlyFinish, lateStart, lateFinish, totalFloat, freeFloat };
}

interface CheckedProblem {
  duration: Int32Array;
  from: Int32Array;
  to: Int32Array;
  type: Int32Array;
  lag: Int32Array;
  notBefore: Int32Array | undefined;
  end: number | undefined;
}

function checked({ duration, from, to, type, lag, notBefore, end }: NetworkProblem): CheckedProblem {
  const links = from.length;
  const lists = { to, type, lag };
  for (const [name, list] of Object.entries(lists)) {
    if (list.length !== links)
      throw new RangeError(`There are ${links} links, but ${list.length} in "${name}".`);
  }
  if (notBefore && notBefore.length !== duration.length)
    throw new RangeError(`There are ${duration.length} activities, but ${notBefore.length} in "notBefore".`);
  if (end !== undefined && !(Number.isInteger(end) && Math.abs(end) <= largest))
    throw new RangeError(`The end must be a whole number: ${end}.`);
  const whole = {
    duration: wholeNumbers("duration", duration),
    from: wholeNumbers("from", from),
    to: wholeNumbers("to", to),
    type: wholeNumbers("type", type),
    lag: wholeNumbers("lag", lag),
    notBefore: notBefore && wholeNumbers("notBefore", notBefore),
    end,
  };
  for (let a = 0; a < duration.length; a++)
    if ((whole.duration[a] as number) < 0) throw new RangeError(`Activity ${a} has a negative duration.`);
  for (let k = 0; k < links; k++) {
    const kind = whole.type[k] as number;
    if (kind < 0 || kind > 3) throw new RangeError(`Link ${k} is of no known type: ${kind}.`);
  }
  return whole;
}

function wholeNumbers(name: string, values: ArrayLike<number>): Int32Array {
  if (values instanceof Int32Array) return values;
  const whole = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!Number.isInteger(value) || Math.abs(value) > largest)
      throw new RangeError(`"${name}" must hold whole numbers of 32 bits; at ${i} stands ${value}.`);
    whole[i] = value;
  }
  return whole;
}

function tooLarge(activity: number): RangeError {
  return new RangeError(`The dates of activity ${activity} do not fit into 32 bits.`);
}
