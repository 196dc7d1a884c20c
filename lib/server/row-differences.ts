import { same } from "@/lib/domain/compare";
import type { Noun } from "@/lib/schema/noun-table";
import type { Item } from "@/lib/schema/nouns";
import type { Ordinals } from "./ordinals";
import { type Row, rowOf } from "./rows";

/** What has to be written so that the table says what the list says: the rows that are new or differ, and the ids that went. */
export function differingRows(
  noun: Noun,
  before: readonly Item[],
  after: readonly Item[],
  ordinalsBefore: Ordinals,
  ordinals: Ordinals,
): { upserted: Row[]; removed: string[] } {
  const old = new Map(before.map((item) => [item.id, item]));
  const upserted: Row[] = [];
  for (const item of after) {
    const was = old.get(item.id);
    old.delete(item.id);
    const ordinal = ordinals.get(item.id);
    // What an edit does not touch is the same object before and after.
    if (was && ordinal === ordinalsBefore.get(item.id) && (was === item || same(was, item))) continue;
    upserted.push({ ...rowOf(noun, item), ordinal });
  }
  return { upserted, removed: [...old.keys()] };
}
