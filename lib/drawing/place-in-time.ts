import type { TargetDate } from "@/lib/schema/target-date";
import type { Mark, Paint } from "./mark";
import { spanOf } from "./milestone-marks";
import type { TimeScale } from "./time-scale";

/** Where something that happened is drawn: a day at its middle, a month or longer from its first day to its last. */
export interface PlaceInTime {
  left: number;
  right: number;
  middle: number;
  /** Of a day, `left`, `right` and `middle` are the same. */
  point: boolean;
}

/** Narrower than this a stretch of time would be taken for a point. */
const leastWidth = 10;

/** Within the drawing, whatever of it lies outside; a point keeps so much air from the edges. */
export function placeInTime(date: TargetDate, scale: TimeScale, air = 6): PlaceInTime {
  const at = spanOf(date, scale);
  const clip = (x: number, air: number) => Math.min(Math.max(x, scale.left + air), scale.right - air);
  if (at.point) {
    const x = clip(at.middle, air);
    return { left: x, right: x, middle: x, point: true };
  }
  const [left, right] = [clip(at.left, 0), clip(at.right, 0)];
  const missing = Math.max(0, leastWidth - (right - left)) / 2;
  const middle = clip((left + right) / 2, leastWidth / 2);
  return {
    left: missing > 0 ? middle - leastWidth / 2 : left,
    right: missing > 0 ? middle + leastWidth / 2 : right,
    middle,
    point: false,
  };
}

/**
 * Something that happened on some day of a stretch of time, nobody knows on which: a bar whose ends fade. Hollow ones
 * keep their long sides.
 */
export function someDayFigure(
  at: Pick<PlaceInTime, "left" | "right">,
  y: number,
  height: number,
  paint: Paint,
): Mark {
  return {
    kind: "rect",
    x: at.left,
    y: y - height / 2,
    width: at.right - at.left,
    height,
    soft: true,
    ...paint,
  };
}

/** Where a line upright to something else may stand: within both, if they have days in common. */
export function withinBoth(at: PlaceInTime, other: { left: number; right: number }): number {
  const [left, right] = [Math.max(at.left, other.left), Math.min(at.right, other.right)];
  return left <= right ? (left + right) / 2 : at.middle;
}
