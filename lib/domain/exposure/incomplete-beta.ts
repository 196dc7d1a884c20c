import { keptFromZero, logGamma, rootOf } from "./incomplete-gamma";

/**
 * The regularised incomplete beta function I_x(a, b): the share of a beta distribution that lies below `x`. By its
 * continued fraction (Abramowitz & Stegun 26.5.8), on the side on which it converges fast.
 *
 * @throws RangeError where `a` or `b` is not above 0, or `x` lies outside 0 to 1.
 */
export function lowerBeta(a: number, b: number, x: number): number {
  if (!(a > 0) || !(b > 0) || !(x >= 0 && x <= 1)) throw new RangeError(`I_${x}(${a}, ${b}) is not defined`);
  if (x === 0 || x === 1) return x;
  const scale = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (scale * fraction(a, b, x)) / a
    : 1 - (scale * fraction(b, a, 1 - x)) / b;
}

/** Lentz’ method, two steps at a time. */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / keptFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  const advance = (step: number) => {
    d = 1 / keptFromZero(1 + step * d);
    c = keptFromZero(1 + step / c);
    value *= d * c;
    return d * c;
  };
  for (let m = 1; m < 100_000; m++) {
    advance((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    const factor = advance((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
    if (Math.abs(factor - 1) < 1e-15) break;
  }
  return value;
}

/** Below which number the share `p` of a beta distribution lies. */
export function betaQuantile(p: number, a: number, b: number): number {
  return rootOf((x) => lowerBeta(a, b, x) - p, 0, 1);
}
