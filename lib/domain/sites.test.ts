import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankSite } from "@/lib/schema/blank-items";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Site } from "@/lib/schema/forces";
import type { TargetDate } from "@/lib/schema/target-date";
import { addDays } from "./calendar-date";
import { siteAsKnown } from "./milestone-status";
import { countSites, daysOfSites, inOrderOfNeed, isGivenUp, siteSlip, siteStateOn } from "./sites";

const day = (text: string) => text as CalendarDate;
const on = (text: string): TargetDate => ({ day: day(text), precision: "day" });
const site = (
  plannedHandover: TargetDate | null,
  actualHandover: TargetDate | null = null,
  end: Site["end"] = null,
) => ({ plannedHandover, actualHandover, end });

const victory = site(on("2011-11-30"), on("2011-12-02"), "handed-over");

describe("the state of a site", () => {
  it("is planned before its day, overdue after it, and handed over from the day it was", () => {
    expect(siteStateOn(victory, day("2011-11-28"))).toEqual({ kind: "planned", days: 2 });
    expect(siteStateOn(victory, day("2011-11-30"))).toEqual({ kind: "planned", days: 0 });
    expect(siteStateOn(victory, day("2011-12-01"))).toEqual({ kind: "overdue", days: 1 });
    expect(siteStateOn(victory, day("2011-12-02"))).toEqual({ kind: "handed-over", on: on("2011-12-02") });
  });

  it("is open where nobody said when it is to be given up, which is not the same as overdue", () => {
    expect(siteStateOn(site(null), day("2030-01-01"))).toEqual({ kind: "open" });
  });

  it("counts a month as begun from its first day, and as missed only after its last", () => {
    const march: TargetDate = { day: day("2020-03-31"), precision: "month" };
    expect(siteStateOn(site(march), day("2020-03-31")).kind).toBe("planned");
    expect(siteStateOn(site(null, march), day("2020-02-29")).kind).toBe("open");
    expect(siteStateOn(site(null, march), day("2020-03-01")).kind).toBe("handed-over");
  });

  it("keeps an end whose day nobody knows", () => {
    expect(siteStateOn(site(on("2020-01-01"), null, "destroyed"), day("2020-06-01"))).toEqual({
      kind: "destroyed",
      on: null,
    });
  });

  it("says the same of what the timetable knew on that day", () => {
    for (const asOf of ["2011-11-28", "2011-12-01", "2011-12-02", "2012-01-01"].map(day)) {
      const known = siteAsKnown({ ...blankSite, id: "victory", name: "Victory Base", ...victory }, asOf);
      expect(siteStateOn(known, asOf)).toEqual(siteStateOn(victory, asOf));
    }
  });
});

describe("the slip of a site", () => {
  it("is final once it was handed over, and so far where it is overdue", () => {
    expect(siteSlip(victory, day("2011-12-31"))).toEqual({ days: 2, final: true });
    expect(siteSlip(victory, day("2011-12-01"))).toEqual({ days: 1, final: false });
    expect(siteSlip(site(on("2011-12-10"), on("2011-12-02")), day("2012-01-01"))).toEqual({
      days: -8,
      final: true,
    });
  });

  it("is not made up where a date is missing", () => {
    expect(siteSlip(site(null, on("2011-12-02")), day("2012-01-01"))).toBeNull();
    expect(siteSlip(site(on("2011-12-02"), null, "closed"), day("2012-01-01"))).toBeNull();
    expect(siteSlip(victory, day("2011-11-01"))).toBeNull();
  });
});

const anyDay = fc.integer({ min: 0, max: 2000 }).map((days) => addDays(day("2010-01-01"), days));
const anyDate = fc.option(anyDay.map((each) => on(each)));
const anySite = fc.record({
  plannedHandover: anyDate,
  actualHandover: anyDate,
  end: fc.option(fc.constantFrom("handed-over" as const, "closed" as const, "destroyed" as const)),
});

describe("counts of sites", () => {
  it("name a whole that their parts add up to", () => {
    fc.assert(
      fc.property(fc.array(anySite), anyDay, (sites, asOf) => {
        const { total, givenUp, byState } = countSites(sites, asOf);
        expect(Object.values(byState).reduce((sum, count) => sum + count, 0)).toBe(total);
        expect(givenUp).toBe(sites.filter((each) => isGivenUp(siteStateOn(each, asOf))).length);
      }),
    );
  });

  it("never shrink as days go by: what was given up stays so", () => {
    fc.assert(
      fc.property(fc.array(anySite), anyDay, fc.integer({ min: 0, max: 500 }), (sites, asOf, days) => {
        expect(countSites(sites, addDays(asOf, days)).givenUp).toBeGreaterThanOrEqual(
          countSites(sites, asOf).givenUp,
        );
      }),
    );
  });
});

it("lists what presses first, and loses none", () => {
  const overdue = site(on("2020-01-01"));
  const next = site(on("2020-09-01"));
  const undated = site(null);
  const over = site(on("2020-01-01"), on("2020-02-01"));
  const latest = site(null, on("2020-05-01"));
  expect(inOrderOfNeed([over, undated, next, latest, overdue], day("2020-06-01"))).toEqual([
    overdue,
    next,
    undated,
    latest,
    over,
  ]);
});

describe("the days over which sites and incidents can be followed", () => {
  const incidents = [{ on: { day: day("2010-12-31"), precision: "year" } }] as never;
  const sites = [site(on("2011-11-30"), on("2011-12-02"))] as never;
  const today = day("2026-01-01");
  const announcedOn = null;

  it("end with today, however long nothing has been entered", () => {
    expect(daysOfSites({ announcedOn, sites, incidents }, today)?.to).toBe(today);
    expect(daysOfSites({ announcedOn, sites, incidents }, day("2011-01-15"))?.to).toBe(day("2011-01-15"));
  });

  it("begin with the announcement, or with the first entry where that is earlier", () => {
    const from = (announced: string | null) =>
      daysOfSites({ announcedOn: announced ? day(announced) : null, sites, incidents }, today)?.from;
    expect(from("2008-11-17")).toBe("2008-11-17");
    expect(from("2011-05-01")).toBe("2010-01-01");
    expect(from(null)).toBe("2010-01-01");
  });

  it("are none without an entry, nor where all of it lies ahead", () => {
    expect(daysOfSites({ announcedOn: day("2008-11-17"), sites: [], incidents: [] }, today)).toBeNull();
    const planned = [site(on("2030-01-01"))] as never;
    expect(daysOfSites({ announcedOn, sites: planned, incidents: [] }, today)).toBeNull();
    expect(daysOfSites({ announcedOn: today, sites: planned, incidents: [] }, today)).toBeNull();
  });
});
