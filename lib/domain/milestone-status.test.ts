import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";
import { blankTimetable } from "./blank-timetable";
import { asKnownOn, daysLate, milestoneAsKnown, statusOf } from "./milestone-status";

const asOf = "2020-08-23" as CalendarDate;
const exactly = (day: string) => ({ day: day as CalendarDate, precision: "day" as const });
const monthOf = (lastDay: string) => ({ day: lastDay as CalendarDate, precision: "month" as const });
const none = { due: null, completion: null, cancellation: null };
const completion = (on: object) => ({ on }) as NonNullable<Milestone["completion"]>;
const cancellation = (on: string) => ({ on }) as NonNullable<Milestone["cancellation"]>;

describe("the status of a milestone", () => {
  const due = (day: string) => statusOf({ ...none, due: exactly(day) }, asOf);

  it("is due on its day, and overdue from the day after", () => {
    expect(due("2020-08-23")).toEqual({ kind: "due-soon", days: 0 });
    expect(due("2020-08-22")).toEqual({ kind: "overdue", days: 1 });
  });

  it("is due soon up to fourteen days ahead, and to come beyond", () => {
    expect(due("2020-09-06")).toEqual({ kind: "due-soon", days: 14 });
    expect(due("2020-09-07")).toEqual({ kind: "to-come", days: 15 });
  });

  it("known to a month, is not overdue before the month is over", () => {
    expect(statusOf({ ...none, due: monthOf("2020-08-31") }, "2020-08-31" as CalendarDate).kind).toBe(
      "due-soon",
    );
    expect(statusOf({ ...none, due: monthOf("2020-08-31") }, "2020-09-01" as CalendarDate).kind).toBe(
      "overdue",
    );
  });

  it("is met from the day it was completed, and cancelled from the day it was cancelled", () => {
    expect(statusOf({ ...none, completion: completion(exactly("2020-08-23")) }, asOf).kind).toBe("met");
    expect(statusOf({ ...none, completion: completion(exactly("2020-08-24")) }, asOf).kind).toBe("undated");
    expect(statusOf({ ...none, completion: completion(monthOf("2020-08-31")) }, asOf).kind).toBe("met");
    expect(statusOf({ ...none, cancellation: cancellation("2020-08-23") }, asOf).kind).toBe("cancelled");
    expect(statusOf({ ...none, cancellation: cancellation("2020-08-24") }, asOf).kind).toBe("undated");
  });
});

it("nobody is called late by a period that holds the due date, from its first day to its last", () => {
  expect(daysLate(exactly("2020-08-01"), monthOf("2020-08-31"))).toBe(0);
  expect(daysLate(exactly("2020-08-31"), monthOf("2020-08-31"))).toBe(0);
  expect(daysLate(exactly("2020-07-31"), monthOf("2020-08-31"))).toBe(31);
  expect(daysLate(exactly("2020-08-01"), exactly("2020-08-31"))).toBe(30);
});

describe("what was known on a day", () => {
  const known = (timetable: Record<string, unknown>) =>
    asKnownOn({ ...blankTimetable("Iraq"), ...timetable } as unknown as Timetable, asOf);
  const [today, tomorrow] = ["2020-08-23", "2020-08-24"];

  it("holds no part of the work of what was finished later", () => {
    const half = { ...none, percentDone: 50 };
    expect(milestoneAsKnown({ ...half, completion: completion(exactly(today)) }, asOf).percentDone).toBe(50);
    const later = milestoneAsKnown({ ...half, completion: completion(exactly(tomorrow)) }, asOf);
    expect(later).toMatchObject({ percentDone: 0, completion: null });
  });

  it("holds a handover with its end, or neither", () => {
    const site = (day: string) => ({ actualHandover: exactly(day), end: "closed", steps: [] });
    expect(known({ sites: [site(today)] }).sites[0]).toMatchObject({ end: "closed" });
    expect(known({ sites: [site(tomorrow)] }).sites[0]).toMatchObject({ actualHandover: null, end: null });
  });

  it("holds the steps of a site, and of each only a day that had come", () => {
    const steps = [today, tomorrow, null].map((doneOn) => ({ kind: "inventory", doneOn }));
    const [site] = known({ sites: [{ actualHandover: null, end: null, steps }] }).sites;
    expect(site?.steps.map(({ doneOn }) => doneOn)).toEqual([today, null, null]);
  });

  it("holds readings, assessments and reports of casualties of that day, and none of the next", () => {
    const { readings, assessments, incidents } = known({
      readings: [today, tomorrow].map((day) => ({ on: exactly(day) })),
      assessments: [today, tomorrow].map((on) => ({ on })),
      incidents: [
        {
          id: "a",
          on: exactly(today),
          casualties: [today, tomorrow, null].map((on) => ({ reportedOn: on })),
        },
        { id: "b", on: exactly(tomorrow), casualties: [] },
      ],
    });
    expect(readings).toHaveLength(1);
    expect(assessments).toHaveLength(1);
    expect(incidents.map(({ id }) => id)).toEqual(["a"]);
    expect(incidents[0]?.casualties.map(({ reportedOn }) => reportedOn)).toEqual([today, null]);
  });

  it("holds findings and responses of that day to incidents that had happened", () => {
    const { findings, responses } = known({
      incidents: [
        { id: "a", on: exactly(today), casualties: [] },
        { id: "b", on: exactly(tomorrow), casualties: [] },
      ],
      findings: [
        { incidentId: "a", on: today },
        { incidentId: "a", on: tomorrow },
        { incidentId: "a", on: null },
        { incidentId: "b", on: today },
      ],
      responses: [
        { incidentId: "a", on: exactly(today) },
        { incidentId: "a", on: exactly(tomorrow) },
        { incidentId: "a", on: null },
        { incidentId: "b", on: null },
      ],
    });
    expect(findings).toEqual([
      { incidentId: "a", on: today },
      { incidentId: "a", on: null },
    ]);
    expect(responses).toEqual([
      { incidentId: "a", on: exactly(today) },
      { incidentId: "a", on: null },
    ]);
  });
});
