import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEstimate, writeEstimate } from "./parse-estimate";

describe("three durations in one line", () => {
  it.each([
    "20 – 30 – 65",
    "20-30-65",
    "20/30/65",
    "20, 30, 65",
    "20 30 65 days",
    "20 to 30 to 65 working days",
    "٢٠ ٣٠ ٦٥",
  ])("are read from “%s”", (text) => {
    expect(parseEstimate(text)).toEqual({ ok: true, value: { optimistic: 20, likely: 30, pessimistic: 65 } });
  });

  it("are none where nothing is typed", () => {
    expect(parseEstimate("  ")).toEqual({ ok: true, value: null });
    expect(writeEstimate(null)).toBe("");
  });

  it.each([
    ["30", "field.estimate-three"],
    ["20 30", "field.estimate-three"],
    ["20 30 65 70", "field.estimate-three"],
    ["2.5 3 4", "field.estimate-three"],
    ["a few weeks", "field.estimate-three"],
    ["30 20 65", "field.estimate-order"],
    ["20 70 65", "field.estimate-order"],
    ["1 2 99999", "field.estimate-too-long"],
  ])("are refused with a sentence: “%s”", (text, key) => {
    const read = parseEstimate(text);
    expect(!read.ok && read.sentence.key).toBe(key);
  });

  it("read back as they were written, whatever they are, and nothing that is typed throws", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(36_500), { minLength: 3, maxLength: 3 }), fc.string(), (days, text) => {
        const [optimistic = 0, likely = 0, pessimistic = 0] = days.toSorted((a, b) => a - b);
        const estimate = { optimistic, likely, pessimistic };
        expect(parseEstimate(writeEstimate(estimate))).toEqual({ ok: true, value: estimate });
        expect(parseEstimate(text)).toHaveProperty("ok");
      }),
    );
  });
});
