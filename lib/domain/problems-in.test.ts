import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Noun } from "@/lib/schema/noun-table";
import { nounTable } from "@/lib/schema/noun-table";
import { nouns } from "@/lib/schema/nouns";
import type { Timetable } from "@/lib/schema/timetable";
import { blankTimetable } from "./blank-timetable";
import { problemsIn } from "./problems-in";

const today = "2020-08-23" as CalendarDate;
const day = (text: string) => ({ day: text as CalendarDate, precision: "day" as const });
const month = (lastDay: string) => ({ day: lastDay as CalendarDate, precision: "month" as const });

/** The keys of what is wrong with a plan that has these items, each given by what is not blank about it. */
function wrongWith(items: Partial<Record<Noun, object[]>>, facts: Partial<Timetable> = {}): string[] {
  const timetable: Record<string, unknown> = { ...blankTimetable("Iraq"), ...facts };
  for (const [noun, list] of Object.entries(items) as [Noun, object[]][])
    timetable[nounTable[noun].list] = list.map((item, i) => ({
      ...nouns[noun].blank,
      id: `${noun}-${i}`,
      title: "A name",
      ...item,
    }));
  return problemsIn(timetable as unknown as Timetable, today).map(({ sentence }) =>
    sentence.key.slice("problems.".length),
  );
}

describe("a phase", () => {
  it("may last a single day, and does not end before it begins", () => {
    expect(wrongWith({ phase: [{ firstDay: today, last: day(today) }] })).toEqual([]);
    expect(wrongWith({ phase: [{ firstDay: today, last: day("2020-08-22") }] })).toEqual(["phase-reversed"]);
    expect(wrongWith({ phase: [{ firstDay: today, last: null }] })).toEqual([]);
  });
});

describe("a milestone", () => {
  const milestone = (item: object) => wrongWith({ milestone: [item] });

  it("starts on the day it is due at the latest; known to a month, it may start with that month", () => {
    expect(milestone({ start: day("2020-08-10"), due: day("2020-08-10") })).toEqual([]);
    expect(milestone({ start: day("2020-08-11"), due: day("2020-08-10") })).toEqual(["start-after-due"]);
    expect(milestone({ start: month("2020-08-31"), due: day("2020-08-10") })).toEqual([]);
    expect(milestone({ start: month("2020-09-30"), due: day("2020-08-10") })).toEqual(["start-after-due"]);
  });

  it("is completed today at the latest, or within a period that has begun", () => {
    const completed = (on: object) => milestone({ completion: { on, note: "", sourceIds: [] } });
    expect(completed(day(today))).toEqual([]);
    expect(completed(day("2020-08-24"))).toEqual(["completed-in-future"]);
    expect(completed(month("2020-08-31"))).toEqual([]);
    expect(completed(month("2020-09-30"))).toEqual(["completed-in-future"]);
  });

  it("is cancelled today at the latest, and not completed as well", () => {
    const cancellation = (on: string) => ({ on, reason: "", sourceIds: [] });
    expect(milestone({ cancellation: cancellation(today) })).toEqual([]);
    expect(milestone({ cancellation: cancellation("2020-08-24") })).toEqual(["cancelled-in-future"]);
    const completion = { on: day(today), note: "", sourceIds: [] };
    expect(milestone({ cancellation: cancellation(today), completion })).toEqual(["completed-and-cancelled"]);
  });

  it("that is the committed end is there", () => {
    expect(wrongWith({ milestone: [{ id: "end" }] }, { endMilestoneId: "end" })).toEqual([]);
    expect(wrongWith({ milestone: [{ id: "end" }] }, { endMilestoneId: "gone" })).toEqual([
      "points-at-nothing",
    ]);
  });
});

describe("ids and pointers", () => {
  it("are not used twice for the same kind of thing", () => {
    expect(wrongWith({ milestone: [{ id: "a" }, { id: "a" }] })).toEqual(["id-taken"]);
    expect(wrongWith({ milestone: [{ id: "a" }], phase: [{ id: "a" }] })).toEqual([]);
  });

  it("lead to something", () => {
    expect(wrongWith({ milestone: [{ phaseId: "gone" }] })).toEqual(["points-at-nothing"]);
  });
});

describe("a dependency", () => {
  const linked = (...links: object[]) =>
    wrongWith({
      milestone: ["a", "b", "c"].map((id) => ({ id })),
      dependency: links.map((link) => ({ type: "finish-to-start", lagDays: 0, ...link })),
    });

  it("of one kind links two milestones once; another kind may link them as well", () => {
    const link = { fromId: "a", toId: "b" };
    expect(linked(link, { ...link, type: "start-to-start" })).toEqual([]);
    expect(linked(link, link)).toEqual(["dependency-twice"]);
  });

  it("leads neither back to where it comes from nor round in a circle", () => {
    expect(linked({ fromId: "a", toId: "a" })).toEqual(["depends-on-itself"]);
    const circle = ["ab", "bc", "ca"].map(([fromId, toId]) => ({ fromId, toId }));
    expect(linked(...circle)).toEqual(["dependency-circle"]);
    expect(linked(...circle.slice(0, 2), { fromId: "a", toId: "c" })).toEqual([]);
  });
});

describe("a fact", () => {
  const reading = (on: object) =>
    wrongWith({ "force-series": [{ id: "us" }], reading: [{ seriesId: "us", on }] });
  const incident = (item: object) => wrongWith({ incident: [{ casualties: [], ...item }] });

  it("is not dated in the future: readings, incidents and handovers", () => {
    expect(reading(day(today))).toEqual([]);
    expect(reading(day("2020-08-24"))).toEqual(["fact-in-future"]);
    expect(reading(month("2020-08-31"))).toEqual([]);
    expect(incident({ on: day(today), until: null })).toEqual([]);
    expect(incident({ on: day("2020-08-24"), until: null })).toEqual(["fact-in-future"]);
    expect(wrongWith({ site: [{ actualHandover: day(today) }] })).toEqual([]);
    expect(wrongWith({ site: [{ actualHandover: day("2020-08-24") }] })).toEqual(["fact-in-future"]);
    const steps = (doneOn: string) => wrongWith({ site: [{ actualHandover: null, steps: [{ doneOn }] }] });
    expect([steps(today), steps("2020-08-24")]).toEqual([[], ["fact-in-future"]]);
  });

  it("that lasts does not end before it begins", () => {
    expect(incident({ on: day("2020-08-01"), until: "2020-08-01" })).toEqual([]);
    expect(incident({ on: day("2020-08-02"), until: "2020-08-01" })).toEqual(["incident-reversed"]);
    // Some time in August, and over by the 10th: that can be.
    expect(incident({ on: month("2020-08-31"), until: "2020-08-10" })).toEqual([]);
    const measure = (inForceFrom: object, inForceTo: object) =>
      wrongWith({ measure: [{ terms: {}, inForceFrom, inForceTo }] });
    expect(measure(day("2020-08-01"), day("2020-08-01"))).toEqual([]);
    expect(measure(day("2020-08-02"), day("2020-08-01"))).toEqual(["measure-reversed"]);
  });
});

it("a field is translated once into a language", () => {
  const translation = { language: "ar", itemId: "phase-0", field: "title", text: "…" };
  expect(wrongWith({ phase: [{}], translation: [translation] })).toEqual([]);
  expect(wrongWith({ phase: [{}], translation: [translation, translation] })).toEqual(["translated-twice"]);
});
