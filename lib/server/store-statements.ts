import { type Noun, nounNames, nounTable } from "@/lib/schema/noun-table";
import { columnsOf, places } from "./rows";

/**
 * The statements of the store. Their names of tables and columns come from the table of nouns and never from a
 * request; everything else is a parameter.
 */

/** One statement, and with it one moment, however much there is. */
export const selectWhole = `SELECT to_json(t) AS timetable, ${nounNames
  .map(
    (noun) => `(SELECT coalesce(json_agg(r ORDER BY r.ordinal, r.id), '[]')
       FROM ${places[noun].table} r WHERE r.timetable_id = t.id) AS "${nounTable[noun].list}"`,
  )
  .join(", ")} FROM timetables t WHERE t.id = $1`;

/** Puts in what is new and replaces what is there: `$1` are the rows, as JSON. */
export const upsertInto = Object.fromEntries(
  nounNames.map((noun) => {
    const { table } = places[noun];
    const own = ["ordinal", ...columnsOf[noun].filter((column) => column !== "id")];
    const all = ["timetable_id", "id", ...own].map((column) => `"${column}"`).join(", ");
    const updates = own.map((column) => `"${column}" = excluded."${column}"`).join(", ");
    const sql = `INSERT INTO ${table} (${all}) SELECT ${all} FROM jsonb_populate_recordset(null::${table}, $1::jsonb)
      ON CONFLICT (timetable_id, id) DO UPDATE SET ${updates}`;
    return [noun, sql];
  }),
) as Record<Noun, string>;

/** Takes away the items of a timetable, `$1`, that have these ids, `$2`. */
export function deleteFrom(noun: Noun): string {
  return `DELETE FROM ${places[noun].table} WHERE timetable_id = $1 AND id = ANY ($2::text[])`;
}
