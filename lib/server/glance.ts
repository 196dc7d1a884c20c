import "server-only";
import { headlineOf } from "@/lib/domain/headline";
import { asKnownOn, overdueMilestones } from "@/lib/domain/milestone-status";
import { milestoneRecords } from "@/lib/domain/record";
import { today } from "./clock";
import { publicationsFor } from "./published";
import type { Person } from "./session";
import { loadTimetable } from "./store";
import { timetablesOf } from "./timetables";

/** The timetables somebody belongs to, each with its headline as of today and how much is overdue. */
export async function timetablesAtAGlance(person: Person) {
  const entries = await timetablesOf(person);
  const glances = await Promise.all(
    entries.map(async ({ id, slug, title, role, published }) => {
      const stored = await loadTimetable(id);
      if (!stored) return null;
      const day = today(stored.timetable.timeZone);
      const known = asKnownOn(stored.timetable, day);
      const records = milestoneRecords(await publicationsFor(slug));
      const headline = headlineOf(known, records, { asOf: day, today: day }).sentences;
      const overdue = overdueMilestones(known.milestones, day).length;
      return { id, title, role, today: day, headline, overdue, published };
    }),
  );
  return glances.filter((glance) => glance !== null);
}
