import "server-only";
import { applyEdits } from "@/lib/domain/apply-edit";
import { type Change, compareTimetables, same } from "@/lib/domain/compare";
import type { Problem } from "@/lib/domain/problem";
import { problemsIn } from "@/lib/domain/problems-in";
import { sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import { type ListName, nounNames, nounTable } from "@/lib/schema/noun-table";
import { Timetable } from "@/lib/schema/timetable";
import { changeWithKey, editsSince, recordChange } from "./audit";
import { now, today } from "./clock";
import type { TimetableAccess } from "./gate";
import { done, type Outcome, type Refusal, refuse, refuseWith } from "./outcome";
import { type Connection, inTransaction, lockTimetable, remember, type Stored, saveChanges } from "./store";

export interface Edited {
  /** The version that these edits made, or that is there where they changed nothing. */
  version: number;
  /** What they changed. */
  changes: Change[];
  /** The timetable as it is now, with its version: another, when a request sent twice is answered late. */
  current: { version: number; timetable: Timetable };
}

export interface EditOrder {
  edits: readonly Edit[];
  /** The version the editor saw. */
  baseVersion: number;
  /** From a caller who may send the same again when no answer came. */
  idempotencyKey?: string | null;
}

/**
 * The one road for writing: lock, check the version, carry out, check the outcome, save the rows that differ and
 * record who did it, all in one transaction. All edits are carried out, or none.
 */
export async function editTimetable(
  { timetableId, person }: TimetableAccess<"edit:timetable">,
  { edits, baseVersion, idempotencyKey = null }: EditOrder,
): Promise<Outcome<Edited>> {
  const key = idempotencyKey && `${person.id}:${idempotencyKey}`;
  let saved: Stored | undefined;
  const outcome = await inTransaction(async (connection): Promise<Outcome<Edited>> => {
    const before = await lockTimetable(timetableId, connection);
    if (!before) return refuse(404, "not-found");
    const earlier = key && (await changeWithKey(timetableId, key, connection));
    if (earlier) return done({ version: earlier.version, changes: earlier.changes, current: before });
    if (baseVersion !== before.version) return staleVersion(before, baseVersion, connection);

    const applied = applyEdits(before.timetable, edits);
    if (!applied.ok) return refuseWith(applied.problems);
    const after = applied.value;
    const changes = compareTimetables(before.timetable, after);
    if (changes.length === 0) return done({ version: before.version, changes, current: before });
    const problems = newProblems(before.timetable, after);
    if (problems.length > 0) return refuseWith(problems);

    const at = now();
    saved = await saveChanges(before, after, at, connection);
    const { version } = saved;
    await recordChange(
      { timetableId, version, kind: "edited", at, by: person, edits, changes, idempotencyKey: key },
      connection,
    );
    return done({ version, changes, current: saved });
  });
  // Only now: had the transaction failed at its very end, nothing of it would be there.
  if (saved) remember(saved);
  return outcome;
}

/** With what the editor missed, so that the screen can show it and ask again. */
export async function staleVersion(
  { id, version }: Stored,
  baseVersion: number,
  connection: Connection,
): Promise<Refusal> {
  if (baseVersion > version) {
    return refuse(409, "version-ahead", {
      facts: { version, changes: [] },
      values: { version: baseVersion },
    });
  }
  const missed = await editsSince(id, baseVersion, connection);
  const changes = missed.flatMap((entry) => entry.changes);
  const by = [...new Set(missed.map((entry) => entry.by?.name ?? ""))].filter(Boolean);
  return refuse(409, "stale", { facts: { version, changes, by }, values: { count: changes.length } });
}

/** What the edits made wrong. What was wrong before them does not stand in their way. */
function newProblems(before: Timetable, after: Timetable): Problem[] {
  const day = today(after.timeZone) as CalendarDate;
  const problems = [...listsTooLong(after), ...problemsIn(after, day)];
  if (problems.length === 0) return [];
  const known = problemsIn(before, day);
  return problems.filter((problem) => !known.some((other) => same(other, problem)));
}

function listsTooLong(timetable: Timetable): Problem[] {
  return nounNames.flatMap((noun) => {
    const { list } = nounTable[noun];
    return timetable[list].length > mostIn(list)
      ? [{ path: [list], sentence: sentence("problems.too-many", { maximum: mostIn(list) }) }]
      : [];
  });
}

function mostIn(list: ListName): number {
  return Number(Timetable.shape[list]._zod.bag.maximum ?? Number.POSITIVE_INFINITY);
}
