import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Amount } from "@/lib/schema/amount";
import { parseAmount, writeAmount } from "./parse-amount";

const read = (text: string) => {
  const result = parseAmount(text);
  return result.ok ? result.value : result.sentence.key;
};

describe("a typed number", () => {
  it.each<[string, Amount]>([
    ["3500", { kind: "exact", value: 3500 }],
    ["3,500", { kind: "exact", value: 3500 }],
    ["3 500", { kind: "exact", value: 3500 }],
    ["about 3,500", { kind: "about", value: 3500 }],
    ["~3,500", { kind: "about", value: 3500 }],
    ["c. 3,500", { kind: "about", value: 3500 }],
    ["2,500–3,000", { kind: "range", low: 2500, best: null, high: 3000 }],
    ["2500 - 3000", { kind: "range", low: 2500, best: null, high: 3000 }],
    ["between 2,500 and 3,000", { kind: "range", low: 2500, best: null, high: 3000 }],
    ["2,500 to 3,000, best 2,700", { kind: "range", low: 2500, best: 2700, high: 3000 }],
    ["<4,000", { kind: "fewer-than", value: 4000 }],
    ["fewer than 4,000", { kind: "fewer-than", value: 4000 }],
    ["more than 900", { kind: "more-than", value: 900 }],
    ["1.5 million", { kind: "exact", value: 1_500_000 }],
    ["1.1 million", { kind: "exact", value: 1_100_000 }],
    ["about 25 million", { kind: "about", value: 25_000_000 }],
    ["2–3 million", { kind: "range", low: 2_000_000, best: null, high: 3_000_000 }],
    ["800 thousand to 1.2 million", { kind: "range", low: 800_000, best: null, high: 1_200_000 }],
    ["withheld: Operational security", { kind: "withheld", ground: "Operational security" }],
    ["Withheld (force protection)", { kind: "withheld", ground: "force protection" }],
  ])("%s is kept as its source gives it", (text, amount) => expect(read(text)).toEqual(amount));

  it.each([
    ["3.500", "amount-entry.ambiguous"],
    ["3.5", "amount-entry.whole"],
    ["3,5", "amount-entry.unreadable"],
    ["-3", "amount-entry.unreadable"],
    ["3k", "amount-entry.unreadable"],
    ["a few", "amount-entry.unreadable"],
    ["3,000–2,500", "amount-entry.range-reversed"],
    ["2,500–3,000, best 4,000", "amount-entry.best-outside"],
    ["withheld", "amount-entry.ground-missing"],
    [`withheld: ${"x".repeat(501)}`, "amount-entry.ground-too-long"],
    ["1.500 million", "amount-entry.ambiguous"],
    ["1.23456789 million", "amount-entry.whole"],
    ["2 billion", "amount-entry.too-large"],
    ["million", "amount-entry.unreadable"],
    ["99999999999", "amount-entry.too-large"],
  ])("%s is refused: %s", (text, key) => expect(read(text)).toBe(key));

  it("that is empty is no number", () => expect(read(" ")).toBe(null));

  it("is read back as it is written", () => {
    const count = fc.nat(1e9);
    const amounts = fc.oneof(
      fc
        .constantFrom("exact", "about", "fewer-than", "more-than")
        .chain((kind) => count.map((value): Amount => ({ kind, value }) as Amount)),
      fc.tuple(count, count, count, fc.boolean()).map(([a, b, c, hasBest]): Amount => {
        const [low = 0, best = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
        return { kind: "range", low, best: hasBest ? best : null, high };
      }),
    );
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(read(writeAmount(amount))).toEqual(amount);
      }),
    );
  });

  it("never throws, whatever was typed", () => {
    fc.assert(fc.property(fc.string(), (text) => void parseAmount(text)));
  });
});
