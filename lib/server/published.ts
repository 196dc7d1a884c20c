import "server-only";
import { LRUCache } from "lru-cache";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { CalendarDate, Instant } from "@/lib/schema/calendar-date";
import type { Publication } from "@/lib/schema/publication";
import { database } from "./database";
import { dayOf, storedDay } from "./stored-day";

/**
 * The only door through which public pages look: it reads publications and nothing else. Drafts, notes and people
 * are behind other doors.
 */
const { publication: publications } = database;

/** Which version of which timetable, without what it says. */
export interface PublicationKey {
  slug: string;
  version: number;
  publishedOn: CalendarDate;
}

/** A version never changes, so what was read once need not be read again. */
const read = new LRUCache<string, Publication>({ max: 200 });

/** The latest version of every timetable, the last published first. */
export async function latestPublications(): Promise<Publication[]> {
  const keys = await publications.findMany({
    distinct: ["slug"],
    orderBy: [{ slug: "asc" }, { version: "desc" }],
    select: { slug: true, version: true },
  });
  const latest = await publicationsOf(keys);
  return latest.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
}

export async function latestPublication(slug: string): Promise<Publication | null> {
  return first({ slug }, "desc");
}

export async function publicationOf(slug: string, version: number): Promise<Publication | null> {
  return first({ slug, version }, "desc");
}

/** The version that stood on a day, as it was known then; `null`: nothing was published yet. */
export async function publicationOn(slug: string, day: CalendarDate): Promise<Publication | null> {
  return first({ slug, publishedOn: { lte: storedDay(day) } }, "desc");
}

/** All versions, the first one first. */
export async function publicationsFor(slug: string): Promise<Publication[]> {
  const keys = await publications.findMany({
    where: { slug },
    orderBy: { version: "asc" },
    select: { slug: true, version: true },
  });
  return publicationsOf(keys);
}

async function first(
  where: Prisma.PublicationWhereInput,
  version: "asc" | "desc",
): Promise<Publication | null> {
  const key = await publications.findFirst({
    where,
    orderBy: { version },
    select: { slug: true, version: true },
  });
  const [found] = key ? await publicationsOf([key]) : [];
  return found ?? null;
}

/** In the order of the keys; what is not yet known is read in one statement. */
async function publicationsOf(keys: readonly { slug: string; version: number }[]): Promise<Publication[]> {
  const nameOf = ({ slug, version }: { slug: string; version: number }) => `${slug}/${version}`;
  const found = new Map(keys.map((key) => [nameOf(key), read.get(nameOf(key))]));
  const wanting = keys.filter((key) => !found.get(nameOf(key)));
  if (wanting.length > 0) {
    const rows = await publications.findMany({
      where: { OR: wanting.map(({ slug, version }) => ({ slug, version })) },
    });
    for (const row of rows.map(asPublication)) {
      read.set(nameOf(row), row);
      found.set(nameOf(row), row);
    }
  }
  return keys.flatMap((key) => found.get(nameOf(key)) ?? []);
}

export function asPublication(row: Prisma.PublicationGetPayload<object>): Publication {
  return {
    slug: row.slug,
    version: row.version,
    publishedAt: row.publishedAt.toISOString() as Instant,
    publishedOn: dayOf(row.publishedOn),
    asOf: dayOf(row.asOf),
    publisher: row.publisher,
    note: row.note,
    reasons: row.reasons as Publication["reasons"],
    timetable: row.timetable as unknown as Publication["timetable"],
  };
}
