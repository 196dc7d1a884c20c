import type { ScheduledMilestone } from "@/lib/domain/schedule/compute-schedule";
import { line, type Mark } from "@/lib/drawing/mark";
import type { TimeScale } from "@/lib/drawing/time-scale";

/** Under the figure, and under what is written beside it. */
const below = 14;

/**
 * How far a milestone can be later before the end moves: a line under it from where it is reached to a stop. Where it is too
 * late already, the line is dashed and leads back to where it would have to be.
 *
 * @param y The middle of its line.
 */
export function floatMarks(
  { early, late, totalFloatDays: days }: ScheduledMilestone,
  scale: TimeScale,
  y: number,
): Mark[] {
  if (days === null || days === 0) return [];
  const [reached, limit] = [scale.end(early.finish), scale.end(late.finish)];
  const [left, right] = [
    Math.max(scale.left, Math.min(reached, limit)),
    Math.min(scale.right, Math.max(reached, limit)),
  ];
  if (right <= left) return [];
  const at = y + below;
  const paint = { stroke: days < 0 ? "late" : "accent", strokeWidth: 1.5 } as const;
  const inSight = limit >= scale.left && limit <= scale.right;
  return [
    line(left, at, right, at, { ...paint, ...(days < 0 && { dash: "dashed" }) }),
    ...(inSight ? [line(limit, at - 4, limit, at + 4, paint)] : []),
  ];
}
