import { betaQuantile } from "./incomplete-beta";
import { gammaQuantile } from "./incomplete-gamma";

/** What is compatible with a count; `high: null` where nothing bounds it. */
export interface Interval {
  low: number;
  high: number | null;
}

/** How sure an interval is. */
export const confidence = 0.95;
const tail = (1 - confidence) / 2;

/**
 * The exact interval for the mean of a Poisson distribution of which `count` was seen once (F. Garwood, Fiducial limits
 * for the Poisson distribution, Biometrika 28, 1936): half a chi-square quantile of 2n and of 2n + 2 degrees of freedom.
 *
 * @throws RangeError where `count` is not a whole number of 0 or more.
 */
export function poissonInterval(count: number): { low: number; high: number } {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a count`);
  return {
    low: count === 0 ? 0 : gammaQuantile(tail, count),
    high: gammaQuantile(1 - tail, count + 1),
  };
}

/**
 * The exact interval for a share of which `found` of `of` were seen (C. Clopper and E. Pearson, Biometrika 26, 1934).
 *
 * @throws RangeError where it is not so many of so many.
 */
export function shareInterval(found: number, of: number): { low: number; high: number } {
  if (!Number.isInteger(found) || !Number.isInteger(of) || found < 0 || found > of || of < 1)
    throw new RangeError(`${found} of ${of} is not a share`);
  return {
    low: found === 0 ? 0 : betaQuantile(tail, found, of - found + 1),
    high: found === of ? 1 : betaQuantile(1 - tail, found + 1, of - found),
  };
}

/** So many incidents, and what they are counted against (personnel-months, site-weeks). */
export interface CountedAgainst {
  count: number;
  against: number;
}

/**
 * How many times as high the second rate is as the first. Given the sum of two Poisson counts, the second is binomial, so
 * its exact interval gives that of the ratio (J. Przyborowski and H. Wilenski, Biometrika 31, 1940). `ratio: null` where
 * the first count is 0; `null` where nothing was counted at all, or one of them against nothing.
 */
export function rateRatio(
  first: CountedAgainst,
  second: CountedAgainst,
): ({ ratio: number | null } & Interval) | null {
  const all = first.count + second.count;
  if (all === 0 || !(first.against > 0) || !(second.against > 0)) return null;
  const { low, high } = shareInterval(second.count, all);
  const odds = (share: number) => (share / (1 - share)) * (first.against / second.against);
  return {
    ratio: first.count === 0 ? null : second.count / second.against / (first.count / first.against),
    low: odds(low),
    high: high === 1 ? null : odds(high),
  };
}
