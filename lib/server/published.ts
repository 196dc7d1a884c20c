import "server-only";
import { LRUCache } from "lru-cache";
import { groupBy } from "@/lib/domain/items";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { CalendarDate, Instant } from "@/lib/schema/calendar-date";
import { withLaterFields } from "@/lib/schema/later-fields";
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
const read = new LRUCache<string, Publication>({
  maxSize: 100_000,
  sizeCalculation: ({ timetable }) => 10 + timetable.milestones.length + timetable.sources.length,
});

/** The latest version of every timetable, the last published first. */
export async function latestPublications(): Promise<Publication[]> {
  const keys = await publications.findMany({
    distinct: ["slug"],
    orderBy: [{ slug: "asc" }, { version: "desc" }],
    select: { slug: true, version: true },
  });
  const found = await publicationsOf(keys);
  return found.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
}

export async function latestPublication(slug: string): Promise<Publication | null> {
  return latest({ slug });
}

export async function publicationOf(slug: string, version: number): Promise<Publication | null> {
  return latest({ slug, version });
}

/** The version that stood on a day, as it was known then; `null`: nothing was published yet. */
export async function publicationOn(slug: string, day: CalendarDate): Promise<Publication | null> {
  return latest({ slug, publishedOn: { lte: storedDay(day) } });
}

/** Which versions there are, the first one first, without what they say. */
export async function versionsFor(slug: string): Promise<PublicationKey[]> {
  const rows = await publications.findMany({
    where: { slug },
    orderBy: { version: "asc" },
    select: { slug: true, version: true, publishedOn: true },
  });
  return rows.map((row) => ({ ...row, publishedOn: dayOf(row.publishedOn) }));
}

type Listener = (slug: string) => void;

// Next loads this file once for every group of routes; who publishes and who prints must still hear each other.
const shared = globalThis as typeof globalThis & { drawdownPublished?: Set<Listener> };
const listeners = shared.drawdownPublished ?? new Set<Listener>();
shared.drawdownPublished = listeners;

/** Calls back whenever this process has published a new version of a timetable. */
export function publishedAnew(listener: Listener): void {
  listeners.add(listener);
}

/** Says that a new version is public; called once its transaction has been committed. */
export function announcePublished(slug: string): void {
  for (const listener of listeners) listener(slug);
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

/** All versions of every timetable but one, a list for each, the first version first: earlier withdrawals to learn from. */
export async function publicationsOfOthers(slug: string): Promise<Publication[][]> {
  const keys = await publications.findMany({
    where: { slug: { not: slug } },
    orderBy: [{ slug: "asc" }, { version: "asc" }],
    select: { slug: true, version: true },
  });
  return [...groupBy(await publicationsOf(keys), (publication) => publication.slug).values()];
}

async function latest(where: Prisma.PublicationWhereInput): Promise<Publication | null> {
  const key = await publications.findFirst({
    where,
    orderBy: { version: "desc" },
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

/** To be computed with: completed with what the shape of a timetable did not have yet when it was published. */
export function asPublication(row: Prisma.PublicationGetPayload<object>): Publication {
  const published = asPublished(row);
  return { ...published, timetable: withLaterFields(published.timetable) };
}

/** A version exactly as it was published, for the file whose checksum its page states. */
export async function publicationAsPublished(slug: string, version: number): Promise<Publication | null> {
  const row = await publications.findUnique({ where: { slug_version: { slug, version } } });
  return row && asPublished(row);
}

function asPublished(row: Prisma.PublicationGetPayload<object>): Publication {
  return {
    slug: row.slug,
    version: row.version,
    publishedAt: row.publishedAt.toISOString() as Instant,
    publishedOn: dayOf(row.publishedOn),
    asOf: dayOf(row.asOf),
    publisher: row.publisher,
    note: row.note,
    reasons: row.reasons as Publication["reasons"],
    ...(row.shows.length > 0 && { shows: row.shows as Publication["shows"] }),
    ...(row.leavesOut.length > 0 && { leavesOut: row.leavesOut as Publication["leavesOut"] }),
    timetable: row.timetable as unknown as Publication["timetable"],
  };
}
