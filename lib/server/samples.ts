import "server-only";
import { randomUUID } from "node:crypto";
import { type Replay, replay } from "@/lib/domain/read-document";
import { wordsIn } from "@/lib/i18n/say";
import type { TimetableDocument } from "@/lib/schema/document";
import { recordChange } from "./audit";
import { now } from "./clock";
import { insertPublication } from "./publications";
import { type Connection, insertTimetable, inTransaction } from "./store";

/**
 * Loads timetables with their published history into a database that holds none, all or nothing. Where several
 * processes start at once, one does it and the others find it done.
 *
 * @returns How many were loaded.
 */
export function loadSamples(documents: readonly TimetableDocument[]): Promise<number> {
  return inTransaction(async (connection) => {
    await connection.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('drawdown-samples'))`;
    if ((await connection.timetable.count()) > 0) return 0;
    for (const document of documents) await insertHistory(document.slug, replayed(document), connection);
    return documents.length;
  });
}

/** The instants are those of the real announcements; the record says that the program itself entered them. */
async function insertHistory(
  slug: string,
  { timetable, publications }: Replay,
  connection: Connection,
): Promise<void> {
  const id = randomUUID();
  const first = publications[0] ? new Date(publications[0].publishedAt) : now();
  await insertTimetable(id, slug, timetable, first, connection);
  await recordChange({ timetableId: id, version: 0, kind: "created", at: first, by: null }, connection);
  for (const publication of publications) {
    await insertPublication(id, publication, connection);
    const at = new Date(publication.publishedAt);
    const publicationVersion = publication.version;
    await recordChange(
      { timetableId: id, version: 0, kind: "published", at, by: null, publicationVersion },
      connection,
    );
  }
}

function replayed(document: TimetableDocument): Replay {
  const result = replay(document);
  if (result.ok) return result.value;
  const { say } = wordsIn();
  const problems = result.problems.map(({ path, sentence }) => `${path.join(".")}: ${say(sentence)}`);
  throw new Error(`The sample "${document.slug}" does not hold. ${problems.join(" ")}`);
}
