import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { edited } from "@/tests/worlds/sound-timetable";
import { blankTimetable } from "../blank-timetable";
import { addDays, daysBetween } from "../calendar-date";
import { type Forecast, type ForecastInput, forecastOf, forecastSteps } from "./forecast";
import { forecastAnswer, forecastGrounds } from "./forecast-words";

const day = (text: string) => text as CalendarDate;
const on = (text: string) => ({ day: text, precision: "day" });
const asOf = day("2020-07-20");

const planOf = (...edits: object[]): Timetable => edited(blankTimetable("Iraq 2020"), edits);
const milestone = (id: string, due: string | null, more: object = {}) => ({
  type: "add-milestone",
  milestone: { id, title: id, due: due && on(due), ...more },
});
const waits = (fromId: string, toId: string, lagDays = 0) => ({
  type: "add-dependency",
  dependency: { id: `${fromId}-${toId}`, fromId, toId, lagDays },
});
const end = { type: "set-timetable", changes: { endMilestoneId: "out" } };

function forecast(timetable: Timetable, more: Partial<ForecastInput> = {}): Forecast {
  const answer = forecastOf({ timetable, asOf, slips: null, completed: 0, seed: 1, runs: 4_000, ...more });
  if (answer.kind !== "forecast") throw new Error(answer.kind);
  return answer;
}

describe("a forecast", () => {
  const estimate = (optimistic: number, likely: number, pessimistic: number) => ({
    durationEstimate: { optimistic, likely, pessimistic },
  });

  it("of one estimated piece of work is the triangle that was estimated", () => {
    const plan = planOf(
      milestone("out", "2020-08-30", { start: on("2020-07-31"), ...estimate(20, 30, 65) }),
      end,
    );
    const { end: found, method } = forecast(plan, { runs: 20_000 });
    // Of the triangle 20–30–65: 10 % below 26.7, 50 % below 36.9, 80 % below 47.3, 90 % below 52.4 days.
    const days = (date: CalendarDate) => daysBetween(day("2020-07-31"), date);
    expect([found.p10, found.p50, found.p80, found.p90].map(days)).toEqual([27, 37, 47, 52]);
    // What takes less than 30.5 days takes 30 whole ones: 24.4 % of the triangle.
    expect(found.probability).toBeCloseTo(0.244, 2);
    expect(method).toEqual({ estimated: 1, slipped: 0, slips: null, asPlanned: 0 });
  });

  it("moves what was not estimated by what happened to others", () => {
    const plan = planOf(milestone("out", "2020-09-30"), end);
    const slips = { kind: "own-slips", byTimetable: [[-7, 0, 0, 0, 30]] } as const;
    const { end: found, method } = forecast(plan, { slips, completed: 5 });
    expect(found).toMatchObject({
      p10: "2020-09-23",
      p50: "2020-09-30",
      p80: "2020-09-30",
      p90: "2020-10-30",
    });
    expect(found.probability).toBeCloseTo(0.8, 1);
    // One day for both shares is said once.
    expect(forecastAnswer(forecast(plan, { slips })).map(({ key }) => key)).toEqual([
      "forecast.end-held",
      "forecast.percentiles-alike",
    ]);
    expect(method.slips).toEqual({ kind: "own-slips", n: 5, timetables: 1 });
  });

  it("says of an end that held in no run or in all that it is fewer than one or more than 99 of 100", () => {
    const { say } = wordsIn();
    const said = (due: string) => {
      const plan = planOf(milestone("taji", "2020-09-30"), milestone("out", due), waits("taji", "out"), end);
      const [held, ...dates] = forecastAnswer(
        forecast(plan, { slips: { kind: "own-slips", byTimetable: [[0]] } }),
      );
      expect(dates.map((each) => say(each))).toEqual([
        `In four of five the end was reached by ${reached(due)}, the day by which it was in half.`,
      ]);
      return held && say(held);
    };
    const reached = (due: string) => (due > "2020-09-30" ? "31 October 2020" : "30 September 2020");
    expect(said("2020-08-31")).toBe("The committed end, 31 August 2020, held in fewer than 1 of 100 runs.");
    expect(said("2020-10-31")).toBe("The committed end, 31 October 2020, held in more than 99 of 100 runs.");
  });

  it("gives percentiles that agree with how often the end held, however far the days lie apart", () => {
    const anySlip = fc.oneof(fc.constant(0), fc.integer({ min: -900, max: 3_000 }));
    const anySlips = fc.array(anySlip, { minLength: 1, maxLength: 9 });
    const anyLateness = fc.oneof(fc.constant(0), fc.integer({ min: -400, max: 400 }));
    fc.assert(
      fc.property(anySlips, anyLateness, (slips, late) => {
        const due = addDays(day("2026-12-31"), -late);
        const plan = planOf(
          milestone("taji", "2026-12-31"),
          milestone("out", due),
          waits("taji", "out"),
          end,
        );
        const { probability, p50, p80, p90 } = forecast(plan, {
          slips: { kind: "own-slips", byTimetable: [slips] },
          runs: 250,
        }).end;
        expect(p50 <= due).toBe((probability ?? 0) >= 0.5);
        expect(p80 <= due).toBe((probability ?? 0) >= 0.8);
        expect(p90 <= due).toBe((probability ?? 0) >= 0.9);
      }),
      { numRuns: 300 },
    );
  });

  it("draws what one run draws from one earlier withdrawal, as delays there went together", () => {
    const plan = planOf(
      milestone("taji", "2020-08-20"),
      milestone("besmaya", "2020-08-20"),
      milestone("out", "2020-08-20", estimate(0, 0, 0)),
      waits("taji", "out"),
      waits("besmaya", "out"),
      end,
    );
    const held = (byTimetable: number[][]) =>
      forecast(plan, { slips: { kind: "reference-class", byTimetable }, runs: 20_000 }).end.probability;
    // Half of the withdrawals were a month late with everything: both camps are in time in half of the runs.
    expect(
      held([
        [0, 0, 0],
        [30, 30, 30],
      ]),
    ).toBeCloseTo(0.5, 1);
    // Were each delay drawn by itself, both would be in a quarter.
    expect(held([[0, 0, 0, 30, 30, 30]])).toBeCloseTo(0.25, 1);
    // A withdrawal counts by what it completed, one that completed nothing not at all.
    expect(held([[], [0], [30, 30, 30]])).toBeCloseTo(0.25, 1);
  });

  it("names what decides the end and what matters most", () => {
    const plan = planOf(
      milestone("taji", "2020-08-20", { start: on("2020-07-31"), ...estimate(10, 20, 90) }),
      milestone("besmaya", "2020-08-10", { start: on("2020-07-31"), ...estimate(9, 10, 11) }),
      milestone("out", "2020-08-20"),
      waits("taji", "out"),
      waits("besmaya", "out"),
      end,
    );
    const { milestones, drivers } = forecast(plan);
    const index = Object.fromEntries(milestones.map((each) => [each.milestoneId, each.criticalityIndex]));
    expect(index.out).toBe(1);
    expect(index.taji).toBeGreaterThan(0.8);
    expect(index.besmaya).toBe(0);
    expect(drivers.map(({ milestoneId }) => milestoneId)).toEqual(["taji"]);
    expect(drivers[0]?.correlation).toBeGreaterThan(0.95);
  });

  it("comes again with the same seed, and not with another", () => {
    const plan = planOf(
      milestone("out", "2020-08-30", { start: on("2020-07-31"), ...estimate(20, 30, 60) }),
      end,
    );
    expect(forecast(plan, { seed: 8 })).toEqual(forecast(plan, { seed: 8 }));
    expect(forecast(plan, { seed: 8 }).end.probability).not.toBe(forecast(plan, { seed: 9 }).end.probability);
  });

  it("is not given where there is nothing to learn from, nothing left, or a circle", () => {
    const open = planOf(milestone("out", "2020-08-30"), end);
    const asked = { asOf, slips: null, completed: 3, seed: 1, runs: 10 };
    expect(forecastOf({ timetable: open, ...asked })).toEqual({ kind: "too-few", completed: 3, needed: 5 });
    const done = planOf(
      milestone("out", "2020-07-01"),
      { type: "complete-milestone", milestoneId: "out", completedOn: "2020-07-02" },
      end,
    );
    expect(forecastOf({ timetable: done, ...asked })).toEqual({ kind: "nothing-open" });
    const over = planOf(
      milestone("out", "2020-07-01"),
      milestone("report", "2020-12-01", estimate(1, 2, 3)),
      { type: "complete-milestone", milestoneId: "out", completedOn: "2020-07-02" },
      end,
    );
    expect(forecastOf({ timetable: over, ...asked })).toEqual({ kind: "over" });
    const round = planOf(milestone("a", null), milestone("b", null), waits("a", "b"), waits("b", "a"));
    expect(forecastOf({ timetable: round, ...asked })).toEqual({ kind: "circle" });
  });

  it("says with its figures that one cause may delay many, where more than one delay is drawn", () => {
    const one = planOf(milestone("out", "2020-08-30", estimate(20, 30, 60)), end);
    const two = planOf(
      milestone("out", "2020-08-30", estimate(20, 30, 60)),
      milestone("taji", "2020-08-20", estimate(10, 20, 90)),
      end,
    );
    const caveats = [one, two].map(
      (plan) => forecastGrounds(forecast(plan)).filter(({ key }) => key === "forecast.independent").length,
    );
    expect(caveats).toEqual([0, 1]);
  });

  it("says how far it is, so that it can be stopped", () => {
    const plan = planOf(milestone("out", "2020-08-30", estimate(20, 30, 60)), end);
    const steps = forecastSteps({ timetable: plan, asOf, slips: null, completed: 0, seed: 1, runs: 600 });
    expect([steps.next().value, steps.next().value, steps.next().value]).toEqual([250, 500, 600]);
    expect(steps.next().done).toBe(true);
  });
});
