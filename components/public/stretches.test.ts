import { describe, expect, it } from "vitest";
import { milestoneRecords } from "@/lib/domain/record";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import type { PageFacts } from "./page-facts";
import { milestonesIn } from "./stretches";

const on = (day: string): TargetDate => ({ day: day as CalendarDate, precision: "day" });
const milestone = (id: string, start: string | null, due: string | null) =>
  ({ id, start: start && on(start), due: due && on(due), completion: null }) as never;

describe("a stretch of time", () => {
  const page = {
    timetable: {
      milestones: [
        milestone("before", null, "2021-01-01"),
        milestone("across", "2021-01-01", "2021-12-31"),
        milestone("inside", null, "2021-06-30"),
        milestone("undated", null, null),
      ],
    },
    records: milestoneRecords([]),
  } as unknown as PageFacts;

  it("shows what lies in it or goes through it, and no empty lines", () => {
    const range = { from: "2021-05-01" as CalendarDate, to: "2021-07-31" as CalendarDate };
    expect(milestonesIn(page, range).map(({ id }) => id)).toEqual(["across", "inside"]);
  });
});
