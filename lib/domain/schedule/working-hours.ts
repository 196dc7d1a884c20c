import { weekdayOf } from "./working-days";
import type { WorkingTime } from "./working-time";

/** From minute to minute of a day, the second not included: 08:00 to 12:00 is `[480, 720]`. */
export type Shift = readonly [from: number, to: number];

const minutesPerDay = 1_440;

/**
 * A calendar of working hours, in minutes since the midnight that began 1 January 1970, of no time zone. Work that
 * ends with a shift ends at its end, and what follows begins with the next shift.
 *
 * @param week The shifts of Sunday to Saturday, each in order.
 * @param exceptions Shifts of single days, by days since 1 January 1970; none means a day off.
 * @throws RangeError when no shift in any week would ever let work be done.
 */
export function workingHours(
  week: readonly (readonly Shift[])[],
  exceptions: ReadonlyMap<number, readonly Shift[]> = new Map(),
): WorkingTime {
  const perWeekday = week.map(minutesIn);
  const perWeek = perWeekday.reduce((sum, minutes) => sum + minutes, 0);
  if (perWeek === 0) throw new RangeError("A calendar without working hours can hold no work.");
  const exceptional = [...exceptions.keys()].sort((a, b) => a - b);
  /** By how much the exceptions up to each have changed the sum of the weeks. */
  const changed: number[] = [0];
  for (const day of exceptional) {
    const usual = perWeekday[weekdayOf(day)] ?? 0;
    changed.push((changed.at(-1) ?? 0) + minutesIn(exceptions.get(day) ?? []) - usual);
  }
  const shiftsOn = (day: number) => exceptions.get(day) ?? week[weekdayOf(day)] ?? [];

  /** Minutes worked before a day began, counted from some fixed one. */
  const workedBeforeDay = (day: number): number => {
    const weeks = Math.floor((day + 4) / 7);
    let minutes = weeks * perWeek;
    for (let weekday = 0; weekday < weekdayOf(day); weekday++) minutes += perWeekday[weekday] ?? 0;
    return minutes + (changed[countBelow(exceptional, day)] ?? 0);
  };
  const workedBefore = (time: number): number => {
    const day = Math.floor(time / minutesPerDay);
    const minute = time - day * minutesPerDay;
    let minutes = workedBeforeDay(day);
    for (const [from, to] of shiftsOn(day)) minutes += Math.max(0, Math.min(minute, to) - from);
    return minutes;
  };
  /** The last day before which no more than so much was worked; `strictly`: less than that. */
  const dayAt = (worked: number, strictly: boolean): number => {
    const fits = (day: number) => (strictly ? workedBeforeDay(day) < worked : workedBeforeDay(day) <= worked);
    let low = Math.floor(worked / perWeek) * 7 - 11;
    let high = low + 22;
    for (let width = 7; !fits(low); width *= 2) low -= width;
    for (let width = 7; fits(high); width *= 2) high += width;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (fits(middle)) low = middle;
      else high = middle;
    }
    return low;
  };
  /** When so much has been worked, for something that begins then: where a shift goes on. */
  const beginAt = (worked: number): number => {
    const day = dayAt(worked, false);
    let left = worked - workedBeforeDay(day);
    for (const [from, to] of shiftsOn(day)) {
      if (left < to - from) return day * minutesPerDay + from + left;
      left -= to - from;
    }
    return (day + 1) * minutesPerDay;
  };
  /** The same for something that ends then: at the end of a shift rather than at the start of the next. */
  const endAt = (worked: number): number => {
    const day = dayAt(worked, true);
    let left = worked - workedBeforeDay(day);
    for (const [from, to] of shiftsOn(day)) {
      if (left <= to - from) return day * minutesPerDay + from + left;
      left -= to - from;
    }
    return (day + 1) * minutesPerDay;
  };
  const begin = (moment: number) => beginAt(workedBefore(moment));
  const latestBegin = (limit: number, work: number) => beginAt(workedBefore(limit) - work);
  return {
    begin,
    reach: (moment) => (endAt(workedBefore(moment)) === moment ? moment : begin(moment)),
    end: (moment, work) => endAt(workedBefore(moment) + work),
    beginFor: latestBegin,
    latestBegin,
    after: (moment, lag) => {
      if (lag === 0) return moment;
      return lag > 0 ? endAt(workedBefore(moment) + lag) : beginAt(workedBefore(moment) + lag);
    },
    before: (limit, lag) => (lag === 0 ? limit : latestBegin(limit, lag)),
    between: (from, to) => workedBefore(to) - workedBefore(from),
  };
}

function minutesIn(shifts: readonly Shift[]): number {
  return shifts.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** How many of the sorted numbers are smaller. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
