import { compareTimetables } from "@/lib/domain/compare";
import { asTimetable, publicView } from "@/lib/domain/public-view";
import type { Publication } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";

/**
 * How many items and facts differ between the last version and the working copy, private fields aside: those are
 * never published, so they are no change to publish.
 */
export function changesSince(latest: Publication, timetable: Timetable): number {
  const published = asTimetable(latest.timetable);
  const wouldBe = asTimetable(publicView(timetable));
  return compareTimetables(published, wouldBe).reduce(
    (sum, change) => sum + (change.kind === "facts" ? change.fields.length : 1),
    0,
  );
}
