import { itemsOf, nameOf } from "@/lib/domain/items";
import { referencesTo } from "@/lib/domain/references";
import type { Noun } from "@/lib/schema/noun-table";
import type { Timetable } from "@/lib/schema/timetable";

/** A fact that rests on a source. */
export interface SourceUse {
  noun: Noun;
  id: string;
  name: string;
}

/** By source, every fact that rests on it, each once. */
export function sourceUses(timetable: Timetable): Map<string, SourceUse[]> {
  const uses = new Map<string, SourceUse[]>();
  for (const { noun, ids } of referencesTo("source")) {
    for (const item of itemsOf(timetable, noun)) {
      for (const sourceId of new Set(ids(item as never))) {
        const known = uses.get(sourceId) ?? [];
        if (known.some((use) => use.noun === noun && use.id === item.id)) continue;
        uses.set(sourceId, [...known, { noun, id: item.id, name: nameOf(item) }]);
      }
    }
  }
  return uses;
}
