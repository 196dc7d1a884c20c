import "server-only";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Publication } from "@/lib/schema/publication";
import { today } from "./clock";
import { latestPublication, latestPublications, publicationOf, publicationOn } from "./published";

/**
 * What the public may read today. A real clock hides nothing; with DRAWDOWN_TODAY, what was published after that
 * day is not there yet, for programs as for readers of pages.
 */
export interface Standing {
  publication: Publication;
  /** The day it is in the timetable's zone. */
  today: CalendarDate;
}

/** `null`: nothing of that name is public. */
export async function standingPublication(slug: string): Promise<Standing | null> {
  const latest = await latestPublication(slug);
  return latest && standingNow(latest);
}

/** Each timetable in the version that stands, the last published first. */
export async function standingPublications(): Promise<Publication[]> {
  const standing = await Promise.all((await latestPublications()).map(standingNow));
  return standing
    .flatMap((each) => each?.publication ?? [])
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
}

export async function standingVersion(slug: string, version: number): Promise<Publication | null> {
  const [standing, wanted] = await Promise.all([standingPublication(slug), publicationOf(slug, version)]);
  return standing && wanted && wanted.publishedOn <= standing.today ? wanted : null;
}

async function standingNow(latest: Publication): Promise<Standing | null> {
  const day = today(latest.timetable.timeZone);
  const publication = latest.publishedOn <= day ? latest : await publicationOn(latest.slug, day);
  return publication && { publication, today: day };
}
