import { expect, test } from "vitest";
import type { ScheduledMilestone } from "@/lib/domain/schedule/compute-schedule";
import { timeScale } from "@/lib/drawing/time-scale";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { floatMarks } from "./float-marks";

const day = (text: string) => text as CalendarDate;
const scale = timeScale(day("2020-07-01"), day("2020-09-30"), 0, 920);

const milestone = (finish: string, limit: string, totalFloatDays: number | null): ScheduledMilestone => ({
  milestoneId: "taji",
  early: { start: day(finish), finish: day(finish) },
  late: { start: day(limit), finish: day(limit) },
  totalFloatDays,
  freeFloatDays: 0,
  heldBy: { kind: "set-date" },
});

test("room is a line from the day it is reached to the last day that does not move the end", () => {
  const [room, stop] = floatMarks(milestone("2020-08-01", "2020-08-11", 10), scale, 100);
  const to = scale.end(day("2020-08-11"));
  expect(room).toMatchObject({ x1: scale.end(day("2020-08-01")), x2: to, stroke: "accent" });
  expect(stop).toMatchObject({ x1: to, x2: to });
});

test("what is too late leads back, dashed, to the day on which it would have to be", () => {
  const [room, stop] = floatMarks(milestone("2020-08-11", "2020-08-01", -10), scale, 100);
  expect(room).toMatchObject({ stroke: "late", dash: "dashed" });
  expect(stop).toMatchObject({ x1: scale.end(day("2020-08-01")) });
});

test("a stop that is out of sight is not drawn, and what is on the critical path or has happened has no line", () => {
  expect(floatMarks(milestone("2020-08-01", "2021-08-01", 365), scale, 100)).toHaveLength(1);
  expect(floatMarks(milestone("2020-08-01", "2020-08-01", 0), scale, 100)).toEqual([]);
  expect(floatMarks(milestone("2020-08-01", "2020-08-11", null), scale, 100)).toEqual([]);
});
