const binCount = 512;
const binsBefore = binCount / 4;

/**
 * How often each of many milestones fell on which day, in memory that does not grow with the number of runs: 512
 * counters a milestone, each for one day at first and for twice as many whenever a day lies outside.
 */
export class DayCounts {
  readonly #counts: Uint32Array;
  readonly #first: Float64Array;
  readonly #width: Float64Array;
  /** One over the width, exact as that is a power of two: to multiply is quicker than to divide. */
  readonly #perDay: Float64Array;

  /**
   * @param around For each milestone a day near which it will fall.
   * @param lastDays For each the day by which it is to be met, if there is one: it is never counted together with a day
   *   after it, so that no percentile lies beyond it that did not.
   */
  constructor(around: ArrayLike<number>, lastDays: readonly (number | undefined)[] = []) {
    this.#counts = new Uint32Array(around.length * binCount);
    this.#first = Float64Array.from(around, (day, i) => {
      const first = day - binsBefore;
      const after = (lastDays[i] ?? first - 1) + 1;
      // Days that are counted together begin a power of two days apart, and so one of them with that day.
      return after - binsBefore * Math.floor((after - first) / binsBefore);
    });
    this.#width = new Float64Array(around.length).fill(1);
    this.#perDay = new Float64Array(around.length).fill(1);
  }

  add(milestone: number, day: number): void {
    let bin = this.#binOf(milestone, day);
    while (bin < 0 || bin >= binCount) {
      this.#widen(milestone, bin < 0);
      bin = this.#binOf(milestone, day);
    }
    const at = milestone * binCount + bin;
    this.#counts[at] = (this.#counts[at] as number) + 1;
  }

  /**
   * The first day by which at least that share of the runs had it; `null` before any run. Where days had to be counted
   * together, the last day of those.
   */
  percentile(milestone: number, share: number): number | null {
    const counts = this.#counts.subarray(milestone * binCount, (milestone + 1) * binCount);
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total === 0) return null;
    let seen = 0;
    const bin = counts.findIndex((count) => {
      seen += count;
      return count > 0 && seen >= share * total;
    });
    return (this.#first[milestone] as number) + (bin + 1) * (this.#width[milestone] as number) - 1;
  }

  /** How many of a hundred runs had it by each of the days on which any did, as shares, in order. */
  curve(milestone: number): { day: number; share: number }[] {
    const counts = this.#counts.subarray(milestone * binCount, (milestone + 1) * binCount);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const [first, width] = [this.#first[milestone] as number, this.#width[milestone] as number];
    let seen = 0;
    return Array.from(counts).flatMap((count, bin) => {
      seen += count;
      return count > 0 ? [{ day: first + (bin + 1) * width - 1, share: seen / total }] : [];
    });
  }

  #binOf(milestone: number, day: number): number {
    return Math.floor((day - (this.#first[milestone] as number)) * (this.#perDay[milestone] as number));
  }

  /** Counts two bins together each, and makes room before or after them. */
  #widen(milestone: number, before: boolean): void {
    const counts = this.#counts.subarray(milestone * binCount, (milestone + 1) * binCount);
    const half = binCount / 2;
    const joined = Uint32Array.from(
      { length: half },
      (_, i) => (counts[2 * i] as number) + (counts[2 * i + 1] as number),
    );
    counts.fill(0);
    counts.set(joined, before ? half : 0);
    const width = (this.#width[milestone] as number) * 2;
    if (before) this.#first[milestone] = (this.#first[milestone] as number) - half * width;
    this.#width[milestone] = width;
    this.#perDay[milestone] = 1 / width;
  }
}
