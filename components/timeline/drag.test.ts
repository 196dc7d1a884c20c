import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween, firstDayOf } from "@/lib/domain/calendar-date";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { DatePrecision, TargetDate } from "@/lib/schema/target-date";
import { datesAfterDrag, phaseDatesAfterDrag, shiftByDays, shiftByPeriods } from "./drag";
import { edgeStep, panRange, rangeShowing, zoomRange } from "./zoom";

const day = (text: string) => text as CalendarDate;
const on = (text: string, precision: DatePrecision = "day"): TargetDate => ({ day: day(text), precision });

describe("dragging", () => {
  it("moves a day by days, and a month by months", () => {
    expect(shiftByDays(on("2011-12-15"), 3)).toEqual(on("2011-12-18"));
    expect(shiftByDays(on("2011-12-31", "month"), 10)).toEqual(on("2011-12-31", "month"));
    expect(shiftByDays(on("2011-12-31", "month"), 20)).toEqual(on("2012-01-31", "month"));
    expect(shiftByPeriods(on("2012-01-31", "month"), 1)).toEqual(on("2012-02-29", "month"));
    expect(shiftByPeriods(on("2011-12-31", "quarter"), -1)).toEqual(on("2011-09-30", "quarter"));
    expect(shiftByPeriods(on("2011-12-31", "year"), 2)).toEqual(on("2013-12-31", "year"));
  });

  it("keeps the length of the work when the whole is moved", () => {
    const work = { start: on("2011-11-01"), due: on("2011-11-30") };
    expect(datesAfterDrag(work, "move", 5)).toEqual({ start: on("2011-11-06"), due: on("2011-12-05") });
  });

  it("lengthens at either end, and never turns work around", () => {
    const work = { start: on("2011-11-01"), due: on("2011-11-30") };
    expect(datesAfterDrag(work, "due", 5)).toEqual({ due: on("2011-12-05") });
    expect(datesAfterDrag(work, "start", -5)).toEqual({ start: on("2011-10-27"), due: on("2011-11-30") });
    fc.assert(
      fc.property(
        fc.constantFrom("start" as const, "due" as const),
        fc.integer({ min: -400, max: 400 }),
        (part, days) => {
          const dates = datesAfterDrag(work, part, days);
          const start = dates?.start ?? work.start;
          const due = dates?.due ?? work.due;
          expect(firstDayOf(start) <= due.day).toBe(true);
        },
      ),
    );
  });

  it("gives work to what was only reached on a day, when its beginning is pulled out", () => {
    expect(datesAfterDrag({ start: null, due: on("2011-11-30") }, "start", -9)).toEqual({
      start: on("2011-11-21"),
      due: on("2011-11-30"),
    });
  });

  it("says nothing where nothing changes", () => {
    expect(datesAfterDrag({ start: null, due: on("2011-11-30") }, "move", 0)).toBeNull();
    expect(datesAfterDrag({ start: null, due: null }, "move", 9)).toBeNull();
  });

  it("does not turn a phase around", () => {
    const phase = { id: "p", title: "P", firstDay: day("2011-01-01"), last: on("2011-01-31"), note: "" };
    expect(phaseDatesAfterDrag(phase, "start", 40)).toBeNull();
    expect(phaseDatesAfterDrag(phase, "due", 1)).toEqual({
      firstDay: day("2011-01-01"),
      last: on("2011-02-01"),
    });
  });
});

describe("zooming", () => {
  const range = { from: day("2011-01-01"), to: day("2011-12-31") };

  it("keeps the day that is pointed at where it is", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 5, noNaN: true }), fc.nat(364), (factor, offset) => {
        const around = day(new Date(Date.UTC(2011, 0, 1 + offset)).toISOString().slice(0, 10));
        const next = zoomRange(range, factor, around);
        const place = (r: typeof range) => daysBetween(r.from, around) / (daysBetween(r.from, r.to) + 1);
        expect(Math.abs(place(next) - place(range))).toBeLessThan(0.02);
      }),
    );
  });

  it("ends at a week and at a century", () => {
    expect(daysBetween(...ends(zoomRange(range, 0.0001, day("2011-06-01"))))).toBe(7);
    expect(daysBetween(...ends(zoomRange(range, 10_000, day("2011-06-01"))))).toBeLessThanOrEqual(36_500);
  });

  it("moves just so far that a day is seen", () => {
    expect(rangeShowing(range, day("2011-06-01"))).toEqual(range);
    const shown = rangeShowing(range, day("2012-02-01"));
    expect(shown.to >= day("2012-02-01")).toBe(true);
    expect(panRange(range, 1)).toEqual({ from: "2011-01-02", to: "2012-01-01" });
  });
});

describe("holding something at an edge", () => {
  it("goes on faster the nearer the edge, at full speed beyond it, and not at all in the middle", () => {
    expect([-50, 0, 14, 28, 500].map((at) => edgeStep(at, 0, 1000) || 0)).toEqual([-1, -1, -0.5, 0, 0]);
    expect([986, 1000, 1500].map((at) => edgeStep(at, 0, 1000))).toEqual([0.5, 1, 1]);
  });
});

const ends = ({ from, to }: { from: CalendarDate; to: CalendarDate }) => [from, to] as const;
