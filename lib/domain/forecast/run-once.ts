import { always } from "../schedule/working-time";
import { draws, type FlatNetwork } from "./flat-network";

/** One run: draws, then the earliest days with what was drawn, by the rules of `scheduleNetwork`. */
export function runOnce(net: FlatNetwork, random: () => number): void {
  const { firstIn, inFrom, inLag, inKind, inTime, times, start, finish, decidedBy, dataDate } = net;
  for (let r = 0; r < times.length; r++) {
    if (net.fixed[r]) continue;
    const begun = net.begun[r] === 1;
    let work = net.work[r] as number;
    let begin = net.startFloor[r] as number;
    let plannedStart = net.plannedStart[r] as number;
    let plannedFinish = net.plannedFinish[r] as number;
    const drawing = net.drawing[r];
    if (drawing === draws.threePoint) {
      work = Math.round(triangular(net.points, r * 3, random()));
      net.draw[r] = work;
      plannedStart = Number.NaN;
      plannedFinish = Number.NaN;
    } else if (drawing === draws.slip) {
      const slips = net.slips[r] as readonly number[];
      const slip = slips[Math.floor(random() * slips.length)] as number;
      net.draw[r] = slip;
      plannedFinish += slip;
      // What takes time takes longer or shorter; what is reached on a day is reached on another.
      if (work > 0) {
        work = Math.max(0, work + slip);
        plannedStart = Number.NaN;
      } else {
        begin += slip;
        plannedStart += slip;
      }
    }
    // What is reached on a day that somebody set is reached on it; what is pushed waits for a working day.
    let isSet = net.floorIsSet[r] === 1;
    let end = net.finishFloor[r] as number;
    if (begun && plannedFinish > end) end = plannedFinish;
    if (dataDate > begin) {
      begin = dataDate;
      isSet = false;
    }
    let by = -1;
    let byEnd = -1;
    const last = firstIn[r + 1] as number;
    for (let k = firstIn[r] as number; k < last; k++) {
      const kind = inKind[k] as number;
      const from = inFrom[k] as number;
      const moment = (kind & 1 ? start[from] : finish[from]) as number;
      const lag = inLag[k] as number;
      const time = inTime[k];
      const bound = time ? time.after(moment, lag) : moment + lag;
      if (kind & 2) {
        if (bound > begin) {
          begin = bound;
          by = from;
          isSet = false;
        }
      } else if (bound > end) {
        end = bound;
        byEnd = from;
      }
    }
    const time = times[r] ?? always;
    let done = begin;
    if (work > 0) {
      const asPlanned = begin === plannedStart;
      if (!asPlanned) begin = time.begin(begin);
      done = asPlanned ? plannedFinish : time.end(begin, work);
      if (end > done) {
        by = byEnd;
        if (begun) done = by < 0 ? end : time.reach(end);
        else {
          begin = Math.max(begin, time.beginFor(end, work));
          done = time.end(begin, work);
        }
      }
    } else {
      if (end > done) {
        done = end;
        by = byEnd;
        isSet = by < 0;
      } else if (begun && by < 0 && end === done && plannedFinish === end) isSet = true;
      if (!isSet) done = time.reach(done);
    }
    start[r] = begun ? (net.startFloor[r] as number) : work === 0 ? done : begin;
    finish[r] = done;
    decidedBy[r] = by;
  }
}

/** The inverse of the triangular distribution's function, at `share`; the three points stand at `at`. */
function triangular(points: Float64Array, at: number, share: number): number {
  const low = points[at] as number;
  const likely = points[at + 1] as number;
  const high = points[at + 2] as number;
  const span = high - low;
  if (span <= 0) return low;
  return share * span < likely - low
    ? low + Math.sqrt(share * span * (likely - low))
    : high - Math.sqrt((1 - share) * span * (high - likely));
}
