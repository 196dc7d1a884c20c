import "server-only";
import type { Change } from "@/lib/domain/compare";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Edit } from "@/lib/schema/edit";
import type { Noun } from "@/lib/schema/noun-table";
import type { ChangeKind, MembershipChange } from "./change-kinds";
import { now } from "./clock";
import { database } from "./database";
import type { Person } from "./session";
import type { Connection } from "./store";

/** Something that was done to a timetable: by whom, when, and what became what. */
export interface HistoryEntry {
  id: number;
  kind: ChangeKind;
  /** The timetable's version after it. */
  version: number;
  at: string;
  /** As they were called then; `null`: the program itself. */
  by: { id: string; name: string } | null;
  changes: Change[];
  /** The publication that was made. */
  publication: number | null;
  /** Who was invited, came, went or got another role; `null` for what was done to the timetable itself. */
  membership: MembershipChange | null;
}

interface Done {
  timetableId: string;
  version: number;
  kind: HistoryEntry["kind"];
  at: Date;
  by: Pick<Person, "id" | "name"> | null;
  edits?: readonly Edit[];
  changes?: readonly Change[];
  membership?: MembershipChange;
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
      ...(done.membership && { membership: { ...done.membership } }),
      publicationVersion: done.publicationVersion ?? null,
      idempotencyKey: done.idempotencyKey ?? null,
    },
    select: { id: true },
  });
}

/** Appends what became of somebody's membership, in the transaction in which it does. */
export async function recordMembership(
  timetableId: string,
  by: Pick<Person, "id" | "name"> | null,
  change: Pick<MembershipChange, "act"> & Partial<MembershipChange>,
  connection: Connection,
): Promise<void> {
  const { version } = await connection.timetable.findUniqueOrThrow({
    where: { id: timetableId },
    select: { version: true },
  });
  const { act, email = null, from = null, to = null } = change;
  const person = change.person ? { id: change.person.id, name: change.person.name } : null;
  const membership = { act, person, email, from, to };
  await recordChange({ timetableId, version, kind: "people", at: now(), by, membership }, connection);
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

export interface HistoryQuestion {
  /** An entry's id: what came before it. */
  before?: number | undefined;
  limit: number;
  /** Who belongs to the timetable is told only where it is asked for. */
  kind?: readonly ChangeKind[] | undefined;
  /** A person's id; "program": what the program itself did. */
  by?: string | undefined;
  /** "timetable": the facts of the timetable itself. */
  noun?: Noun | "timetable" | undefined;
  /** A milestone's id: the milestone itself, and what hangs on it. */
  milestone?: string | undefined;
}

/** The log, the latest first. An entry that holds something of what is asked for is told as a whole. */
export async function historyOf(
  timetableId: string,
  { before, limit, kind = ["created", "edited", "published"], by, noun, milestone }: HistoryQuestion,
): Promise<{ entries: HistoryEntry[]; next: number | null }> {
  const about = changesAbout(noun, milestone);
  const rows = await database.change.findMany({
    where: {
      timetableId,
      kind: { in: [...kind] },
      ...(before !== undefined && { id: { lt: before } }),
      ...(by !== undefined && { personId: by === "program" ? null : by }),
      ...(about.length > 0 && { OR: about.map((one) => ({ changes: { array_contains: [one] } })) }),
    },
    orderBy: { id: "desc" },
    take: limit + 1,
    select: whatIsTold,
  });
  const entries = rows.slice(0, limit).map(asEntry);
  return { entries, next: rows.length > limit ? (entries.at(-1)?.id ?? null) : null };
}

/** What a change that is asked for holds: any of these. */
function changesAbout(
  noun: HistoryQuestion["noun"],
  milestone: string | undefined,
): Prisma.InputJsonObject[] {
  const ofNoun = noun === undefined ? {} : noun === "timetable" ? { kind: "facts" } : { noun };
  if (milestone === undefined) return noun === undefined ? [] : [ofNoun];
  const hangsOnIt = [
    { milestoneId: milestone },
    { fromId: milestone },
    { toId: milestone },
    { subject: { kind: "milestone", milestoneId: milestone } },
  ];
  const itself = noun === undefined || noun === "milestone" ? [{ noun: "milestone", id: milestone }] : [];
  return [...itself, ...hangsOnIt.map((item) => ({ ...ofNoun, item }))];
}

const whatIsTold = {
  id: true,
  kind: true,
  version: true,
  recordedAt: true,
  personId: true,
  personName: true,
  changes: true,
  membership: true,
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
    membership: rest.membership as unknown as MembershipChange | null,
  };
}
