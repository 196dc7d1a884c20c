import { expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { edited } from "@/tests/worlds/sound-timetable";
import { blankTimetable } from "./blank-timetable";
import { problemsIn } from "./problems-in";

const on = (day: string, precision = "day") => ({ day, precision });
const today = "2020-02-01" as CalendarDate;
const problems = (date: object, ...edits: object[]) =>
  problemsIn(
    edited(blankTimetable("Iraq"), [
      { type: "add-incident", incident: { id: "k1", title: "Rockets", on: date } },
      {
        type: "add-measure",
        measure: { id: "line", title: "Line", terms: { kind: "force-protection", outcome: "" } },
      },
      ...edits,
    ]),
    today,
  ).map(({ path, sentence }) => [path.join("."), sentence.key]);
const finding = (day: string) => ({
  type: "add-finding",
  finding: { id: "f", incidentId: "k1", measureId: "line", finding: "crossed", on: day },
});
const response = (date: object) => ({
  type: "add-response",
  response: { id: "r", incidentId: "k1", action: "Strikes", on: date },
});

it("nothing is found, reported or done about an incident before it happened, or after today", () => {
  const day = on("2019-12-27");
  expect(problems(day, finding("2019-12-27"), response(on("2019-12-29")))).toEqual([]);
  expect(problems(day, finding("2019-12-26"))).toEqual([["finding.f.on", "problems.before-the-incident"]]);
  expect(problems(day, finding("2020-02-02"))).toEqual([["finding.f.on", "problems.fact-in-future"]]);
  expect(problems(day, response(on("2019-11-30", "month")))).toEqual([
    ["response.r.on", "problems.before-the-incident"],
  ]);
  const count = {
    reportedOn: "2019-12-01",
    side: "",
    killed: { kind: "exact", value: 3 },
    wounded: null,
    sourceIds: [],
  };
  expect(problems(day, { type: "set-incident", incidentId: "k1", changes: { casualties: [count] } })).toEqual(
    [["incident.k1.casualties", "problems.before-the-incident"]],
  );
});

it("of an incident known only to its month, any day of it will do", () => {
  expect(
    problems(on("2019-12-31", "month"), finding("2019-12-02"), response(on("2019-12-31", "month"))),
  ).toEqual([]);
});
