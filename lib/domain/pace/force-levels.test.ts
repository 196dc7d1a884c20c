import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Amount } from "@/lib/schema/amount";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Reading } from "@/lib/schema/forces";
import { anyForces } from "@/tests/worlds/any-timetable";
import { boundsOf } from "../forces";
import { forceLevels } from "./force-levels";

const d = (text: string) => text as CalendarDate;

const levelsOf = (asOf: string, ...told: [day: string, amount: Amount, precision?: "month"][]) => {
  const readings = told.map(
    ([day, amount, precision = "day"], i): Reading => ({
      id: `r${i}`,
      seriesId: "us",
      on: { day: d(day), precision } as Reading["on"],
      amount,
      reportedBy: "",
      note: "",
      sourceIds: [],
    }),
  );
  return forceLevels({ forceSeries: [], ceilings: [], readings }, "us", d(asOf));
};
const exact = (value: number): Amount => ({ kind: "exact", value });

describe("the level of a force", () => {
  it("holds every report of the same date", () => {
    const { known } = levelsOf(
      "2011-12-31",
      ["2011-10-21", exact(39_000)],
      ["2011-10-21", exact(41_000)],
      ["2011-10-21", { kind: "fewer-than", value: 40_000 }],
    );
    expect(known).toMatchObject([{ low: 39_000, high: 41_000, readings: { length: 3 } }]);
  });

  it("starts at nobody where “fewer than” is all that was said, and has no end where “more than” is", () => {
    expect(levelsOf("2011-12-31", ["2011-12-14", { kind: "fewer-than", value: 4_000 }]).known).toMatchObject([
      { low: 0, high: 4_000 },
    ]);
    expect(levelsOf("2023-12-31", ["2023-10-31", { kind: "more-than", value: 7_871 }]).known).toMatchObject([
      { low: 7_871, high: null },
    ]);
  });

  it("is of any day of the month that a report is known to, but of none after the data date", () => {
    const { known } = levelsOf("2011-09-12", ["2011-09-30", exact(45_000), "month"]);
    expect(known).toMatchObject([{ firstDay: "2011-09-01", lastDay: "2011-09-12" }]);
  });

  it("that is withheld is no level, and is named when nothing was reported since", () => {
    const withheld: Amount = { kind: "withheld", ground: "No longer reported." };
    const answer = levelsOf(
      "2018-12-31",
      ["2017-03-31", withheld],
      ["2017-09-30", exact(5_200)],
      ["2017-12-31", withheld],
    );
    expect(answer.known).toHaveLength(1);
    expect(answer.withheldSince.map(({ on }) => on.day)).toEqual(["2017-12-31"]);
  });

  it("leaves out no bound that any report states, whatever is reported", () => {
    fc.assert(
      fc.property(anyForces, ({ timetable, asOf }) => {
        for (const { low, high, readings } of forceLevels(timetable, "s", asOf).known) {
          expect(high === null || low <= high).toBe(true);
          for (const { amount } of readings) {
            const stated = boundsOf(amount);
            if (amount.kind !== "fewer-than") expect(low).toBeLessThanOrEqual(stated?.low ?? low);
            if (high !== null) expect(high).toBeGreaterThanOrEqual(stated?.high ?? high);
          }
        }
      }),
    );
  });
});
