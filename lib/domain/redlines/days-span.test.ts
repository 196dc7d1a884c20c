import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromNumber, dayNumber, exactly, firstDayOf, targetDateAround } from "@/lib/domain/calendar-date";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import { daysFromTo, daysSince, longestSpan, medianSpan, shortestSpan, spanValues } from "./days-span";

const on = (day: string, precision = "day") => ({ day, precision }) as TargetDate;
const first = dayNumber("2015-01-01" as CalendarDate);
const anyTarget = fc
  .tuple(fc.integer({ min: first, max: first + 2_000 }), fc.constantFrom("day", "month", "quarter", "year"))
  .map(([day, precision]) => targetDateAround(dayFromNumber(day), precision));
/** A date, and a day on which it may have been. */
const anyDated = anyTarget.chain((date) =>
  fc
    .integer({ min: dayNumber(firstDayOf(date)), max: dayNumber(date.day) })
    .map((day) => ({ date, day: exactly(dayFromNumber(day)) })),
);

describe("the days between two dates", () => {
  it("are one number between two days, and two where only a month is known", () => {
    expect(daysFromTo(on("2019-12-27"), on("2019-12-29"))).toEqual({ least: 2, most: 2 });
    expect(daysFromTo(on("2019-12-27"), on("2020-01-31", "month"))).toEqual({ least: 5, most: 35 });
    expect(daysFromTo(on("2019-12-31", "month"), on("2020-01-03"))).toEqual({ least: 3, most: 33 });
    expect(daysFromTo(on("2019-12-27"), on("2019-12-13"))).toEqual({ least: -14, most: -14 });
    expect(daysSince(on("2019-12-31", "month"), on("2019-12-29"))).toEqual({ least: 0, most: 28 });
  });

  it("hold the true number, whichever day it was", () => {
    fc.assert(
      fc.property(anyDated, anyDated, (a, b) => {
        const { least, most } = daysFromTo(a.date, b.date);
        const truth = daysFromTo(a.day, b.day).least;
        expect(least <= truth && truth <= most).toBe(true);
      }),
    );
  });

  it("are said as a number, as at most or as between", () => {
    const kind = (least: number, most: number) => spanValues({ least, most }).span;
    expect([kind(2, 2), kind(0, 30), kind(3, 33)]).toEqual(["exactly", "most", "between"]);
  });
});

describe("of several", () => {
  const spans = fc.array(
    fc.tuple(fc.nat(400), fc.nat(90), fc.nat(90)).map(([least, wide, within]) => ({
      span: { least, most: least + wide },
      truth: least + (wide === 0 ? 0 : within % (wide + 1)),
    })),
    { minLength: 1, maxLength: 12 },
  );
  const medianOf = (numbers: number[]) =>
    medianSpan(numbers.map((days) => ({ least: days, most: days })))?.least as number;

  it("the median, the longest and the shortest lie within their spans, whatever the true days were", () => {
    fc.assert(
      fc.property(spans, (all) => {
        const [median, longest, shortest] = [medianSpan, longestSpan, shortestSpan].map((of) =>
          of(all.map(({ span }) => span)),
        );
        const fewest = Math.min(...all.map(({ truth }) => truth));
        expect(shortest && shortest.least <= fewest && fewest <= shortest.most).toBe(true);
        const truths = all.map(({ truth }) => truth);
        const [middle, most] = [medianOf(truths), Math.max(...truths)];
        expect(median && median.least <= middle && middle <= median.most).toBe(true);
        expect(longest && longest.least <= most && most <= longest.most).toBe(true);
      }),
    );
  });

  it("there is none of these where there are none", () => {
    expect([medianSpan([]), longestSpan([]), shortestSpan([])]).toEqual([null, null, null]);
  });
});
