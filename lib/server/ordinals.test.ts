import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ordinalsFor } from "./ordinals";

const numbered = (ids: readonly string[]) => new Map(ids.map((id, i) => [id, i + 1]));
const moved = (ids: readonly string[], known: ReadonlyMap<string, number>) => {
  const now = ordinalsFor(ids, known);
  return ids.filter((id) => known.get(id) !== now.get(id));
};
const long = Array.from({ length: 1_000 }, (_, i) => `m${i}`);

describe("the places in a list", () => {
  it("stay as they are where the order does, also when something is taken out", () => {
    const known = numbered(long);
    expect(ordinalsFor(long, known)).toBe(known);
    expect(moved(long.toSpliced(400, 3), known)).toEqual([]);
  });

  it("change for one item when one is put in anywhere or moved to anywhere", () => {
    const known = numbered(long);
    for (const at of [0, 1, 500, 999, 1_000]) {
      expect(moved(long.toSpliced(at, 0, "new"), known)).toEqual(["new"]);
    }
    expect(moved([...long.slice(1), "m0"], known)).toEqual(["m0"]);
    expect(moved(["m999", ...long.slice(0, -1)], known)).toEqual(["m999"]);
  });

  it("are given anew when a gap is used up", () => {
    let known = ordinalsFor(["first", "last"], new Map());
    let ids = ["first", "last"];
    for (let i = 0; i < 200; i += 1) {
      ids = ids.toSpliced(1, 0, `m${i}`);
      known = ordinalsFor(ids, known);
    }
    expect([...ids].sort((a, b) => (known.get(a) as number) - (known.get(b) as number))).toEqual(ids);
  });

  it("always say the order that was asked for", () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 20 });
    fc.assert(
      fc.property(some, some, (before, after) => {
        const ordinals = ordinalsFor(after, ordinalsFor(before, new Map()));
        const sorted = [...ordinals].sort((a, b) => a[1] - b[1]).map(([id]) => id);
        expect(sorted).toEqual(after);
      }),
    );
  });
});
