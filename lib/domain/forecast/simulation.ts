import { DayCounts } from "./day-counts";
import { type FlatNetwork, flatten, type SimulationInput } from "./flat-network";
import { runOnce, settle } from "./run-once";

/** What is known of every activity after so many runs; days since 1970. */
export interface Simulated {
  runs: number;
  counts: DayCounts;
  /** For each activity, the runs in which it lay on the chain that decided the target. */
  critical: Uint32Array;
  /** For each activity, how its own draw went along with the target's day: Pearson's r; 0 where nothing was drawn. */
  correlation: Float64Array;
  /** Runs in which the target was reached by its limit. */
  inTime: number;
}

/**
 * Monte Carlo simulation of a schedule, run by run: every draw gives durations and slips, and a forward pass gives
 * the days. Memory is the same however many runs there are.
 *
 * Source: the method is that of Van Slyke, "Monte Carlo Methods and the PERT Problem", Operations Research 11 (1963);
 * the criticality index is the share of runs in which an activity lies on the critical path.
 */
export class Simulation {
  readonly #input: SimulationInput;
  readonly #net: FlatNetwork;
  readonly #counts: DayCounts;
  readonly #critical: Uint32Array;
  /** By rank: of what each drew, its square, and its product with the target's day. */
  readonly #sums: { x: Float64Array; xx: Float64Array; xy: Float64Array };
  #y = 0;
  #yy = 0;
  #inTime = 0;
  #runs = 0;

  constructor(input: SimulationInput) {
    const count = input.problem.activities.length;
    this.#input = input;
    this.#net = flatten(input);
    this.#counts = new DayCounts(
      input.solved.earlyFinish,
      input.problem.activities.map(({ planned }) => planned?.finish),
    );
    this.#critical = new Uint32Array(count);
    this.#sums = { x: new Float64Array(count), xx: new Float64Array(count), xy: new Float64Array(count) };
  }

  run(times: number): void {
    const { target, limit, solved, random } = this.#input;
    const net = this.#net;
    const { rankOf, drawn, moments } = net;
    const counts = this.#counts;
    const critical = this.#critical;
    const { x, xx, xy } = this.#sums;
    const { order } = solved.network;
    const origin = solved.earlyFinish[target] as number;
    const end = rankOf[target] as number;
    for (let n = 0; n < times; n++) {
      runOnce(net, random);
      const day = moments[2 * end] as number;
      if (day <= limit) this.#inTime++;
      for (let a = 0; a < rankOf.length; a++) counts.add(a, moments[2 * (rankOf[a] as number)] as number);
      // Sums of what lies near 0 keep their digits.
      const y = day - origin;
      this.#y += y;
      this.#yy += y * y;
      for (let i = 0; i < drawn.length; i++) {
        const r = drawn[i] as number;
        const draw = net.draw[r] as number;
        x[r] = (x[r] as number) + draw;
        xx[r] = (xx[r] as number) + draw * draw;
        xy[r] = (xy[r] as number) + draw * y;
      }
      for (let r = end; r >= 0; r = settle(net, r)) {
        const a = order[r] as number;
        critical[a] = (critical[a] as number) + 1;
      }
    }
    this.#runs += times;
  }

  result(): Simulated {
    const n = this.#runs;
    const { x, xx, xy } = this.#sums;
    const spreadOfY = n * this.#yy - this.#y ** 2;
    const correlation = Float64Array.from(this.#net.rankOf, (r) => {
      const sum = x[r] as number;
      const spread = (n * (xx[r] as number) - sum ** 2) * spreadOfY;
      return spread > 0 ? (n * (xy[r] as number) - sum * this.#y) / Math.sqrt(spread) : 0;
    });
    return { runs: n, counts: this.#counts, critical: this.#critical, correlation, inTime: this.#inTime };
  }
}
