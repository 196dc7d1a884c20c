import fc from "fast-check";
import { expect, it } from "vitest";
import { toldApart } from "./told-apart";

it("rounds to two digits where that is enough", () => {
  expect(toldApart([2.9531, 2.0681, 4.0883])).toEqual([3, 2.1, 4.1]);
  expect(toldApart([0, 0.0417])).toEqual([0, 0.042]);
});

it("adds digits until the ends of an interval differ", () => {
  expect(toldApart([12.98, 12.69, 13.28])).toEqual([13, 12.7, 13.3]);
  expect(toldApart([12_345, 12_341, 12_344], 4)).toEqual([12_345, 12_341, 12_344]);
});

it("says what is one number as one", () => {
  expect(toldApart([1.2345, 1.2345])).toEqual([1.2, 1.2]);
});

it("keeps the order, and tells apart whatever differs by a millionth of itself", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-5, max: 10, noNaN: true }),
      (value, more) => {
        const [low = 0, high = 0] = toldApart([value, value * (1 + more)]);
        expect(low).toBeLessThan(high);
      },
    ),
  );
});
