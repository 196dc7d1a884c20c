/** No figure here is known to more digits than this. */
const mostDigits = 7;

/**
 * The values to as few significant digits as tell apart those that differ, and no fewer than `least`: an interval from
 * 12.7 to 13.3 is not said to go "from 13 to 13".
 */
export function toldApart(values: readonly number[], least = 2): number[] {
  const different = new Set(values).size;
  for (let digits = least; digits < mostDigits; digits++) {
    const rounded = values.map((value) => Number(value.toPrecision(digits)));
    if (new Set(rounded).size === different) return rounded;
  }
  return values.map((value) => Number(value.toPrecision(mostDigits)));
}
