import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Noun, nounNames } from "@/lib/schema/noun-table";
import type { Item } from "@/lib/schema/nouns";
import { itemWithEverything } from "@/tests/worlds/item-of-every-noun";
import { columnsOf, itemOf, rowOf } from "./rows";

describe("an item", () => {
  it.each(nounNames)("%s survives being a row, whichever of its fields are empty", (noun: Noun) => {
    fc.assert(
      fc.property(itemWithEverything(noun), (item) => {
        const row = JSON.parse(JSON.stringify(rowOf(noun, item as Item)));
        expect(Object.keys(row).sort()).toEqual([...columnsOf[noun]].sort());
        expect(itemOf(noun, row)).toEqual(item);
      }),
      { numRuns: 50 },
    );
  });
});
