import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";
import { dayFromNumber, dayNumber } from "../calendar-date";
import { networkOf, type TimetableNetwork } from "../schedule/network-of";
import { scheduleNetwork } from "../schedule/schedule-network";
import type { Uncertainty } from "./flat-network";
import { randomFrom } from "./random";
import { Simulation } from "./simulation";
import { fewestCompleted, type SlipSample } from "./slips";

/** The days by which so many of a hundred runs had it. */
export interface Percentiles {
  p10: CalendarDate;
  p50: CalendarDate;
  p80: CalendarDate;
  p90: CalendarDate;
}

export interface ForecastMilestone extends Percentiles {
  milestoneId: string;
  /** The share of runs in which it lay on the chain that decided the end, 0 to 1. */
  criticalityIndex: number;
}

/** On what the runs drew. */
export interface ForecastMethod {
  /** Open milestones whose duration somebody estimated at three points. */
  estimated: number;
  /** Open milestones moved by slips, and whose; `n` completed milestones of so many timetables. */
  slipped: number;
  slips: { kind: SlipSample["kind"]; n: number; timetables: number } | null;
  /** Open milestones that were left as planned, for want of either. */
  asPlanned: number;
}

export interface Forecast {
  kind: "forecast";
  asOf: CalendarDate;
  /** The same seed and runs give the same figures. */
  seed: number;
  runs: number;
  method: ForecastMethod;
  /** What the figures are about: the committed end, or where none is open whatever is reached last. */
  end: Percentiles & {
    milestoneId: string;
    committed: TargetDate | null;
    /** The share of runs in which the committed end held, 0 to 1; `null` where none is committed. */
    probability: number | null;
    /** Day by day, the share of runs in which it was reached by then. */
    curve: { day: CalendarDate; share: number }[];
  };
  milestones: ForecastMilestone[];
  /** The milestones before the end whose own luck goes along most with the end's, the strongest first; at most five. */
  drivers: { milestoneId: string; correlation: number }[];
}

/** Why there is no forecast. */
export type NoForecast =
  | { kind: "nothing-open" }
  /** The committed end has been reached; what is open beside it decides nothing any more. */
  | { kind: "over" }
  | { kind: "circle" }
  /** Nobody estimated durations, and too few milestones were completed to learn from. */
  | { kind: "too-few"; completed: number; needed: number };

export interface ForecastInput {
  timetable: Timetable;
  asOf: CalendarDate;
  slips: SlipSample | null;
  /** How many the timetable itself has completed, to say how many are missing. */
  completed: number;
  seed: number;
  runs: number;
}

const runsAtOnce = 250;

/**
 * The forecast, some runs at a time: every step gives the runs done so far, and whoever steps may stop. What was
 * estimated at three points is drawn from those; what was not is moved from its current date by the slip of a
 * completed milestone drawn at random; links, calendars and the data date do the rest.
 */
export function* forecastSteps({
  timetable,
  asOf,
  slips,
  completed,
  seed,
  runs,
}: ForecastInput): Generator<number, Forecast | NoForecast, void> {
  const network = networkOf(timetable, asOf, "as-set");
  const open = network.items.filter(({ completion }) => completion === null);
  if (open.length === 0) return { kind: "nothing-open" };
  const isOver = network.items.some(
    ({ id, completion }) => id === timetable.endMilestoneId && completion !== null,
  );
  if (isOver) return { kind: "over" };
  const solved = scheduleNetwork(network.problem);
  if (!solved.ok) return { kind: "circle" };
  const uncertainty = network.items.map((item) => uncertaintyOf(item, slips));
  if (uncertainty.every(({ kind }) => kind === "none"))
    return { kind: "too-few", completed, needed: fewestCompleted };

  const target = network.end?.index ?? lastOpen(network, solved.earlyFinish);
  const limit = network.end ? dayNumber(network.end.committed.day) : Number.POSITIVE_INFINITY;
  const { problem, items } = network;
  const simulation = new Simulation({
    problem,
    solved,
    uncertainty,
    target,
    limit,
    random: randomFrom(seed),
  });
  for (let done = 0; done < runs; ) {
    const some = Math.min(runsAtOnce, runs - done);
    simulation.run(some);
    done += some;
    yield done;
  }
  const { counts, critical, correlation, inTime } = simulation.result();
  const idOf = (i: number) => (items[i] as Milestone).id;
  const percentiles = (i: number): Percentiles => {
    const at = (share: number) => dayFromNumber(counts.percentile(i, share) as number);
    return { p10: at(0.1), p50: at(0.5), p80: at(0.8), p90: at(0.9) };
  };
  const indices = items.map((_, i) => i).filter((i) => items[i]?.completion === null);
  return {
    kind: "forecast",
    asOf,
    seed,
    runs,
    method: methodOf(uncertainty, indices, slips),
    end: {
      milestoneId: idOf(target),
      committed: network.end?.committed ?? null,
      probability: network.end ? inTime / runs : null,
      curve: counts.curve(target).map(({ day, share }) => ({ day: dayFromNumber(day), share })),
      ...percentiles(target),
    },
    milestones: indices.map((i) => ({
      milestoneId: idOf(i),
      ...percentiles(i),
      criticalityIndex: (critical[i] as number) / runs,
    })),
    drivers: indices
      .filter((i) => i !== target)
      .map((i) => ({ milestoneId: idOf(i), correlation: correlation[i] as number }))
      .filter((each) => each.correlation > 0.05)
      .toSorted((a, b) => b.correlation - a.correlation)
      .slice(0, 5),
  };
}

/** The forecast in one go. */
export function forecastOf(input: ForecastInput): Forecast | NoForecast {
  const steps = forecastSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function uncertaintyOf({ completion, durationEstimate }: Milestone, slips: SlipSample | null): Uncertainty {
  if (completion) return { kind: "none" };
  if (durationEstimate) return { kind: "three-point", ...durationEstimate };
  return slips ? { kind: "slips", byTimetable: slips.byTimetable } : { kind: "none" };
}

function methodOf(
  uncertainty: readonly Uncertainty[],
  open: readonly number[],
  slips: SlipSample | null,
): ForecastMethod {
  const count = (kind: Uncertainty["kind"]) => open.filter((i) => uncertainty[i]?.kind === kind).length;
  const slipped = count("slips");
  return {
    estimated: count("three-point"),
    slipped,
    slips:
      slips && slipped > 0
        ? { kind: slips.kind, n: slips.byTimetable.flat().length, timetables: slips.byTimetable.length }
        : null,
    asPlanned: count("none"),
  };
}

function lastOpen({ items }: TimetableNetwork, earlyFinish: Int32Array): number {
  let last = -1;
  for (const [i, { completion }] of items.entries()) {
    if (completion === null && (last < 0 || (earlyFinish[i] as number) > (earlyFinish[last] as number)))
      last = i;
  }
  return last;
}
