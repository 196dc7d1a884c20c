import "server-only";
import { finerThanAllowed } from "@/lib/domain/disclosure";
import { byId } from "@/lib/domain/items";
import type { Problem } from "@/lib/domain/problem";
import { publicView } from "@/lib/domain/public-view";
import { movesNeedingReasons } from "@/lib/domain/record";
import { type SentenceValue, sentence } from "@/lib/domain/sentence";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { CalendarDate, Instant } from "@/lib/schema/calendar-date";
import type { Publication, PublishRequest } from "@/lib/schema/publication";
import { recordChange } from "./audit";
import { now, today } from "./clock";
import { database } from "./database";
import { staleVersion } from "./edit-timetable";
import type { TimetableAccess } from "./gate";
import { done, type Outcome, refuse, refuseWith } from "./outcome";
import { announcePublished, asPublication, publicationsFor } from "./published";
import { type Connection, inTransaction, lockTimetable } from "./store";
import { storedDay } from "./stored-day";

/**
 * Puts the working copy before the public as the next version. Refused while a published date that moved has no
 * reason, for every such date; and where the data date lies in the future or before that of the version before.
 */
export async function publish(
  access: TimetableAccess<"publish:timetable">,
  request: PublishRequest,
): Promise<Outcome<Publication>> {
  const outcome = await inTransaction((connection) => publishIn(access, request, connection));
  if (outcome.ok) announcePublished(outcome.value.slug);
  return outcome;
}

async function publishIn(
  { timetableId, person }: TimetableAccess<"publish:timetable">,
  request: PublishRequest,
  connection: Connection,
): Promise<Outcome<Publication>> {
  const working = await lockTimetable(timetableId, connection);
  if (!working) return refuse(404, "not-found");
  const { slug, version, timetable } = working;
  if (request.baseVersion !== undefined && request.baseVersion !== version) {
    return staleVersion(working, request.baseVersion, connection);
  }
  const latest = await latestOf(timetableId, connection);
  const day = today(timetable.timeZone) as CalendarDate;
  const asOf = request.asOf ?? day;
  const problems = [
    ...problemsWithDataDate(asOf, day, latest),
    ...problemsWithReasons(request, latest, timetable),
  ];
  if (problems.length > 0) return refuseWith(problems);
  // What one version left out stays out until somebody says otherwise: whoever publishes through the API need not know.
  const { shows = latest?.shows ?? [], leavesOut = latest?.leavesOut ?? [] } = request;
  const reasonSources = leavesOut.length > 0 ? await sourcesOfReasons(timetableId, request, connection) : [];
  const copy = publicView(timetable, { asOf, leavesOut, reasonSources });
  const tooFine = finerThanAllowed(copy, asOf);
  if (tooFine.length > 0) return refuseWith(tooFine);

  const at = now();
  const publication: Publication = {
    slug,
    version: (latest?.version ?? 0) + 1,
    publishedAt: at.toISOString() as Instant,
    publishedOn: day,
    asOf,
    publisher: request.publisher || latest?.publisher || timetable.announcedBy,
    note: request.note,
    reasons: request.reasons,
    ...(shows.length > 0 && { shows }),
    ...(leavesOut.length > 0 && { leavesOut }),
    timetable: copy,
  };
  await insertPublication(timetableId, publication, connection);
  const publicationVersion = publication.version;
  await recordChange(
    { timetableId, version, kind: "published", at, by: person, publicationVersion },
    connection,
  );
  return done(publication);
}

/** Appends; what is there can be neither changed nor removed, the database sees to it. */
export async function insertPublication(
  timetableId: string,
  publication: Publication,
  connection: Connection,
): Promise<void> {
  const { reasons, timetable, publishedOn, asOf, ...rest } = publication;
  await connection.publication.create({
    data: {
      timetableId,
      ...rest,
      publishedOn: storedDay(publishedOn),
      asOf: storedDay(asOf),
      reasons: reasons as Prisma.InputJsonValue,
      timetable: timetable as unknown as Prisma.InputJsonValue,
    },
    select: { version: true },
  });
}

/** Every version of the timetable, the first one first. */
export async function publicationsIn({ timetableId }: TimetableAccess): Promise<Publication[]> {
  const found = await database.timetable.findUnique({ where: { id: timetableId }, select: { slug: true } });
  return found ? publicationsFor(found.slug) : [];
}

async function latestOf(timetableId: string, connection: Connection): Promise<Publication | null> {
  const row = await connection.publication.findFirst({
    where: { timetableId },
    orderBy: { version: "desc" },
  });
  return row && asPublication(row);
}

/** What the reasons of this version and of all before it name as their source. */
async function sourcesOfReasons(
  timetableId: string,
  request: PublishRequest,
  connection: Connection,
): Promise<string[]> {
  const before = await connection.publication.findMany({ where: { timetableId }, select: { reasons: true } });
  const reasons = [request.reasons, ...before.map((row) => row.reasons as Publication["reasons"])];
  return reasons.flatMap((each) => Object.values(each).map(({ source }) => source));
}

function problemsWithDataDate(asOf: CalendarDate, day: CalendarDate, latest: Publication | null): Problem[] {
  if (asOf > day) return [problem(["asOf"], "as-of-in-future", { asOf: { day: asOf }, today: { day } })];
  if (!latest || asOf >= latest.asOf) return [];
  return [problem(["asOf"], "as-of-before-last", { asOf: { day: asOf }, before: { day: latest.asOf } })];
}

function problemsWithReasons(
  { reasons }: PublishRequest,
  latest: Publication | null,
  timetable: Parameters<typeof movesNeedingReasons>[1],
): Problem[] {
  const unexplained = movesNeedingReasons(latest, timetable)
    .filter(({ milestoneId }) => !Object.hasOwn(reasons, milestoneId))
    .map(({ milestoneId, title }) => problem(["reasons", milestoneId], "move-without-reason", { title }));
  const [now, before] = [byId(timetable.milestones), byId(latest?.timetable.milestones ?? [])];
  const pointless = Object.keys(reasons)
    .filter((id) => !now.has(id) && !before.has(id))
    .map((id) => problem(["reasons", id], "reason-for-nothing", { id }));
  return [...unexplained, ...pointless];
}

function problem(path: Problem["path"], key: string, values: Record<string, SentenceValue>): Problem {
  return { path, sentence: sentence(`problems.${key}`, values) };
}
