import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Amount } from "@/lib/schema/amount";
import { blankIncident, blankSite } from "@/lib/schema/blank-items";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Site } from "@/lib/schema/forces";
import { nouns } from "@/lib/schema/nouns";
import type { DatePrecision } from "@/lib/schema/target-date";
import type { Incident } from "@/lib/schema/transition";
import { anyExposure } from "@/tests/worlds/any-exposure";
import { blankTimetable } from "../blank-timetable";
import { dayNumber, targetDateAround } from "../calendar-date";
import { type ExposurePlan, type ExposureQuestion, exposureOf } from "./exposure";

const day = (text: string) => text as CalendarDate;
const on = (text: string, precision: DatePrecision = "day") => targetDateAround(day(text), precision);
let ids = 0;
const incident = (when: Incident["on"], more: Partial<Incident> = {}): Incident => ({
  ...blankIncident,
  id: `i${ids++}`,
  title: "An act",
  on: when,
  ...more,
});
const killed = (amount: Amount, reportedOn: CalendarDate | null = null) => ({
  casualties: [{ reportedOn, side: "", killed: amount, wounded: null, sourceIds: [] }],
});
const someone = { to: "Somebody", by: "", confidence: null, basis: "" };
const reading = (when: Incident["on"], amount: Amount, seriesId = "troops") => ({
  id: `r${ids++}`,
  seriesId,
  on: when,
  amount,
  reportedBy: "",
  note: "",
  sourceIds: [],
});
const exact = (value: number): Amount => ({ kind: "exact", value });
const site = (actualHandover: Site["actualHandover"]): Site => ({
  ...blankSite,
  id: `s${ids++}`,
  name: "Base",
  actualHandover,
});
const series = (id: string, unit: "personnel" | "sites" = "personnel") => ({
  id,
  title: id,
  unit,
  baselineReadingId: null,
  note: "",
});

function counted(plan: Partial<ExposurePlan>, question: Partial<ExposureQuestion> & { asOf: CalendarDate }) {
  const found = exposureOf(
    { ...blankTimetable("Any"), forceSeries: [series("troops")], ...plan },
    { from: day("2010-01-01"), ...question },
  );
  if (!found) throw new Error("no day to count");
  return found;
}

const months = (found: ReturnType<typeof counted>, of: "incidents" | "fatal" | "undetermined") =>
  found.months.map((month) => month[of]);

describe("incidents by month", () => {
  const asOf = day("2010-04-15");

  it("count on their day, or in the month that is all that is known", () => {
    const incidents = [on("2010-01-31"), on("2010-02-01"), on("2010-02-12", "month")].map((when) =>
      incident(when),
    );
    expect(months(counted({ incidents }, { asOf }), "incidents")).toEqual([1, 2, 0, 0]);
  });

  it("known only to a quarter or a year stand in no month, and it is told how many", () => {
    const incidents = [on("2010-02-01", "quarter"), on("2010-02-01", "year")].map((when) => incident(when));
    const found = counted({ incidents }, { asOf });
    expect(months(found, "incidents")).toEqual([0, 0, 0, 0]);
    // Both can only have been between January and the data date.
    expect(found.whole).toMatchObject({ incidents: 2, inNoMonth: 2, notPlaced: 0 });
  });

  it("whose period reaches out of the span are in no count, since nobody knows on which side they were", () => {
    const incidents = [incident(on("2010-02-01", "quarter")), incident(on("2010-02-01", "month"))];
    const found = counted({ incidents }, { asOf, from: day("2010-02-10"), splitOn: day("2010-03-01") });
    expect(found.whole).toMatchObject({ incidents: 0, notPlaced: 2 });
    expect(found.before).toMatchObject({ incidents: 0, notPlaced: 2 });
    expect(found.after).toMatchObject({ incidents: 0, notPlaced: 1 });
  });

  it("that last days count once, on their first day", () => {
    const incidents = [incident(on("2010-01-30"), { until: day("2010-02-03") })];
    expect(months(counted({ incidents }, { asOf }), "incidents")).toEqual([1, 0, 0, 0]);
  });

  it("after the data date are not known; one of the current month is", () => {
    const incidents = [incident(on("2010-04-16")), incident(on("2010-04-01", "month"))];
    const found = counted({ incidents }, { asOf });
    expect(found.whole.incidents).toBe(1);
    expect(found.months.at(-1)).toMatchObject({ month: "2010-04", days: 15, ofDays: 30, incidents: 1 });
  });

  it("tell deaths only where somebody is known to be dead, and attribution only where there is one", () => {
    const incidents = [
      incident(on("2010-01-01"), killed(exact(2))),
      incident(on("2010-01-02"), killed({ kind: "fewer-than", value: 5 })),
      incident(on("2010-01-03"), killed({ kind: "range", low: 0, best: 1, high: 4 })),
      incident(on("2010-01-04"), { ...killed({ kind: "withheld", ground: "x" }), attribution: someone }),
      incident(on("2010-01-05"), killed(exact(3), day("2010-06-01"))),
    ];
    const found = counted({ incidents }, { asOf });
    expect(months(found, "fatal")[0]).toBe(2);
    expect(months(found, "undetermined")[0]).toBe(4);
    expect(found.months[0]?.fatalUndetermined).toBe(2);
    // "Fewer than five" and the number withheld say neither that nobody was killed nor that somebody was.
    expect(found.whole).toMatchObject({ fatal: 2, deathsOpen: 2 });
  });
});

describe("personnel", () => {
  it("hold from one report to the next, and before the first nobody knows them", () => {
    const readings = [reading(on("2010-02-15"), exact(1_000)), reading(on("2010-03-11"), exact(400))];
    const found = counted({ readings }, { asOf: day("2010-03-31") });
    expect(found.months.map(({ personnel }) => personnel && Math.round(personnel.best))).toEqual([
      null,
      1_000,
      Math.round((10 * 1_000 + 21 * 400) / 31),
    ]);
    expect(found.months[1]?.personnel?.knownDays).toBe(14);
  });

  it("of a whole month at 1,000 are 1,000 personnel-months, however long it is", () => {
    const readings = [reading(on("2009-12-01"), exact(1_000))];
    const found = counted({ readings }, { asOf: day("2010-12-31") });
    expect(found.whole.personnelMonths?.best).toBeCloseTo(12_000, 6);
  });

  it("keep the outer range where sources of a day differ, and have no upper end where none was said", () => {
    const readings = [
      reading(on("2010-01-01"), exact(39_000)),
      reading(on("2010-01-01"), exact(41_000)),
      reading(on("2010-02-01"), { kind: "more-than", value: 30_000 }),
    ];
    const found = counted({ readings }, { asOf: day("2010-02-28") });
    expect(found.personnel?.steps.map(({ level }) => level)).toEqual([
      { low: 39_000, best: 40_000, high: 41_000 },
      { low: 30_000, best: 30_000, high: null },
    ]);
    expect(found.whole.personnelMonths?.high).toBeNull();
  });

  it("that were withheld are unknown from then on, never nought", () => {
    const readings = [
      reading(on("2010-01-01"), exact(900)),
      reading(on("2010-02-01"), { kind: "withheld", ground: "safety" }),
    ];
    const found = counted({ readings, incidents: [incident(on("2010-02-03"))] }, { asOf: day("2010-02-28") });
    expect(found.months[1]?.personnel).toBeNull();
    expect(found.whole.perThousandPersonnelMonths).toMatchObject({
      count: 0,
      leftOut: 1,
      against: expect.closeTo(0.9, 9),
    });
  });

  it("are those of one series: others may count the same people, or people who have left", () => {
    const plan = {
      forceSeries: [series("troops"), series("left")],
      readings: [reading(on("2010-01-01"), exact(500)), reading(on("2010-01-01"), exact(7), "left")],
    };
    const asOf = day("2010-01-31");
    expect(counted(plan, { asOf }).whole.personnelMonths?.best).toBeCloseTo(500, 9);
    expect(counted(plan, { asOf, personnelSeriesId: "left" }).whole.personnelMonths?.best).toBeCloseTo(7, 9);
  });
});

describe("open sites", () => {
  const asOf = day("2010-02-28");

  it("count through the day of their handover, known to a month through its last day", () => {
    const sites = [site(null), site(on("2010-01-07")), site(on("2010-01-12", "month"))];
    const found = counted({ sites }, { asOf });
    expect(found.whole.siteWeeks?.best).toBeCloseTo((59 + 7 + 31) / 7, 9);
  });

  it("are unknown where none was entered, and one handed over before the span is not open", () => {
    expect(counted({}, { asOf }).whole).toMatchObject({ siteWeeks: null, perSiteWeek: null });
    const found = counted({ sites: [site(on("2009-05-01")), site(on("2010-05-01"))] }, { asOf });
    expect(found.months.map(({ openSites }) => Math.round(openSites?.best ?? 0))).toEqual([1, 1]);
  });

  it("are those of a series that only falls, where it begins with more than were described", () => {
    const falling = [
      reading(on("2010-01-01"), exact(295), "bases"),
      reading(on("2010-02-01"), exact(15), "bases"),
    ];
    const plan = { forceSeries: [series("bases", "sites")], readings: falling, sites: [site(null)] };
    expect(counted(plan, { asOf }).sites?.seriesId).toBe("bases");
    expect(counted(plan, { asOf, sitesFrom: "entered" }).sites).toMatchObject({ seriesId: null, entered: 1 });
    const rising = falling
      .toReversed()
      .map(({ amount }, i) => ({ ...(falling[i] as (typeof falling)[0]), amount }));
    expect(counted({ ...plan, readings: rising }, { asOf }).sites?.seriesId).toBeNull();
  });
});

describe("the rates", () => {
  const asOf = day("2010-12-31");
  const plan = {
    readings: [reading(on("2010-01-01"), exact(2_000)), reading(on("2010-07-01"), exact(500))],
    incidents: Array.from({ length: 12 }, (_, i) =>
      incident(on(`2010-${String(i + 1).padStart(2, "0")}-10`)),
    ),
  };

  it("are incidents against personnel-months, with the exact interval of the count", () => {
    const { perThousandPersonnelMonths: rate } = counted(plan, { asOf }).whole;
    expect(rate).toMatchObject({ count: 12, leftOut: 0 });
    expect(rate?.against).toBeCloseTo(15, 9);
    expect(rate?.rate).toBeCloseTo(0.8, 9);
    // 6.2006 to 20.9616 for twelve.
    expect(rate?.low).toBeCloseTo(6.2006 / 15, 4);
    expect(rate?.high).toBeCloseTo(20.9616 / 15, 4);
  });

  it("before and after a day add up to the whole; the day itself is after", () => {
    const { before, after, ratios } = counted(plan, { asOf, splitOn: day("2010-07-10") });
    expect([before?.incidents, after?.incidents]).toEqual([6, 6]);
    expect([before?.lastDay, after?.firstDay]).toEqual(["2010-07-09", "2010-07-10"]);
    expect(ratios.personnel?.ratio).toBeGreaterThan(4);
    expect(ratios.sites).toBeNull();
  });

  it("are not compared at a day that leaves one side without any", () => {
    for (const outside of ["2010-01-01", "2009-05-01", "2011-03-01"]) {
      const found = counted(plan, { asOf, splitOn: day(outside) });
      expect(found).toMatchObject({ splitOn: null, splitOutside: outside, before: null, after: null });
      expect(found.ratios).toEqual({ personnel: null, sites: null });
    }
    expect(counted(plan, { asOf, splitOn: day("2010-01-02") })).toMatchObject({
      splitOutside: null,
      before: { days: 1 },
    });
  });

  it("are none where nobody is left to count against", () => {
    const readings = [reading(on("2010-01-01"), exact(0))];
    const { whole } = counted({ ...plan, readings }, { asOf });
    expect(whole.perThousandPersonnelMonths).toBeNull();
    expect(whole.personnelMonths?.best).toBe(0);
  });

  it("hold no incident of days on which nobody was there", () => {
    const readings = [reading(on("2010-01-01"), exact(2_000)), reading(on("2010-07-01"), exact(0))];
    const { perThousandPersonnelMonths } = counted({ ...plan, readings }, { asOf }).whole;
    expect(perThousandPersonnelMonths).toMatchObject({ count: 6, leftOut: 6 });
  });

  it("say nothing of a span without a day up to the data date", () => {
    expect(
      exposureOf(blankTimetable("Any"), { asOf: day("2010-01-01"), from: day("2010-02-01") }),
    ).toBeNull();
  });
});

describe("the days counted unless others are chosen", () => {
  const readings = [reading(on("2010-03-20"), exact(9))];

  it("begin on the day of the announcement or of the first number, and end with the data date", () => {
    const { whole, months } = counted(
      { readings, announcedOn: day("2010-02-11"), incidents: [incident(on("2004-01-01"))] },
      { asOf: day("2010-05-05"), from: null },
    );
    expect([whole.firstDay, whole.lastDay]).toEqual(["2010-02-11", "2010-05-05"]);
    expect(months.map(({ days, ofDays }) => `${days} of ${ofDays}`)).toEqual([
      "18 of 28",
      "31 of 31",
      "30 of 30",
      "5 of 31",
    ]);
    const later = counted({ readings }, { asOf: day("2010-05-05"), from: null });
    expect(later.whole.firstDay).toBe("2010-03-20");
  });

  it("count a month in part against the days of it that are counted, no more", () => {
    const here = [reading(on("2010-02-11"), exact(2_800))];
    const { whole } = counted({ readings: here }, { asOf: day("2010-02-28"), from: null });
    expect(whole.personnelMonths?.best).toBeCloseTo((2_800 * 18) / 28, 6);
  });

  it("begin with the month of an incident before, never on the incident: that would count too high", () => {
    const incidents = [incident(on("2010-02-09")), incident(on("2010-02-10"))];
    const found = counted(
      { readings, incidents, announcedOn: day("2010-02-11") },
      { asOf: day("2010-05-05"), from: null },
    );
    expect(found.whole).toMatchObject({ firstDay: "2010-02-01", incidents: 2 });
  });

  it("begin with what happened in the year before, since that is part of the story", () => {
    const incidents = [incident(on("2004-01-01")), incident(on("2009-10-14"))];
    const found = counted({ readings, incidents }, { asOf: day("2010-05-05"), from: null });
    expect(found.whole).toMatchObject({ firstDay: "2009-10-01", incidents: 1 });
    expect(found.incidentsBefore).toBe(1);
    const alone = counted({ incidents }, { asOf: day("2010-05-05"), from: null });
    expect(alone.whole.firstDay).toBe("2004-01-01");
  });

  it("end with the month of the last entry once nobody is left, but not because nothing happens", () => {
    const asOf = day("2014-05-05");
    const lastDay = (...more: ReturnType<typeof reading>[]) =>
      counted({ readings: [...readings, ...more] }, { asOf, from: null }).whole.lastDay;
    expect(lastDay()).toBe("2014-05-05");
    expect(lastDay(reading(on("2010-06-03"), exact(0)))).toBe("2010-06-30");
    expect(lastDay(reading(on("2014-05-03"), exact(0)))).toBe("2014-05-05");
    const milestones = [
      {
        ...nouns.milestone.blank,
        id: "end",
        title: "Out",
        due: null,
        sourceIds: [],
        completion: { on: on("2010-09-09"), evidence: "", note: "", sourceIds: [] },
      },
    ];
    const complete = counted({ readings, milestones, endMilestoneId: "end" }, { asOf, from: null });
    expect(complete.whole.lastDay).toBe("2010-09-30");
    const sites = [site(on("2010-08-08"))];
    expect(counted({ sites, announcedOn: day("2010-01-01") }, { asOf, from: null }).whole.lastDay).toBe(
      "2010-08-31",
    );
  });
});

describe("of any timetable", () => {
  it("no incident is counted twice or lost, and no number is made up", () => {
    fc.assert(
      fc.property(anyExposure, ({ timetable, asOf, splitOn }) => {
        const found = exposureOf(timetable, { asOf, splitOn });
        if (!found) return;
        const { whole, before, after } = found;
        const known = timetable.incidents.filter(({ on: { day: last, precision } }) =>
          precision === "day" ? last <= asOf : targetFirst(last, precision) <= dayNumber(asOf),
        ).length;
        expect(whole.incidents + whole.notPlaced + found.incidentsBefore + found.incidentsAfter).toBe(known);
        const inMonths = found.months.reduce((sum, { incidents }) => sum + incidents, 0);
        expect(inMonths).toBe(whole.incidents - whole.inNoMonth);
        expect((before?.incidents ?? 0) + (after?.incidents ?? 0)).toBeLessThanOrEqual(whole.incidents);
        if (found.splitOn) expect((before?.days ?? 0) + (after?.days ?? 0)).toBe(whole.days);
        else expect([before, after]).toEqual([null, null]);
        expect(found.splitOn ?? found.splitOutside).toBe(splitOn ?? null);
        expect(found.months.reduce((sum, { days }) => sum + days, 0)).toBe(whole.days);
        for (const month of found.months) {
          expect(month.fatal).toBeLessThanOrEqual(month.incidents);
          expect(month.undetermined).toBeLessThanOrEqual(month.incidents);
        }
        for (const held of [whole.personnelMonths, whole.siteWeeks]) {
          if (!held) continue;
          expect(held.low).toBeLessThanOrEqual(held.best + 1e-6);
          if (held.high !== null) expect(held.best).toBeLessThanOrEqual(held.high + 1e-6);
        }
        const rate = whole.perThousandPersonnelMonths;
        if (rate) expect(rate.low <= rate.rate && rate.rate <= rate.high).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

/** The first day of the period, by its number. */
function targetFirst(last: CalendarDate, precision: DatePrecision): number {
  const month = Number(last.slice(5, 7)) - { day: 0, month: 0, quarter: 2, year: 11 }[precision];
  return dayNumber(day(`${last.slice(0, 4)}-${String(month).padStart(2, "0")}-01`));
}
