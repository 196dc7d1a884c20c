import type { NetworkSchedule, ScheduleProblem } from "../schedule/schedule-network";
import { entersStart, leavesStart } from "../schedule/solve-network";
import { always, type WorkingTime } from "../schedule/working-time";
import { draws, triangle, triangleOf } from "./draws";

/** How the work on one activity is drawn in each run. */
export type Uncertainty =
  /** As planned: it does not vary. */
  | { kind: "none" }
  /** A triangular distribution, in working days. */
  | { kind: "three-point"; optimistic: number; likely: number; pessimistic: number }
  /**
   * So many days later than set, drawn from what happened to others: each is as likely as the next, and all that a run
   * draws come from one of the timetables, because what delayed one milestone there often delayed the next.
   */
  | { kind: "slips"; byTimetable: readonly (readonly number[])[] };

export interface SimulationInput {
  problem: ScheduleProblem;
  /** The schedule without chance, for the order of activities. */
  solved: NetworkSchedule;
  uncertainty: readonly Uncertainty[];
  /** The activity that the runs are about, and the day by which it should be reached. */
  target: number;
  limit: number;
  random: () => number;
}

/**
 * A network laid out to be run through thousands of times: activities in their order, each with the links that it
 * waits for, so that a run reads from front to back. `r` is the rank of an activity in that order.
 */
export interface FlatNetwork {
  /** The rank of each activity of the problem. */
  rankOf: Int32Array;
  /** The links that `r` waits for stand at `firstIn[r]` to `firstIn[r + 1] - 1`. */
  firstIn: Int32Array;
  /** Where in `moments` the one stands that each link leaves. */
  inMoment: Int32Array;
  inLag: Int32Array;
  /** 1: it enters the second one's start; 0: its finish. */
  inStart: Uint8Array;
  /** In whose working time lags and work count; `null`: on every day. */
  inTime: (WorkingTime | null)[];
  times: (WorkingTime | null)[];
  /** It does not begin before; a slip moves this along. */
  startFloor: Float64Array;
  /** That floor is a day that somebody set. */
  floorIsSet: Uint8Array;
  /** It does not end before, whatever is drawn. */
  finishFloor: Float64Array;
  /** Dates set by hand, which hold as they are where nothing pushes; NaN: none. */
  plannedStart: Float64Array;
  plannedFinish: Float64Array;
  dataDate: number;
  work: Float64Array;
  /** It has happened. */
  fixed: Uint8Array;
  begun: Uint8Array;
  /** Which of `draws`, with the triangle of `r` at `triangle.size * r`, or the slips to draw from. */
  drawing: Uint8Array;
  triangles: Float64Array;
  slips: (readonly (readonly number[])[])[];
  /** Some are drawn from more than one timetable. */
  isGrouped: boolean;
  /** The ranks of which anything is drawn, in order. */
  drawn: Int32Array;
  /** It and all that it waits for are counted in every day. */
  plain: Uint8Array;
  /** What the last run drew, in days, and what came of it: the start of `r` stands at `2 * r + 1`, its finish before. */
  draw: Float64Array;
  moments: Float64Array;
}

export function flatten({ problem, solved, uncertainty }: SimulationInput): FlatNetwork {
  const { order } = solved.network;
  const count = order.length;
  const rankOf = new Int32Array(count);
  for (let r = 0; r < count; r++) rankOf[order[r] as number] = r;
  const net: FlatNetwork = {
    rankOf,
    ...linksByRank(problem, rankOf),
    times: Array.from(order, (a) => unlessAlways(problem.activities[a]?.time)),
    startFloor: new Float64Array(count),
    floorIsSet: new Uint8Array(count),
    finishFloor: new Float64Array(count),
    plannedStart: new Float64Array(count).fill(Number.NaN),
    plannedFinish: new Float64Array(count).fill(Number.NaN),
    dataDate: problem.dataDate ?? Number.NEGATIVE_INFINITY,
    work: new Float64Array(count),
    fixed: new Uint8Array(count),
    begun: new Uint8Array(count),
    drawing: new Uint8Array(count),
    triangles: new Float64Array(count * triangle.size),
    slips: Array.from({ length: count }, () => []),
    isGrouped: false,
    drawn: new Int32Array(0),
    plain: new Uint8Array(count),
    draw: new Float64Array(count),
    moments: new Float64Array(count * 2),
  };
  for (let r = 0; r < count; r++) {
    layOut(net, r, problem, order[r] as number, uncertainty[order[r] as number]);
    net.plain[r] = isPlain(net, r) ? 1 : 0;
  }
  net.drawn = Int32Array.from(net.rankOf.keys()).filter((r) => net.drawing[r] !== draws.nothing);
  return net;
}

function linksByRank({ links, activities }: ScheduleProblem, rankOf: Int32Array) {
  const incoming = links.toSorted((x, y) => (rankOf[x.to] as number) - (rankOf[y.to] as number));
  const firstIn = new Int32Array(rankOf.length + 1);
  for (const { to } of incoming)
    firstIn[(rankOf[to] as number) + 1] = (firstIn[(rankOf[to] as number) + 1] as number) + 1;
  for (let r = 0; r < rankOf.length; r++)
    firstIn[r + 1] = (firstIn[r + 1] as number) + (firstIn[r] as number);
  return {
    firstIn,
    inMoment: Int32Array.from(
      incoming,
      ({ from, type }) => 2 * (rankOf[from] as number) + (leavesStart(type) ? 1 : 0),
    ),
    inLag: Int32Array.from(incoming, ({ lag }) => lag),
    inStart: Uint8Array.from(incoming, ({ type }) => (entersStart(type) ? 1 : 0)),
    inTime: incoming.map(({ time, to }) => unlessAlways(time ?? activities[to]?.time)),
  };
}

function isPlain({ times, firstIn, inTime }: FlatNetwork, r: number): boolean {
  return times[r] === null && inTime.slice(firstIn[r], firstIn[r + 1]).every((time) => time === null);
}

function unlessAlways(time: WorkingTime | undefined): WorkingTime | null {
  return time === undefined || time === always ? null : time;
}

function layOut(
  net: FlatNetwork,
  r: number,
  { activities, start }: ScheduleProblem,
  a: number,
  uncertainty: Uncertainty | undefined,
): void {
  const activity = activities[a];
  if (!activity) return;
  const { work, time, planned, startNotBefore, finishNotBefore, actual, begun } = activity;
  if (actual) {
    net.fixed[r] = 1;
    net.moments[2 * r + 1] = actual.start;
    net.moments[2 * r] = actual.finish;
    return;
  }
  net.begun[r] = begun ? 1 : 0;
  net.work[r] = begun ? begun.remaining : work;
  net.startFloor[r] = begun ? begun.start : Math.max(start, planned?.start ?? start, startNotBefore ?? start);
  net.floorIsSet[r] =
    !begun && ((planned?.start ?? -Infinity) >= start || (startNotBefore ?? -Infinity) > start) ? 1 : 0;
  net.finishFloor[r] = finishNotBefore ?? Number.NEGATIVE_INFINITY;
  if (planned && !begun) net.plannedStart[r] = planned.start;
  if (planned) net.plannedFinish[r] = planned.finish;
  if (uncertainty?.kind === "three-point") {
    const { optimistic, likely, pessimistic } = uncertainty;
    // Of what was begun, the rest is drawn in the proportion in which it is left.
    const left = begun && work > 0 ? begun.remaining / work : 1;
    net.drawing[r] = draws.threePoint;
    net.triangles.set(triangleOf(optimistic * left, likely * left, pessimistic * left), r * triangle.size);
    // What has a day but no start of its own is taken to be set for when it is most likely done.
    if (planned && !begun && work === 0)
      net.startFloor[r] = Math.max(start, time.latestBegin(planned.start, likely));
  } else if (uncertainty?.kind === "slips" && uncertainty.byTimetable.some((days) => days.length > 0)) {
    net.drawing[r] = draws.slip;
    net.slips[r] = uncertainty.byTimetable;
    if (uncertainty.byTimetable.length > 1) net.isGrouped = true;
  }
}
