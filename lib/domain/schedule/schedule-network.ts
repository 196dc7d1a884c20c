import { type OrderedNetwork, orderNetwork } from "./order-network";
import { entersStart, leavesStart } from "./solve-network";
import type { WorkingTime } from "./working-time";

/** Something that takes time or is reached, with what is known of it. Moments are in the unit of the calendars. */
export interface Activity {
  /** How long it takes, in working time of its own calendar; 0: it is reached in a moment. */
  work: number;
  time: WorkingTime;
  startNotBefore?: number | undefined;
  finishNotBefore?: number | undefined;
  startNotAfter?: number | undefined;
  finishNotAfter?: number | undefined;
  /**
   * Dates that somebody set. It does not begin before; where nothing pushes it, they hold as they are, even on a day
   * on which its calendar has no work.
   */
  planned?: Span | undefined;
  /** It happened: the past is fixed, whatever was planned. */
  actual?: Span | undefined;
  /** It was begun, and so much work is left. */
  begun?: { start: number; remaining: number } | undefined;
}

export interface Span {
  start: number;
  finish: number;
}

/** The second waits for the first. */
export interface Link {
  from: number;
  to: number;
  /** As in `linkTypes`: 0 finish-to-start, 1 start-to-start, 2 finish-to-finish, 3 start-to-finish. */
  type: number;
  lag: number;
  /** In whose working time the lag counts; the second activity's own, unless another is given. */
  time?: WorkingTime | undefined;
}

export interface ScheduleProblem {
  activities: readonly Activity[];
  links: readonly Link[];
  /** Nothing begins before; what has no other reason begins here. */
  start: number;
  /** No open work lies before it. */
  dataDate?: number | undefined;
  /** By when all must be finished; without it the backward pass starts at the earliest finish. */
  end?: number | undefined;
}

/** Why an activity cannot be earlier: the link of that number, or one of these. */
export const noLink = { start: -1, planned: -2, dataDate: -3, constraint: -4, actual: -5 } as const;

export interface NetworkSchedule {
  ok: true;
  finish: number;
  earlyStart: Int32Array;
  earlyFinish: Int32Array;
  lateStart: Int32Array;
  lateFinish: Int32Array;
  /** In working time of the activity's own calendar; of what has happened, 0. */
  totalFloat: Int32Array;
  freeFloat: Int32Array;
  /** What holds each back: the number of a link, or one of `noLink`. */
  heldBy: Int32Array;
  network: OrderedNetwork;
}

export type NetworkScheduleAnswer = NetworkSchedule | { ok: false; circle: number[] };

/**
 * The critical path method where work has calendars, dates of its own and a past: as `solveNetwork`, with
 * activities that work at different times, constraints, actual dates and a data date. What was begun goes on
 * once what it waits for is done (retained logic).
 *
 * Source: as `solveNetwork`; the data date and actual dates as in the GAO Schedule Assessment Guide (GAO-16-89G),
 * best practice 9.
 */
export function scheduleNetwork(problem: ScheduleProblem): NetworkScheduleAnswer {
  const ordered = orderOf(problem);
  return ordered.ok ? scheduleInOrder(problem, ordered.network) : ordered;
}

/** The same where the order is known already: dates may differ from those it was found with, links may not. */
export function scheduleInOrder(problem: ScheduleProblem, network: OrderedNetwork): NetworkSchedule {
  const { goesOn, ...early } = forwardPass(problem, network);
  return { ok: true, network, ...early, ...backwardPass(problem, network, { goesOn, ...early }) };
}

function orderOf({ activities, links }: ScheduleProblem) {
  const from = new Int32Array(links.length);
  const to = new Int32Array(links.length);
  for (let k = 0; k < links.length; k++) {
    from[k] = (links[k] as Link).from;
    to[k] = (links[k] as Link).to;
  }
  return orderNetwork(activities.length, from, to);
}

type EarlyDates = Pick<NetworkSchedule, "finish" | "earlyStart" | "earlyFinish" | "heldBy"> & {
  /** Where what is left begins: the start, or for what was begun the moment it can go on. */
  goesOn: Int32Array;
};

function forwardPass(
  { activities, links, start: projectStart, dataDate = Number.NEGATIVE_INFINITY }: ScheduleProblem,
  { order, firstOut, outLink }: OrderedNetwork,
): EarlyDates {
  const count = activities.length;
  const earlyStart = new Int32Array(count);
  const earlyFinish = new Int32Array(count);
  const goesOn = new Int32Array(count);
  const heldBy = new Int32Array(count);
  const toStart = new Bounds(count);
  const toFinish = new Bounds(count);
  const asked: Asked = { startBound: 0, startLink: 0, finishBound: 0, finishLink: 0 };
  let finish = count === 0 ? projectStart : Number.NEGATIVE_INFINITY;
  for (const a of order) {
    const activity = activities[a] as Activity;
    asked.startBound = toStart.moment[a] as number;
    asked.startLink = toStart.link[a] as number;
    asked.finishBound = toFinish.moment[a] as number;
    asked.finishLink = toFinish.link[a] as number;
    const dates = earliestDates(activity, projectStart, dataDate, asked);
    earlyStart[a] = dates.start;
    earlyFinish[a] = dates.finish;
    goesOn[a] = dates.goesOn;
    heldBy[a] = dates.heldBy;
    finish = Math.max(finish, dates.finish);
    const last = firstOut[a + 1] as number;
    for (let at = firstOut[a] as number; at < last; at++) {
      const k = outLink[at] as number;
      const link = links[k] as Link;
      const time = link.time ?? (activities[link.to] as Activity).time;
      const moment = time.after(leavesStart(link.type) ? dates.start : dates.finish, link.lag);
      (entersStart(link.type) ? toStart : toFinish).raise(link.to, moment, k);
    }
  }
  return { finish, earlyStart, earlyFinish, goesOn, heldBy };
}

/** For each activity the latest of the moments that its links ask for, and the link that asks for it. */
class Bounds {
  readonly moment: Float64Array;
  readonly link: Int32Array;
  constructor(count: number) {
    this.moment = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    this.link = new Int32Array(count);
  }
  raise(a: number, moment: number, link: number): void {
    if (moment <= (this.moment[a] as number)) return;
    this.moment[a] = moment;
    this.link[a] = link;
  }
}

/** What the links that lead to an activity ask for, and which of them asks for most. */
interface Asked {
  startBound: number;
  startLink: number;
  finishBound: number;
  finishLink: number;
}

/** The earliest dates of one activity, when those of all that it waits for are known. */
function earliestDates(
  activity: Activity,
  projectStart: number,
  dataDate: number,
  { startBound, startLink, finishBound, finishLink }: Asked,
): Span & { goesOn: number; heldBy: number } {
  const { work, time, planned, actual, begun, startNotBefore, finishNotBefore } = activity;
  if (actual)
    return { start: actual.start, finish: actual.finish, goesOn: actual.start, heldBy: noLink.actual };
  let heldBy: number = noLink.start;
  let begin = begun ? begun.start : projectStart;
  if (!begun && planned && planned.start >= begin) {
    begin = planned.start;
    heldBy = noLink.planned;
  }
  if (!begun && startNotBefore !== undefined && startNotBefore > begin) {
    begin = startNotBefore;
    heldBy = noLink.constraint;
  }
  if (dataDate > begin) {
    begin = dataDate;
    heldBy = noLink.dataDate;
  }
  if (startBound > begin) {
    begin = startBound;
    heldBy = startLink;
  }
  const left = begun ? begun.remaining : work;
  const asPlanned = !begun && planned !== undefined && begin === planned.start;
  if (left > 0 && !asPlanned) begin = time.begin(begin);
  let finish = asPlanned ? planned.finish : left > 0 ? time.end(begin, left) : begin;

  let limit = begun && planned ? planned.finish : Number.NEGATIVE_INFINITY;
  let limitBy: number = noLink.planned;
  if (finishNotBefore !== undefined && finishNotBefore > limit) {
    limit = finishNotBefore;
    limitBy = noLink.constraint;
  }
  if (finishBound > limit) {
    limit = finishBound;
    limitBy = finishLink;
  }
  // What goes on as planned ends on its day because the day was set, not because the rest begins on the data date.
  if (begun && limit === finish && limitBy === noLink.planned && heldBy < 0) heldBy = limitBy;
  if (limit > finish) {
    heldBy = limitBy;
    if (left === 0 || begun) finish = limitBy >= 0 ? time.reach(limit) : limit;
    else {
      begin = Math.max(begin, time.beginFor(limit, left));
      finish = time.end(begin, left);
    }
  }
  if (left > 0) return { start: begun ? begun.start : begin, finish, goesOn: begin, heldBy };
  // What is reached on a day that somebody set is reached on it; what is pushed waits for a working day.
  const set = heldBy === noLink.planned || heldBy === noLink.constraint;
  const reached = set ? finish : time.reach(finish);
  return { start: begun ? begun.start : reached, finish: reached, goesOn: reached, heldBy };
}

function backwardPass(
  { activities, links, end }: ScheduleProblem,
  { order, firstOut, outLink }: OrderedNetwork,
  { finish, earlyStart, earlyFinish, goesOn }: EarlyDates,
): Pick<NetworkSchedule, "lateStart" | "lateFinish" | "totalFloat" | "freeFloat"> {
  const count = activities.length;
  const lateStart = new Int32Array(count);
  const lateFinish = new Int32Array(count);
  const totalFloat = new Int32Array(count);
  const freeFloat = new Int32Array(count);
  for (let i = count - 1; i >= 0; i--) {
    const a = order[i] as number;
    const activity = activities[a] as Activity;
    const start = earlyStart[a] as number;
    const done = earlyFinish[a] as number;
    if (activity.actual) {
      lateStart[a] = start;
      lateFinish[a] = done;
      continue;
    }
    const { time, begun } = activity;
    let byStart = activity.startNotAfter ?? Number.POSITIVE_INFINITY;
    let byFinish = activity.finishNotAfter ?? end ?? finish;
    let free = Number.POSITIVE_INFINITY;
    const last = firstOut[a + 1] as number;
    for (let at = firstOut[a] as number; at < last; at++) {
      const link = links[outLink[at] as number] as Link;
      const next = activities[link.to] as Activity;
      // What has happened waits for nothing any more, and what was begun cannot begin later.
      if (next.actual || (begun && leavesStart(link.type))) continue;
      const lagTime = link.time ?? next.time;
      const latest = lagTime.before(
        (entersStart(link.type) ? lateStart : lateFinish)[link.to] as number,
        link.lag,
      );
      const soonest = lagTime.before(
        (entersStart(link.type) ? goesOn : earlyFinish)[link.to] as number,
        link.lag,
      );
      if (leavesStart(link.type)) byStart = Math.min(byStart, latest);
      else byFinish = Math.min(byFinish, latest);
      free = Math.min(free, time.between(leavesStart(link.type) ? start : done, soonest));
    }
    const late = latestDates(activity, byStart, byFinish);
    lateStart[a] = late.start;
    lateFinish[a] = late.finish;
    const finishFloat = time.between(done, late.finish);
    totalFloat[a] = begun ? finishFloat : Math.min(time.between(start, late.start), finishFloat);
    freeFloat[a] = Math.max(0, free === Number.POSITIVE_INFINITY ? time.between(done, finish) : free);
  }
  return { lateStart, lateFinish, totalFloat, freeFloat };
}

/** The latest dates of one activity within two limits. Of what was begun, the start is where the rest must begin. */
function latestDates({ work, time, planned, begun }: Activity, byStart: number, byFinish: number): Span {
  const left = begun ? begun.remaining : work;
  const start = Math.min(time.latestBegin(byFinish, left), time.latestBegin(Math.min(byStart, byFinish), 0));
  // Dates set on a day without work stay there as long as they are within the limits.
  if (planned && !begun && planned.start > start && planned.start <= byStart && planned.finish <= byFinish)
    return planned;
  return { start, finish: left > 0 ? time.end(start, left) : start };
}
