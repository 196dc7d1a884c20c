import { expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { nouns } from "@/lib/schema/nouns";
import type { Timetable } from "@/lib/schema/timetable";
import { blankTimetable } from "./blank-timetable";
import { headlineOf } from "./headline";
import type { MilestoneRecords } from "./record";

const exactly = (day: string) => ({ day: day as CalendarDate, precision: "day" as const });
const committed = exactly("2020-08-23");

/** The headline of a plan with one milestone, its committed end. */
function headline(end: object, today: string, moves: object[] = []) {
  const milestone = { ...nouns.milestone.blank, id: "end", title: "The end", due: committed, ...end };
  const timetable = { ...blankTimetable("Iraq"), endMilestoneId: "end", milestones: [milestone] };
  const records = new Map([["end", { original: committed, moves }]]) as unknown as MilestoneRecords;
  const day = today as CalendarDate;
  const { sentences, ...facts } = headlineOf(timetable as unknown as Timetable, records, {
    asOf: day,
    today: day,
  });
  return { ...facts, first: sentences[0]?.key };
}

it("the end is due on its day, and overdue from the day after", () => {
  expect(headline({}, "2020-08-22")).toMatchObject({ state: "open", daysLeft: 1, first: "headline.open" });
  expect(headline({}, "2020-08-23")).toMatchObject({ state: "open", first: "headline.due-today" });
  expect(headline({}, "2020-08-24")).toMatchObject({ state: "overdue", daysLeft: -1 });
});

it("a completed end is early, on the day or late against what was first announced", () => {
  const completed = (day: string) => headline({ completion: { on: exactly(day) } }, "2020-12-31").first;
  expect(completed("2020-08-22")).toBe("headline.complete-early");
  expect(completed("2020-08-23")).toBe("headline.complete-on-the-day");
  expect(completed("2020-08-24")).toBe("headline.complete-late");
});

it("a cancelled end is dropped, and counts no days", () => {
  const dropped = headline({ cancellation: { on: "2020-08-01" } }, "2020-08-24");
  expect(dropped).toMatchObject({ state: "dropped", daysLeft: null, first: "headline.dropped" });
});

it("a correction of data is no move of the end", () => {
  const moves = [
    { reason: { code: "data-correction" } },
    { reason: { code: "logistics" } },
    { reason: null },
  ];
  expect(headline({}, "2020-08-22", moves).endMoves).toBe(2);
});
