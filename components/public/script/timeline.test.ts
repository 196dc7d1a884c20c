import { expect, it } from "vitest";
import type { DayRange } from "@/lib/drawing/timeline-range";
import { daysAcross, moved, narrowed } from "./timeline";

const range = (from: string, to: string) => ({ from, to }) as DayRange;
const all = range("2023-06-01", "2023-12-31");

it("brings half of a stretch closer, around the place that was pointed at", () => {
  expect(narrowed(range("2023-08-01", "2023-08-20"), all, 0.5)).toEqual(range("2023-08-06", "2023-08-15"));
  expect(narrowed(range("2023-08-01", "2023-08-20"), all, 0.5, 0)).toEqual(range("2023-08-01", "2023-08-10"));
});

it("comes no closer than a week and goes no wider than the whole", () => {
  expect(narrowed(range("2023-08-01", "2023-08-07"), all, 0.5)).toEqual(range("2023-08-01", "2023-08-07"));
  expect(narrowed(range("2023-08-01", "2023-11-30"), all, 2)).toEqual(all);
});

it("goes on by half a stretch and stops at the ends of the whole", () => {
  expect(moved(range("2023-08-01", "2023-08-20"), all, 1)).toEqual(range("2023-08-11", "2023-08-30"));
  expect(moved(range("2023-12-20", "2023-12-29"), all, 1)).toEqual(range("2023-12-22", "2023-12-31"));
  expect(moved(range("2023-06-03", "2023-06-12"), all, -1)).toEqual(range("2023-06-01", "2023-06-10"));
});

it("takes the days from where a drag began to where it ended, in either direction", () => {
  const shown = range("2023-08-01", "2023-08-10");
  expect(daysAcross(shown, 0.25, 0.95)).toEqual(range("2023-08-03", "2023-08-10"));
  expect(daysAcross(shown, 1, 0)).toEqual(shown);
});
