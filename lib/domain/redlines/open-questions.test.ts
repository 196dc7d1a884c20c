import { describe, expect, it } from "vitest";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { edited } from "@/tests/worlds/sound-timetable";
import { openQuestions } from "./open-questions";

const on = (day: string, precision = "day") => ({ day, precision });
const terms = {
  kind: "redline",
  triggerAct: "",
  protectedObject: "",
  threshold: null,
  area: "",
  announcedConsequence: "",
  declaredBy: "",
  declaredAt: "",
  declaredOn: "2019-12-13",
  rewordsId: null,
};
const line = (id: string, area = "") => ({
  type: "add-measure",
  measure: { id, title: id, terms: { ...terms, area } },
});
const incident = (id: string, day: string, more: object = {}) => ({
  type: "add-incident",
  incident: { id, title: id, on: on(day), place: "K-1, Kirkuk", ...more },
});
const crossed = {
  type: "add-finding",
  finding: { id: "f", incidentId: "k1", measureId: "line", finding: "crossed" },
};
const strikes = {
  type: "add-response",
  response: { id: "r", incidentId: "k1", action: "Strikes", kind: "military" },
};
const exactly = (days: number) => ({ least: days, most: days });
const asked = (asOf: string, ...edits: object[]) =>
  Object.fromEntries(openQuestions(edited(blankTimetable("Iraq"), edits), asOf as CalendarDate));
const world = [line("line"), incident("airport", "2019-12-09"), incident("k1", "2019-12-27")];

describe("what nobody has said yet of incidents", () => {
  it("is asked of those that happened while a redline was in force, and of no other", () => {
    expect(asked("2020-01-08", ...world)).toEqual({ k1: { unjudged: 1, inPart: 0, unansweredDays: null } });
    expect(asked("2019-12-20", ...world)).toEqual({});
    expect(asked("2020-01-08", line("line", "Basra"), incident("k1", "2019-12-27"))).toEqual({});
  });

  it("is what was done about it, once it was found to have crossed the line", () => {
    expect(asked("2020-01-08", ...world, crossed)).toEqual({
      k1: { unjudged: 0, inPart: 0, unansweredDays: exactly(12) },
    });
    expect(asked("2020-01-08", ...world, crossed, strikes)).toEqual({});
  });

  it("is asked for each line, and one does not answer for another", () => {
    expect(asked("2020-01-08", ...world, line("other"), crossed)).toEqual({
      k1: { unjudged: 1, inPart: 0, unansweredDays: exactly(12) },
    });
  });

  it("is asked of what is known to a month of which the line was in force for a part, and it is told apart", () => {
    const some = (day: string) =>
      asked("2020-01-08", line("line"), incident("some", day, { on: on(day, "month") }));
    expect(some("2019-12-31")).toEqual({ some: { unjudged: 1, inPart: 1, unansweredDays: null } });
    expect(some("2020-01-31")).toEqual({ some: { unjudged: 1, inPart: 0, unansweredDays: null } });
    expect(some("2019-11-30")).toEqual({});
  });

  it("has an age of as many days as may have passed, where the incident is known to its month", () => {
    const month = {
      ...incident("k1", "2019-12-31"),
      incident: { id: "k1", title: "k1", on: on("2019-12-31", "month") },
    };
    expect(asked("2020-01-08", line("line"), month, crossed)).toEqual({
      k1: { unjudged: 0, inPart: 0, unansweredDays: { least: 8, most: 38 } },
    });
  });

  it("is never asked of what the side that withdraws did itself", () => {
    const us = {
      type: "add-party",
      party: { id: "us", name: "United States", shortName: "US", role: "withdrawing" },
    };
    const own = { attribution: { to: "US", by: "", confidence: null, basis: "" } };
    expect(asked("2020-01-08", line("line"), us, incident("strike", "2019-12-29", own))).toEqual({});
  });
});
