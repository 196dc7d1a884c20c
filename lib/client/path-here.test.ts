import { describe, expect, it } from "vitest";
import { pathHere } from "./path-here";

describe("where signing in leads", () => {
  it("is the page that was asked for", () => {
    expect(pathHere("/timetables/iraq?asOf=2010-12-05#m1")).toBe("/timetables/iraq?asOf=2010-12-05#m1");
  });

  it.each([
    "https://elsewhere.example/",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "/.//elsewhere.example",
    "/timetables/..//elsewhere.example",
    "/%2e//elsewhere.example",
    "javascript:alert(1)",
    "timetables",
    "",
    null,
  ])("is never another site: %j", (wanted) => {
    expect(pathHere(wanted)).toBe("/timetables");
  });
});
