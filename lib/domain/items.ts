import { type Noun, nounTable } from "@/lib/schema/noun-table";
import type { Item, ItemOf } from "@/lib/schema/nouns";
import type { Timetable } from "@/lib/schema/timetable";

/** The items of a noun, whichever it is. For one known noun write `timetable.milestones`. */
export function itemsOf<N extends Noun>(timetable: Timetable, noun: N): readonly ItemOf<N>[] {
  return timetable[nounTable[noun].list] as unknown as readonly ItemOf<N>[];
}

/** The same timetable with other items of that noun. */
export function withItems(timetable: Timetable, noun: Noun, items: readonly Item[]): Timetable {
  return { ...timetable, [nounTable[noun].list]: items };
}

/** What people call it: its title, name or statement; for what has none, nothing. */
export function nameOf(item: Item): string {
  if ("title" in item) return item.title;
  if ("name" in item) return item.name;
  if ("statement" in item) return item.statement;
  if ("action" in item) return item.action;
  return "";
}

export function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
