import { expect, it } from "vitest";
import { problemsIn } from "@/lib/domain/problems-in";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Timetable } from "@/lib/schema/timetable";
import { largeTimetable } from "./worlds/large-timetable";

it("the large timetable that is measured with is one that could be entered", () => {
  const large = largeTimetable(1_000);
  expect(Timetable.parse(large)).toEqual(large);
  expect(problemsIn(large, "2026-01-01" as CalendarDate)).toEqual([]);
  expect(large.dependencies).toHaveLength(332);
});
