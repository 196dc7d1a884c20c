import { addDays, exactly } from "@/lib/domain/calendar-date";
import { consequencesOfMove } from "@/lib/domain/consequences";
import { randomFrom } from "@/lib/domain/forecast/random";
import { Simulation } from "@/lib/domain/forecast/simulation";
import { computeSchedule } from "@/lib/domain/schedule/compute-schedule";
import { scheduleAfterMoves } from "@/lib/domain/schedule/schedule-after-moves";
import { scheduleNetwork } from "@/lib/domain/schedule/schedule-network";
import { type NetworkProblem, solveNetwork } from "@/lib/domain/schedule/solve-network";
import { always } from "@/lib/domain/schedule/working-time";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { networkTimetable } from "../worlds/network-timetable";
import { type Figures, percentile } from "./figures";

/** Schedules and forecasts, one thread, each beside a plain loop over the same arrays. */
export async function measure(figures: Figures): Promise<void> {
  linear(figures, "numbered as they follow", inOrder);
  linear(figures, "numbered in no order", shuffled);
  const large = networkOf(100_000, 200_000, 1);
  figures.add(
    "solveNetwork, 100,000 activities, 200,000 links",
    median(15, () => solveNetwork(large)),
    "ms",
    "≤ 60 ms",
  );

  const timetable = networkTimetable(10_000, 20_000);
  const asOf = "2014-06-30" as CalendarDate;
  figures.add(
    "computeSchedule, working calendar, 10,000 milestones, 20,000 links",
    median(25, () => computeSchedule(timetable, { asOf })),
    "ms",
    "≤ 60 ms",
  );
  const moved = timetable.milestones[5_000];
  if (!moved?.due) throw new Error("no milestone to move");
  const { due } = moved;
  figures.add(
    "one milestone moved, 10,000 milestones, 20,000 links",
    median(60, (i) => consequencesOfMove(timetable, moved.id, { due: exactly(addDays(due.day, i + 1)) })),
    "ms",
    "≤ 8 ms",
  );
  figures.add(
    "floats and critical path while it is held, 10,000 milestones, 20,000 links",
    median(60, (i) => {
      const dates = { due: exactly(addDays(due.day, i + 1)) };
      return scheduleAfterMoves(timetable, asOf, new Map([[moved.id, dates]]));
    }),
    "ms",
    "≤ 8 ms",
  );
  simulate(figures);
}

/**
 * How the time grows with the links. Plans are numbered more or less as things follow; where they are numbered in no
 * order, what belongs together lies far apart in memory, and a million links no longer fit into the nearest of it.
 */
function linear(figures: Figures, numbered: string, numbering: Numbering): void {
  const perLink: number[] = [];
  for (const links of [1_000, 10_000, 100_000, 1_000_000]) {
    const rounds = Math.max(9, Math.min(200, 2_000_000 / links));
    // As many networks as rounds at first, so that no branch is known by heart; a few where they are large.
    const problems = Array.from({ length: Math.min(rounds, Math.ceil(200_000 / links)) }, (_, i) =>
      networkOf(links / 2, links, i, numbering),
    );
    const solving = median(rounds, (i) => solveNetwork(problems[i % problems.length] as TypedProblem));
    const plain = median(rounds, (i) => plainLoop(problems[i % problems.length] as TypedProblem));
    perLink.push((solving / links) * 1e6);
    figures.add(`solveNetwork, ${links} links, ${numbered}`, solving, "ms");
    figures.add(`plain loop, ${links} links, ${numbered}`, plain, "ms");
  }
  for (const [i, name] of ["1,000 → 10,000", "10,000 → 100,000", "100,000 → 1,000,000"].entries())
    figures.add(
      `10 × the links, ${numbered}, ${name}`,
      (10 * (perLink[i + 1] ?? 0)) / (perLink[i] ?? 1),
      "×",
      "≤ 12 ×",
    );
}

function simulate(figures: Figures): void {
  const { duration, from, to, type, lag } = networkOf(1_000, 2_000, 3);
  const problem = {
    activities: Array.from(duration, (work) => ({ work, time: always })),
    links: Array.from(from, (_, k) => ({
      from: from[k] as number,
      to: to[k] as number,
      type: type[k] as number,
      lag: lag[k] as number,
    })),
    start: 0,
  };
  const solved = scheduleNetwork(problem);
  if (!solved.ok) throw new Error("a circle");
  const uncertainty = Array.from(duration, (work) => ({
    kind: "three-point" as const,
    optimistic: work >> 1,
    likely: work,
    pessimistic: work * 2,
  }));
  const target = solved.earlyFinish.indexOf(solved.finish);
  const times = [1_000, 10_000].map((runs) => {
    const heap = process.memoryUsage();
    const began = performance.now();
    const simulation = new Simulation({
      problem,
      solved,
      uncertainty,
      target,
      limit: solved.finish,
      random: randomFrom(1),
    });
    simulation.run(runs);
    simulation.result();
    const time = performance.now() - began;
    const now = process.memoryUsage();
    return { runs, time, megabytes: (now.arrayBuffers - heap.arrayBuffers) / 2 ** 20 };
  });
  for (const { runs, time, megabytes } of times) {
    figures.add(
      `Monte Carlo, ${runs} runs, 1,000 items, 2,000 links`,
      time,
      "ms",
      runs === 10_000 ? "≤ 1 s" : undefined,
    );
    figures.add(`Monte Carlo, arrays kept, ${runs} runs`, megabytes, "MB", "the same");
  }
}

type TypedProblem = Record<"duration" | "from" | "to" | "type" | "lag", Int32Array> & NetworkProblem;

/** The number of the activity at each place of the plan. */
type Numbering = (count: number, below: (most: number) => number) => Int32Array;

const inOrder: Numbering = (count) => new Int32Array(count).map((_, i) => i);

const shuffled: Numbering = (count, below) => {
  const place = inOrder(count, below);
  for (let i = count - 1; i > 0; i--) {
    const j = below(i + 1);
    const other = place[i] as number;
    place[i] = place[j] as number;
    place[j] = other;
  }
  return place;
};

/** Links forwards, each to one of the next two hundred activities; in the order of a plan where it is numbered so. */
function networkOf(count: number, links: number, seed: number, numbering = shuffled): TypedProblem {
  const random = randomFrom(seed);
  const below = (most: number) => Math.floor(random() * most);
  const place = numbering(count, below);
  const pairs = Array.from({ length: links }, (_, k) => {
    const a = numbering === inOrder ? Math.floor((k / links) * (count - 1)) : below(count - 1);
    return [a, a + 1 + below(Math.min(count - 1 - a, 200))] as const;
  });
  return {
    duration: new Int32Array(count).map(() => below(30)),
    from: Int32Array.from(pairs, ([a]) => place[a] as number),
    to: Int32Array.from(pairs, ([, b]) => place[b] as number),
    type: new Int32Array(links).map(() => below(4)),
    lag: new Int32Array(links).map(() => below(20) - 5),
  };
}

/**
 * What C would do with these arrays and nothing else: sort the links by where they begin, walk the activities in
 * order, forwards and backwards. No checks, no kinds of link, no answer but the floats.
 */
function plainLoop({ duration, from, to, lag }: TypedProblem): Int32Array {
  const [n, m] = [duration.length, from.length];
  const [first, waiting, out] = [new Int32Array(n + 1), new Int32Array(n), new Int32Array(m)];
  for (let k = 0; k < m; k++) {
    const a = from[k] as number;
    const b = to[k] as number;
    first[a + 1] = (first[a + 1] as number) + 1;
    waiting[b] = (waiting[b] as number) + 1;
  }
  for (let a = 0; a < n; a++) first[a + 1] = (first[a + 1] as number) + (first[a] as number);
  const next = first.slice();
  for (let k = 0; k < m; k++) {
    const a = from[k] as number;
    const at = next[a] as number;
    out[at] = k;
    next[a] = at + 1;
  }
  const [order, early, late] = [new Int32Array(n), new Int32Array(n), new Int32Array(n)];
  let placed = 0;
  let finish = 0;
  for (let a = 0; a < n; a++) if (waiting[a] === 0) order[placed++] = a;
  for (let i = 0; i < placed; i++) {
    const a = order[i] as number;
    const done = (early[a] as number) + (duration[a] as number);
    if (done > finish) finish = done;
    for (let at = first[a] as number; at < (first[a + 1] as number); at++) {
      const k = out[at] as number;
      const b = to[k] as number;
      if (done + (lag[k] as number) > (early[b] as number)) early[b] = done + (lag[k] as number);
      const left = (waiting[b] as number) - 1;
      waiting[b] = left;
      if (left === 0) order[placed++] = b;
    }
  }
  const float = new Int32Array(n);
  for (let i = n - 1; i >= 0; i--) {
    const a = order[i] as number;
    let limit = finish;
    for (let at = first[a] as number; at < (first[a + 1] as number); at++) {
      const k = out[at] as number;
      limit = Math.min(limit, (late[to[k] as number] as number) - (lag[k] as number));
    }
    late[a] = limit - (duration[a] as number);
    float[a] = (late[a] as number) - (early[a] as number);
  }
  return float;
}

function median(rounds: number, work: (round: number) => unknown): number {
  for (let i = 0; i < 3; i++) work(i);
  const times = Array.from({ length: rounds }, (_, i) => {
    const began = performance.now();
    work(i);
    return performance.now() - began;
  });
  return percentile(times, 0.5);
}
