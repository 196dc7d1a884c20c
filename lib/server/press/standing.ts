import "server-only";
import { LRUCache } from "lru-cache";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Slug } from "@/lib/schema/text";
import { today } from "../clock";
import { latestPublication, type PublicationKey, publishedAnew, versionsFor } from "../published";

/** Which versions of a timetable the public may read today, the first one first, and what day it is there. */
export interface Standing {
  versions: readonly PublicationKey[];
  today: CalendarDate;
}

interface Known {
  versions: readonly PublicationKey[];
  timeZone: string;
}

/**
 * A page is asked for far more often than it changes, so who asks again within a second is told the same. What this
 * process publishes shows at once: it forgets.
 */
const known = new LRUCache<string, Known | "none">({ max: 2_000, ttl: 1_000 });
publishedAnew((slug) => known.delete(slug));

/** `null`: nothing of that name is public. */
export async function standingOf(slug: string): Promise<Standing | null> {
  if (!Slug.safeParse(slug).success) return null;
  const found = known.get(slug) ?? (await look(slug));
  if (found === "none") return null;
  const day = today(found.timeZone);
  // With a fixed clock, what was published later is not there yet.
  const versions = found.versions.filter(({ publishedOn }) => publishedOn <= day);
  return versions.length > 0 ? { versions, today: day } : null;
}

async function look(slug: string): Promise<Known | "none"> {
  const [versions, latest] = await Promise.all([versionsFor(slug), latestPublication(slug)]);
  const found = latest ? { versions, timeZone: latest.timetable.timeZone } : "none";
  known.set(slug, found);
  return found;
}
