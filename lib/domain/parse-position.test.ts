import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePosition, writePosition } from "./parse-position";

const kirkuk = { latitude: 35.47, longitude: 44.39 };
const refusal = (text: string) => {
  const read = parsePosition(text);
  return read.ok ? null : read.sentence.key;
};

describe("coordinates", () => {
  it.each([
    "35.47, 44.39",
    "35.47 44.39",
    "35.47;44.39",
    "35.47° N, 44.39° E",
    "35.47N 44.39E",
    "44.39 E, 35.47 N",
  ])("“%s” lies in Kirkuk", (text) => expect(parsePosition(text)).toEqual({ ok: true, value: kirkuk }));

  it("know south and west", () => {
    expect(parsePosition("33.9 S, 151.2 E")).toEqual({
      ok: true,
      value: { latitude: -33.9, longitude: 151.2 },
    });
    expect(parsePosition("−33.9, −70.5")).toEqual({ ok: true, value: { latitude: -33.9, longitude: -70.5 } });
  });

  it("are none where nothing is typed, and are refused where they lie nowhere", () => {
    expect(parsePosition(" ")).toEqual({ ok: true, value: null });
    expect(refusal("91, 10")).toBe("positions.out-of-range");
    expect(refusal("10, 181")).toBe("positions.out-of-range");
    expect(refusal("35.47")).toBe("positions.unreadable");
    expect(refusal("35.47 N, 44.39 N")).toBe("positions.unreadable");
    expect(refusal("Kirkuk, Iraq")).toBe("positions.unreadable");
    expect(refusal("35,47, 44,39")).toBe("positions.unreadable");
  });

  it("that were written read back as the same", () => {
    const degree = (most: number) =>
      fc.integer({ min: -most * 1e4, max: most * 1e4 }).map((n) => n / 1e4 + 0);
    fc.assert(
      fc.property(degree(90), degree(180), (latitude, longitude) => {
        expect(parsePosition(writePosition({ latitude, longitude }))).toEqual({
          ok: true,
          value: { latitude, longitude },
        });
      }),
    );
  });
});
