import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { daysWithout, heldOn, type RedlineInForce } from "./redlines-in-force";

const day = (text: string) => text as CalendarDate;
const first = day("2020-01-01");
const last = day("2020-12-31");

function without(...held: [from: string | null, to: string | null][]) {
  const redlines = held.map(([from, to]) => ({ from, to }) as unknown as RedlineInForce);
  return daysWithout(redlines, first, last).map(({ from, to }) => `${from} to ${to}`);
}

describe("the days without a redline", () => {
  it("are all of them where there is none, and none where one always holds", () => {
    expect(without()).toEqual(["2020-01-01 to 2020-12-31"]);
    expect(without([null, null])).toEqual([]);
  });

  it("lie between one and the next, and two that touch leave none", () => {
    expect(without([null, "2020-03-31"], ["2020-05-01", null])).toEqual(["2020-04-01 to 2020-04-30"]);
    expect(without([null, "2020-03-31"], ["2020-04-01", null])).toEqual([]);
  });

  it("are counted once where a redline was reworded before it began, and so never held", () => {
    expect(without(["2020-06-01", "2020-02-29"], ["2020-07-01", null])).toEqual(["2020-01-01 to 2020-06-30"]);
    expect(without(["2020-06-01", "2019-12-31"], ["2020-07-01", null])).toEqual(["2020-01-01 to 2020-06-30"]);
  });
});

describe("whether a redline held on a date", () => {
  const held = (from: string | null, to: string | null, on: string, precision = "day") =>
    heldOn({ from, to } as RedlineInForce, { day: on, precision } as Parameters<typeof heldOn>[1]);

  it("is told for a day", () => {
    expect(held("2020-01-10", "2020-01-20", "2020-01-10")).toBe("held");
    expect(held("2020-01-10", "2020-01-20", "2020-01-20")).toBe("held");
    expect(held("2020-01-10", "2020-01-20", "2020-01-21")).toBe("not");
    expect(held(null, null, "2020-01-21")).toBe("held");
  });

  it("cannot be told for a month of which it held a part, and that is an answer of its own", () => {
    expect(held("2020-01-10", null, "2020-01-31", "month")).toBe("part");
    expect(held(null, "2020-01-10", "2020-01-31", "month")).toBe("part");
    expect(held("2020-01-01", "2020-01-31", "2020-01-31", "month")).toBe("held");
    expect(held("2020-02-01", null, "2020-01-31", "month")).toBe("not");
    expect(held("2020-06-01", null, "2020-12-31", "year")).toBe("part");
  });

  it("is not, where it was reworded before it began", () => {
    expect(held("2020-01-20", "2020-01-10", "2020-01-31", "month")).toBe("not");
  });
});
