import type { ScheduleInSight } from "@/lib/domain/schedule/schedule-after-moves";
import type { Role } from "@/lib/drawing/mark";
import type { Dependency } from "@/lib/schema/plan";

/** The links along the critical path: heavy, and in the colour of lateness where the end does not hold. */
export function criticalLinks(
  dependencies: readonly Dependency[],
  schedule: ScheduleInSight | null,
): ReadonlyMap<string, Role> {
  if (!schedule || schedule.criticalPath.length < 2) return new Map();
  const next = new Map(schedule.criticalPath.map((id, i) => [id, schedule.criticalPath[i + 1]]));
  const role: Role = (schedule.end?.lateDays ?? 0) > 0 ? "late" : "ink";
  return new Map(
    dependencies.filter(({ fromId, toId }) => next.get(fromId) === toId).map(({ id }) => [id, role] as const),
  );
}
