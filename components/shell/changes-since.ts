import { compareTimetables } from "@/lib/domain/compare";
import type { Publication } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";

/**
 * How many items and facts differ between the last version and the working copy, private fields aside: those are
 * never published, so they are no change to publish.
 */
export function changesSince(latest: Publication, timetable: Timetable): number {
  const open = <T extends object>(items: readonly T[]) =>
    items.map((item) => ({ ...item, internalNote: "" }));
  const withoutNotes = (plan: Publication["timetable"] | Timetable) =>
    ({
      ...plan,
      internalNote: "",
      milestones: open(plan.milestones),
      measures: open(plan.measures),
      incidents: open(plan.incidents),
    }) as Timetable;
  return compareTimetables(withoutNotes(latest.timetable), withoutNotes(timetable)).reduce(
    (sum, change) => sum + (change.kind === "facts" ? change.fields.length : 1),
    0,
  );
}
