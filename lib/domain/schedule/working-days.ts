import type { WorkingTime } from "./working-time";

/**
 * A calendar of whole days. A day counts as a whole: what ends on a day and what follows it may share that day, as
 * everywhere in a timetable; "one day later" is the next working day. Work of `n` days that begins on a working
 * day ends `n` working days later. Every step is one look-up, whatever its length.
 *
 * @param isWorking Whether work is done on a day, given as days since 1 January 1970.
 * @param firstDay The days it is asked of, from this one to `lastDay`; beyond them every day counts as working.
 */
export function workingDays(
  isWorking: (day: number) => boolean,
  firstDay: number,
  lastDay: number,
): WorkingTime {
  const span = Math.max(0, lastDay - firstDay + 1);
  /** How many working days come before each day. */
  const before = new Int32Array(span + 1);
  const days = new Int32Array(span);
  let count = 0;
  for (let i = 0; i < span; i++) {
    before[i] = count;
    if (isWorking(firstDay + i)) days[count++] = firstDay + i;
  }
  before[span] = count;

  const workingBefore = (day: number): number => {
    if (day < firstDay) return day - firstDay;
    if (day >= firstDay + span) return count + day - firstDay - span;
    return before[day - firstDay] as number;
  };
  const dayOf = (index: number): number => {
    if (index < 0) return firstDay + index;
    if (index >= count) return firstDay + span + index - count;
    return days[index] as number;
  };
  const forward = (day: number, work: number) => dayOf(workingBefore(day) + work);
  const back = (day: number, work: number) => dayOf(workingBefore(day + 1) - 1 - work);
  return {
    begin: (day) => forward(day, 0),
    reach: (day) => forward(day, 0),
    end: forward,
    beginFor: (finish, work) => back(forward(finish, 0), work),
    latestBegin: back,
    after: (day, lag) => (lag > 0 ? forward(day, lag) : lag < 0 ? back(day, -lag) : day),
    before: (limit, lag) => {
      if (lag > 0) return back(limit, lag);
      // From any day until the next working one, so many working days earlier is the same day.
      return lag < 0 ? dayOf(workingBefore(limit + 1) - lag) - 1 : limit;
    },
    between: (from, to) => workingBefore(to) - workingBefore(from),
  };
}

/** Days of the week, Sunday 0 to Saturday 6, of a day counted from 1 January 1970, which was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
