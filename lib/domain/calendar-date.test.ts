import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { TargetDate } from "@/lib/schema/target-date";
import {
  addDays,
  dayFromNumber,
  dayInZone,
  dayNumber,
  daysBetween,
  exactly,
  firstDayOf,
  shiftTarget,
  targetDateAround,
} from "./calendar-date";

const day = (text: string) => text as CalendarDate;
const anyDay = fc.integer({ min: -25_000, max: 80_000 }).map(dayFromNumber);

describe("days", () => {
  it("135 days after the Doha agreement is 13 July 2020", () => {
    expect(addDays(day("2020-02-29"), 135)).toBe("2020-07-13");
  });

  it("are numbered as the computer's own calendar numbers them, leap years and centuries too", () => {
    fc.assert(
      fc.property(anyDay, (some) => {
        expect(dayNumber(some)).toBe(Date.parse(`${some}T00:00Z`) / 86_400_000);
      }),
      { numRuns: 2_000 },
    );
    for (const some of ["1900-02-28", "1900-03-01", "2000-02-29", "1970-01-01", "2100-03-01", "0001-01-01"])
      expect(dayNumber(day(some))).toBe(Date.parse(`${some}T00:00Z`) / 86_400_000);
  });

  it("counts an early end as negative days", () => {
    expect(daysBetween(day("2011-12-31"), day("2011-12-18"))).toBe(-13);
  });

  it("adding days and counting them agree, in every time zone and across every change of clocks", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (start, days) => {
        expect(daysBetween(start, addDays(start, days))).toBe(days);
        expect(dayNumber(addDays(start, days))).toBe(dayNumber(start) + days);
      }),
    );
  });

  it("knows the days that some places skipped", () => {
    // In Kiritimati's zone, one of the four in which these tests run, no 31 December 1994 ever began.
    expect(targetDateAround(day("1994-06-01"), "year").day).toBe("1994-12-31");
    expect(addDays(day("1994-12-30"), 1)).toBe("1994-12-31");
  });

  it("sorts as text the way it sorts in time", () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === daysBetween(a, b) > 0));
  });

  it("begins today in Kabul while it is still yesterday in Washington", () => {
    const lastFlight = new Date("2021-08-30T19:35:00Z");
    expect(dayInZone(lastFlight, "Asia/Kabul")).toBe("2021-08-31");
    expect(dayInZone(lastFlight, "America/New_York")).toBe("2021-08-30");
  });
});

describe("dates of some precision", () => {
  it("a month begins on its first day and is computed with its last", () => {
    expect(firstDayOf({ day: day("2025-09-30"), precision: "month" })).toBe("2025-09-01");
    expect(targetDateAround(day("2024-02-10"), "month")).toEqual({ day: "2024-02-29", precision: "month" });
    expect(targetDateAround(day("2025-08-10"), "quarter").day).toBe("2025-09-30");
    expect(firstDayOf({ day: day("2025-12-31"), precision: "year" })).toBe("2025-01-01");
  });

  it("refuses a month that does not end on its last day", () => {
    expect(TargetDate.safeParse({ day: "2025-09-29", precision: "month" }).success).toBe(false);
    expect(TargetDate.safeParse({ day: "2023-02-29", precision: "day" }).success).toBe(false);
  });

  it("keeps its precision when moved", () => {
    expect(shiftTarget({ day: day("2025-09-30"), precision: "month" }, 14)).toEqual({
      day: "2025-10-31",
      precision: "month",
    });
    expect(shiftTarget(exactly(day("2020-08-23")), 14)).toEqual(exactly(day("2020-09-06")));
  });

  it("whatever day it is made around, a date of any precision is valid and holds that day", () => {
    fc.assert(
      fc.property(
        anyDay.filter((d) => d >= "1900-01-01" && d <= "2199-12-31"),
        fc.constantFrom("day", "month", "quarter", "year"),
        (d, precision) => {
          const target = targetDateAround(d, precision);
          expect(TargetDate.safeParse(target).success).toBe(true);
          expect(firstDayOf(target) <= d && d <= target.day).toBe(true);
        },
      ),
    );
  });
});
