import "server-only";
import { LRUCache } from "lru-cache";
import { itemsOf } from "@/lib/domain/items";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type Noun, nounNames, nounTable } from "@/lib/schema/noun-table";
import type { Timetable } from "@/lib/schema/timetable";
import { database } from "./database";
import { type Ordinals, ordinalsFor } from "./ordinals";
import { differingRows } from "./row-differences";
import { columnsOfFacts, factsOf, itemOf, type Row, rowOfFacts } from "./rows";
import { deleteFrom, selectWhole, upsertInto } from "./store-statements";

/** A connection, or a transaction on one. */
export type Connection = Prisma.TransactionClient;

/** A timetable as it is kept: its version, and the numbers that say the order of its lists. */
export interface Stored {
  id: string;
  slug: string;
  version: number;
  timetable: Timetable;
  ordinals: Readonly<Record<Noun, Ordinals>>;
}

/**
 * What was loaded or saved last, so that an edit loads no rows of nouns. Never trusted by itself: the version is
 * asked of the database every time, and a version never stands for two states.
 */
const lastKnown = new LRUCache<string, Stored>({
  maxSize: 200_000,
  sizeCalculation: ({ ordinals }) => 1 + nounNames.reduce((sum, noun) => sum + ordinals[noun].size, 0),
});

/** Everything inside happens or nothing does. The time allowed is for large pastes on small machines. */
export function inTransaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  return database.$transaction(work, { maxWait: 20_000, timeout: 60_000 });
}

/** The timetable as it is now; `null` where there is none. */
export async function loadTimetable(id: string, connection: Connection = database): Promise<Stored | null> {
  const found = await connection.timetable.findUnique({ where: { id }, select: { version: true } });
  return found && stored(id, found.version, connection);
}

/** The same, and nobody else writes to it until the transaction ends. */
export async function lockTimetable(id: string, connection: Connection): Promise<Stored | null> {
  const [found] = await connection.$queryRaw<{ version: number }[]>`
    SELECT version FROM timetables WHERE id = ${id} FOR UPDATE`;
  return found ? stored(id, found.version, connection) : null;
}

/** To be told once a transaction is through: what it saved is what is there now. */
export function remember(saved: Stored): void {
  lastKnown.set(saved.id, saved);
}

/** Puts a new timetable into the database, as version 0. */
export async function insertTimetable(
  id: string,
  slug: string,
  timetable: Timetable,
  recordedAt: Date,
  connection: Connection,
): Promise<Stored> {
  const row = {
    id,
    slug,
    version: 0,
    created_at: recordedAt,
    updated_at: recordedAt,
    format: timetable.format,
  };
  await connection.$executeRawUnsafe(
    "INSERT INTO timetables SELECT * FROM jsonb_populate_record(null::timetables, $1::jsonb)",
    JSON.stringify({ ...row, ...rowOfFacts(timetable) }),
  );
  return saveItems({ id, slug, version: 0, timetable, ordinals: noOrdinals }, null, connection);
}

/** Saves the rows that differ, and no others, as the next version. Must hold the lock. */
export async function saveChanges(
  before: Stored,
  after: Timetable,
  recordedAt: Date,
  connection: Connection,
): Promise<Stored> {
  const saved = await saveItems(
    { ...before, version: before.version + 1, timetable: after },
    before.timetable,
    connection,
  );
  const facts = columnsOfFacts.map((column) => `${column} = given.${column}`).join(", ");
  await connection.$executeRawUnsafe(
    `UPDATE timetables SET version = $2, updated_at = $3, ${facts}
       FROM jsonb_populate_record(null::timetables, $1::jsonb) AS given WHERE timetables.id = $4`,
    JSON.stringify(rowOfFacts(after)),
    saved.version,
    recordedAt,
    before.id,
  );
  return saved;
}

/** First what others point at, then what points at it; what goes, goes in the other order. */
async function saveItems(next: Stored, before: Timetable | null, connection: Connection): Promise<Stored> {
  const ordinals = { ...next.ordinals };
  const removals: (() => Promise<unknown>)[] = [];
  for (const noun of nounNames) {
    const items = itemsOf(next.timetable, noun);
    const itemsBefore = before ? itemsOf(before, noun) : [];
    if (items === itemsBefore) continue;
    const known = next.ordinals[noun];
    ordinals[noun] = ordinalsFor(
      items.map(({ id }) => id),
      known,
    );
    const { upserted, removed } = differingRows(noun, itemsBefore, items, known, ordinals[noun]);
    if (upserted.length > 0) {
      const rows = upserted.map((row) => ({ ...row, timetable_id: next.id }));
      await connection.$executeRawUnsafe(upsertInto[noun], JSON.stringify(rows));
    }
    if (removed.length > 0) {
      removals.unshift(() => connection.$executeRawUnsafe(deleteFrom(noun), next.id, removed));
    }
  }
  for (const remove of removals) await remove();
  return { ...next, ordinals };
}

async function stored(id: string, version: number, connection: Connection): Promise<Stored | null> {
  const known = lastKnown.get(id);
  if (known?.version === version) return known;
  const [found] = await connection.$queryRawUnsafe<Record<string, unknown>[]>(selectWhole, id);
  if (!found) return null;
  const whole = asStored(found);
  remember(whole);
  return whole;
}

function asStored(found: Record<string, unknown>): Stored {
  const row = found.timetable as Row;
  const lists: Record<string, unknown> = {};
  const ordinals = { ...noOrdinals };
  for (const noun of nounNames) {
    const rows = found[nounTable[noun].list] as Row[];
    lists[nounTable[noun].list] = rows.map((each) => itemOf(noun, each));
    ordinals[noun] = new Map(rows.map(({ id, ordinal }) => [id as string, ordinal as number]));
  }
  return {
    id: row.id as string,
    slug: row.slug as string,
    version: row.version as number,
    timetable: { format: row.format, ...factsOf(row), ...lists } as Timetable,
    ordinals,
  };
}

const noOrdinals = Object.fromEntries(
  nounNames.map((noun) => [noun, new Map<string, number>()]),
) as unknown as Record<Noun, Ordinals>;
