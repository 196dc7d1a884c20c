import "server-only";
import type { Change } from "@/lib/domain/compare";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Edit } from "@/lib/schema/edit";
import { database } from "./database";
import type { Person } from "./session";
import type { Connection } from "./store";

/** Something that was done to a timetable: by whom, when, and what became what. */
export interface HistoryEntry {
  id: number;
  kind: "created" | "edited" | "published";
  /** The timetable's version after it. */
  version: number;
  at: string;
  /** As they were called then; `null`: the program itself. */
  by: { id: string; name: string } | null;
  changes: Change[];
  /** The publication that was made. */
  publication: number | null;
}

interface Done {
  timetableId: string;
  version: number;
  kind: HistoryEntry["kind"];
  at: Date;
  by: Person | null;
  edits?: readonly Edit[];
  changes?: readonly Change[];
  publicationVersion?: number;
  idempotencyKey?: string | null;
}

/** Appends to the log, in the transaction of what is recorded. */
export async function recordChange(done: Done, connection: Connection): Promise<void> {
  const { timetableId, version, kind, at, by, edits = [], changes = [] } = done;
  await connection.change.create({
    data: {
      timetableId,
      version,
      kind,
      recordedAt: at,
      personId: by?.id ?? null,
      personName: by?.name ?? "",
      edits: edits as unknown as Prisma.InputJsonValue,
      changes: changes as unknown as Prisma.InputJsonValue,
      publicationVersion: done.publicationVersion ?? null,
      idempotencyKey: done.idempotencyKey ?? null,
    },
    select: { id: true },
  });
}

/** What was edited after a version, the earliest first. */
export async function editsSince(
  timetableId: string,
  version: number,
  connection: Connection,
): Promise<HistoryEntry[]> {
  const rows = await connection.change.findMany({
    where: { timetableId, kind: "edited", version: { gt: version } },
    orderBy: { id: "asc" },
    select: whatIsTold,
  });
  return rows.map(asEntry);
}

/** The change that a request with this key made, where it was carried out before. */
export async function changeWithKey(
  timetableId: string,
  idempotencyKey: string,
  connection: Connection,
): Promise<HistoryEntry | null> {
  const row = await connection.change.findUnique({
    where: { timetableId_idempotencyKey: { timetableId, idempotencyKey } },
    select: whatIsTold,
  });
  return row && asEntry(row);
}

/**
 * The log, the latest first.
 *
 * @param before An entry's id: what came before it.
 */
export async function historyOf(
  timetableId: string,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<{ entries: HistoryEntry[]; next: number | null }> {
  const rows = await database.change.findMany({
    where: { timetableId, ...(before !== undefined && { id: { lt: before } }) },
    orderBy: { id: "desc" },
    take: limit + 1,
    select: whatIsTold,
  });
  const entries = rows.slice(0, limit).map(asEntry);
  return { entries, next: rows.length > limit ? (entries.at(-1)?.id ?? null) : null };
}

const whatIsTold = {
  id: true,
  kind: true,
  version: true,
  recordedAt: true,
  personId: true,
  personName: true,
  changes: true,
  publicationVersion: true,
} as const;

type Told = Prisma.ChangeGetPayload<{ select: typeof whatIsTold }>;

function asEntry({ id, kind, version, recordedAt, personId, personName, ...rest }: Told): HistoryEntry {
  return {
    id,
    kind,
    version,
    at: recordedAt.toISOString(),
    by: personId === null ? null : { id: personId, name: personName },
    changes: rest.changes as unknown as Change[],
    publication: rest.publicationVersion,
  };
}
