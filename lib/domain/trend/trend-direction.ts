/** Where a line of dates is going: 1 later, -1 earlier, 0 nowhere yet; and how often that changed. */
export interface TrendDirection {
  direction: -1 | 0 | 1;
  turns: number;
}

/**
 * The direction of a line that moved by so many days at each report. It goes nowhere until it is more than `steadyDays`
 * from some date it had, and turns when it has come back by more than that from the farthest date since it last turned.
 * Small steps the same way therefore add up, and small steps to and fro do not.
 *
 * @example directionOf([3, 3, 3], 7) // { direction: 1, turns: 0 }
 * @example directionOf([133, -11], 7) // { direction: -1, turns: 1 }
 */
export function directionOf(moveDays: readonly number[], steadyDays: number): TrendDirection {
  let direction: -1 | 0 | 1 = 0;
  let turns = 0;
  let at = 0;
  let [earliest, latest] = [0, 0];
  for (const days of moveDays) {
    at += days;
    [earliest, latest] = [Math.min(earliest, at), Math.max(latest, at)];
    const rose = at - earliest > steadyDays;
    const fell = latest - at > steadyDays;
    if (direction <= 0 && rose) {
      if (direction < 0) turns += 1;
      [direction, latest] = [1, at];
    } else if (direction >= 0 && fell) {
      if (direction > 0) turns += 1;
      [direction, earliest] = [-1, at];
    }
  }
  return { direction, turns };
}
