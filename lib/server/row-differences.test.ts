import { expect, it } from "vitest";
import type { Item } from "@/lib/schema/nouns";
import { differingRows } from "./row-differences";

const phase = (id: string, title = id) =>
  ({ id, title, firstDay: null, last: null, note: "" }) as unknown as Item;
const places = (ids: string) => new Map([...ids].map((id, i) => [id, i + 1]));

/** The ids of the rows that are written, and of those that are taken away. */
function written(before: Item[], after: Item[], placesBefore: string, placesAfter: string) {
  const { upserted, removed } = differingRows(
    "phase",
    before,
    after,
    places(placesBefore),
    places(placesAfter),
  );
  return { upserted: upserted.map(({ id }) => id), removed };
}

it("only rows that are new, differ or changed their place are written, and those that went are taken away", () => {
  const [a, b] = [phase("a"), phase("b")];
  expect(written([a, b], [a, b], "ab", "ab")).toEqual({ upserted: [], removed: [] });
  expect(written([a, b], [a, phase("b", "Another name")], "ab", "ab")).toEqual({
    upserted: ["b"],
    removed: [],
  });
  expect(written([a, b], [b, a], "ab", "ba")).toEqual({ upserted: ["b", "a"], removed: [] });
  expect(written([a, b], [b, phase("c")], "ab", " bc")).toEqual({ upserted: ["c"], removed: ["a"] });
});

it("an item that says the same is not written again, though it is another object", () => {
  expect(written([phase("a")], [phase("a")], "a", "a")).toEqual({ upserted: [], removed: [] });
});
