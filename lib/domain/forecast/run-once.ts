import { always } from "../schedule/working-time";
import { draws, triangle, triangular } from "./draws";
import type { FlatNetwork } from "./flat-network";

/** One run: draws, then the earliest days with what was drawn, by the rules of `scheduleNetwork`. */
export function runOnce(net: FlatNetwork, random: () => number): void {
  const { drawn, drawing, draw, triangles, slips, times, fixed, plain } = net;
  const together = net.isGrouped ? random() : 0;
  for (let i = 0; i < drawn.length; i++) {
    const r = drawn[i] as number;
    if (drawing[r] === draws.threePoint) {
      // `Math.round` says the same, in twice the time.
      draw[r] = Math.floor(triangular(triangles, r * triangle.size, random()) + 0.5);
    } else {
      const days = timetableAt(slips[r] as FlatNetwork["slips"][number], together);
      draw[r] = days[Math.floor(random() * days.length)] as number;
    }
  }
  for (let r = 0; r < times.length; r++) {
    if (fixed[r]) continue;
    if (plain[r]) settlePlain(net, r);
    else settle(net, r);
  }
}

/** The timetable in which that share of all slips lies: the more it has, the more often it is the one. */
function timetableAt(byTimetable: FlatNetwork["slips"][number], share: number): readonly number[] {
  let count = 0;
  for (const days of byTimetable) count += days.length;
  let at = Math.floor(share * count);
  for (const days of byTimetable) {
    if (at < days.length) return days;
    at -= days.length;
  }
  return byTimetable[0] as readonly number[];
}

/**
 * The days of one activity with what was drawn, once all that it waits for has its own.
 *
 * @returns The rank whose link decided them; -1: none did.
 */
export function settle(net: FlatNetwork, r: number): number {
  const { firstIn, inMoment, inLag, inStart, inTime, moments } = net;
  if (net.fixed[r]) return -1;
  const begun = net.begun[r] === 1;
  const drawing = net.drawing[r];
  const draw = net.draw[r] as number;
  let work = net.work[r] as number;
  let begin = net.startFloor[r] as number;
  let plannedStart = net.plannedStart[r] as number;
  let plannedFinish = net.plannedFinish[r] as number;
  if (drawing === draws.threePoint) {
    work = draw;
    plannedStart = Number.NaN;
    plannedFinish = Number.NaN;
  } else if (drawing === draws.slip) {
    plannedFinish += draw;
    // What takes time takes longer or shorter; what is reached on a day is reached on another.
    if (work > 0) {
      work = Math.max(0, work + draw);
      plannedStart = Number.NaN;
    } else {
      begin += draw;
      plannedStart += draw;
    }
  }
  // What is reached on a day that somebody set is reached on it; what is pushed waits for a working day.
  let isSet = net.floorIsSet[r] === 1;
  let end = net.finishFloor[r] as number;
  if (begun && plannedFinish > end) end = plannedFinish;
  if (net.dataDate > begin) {
    begin = net.dataDate;
    isSet = false;
  }
  let by = -1;
  let byEnd = -1;
  const last = firstIn[r + 1] as number;
  for (let k = firstIn[r] as number; k < last; k++) {
    const at = inMoment[k] as number;
    const moment = moments[at] as number;
    const lag = inLag[k] as number;
    const time = inTime[k];
    const bound = time ? time.after(moment, lag) : moment + lag;
    if (inStart[k]) {
      if (bound > begin) {
        begin = bound;
        by = at >> 1;
        isSet = false;
      }
    } else if (bound > end) {
      end = bound;
      byEnd = at >> 1;
    }
  }
  const time = net.times[r] ?? always;
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
  moments[2 * r + 1] = begun ? (net.startFloor[r] as number) : work === 0 ? done : begin;
  moments[2 * r] = done;
  return by;
}

/**
 * `settle` where every day is a working day, which is where most of the time of a forecast goes: no calendar is asked,
 * and who decided is not noted, as it is asked for on one chain only.
 */
function settlePlain(net: FlatNetwork, r: number): void {
  const { firstIn, inMoment, inLag, inStart, moments } = net;
  const begun = net.begun[r] === 1;
  const drawing = net.drawing[r];
  const draw = net.draw[r] as number;
  let work = net.work[r] as number;
  let begin = net.startFloor[r] as number;
  let end = net.finishFloor[r] as number;
  let plannedStart = Number.NaN;
  let plannedFinish = Number.NaN;
  if (drawing === draws.threePoint) {
    work = draw;
  } else {
    plannedStart = net.plannedStart[r] as number;
    plannedFinish = net.plannedFinish[r] as number;
    if (drawing === draws.slip) {
      plannedFinish += draw;
      if (work > 0) {
        work = Math.max(0, work + draw);
        plannedStart = Number.NaN;
      } else {
        begin += draw;
      }
    }
    if (begun && plannedFinish > end) end = plannedFinish;
  }
  if (net.dataDate > begin) begin = net.dataDate;
  const last = firstIn[r + 1] as number;
  for (let k = firstIn[r] as number; k < last; k++) {
    const bound = (moments[inMoment[k] as number] as number) + (inLag[k] as number);
    if (inStart[k]) begin = Math.max(begin, bound);
    else end = Math.max(end, bound);
  }
  let done = begin;
  if (work > 0) {
    done = begin === plannedStart ? plannedFinish : begin + work;
    if (end > done) {
      if (!begun) begin = Math.max(begin, end - work);
      done = begun ? end : begin + work;
    }
  } else if (end > done) done = end;
  moments[2 * r + 1] = begun ? (net.startFloor[r] as number) : work === 0 ? done : begin;
  moments[2 * r] = done;
}
