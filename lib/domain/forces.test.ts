import { expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { edited } from "@/tests/worlds/sound-timetable";
import { blankTimetable } from "./blank-timetable";
import { otherShares, shareWithdrawn } from "./forces";

const reading = (id: string, day: string, value: number, reportedBy: string) => ({
  type: "add-reading",
  reading: {
    id,
    seriesId: "troops",
    on: { day, precision: "day" },
    amount: { kind: "exact", value },
    reportedBy,
  },
});

it("where sources differ about the whole, the share that has left is told of each, with its name", () => {
  const plan = edited(blankTimetable("Afghanistan"), [
    { type: "add-force-series", forceSeries: { id: "troops", title: "Troops" } },
    reading("a", "2012-01-01", 100_000, "CENTCOM"),
    reading("b", "2012-01-01", 125_000, "CRS"),
    reading("same", "2012-01-01", 100_000, "DoD"),
    reading("later", "2013-01-01", 50_000, "DoD"),
  ]);
  const asOf = "2014-01-01" as CalendarDate;
  expect(shareWithdrawn(plan, "troops", asOf)?.share).toBe(0.5);
  expect(otherShares(plan, "troops", asOf)).toMatchObject([{ share: 0.6, baseline: { reportedBy: "CRS" } }]);
  expect(otherShares(plan, "troops", "2012-06-01" as CalendarDate)).toEqual([]);
});
