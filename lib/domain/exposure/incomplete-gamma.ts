/**
 * The logarithm of the gamma function for a number above 0, by Lanczos’ approximation (g = 7, nine terms): right to about
 * fifteen digits.
 */
export function logGamma(x: number): number {
  let sum = lanczos[0] as number;
  for (let i = 1; i < lanczos.length; i++) sum += (lanczos[i] as number) / (x - 1 + i);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const lanczos: readonly number[] = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * The regularised lower incomplete gamma function P(a, x): the share of a gamma distribution of shape `a` that lies
 * below `x`. By its series below a + 1 and by its continued fraction above (Abramowitz & Stegun 6.5.29 and 6.5.31).
 *
 * @throws RangeError where `a` is not above 0 or `x` is below 0.
 */
export function lowerGamma(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) throw new RangeError(`P(${a}, ${x}) is not defined`);
  if (x === 0) return 0;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? scale * series(a, x) : 1 - scale * fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-16; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Lentz’ method: from the first step on, each partial value is the last one times a factor that goes to 1. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 100_000; n++) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / keptFromZero(step * d + b);
    c = keptFromZero(b + step / c);
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-15) break;
  }
  return value;
}

export const keptFromZero = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);

/** Below which number the share `p` of a gamma distribution of shape `a` and scale 1 lies. */
export function gammaQuantile(p: number, a: number): number {
  return rootOf((x) => lowerGamma(a, x) - p, 0, a + 12 * Math.sqrt(a) + 60);
}

/** Where a rising function passes 0, by halving. */
export function rootOf(rising: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high || high - low < 1e-13 * high) break;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
