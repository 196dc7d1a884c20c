import { describe, expect, it } from "vitest";
import { Line, Prose, Title } from "./text";

describe("a text", () => {
  it("leaves out what commands a printer, and keeps what is read", () => {
    expect(Title.parse("Camp\u0007 Taji\u000b handed\u0000 over ")).toBe("Camp Taji handed over");
    expect(Line.parse("\u001b[31mred\u009f")).toBe("[31mred");
    expect(Prose.parse("first\n\tsecond\u000c")).toBe("first\n\tsecond");
    expect(Title.parse("\u200fتسليم معسكر التاجي")).toBe("\u200fتسليم معسكر التاجي");
  });

  it("names something only where something is seen", () => {
    for (const nothing of ["", "   ", "\u0000", "\u200b\u200b", "\u2066\u2069", "\ufeff"])
      expect(Title.safeParse(nothing).error?.issues[0]?.message).toBe("name-missing");
    expect(Line.parse("\u0001")).toBe("");
  });
});
