import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lowerBeta } from "./incomplete-beta";
import { logGamma, lowerGamma } from "./incomplete-gamma";
import { poissonInterval, rateRatio, shareInterval } from "./poisson-interval";

describe("the exact interval of a count", () => {
  it.each([
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [2, 0.2422, 7.225],
    [5, 1.623, 11.668],
    [10, 4.795, 18.39],
    [20, 12.217, 30.888],
    [50, 37.111, 65.919],
    [100, 81.364, 121.627],
  ])("of %i is that of the published tables: %f to %f", (count, low, high) => {
    const interval = poissonInterval(count);
    expect(interval.low).toBeCloseTo(low, 2);
    expect(interval.high).toBeCloseTo(high, 2);
  });

  it("of a large count is near what the normal distribution gives", () => {
    const { low, high } = poissonInterval(50_000);
    expect(low).toBeCloseTo(50_000 - 1.96 * Math.sqrt(50_000), -1);
    expect(high).toBeCloseTo(50_000 + 1.96 * Math.sqrt(50_000), -1);
  });

  it("leaves a fortieth on each side: seen from its ends, the count is just as rare as that", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), (count) => {
        const { low, high } = poissonInterval(count);
        expect(poissonUpTo(count - 1, low)).toBeCloseTo(0.975, 9);
        expect(poissonUpTo(count, high)).toBeCloseTo(0.025, 9);
      }),
      { numRuns: 60 },
    );
  });

  it("is refused for what is no count", () => {
    for (const count of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => poissonInterval(count)).toThrow(RangeError);
  });
});

describe("the exact interval of a share", () => {
  it.each([
    [0, 10, 0, 0.3085],
    [10, 10, 0.6915, 1],
    [1, 20, 0.0013, 0.2487],
    [10, 100, 0.049, 0.1762],
    [81, 263, 0.2527, 0.3676],
  ])("%i of %i is that of the published tables: %f to %f", (found, of, low, high) => {
    const interval = shareInterval(found, of);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });
});

describe("the ratio of two rates", () => {
  it("holds 1 where the rates are the same, and is the quotient of the rates", () => {
    const same = rateRatio({ count: 12, against: 300 }, { count: 4, against: 100 });
    expect(same?.ratio).toBeCloseTo(1, 12);
    expect(same?.low).toBeLessThan(1);
    expect(same?.high).toBeGreaterThan(1);
  });

  it("turned round is its own reciprocal, with its interval", () => {
    const count = fc.integer({ min: 1, max: 400 });
    const against = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(count, against, count, against, (a, ta, b, tb) => {
        const there = rateRatio({ count: a, against: ta }, { count: b, against: tb });
        const back = rateRatio({ count: b, against: tb }, { count: a, against: ta });
        expect((there?.ratio ?? 0) * (back?.ratio ?? 0)).toBeCloseTo(1, 9);
        expect((there?.low ?? 0) * (back?.high ?? 0)).toBeCloseTo(1, 6);
        expect((there?.low ?? 0) < (there?.ratio ?? 0) && (there?.ratio ?? 0) < (there?.high ?? 0)).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("has no number where the first is none, and no upper end either", () => {
    expect(rateRatio({ count: 0, against: 10 }, { count: 3, against: 10 })).toMatchObject({
      ratio: null,
      high: null,
    });
    expect(rateRatio({ count: 3, against: 10 }, { count: 0, against: 10 })).toMatchObject({
      ratio: 0,
      low: 0,
    });
    expect(rateRatio({ count: 0, against: 10 }, { count: 0, against: 10 })).toBeNull();
    expect(rateRatio({ count: 1, against: 0 }, { count: 1, against: 10 })).toBeNull();
  });
});

describe("the functions behind them", () => {
  it("give factorials, exponentials and powers where those are the answer", () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    for (const x of [0.01, 0.5, 3, 40]) expect(lowerGamma(1, x)).toBeCloseTo(1 - Math.exp(-x), 12);
    for (const x of [0.01, 0.4, 0.99]) expect(lowerBeta(3, 1, x)).toBeCloseTo(x ** 3, 12);
  });

  it("are refused where they are not defined", () => {
    expect(() => lowerGamma(0, 1)).toThrow(RangeError);
    expect(() => lowerGamma(1, -1)).toThrow(RangeError);
    expect(() => lowerBeta(1, 1, 1.1)).toThrow(RangeError);
  });
});

/** The probability of so many or fewer, summed up term by term. */
function poissonUpTo(count: number, mean: number): number {
  let logTerm = -mean;
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= count; k++) {
    logTerm += Math.log(mean / k);
    sum += Math.exp(logTerm);
  }
  return sum;
}
