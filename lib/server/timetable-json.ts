import { nounTable } from "@/lib/schema/noun-table";
import type { Timetable } from "@/lib/schema/timetable";

/** Items are never changed, only replaced, so the text of one holds as long as the item does. */
const texts = new WeakMap<object, string>();

const lists = new Set<string>(Object.values(nounTable).map(({ list }) => list));

/**
 * A timetable as JSON. After an edit only the items that differ are written anew: otherwise most of what an edit
 * of a large timetable costs would be to say the rest of it once more.
 */
export function jsonOf(timetable: Timetable): string {
  const fields = Object.entries(timetable).map(([field, value]) => {
    const text = lists.has(field) ? `[${(value as object[]).map(textOf).join(",")}]` : JSON.stringify(value);
    return `${JSON.stringify(field)}:${text}`;
  });
  return `{${fields.join(",")}}`;
}

function textOf(item: object): string {
  const known = texts.get(item);
  if (known !== undefined) return known;
  const text = JSON.stringify(item);
  texts.set(item, text);
  return text;
}
