import fc from "fast-check";
import { expect, it } from "vitest";
import { parsePosition, writePosition } from "./parse-position";

const read = (text: string) => {
  const result = parsePosition(text);
  return result.ok ? result.value : result.sentence.key;
};

it.each([
  ["33.34, 44.40", 33.34, 44.4],
  ["33.34 44.40", 33.34, 44.4],
  ["33.34° N, 44.40° E", 33.34, 44.4],
  ["12.5 s 3 w", -12.5, -3],
  ["−8.9, 13.2", -8.9, 13.2],
  ["33.341678,44.402349", 33.342, 44.402],
  ["0, 0", 0, 0],
])("reads %s", (text, latitude, longitude) => {
  expect(read(text)).toEqual({ latitude, longitude });
});

it("takes nothing for no position", () => {
  expect(read("  ")).toBeNull();
});

it.each([
  ["Baghdad", "sites.position-unreadable"],
  ["33.34", "sites.position-unreadable"],
  ["33°20'N 44°24'E", "sites.position-minutes"],
  ["144.40, 33.34", "sites.position-swapped"],
  ["91, 181", "sites.position-latitude"],
  ["33, 181", "sites.position-longitude"],
  ["-33 S, 44 E", "sites.position-sign-twice"],
  ["33,34, 44,40", "sites.position-unreadable"],
])("refuses %s and says why", (text, key) => {
  expect(read(text)).toBe(key);
});

it("reads back what it writes", () => {
  const thousandths = (most: number) =>
    fc.integer({ min: -most * 1000, max: most * 1000 }).map((each) => each / 1000 + 0);
  fc.assert(
    fc.property(thousandths(90), thousandths(180), (latitude, longitude) => {
      expect(read(writePosition({ latitude, longitude }))).toEqual({ latitude, longitude });
    }),
  );
});
