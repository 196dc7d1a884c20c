import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { daysWithout, type RedlineInForce } from "./redlines-in-force";

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
