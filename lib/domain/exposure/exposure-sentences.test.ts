import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import type { Amount } from "@/lib/schema/amount";
import { blankIncident, blankSite } from "@/lib/schema/blank-items";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { blankTimetable } from "../blank-timetable";
import { addDays, exactly, targetDateAround } from "../calendar-date";
import { type ExposurePlan, type ExposureQuestion, exposureOf } from "./exposure";
import { exposureCaveat, sayExposure } from "./exposure-sentences";

const { say } = wordsIn();
const day = (text: string) => text as CalendarDate;
const caveat = say(exposureCaveat);

/** One every ten days from New Year. */
const incidents = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...blankIncident,
    id: `i${i}`,
    title: "Shots",
    on: exactly(addDays(day("2010-01-01"), (i * 10) % 365)),
  }));
const troops = (on: string, amount: Amount) => ({
  forceSeries: [{ id: "s", title: "Troops", unit: "personnel" as const, baselineReadingId: null, note: "" }],
  readings: [
    { id: on, seriesId: "s", on: exactly(day(on)), amount, reportedBy: "", note: "", sourceIds: [] },
  ],
});

function told(plan: Partial<ExposurePlan>, question: Partial<ExposureQuestion> = {}): string[] {
  const asked = { asOf: day("2010-12-31"), from: day("2010-01-01"), ...question };
  const exposure = exposureOf({ ...blankTimetable("Any"), ...plan }, asked);
  if (!exposure) throw new Error("no day to count");
  return sayExposure(exposure).map((sentence) => say(sentence, "short"));
}

describe("exposure in sentences", () => {
  it("gives the count, the rate and its interval", () => {
    const plan = { incidents: incidents(36), ...troops("2009-12-01", { kind: "exact", value: 1_000 }) };
    expect(told(plan)[0]).toBe(
      "36 incidents in the 12 months to 31 Dec 2010, 3.0 per 1,000 personnel-months (95 % interval 2.1 to 4.2).",
    );
    const sites = [{ ...blankSite, id: "b", name: "Taji" }];
    expect(told({ ...plan, sites })[0]).toContain(", and 0.69 per site-week (95 % interval 0.48 to 0.96).");
  });

  it("says what none is: no incident, and how many there may have been all the same", () => {
    const plan = troops("2009-12-01", { kind: "exact", value: 1_000 });
    expect(told(plan)[0]).toBe(
      "No incident in the 12 months to 31 Dec 2010, 0 per 1,000 personnel-months (95 % interval 0 to 0.31).",
    );
  });

  it("says plainly what is unknown", () => {
    const inexact = {
      ...blankIncident,
      id: "x",
      title: "Shots",
      on: targetDateAround(day("2010-05-01"), "year"),
    };
    const outside = { ...blankIncident, id: "y", title: "Shots", on: exactly(day("2009-05-01")) };
    const plan = {
      incidents: [...incidents(5), inexact, outside],
      ...troops("2010-02-01", { kind: "more-than", value: 900 }),
    };
    const said = told(plan, { to: day("2010-06-30") });
    expect(said[0]).toMatch(
      /^5 incidents .* per 1,000 personnel-months for the 1 on days whose numbers are known \(/,
    );
    expect(said).toEqual(
      expect.arrayContaining([
        "In none of them is anybody known to have been killed; of 5 it is undetermined who did it.",
        "One incident could not be placed: its date is too inexact to say whether it was within these days. It is in no count.",
        "Outside these days, and not counted: one incident before.",
        "How many people were there is known for 150 of the 181 days; 4 incidents on other days are not in the rate.",
        "No site has been entered, so there is no rate per site-week.",
      ]),
    );
    expect(said.find((each) => each.startsWith("None is entered after 10 Feb 2010"))).toBeDefined();
  });

  it("compares before and after, and says when the counts do not tell the rates apart", () => {
    const plan = { incidents: incidents(36), ...troops("2009-12-01", { kind: "exact", value: 1_000 }) };
    const said = told(plan, { splitOn: day("2010-07-01") });
    expect(said[1]).toMatch(
      /^Before 1 Jul 2010: 19 incidents in the 6 months to 30 Jun 2010, 3\.2 per 1,000/,
    );
    expect(said[2]).toMatch(
      /^From 1 Jul 2010 on: 17 incidents in the 6 months to 31 Dec 2010, 2\.8 per 1,000/,
    );
    expect(said[3]).toContain("the interval holds 1, so the counts do not tell the two rates apart");
    expect(told(plan, { splitOn: day("2011-07-01") })[1]).toBe(
      "1 Jul 2011 is not compared: no day that is counted lies on or after it. Counted are the days from 1 Jan 2010 to 31 Dec 2010.",
    );
    expect(told(plan, { splitOn: day("2009-07-01") })[1]).toMatch(
      /^1 Jul 2009 is not compared: no day that is counted lies before it\./,
    );
  });

  it("never says an interval from a number to the same number", () => {
    const many = { incidents: incidents(7_473), ...troops("2009-12-01", { kind: "exact", value: 48_000 }) };
    for (const said of told(many, { splitOn: day("2010-07-01") }))
      for (const [, low, high] of said.matchAll(/95\s% interval ([\d.,]+) to ([\d.,]+)\)/g))
        expect(low).not.toBe(high);
    expect(told(many)[0]).toMatch(/ 13 per 1,000 personnel-months \(95\s% interval 12.7 to 13.3\)/);
  });

  it("never leaves out that it shows no cause", () => {
    for (const plan of [{}, { incidents: incidents(3) }, troops("2010-01-01", { kind: "exact", value: 9 })])
      expect(told(plan).at(-1)).toBe(caveat);
    expect(caveat).toMatch(/do not show that one causes the other/);
  });
});
