import { describe, expect, it } from "vitest";
import { blankIncident } from "@/lib/schema/blank-items";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { DatePrecision } from "@/lib/schema/target-date";
import type { Incident } from "@/lib/schema/transition";
import { findIncidents, groupedByPeriod, type IncidentFilter } from "./incident-list";
import type { OpenQuestions } from "./redlines/open-questions";

const day = (text: string) => text as CalendarDate;
const incident = (
  id: string,
  on: string,
  more: Partial<Incident> & { precision?: DatePrecision } = {},
): Incident => {
  const { precision = "day", ...rest } = more;
  return { ...blankIncident, id, title: id, on: { day: day(on), precision }, ...rest };
};
const k1 = incident("K-1", "2019-12-27", { place: "K-1, Kirkuk", kind: "rocket-or-missile" });
const embassy = incident("Embassy", "2019-12-31", {
  place: "Baghdad",
  kind: "storming",
  until: day("2020-01-01"),
});
const asad = incident("Ain al-Asad", "2020-01-08", {
  place: "Anbar",
  claimedBy: "Írán",
  kind: "rocket-or-missile",
});
const some = incident("Some time in 2019", "2019-12-31", { precision: "year" });
const all = [k1, some, embassy, asad];

const everything: IncidentFilter = { words: "", place: "", kind: null, open: null, from: null, to: null };
const found = (filter: Partial<IncidentFilter>, questions = new Map<string, OpenQuestions>()) =>
  findIncidents(all, { ...everything, ...filter }, questions).map(({ id }) => id);

describe("the list of incidents", () => {
  it("stands newest first, and what is known only to a year before what is known to a day", () => {
    expect(found({})).toEqual(["Ain al-Asad", "Some time in 2019", "Embassy", "K-1"]);
  });

  it("is found by any words of it, without their accents, by place, kind and period", () => {
    expect(found({ words: "iran asad" })).toEqual(["Ain al-Asad"]);
    expect(found({ words: "iran kirkuk" })).toEqual([]);
    expect(found({ place: "kirkuk" })).toEqual(["K-1"]);
    expect(found({ kind: "storming" })).toEqual(["Embassy"]);
    expect(found({ from: day("2020-01-01") })).toEqual(["Ain al-Asad", "Embassy"]);
    expect(found({ to: day("2019-12-28") })).toEqual(["Some time in 2019", "K-1"]);
  });

  it("can be only what waits for a finding or for an entry about a response", () => {
    const questions = new Map<string, OpenQuestions>([
      ["K-1", { unjudged: 0, inPart: 0, unansweredDays: { least: 12, most: 12 } }],
      ["Embassy", { unjudged: 1, inPart: 0, unansweredDays: null }],
    ]);
    expect(found({ open: "finding" }, questions)).toEqual(["Embassy"]);
    expect(found({ open: "response" }, questions)).toEqual(["K-1"]);
    expect(found({ open: "any" }, questions)).toEqual(["Embassy", "K-1"]);
  });

  const headings = (incidents: readonly Incident[]) =>
    groupedByPeriod(findIncidents(incidents, everything, new Map())).flatMap((row) =>
      row.kind === "heading" ? [`${row.period.day} ${row.period.precision} ${row.count}`] : [],
    );

  it("is told by month, and puts what is known only to a year into none", () => {
    expect(headings([...all, incident("Taji", "2020-01-20")])).toEqual([
      "2020-01-31 month 2",
      "2019-12-31 year 1",
      "2019-12-31 month 2",
    ]);
    expect(groupedByPeriod([])).toEqual([]);
  });

  it("is told by year where months hold but one", () => {
    expect(headings([...all, incident("old", "2004-03-31"), incident("older", "2004-01-31")])).toEqual([
      "2020-12-31 year 1",
      "2019-12-31 year 3",
      "2004-12-31 year 2",
    ]);
  });

  it("finds among thousands without being noticed", () => {
    const many = Array.from({ length: 7_473 }, (_, i) => ({
      ...k1,
      id: `i${i}`,
      description: "Rockets. ".repeat(20),
    }));
    const begun = performance.now();
    expect(findIncidents(many, { ...everything, words: "rockets kirkuk" }, new Map())).toHaveLength(7_473);
    expect(performance.now() - begun).toBeLessThan(1_500);
  });
});
