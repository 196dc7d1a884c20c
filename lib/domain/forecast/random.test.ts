import { describe, expect, it } from "vitest";
import { randomFrom } from "./random";

describe("random numbers", () => {
  it("come again, and fill the space between 0 and 1 evenly", () => {
    const [one, again, other] = [randomFrom(5), randomFrom(5), randomFrom(6)];
    const row = Array.from({ length: 10_000 }, one);
    expect(row.slice(0, 5)).toEqual(Array.from({ length: 5 }, again));
    expect(row.slice(0, 5)).not.toEqual(Array.from({ length: 5 }, other));
    const tenths = Array.from({ length: 10 }, (_, i) => row.filter((x) => Math.floor(x * 10) === i).length);
    for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});
