/** What is drawn for an activity, by number. */
export const draws = { nothing: 0, threePoint: 1, slip: 2 } as const;

/** Where the parts of a triangular distribution stand among its numbers, and how many there are. */
export const triangle = { low: 0, high: 1, cut: 2, rise: 3, fall: 4, size: 5 } as const;

/**
 * A triangular distribution, laid out so that a draw costs one root: its ends, the share of it that lies below the
 * likeliest, and the slope of its inverse on either side.
 */
export function triangleOf(low: number, likely: number, high: number): number[] {
  const span = high - low;
  return [low, high, span > 0 ? (likely - low) / span : 1, span * (likely - low), span * (high - likely)];
}

/** The inverse of the distribution's function: the value below which that share of it lies. */
export function triangular(triangles: Float64Array, at: number, share: number): number {
  return share < (triangles[at + triangle.cut] as number)
    ? (triangles[at + triangle.low] as number) + Math.sqrt(share * (triangles[at + triangle.rise] as number))
    : (triangles[at + triangle.high] as number) -
        Math.sqrt((1 - share) * (triangles[at + triangle.fall] as number));
}
