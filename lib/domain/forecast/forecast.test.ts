import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import type { Timetable } from "@/lib/schema/timetable";
import { anyTimetable } from "@/tests/worlds/any-timetable";
import { applyEdits } from "../apply-edit";
import { blankTimetable } from "../blank-timetable";
import { addDays, daysBetween } from "../calendar-date";
import { networkOf } from "../schedule/network-of";
import { type ScheduleProblem, scheduleNetwork } from "../schedule/schedule-network";
import { always } from "../schedule/working-time";
import { DayCounts } from "./day-counts";
import { type Forecast, type ForecastInput, forecastOf, forecastSteps } from "./forecast";
import { forecastAnswer, forecastGrounds } from "./forecast-words";
import { randomFrom } from "./random";
import { Simulation } from "./simulation";
import { completedSlips, slipSample } from "./slips";

const day = (text: string) => text as CalendarDate;
const on = (text: string) => ({ day: text, precision: "day" });
const asOf = day("2020-07-20");

function planOf(...edits: unknown[]): Timetable {
  const made = applyEdits(
    blankTimetable("Iraq 2020"),
    edits.map((edit) => Edit.parse(edit)),
  );
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}
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

describe("of any timetable, a simulation in which nothing varies", () => {
  it("gives the schedule", () => {
    const links = fc.array(
      fc.record({
        from: fc.nat(11),
        to: fc.nat(11),
        type: fc.constantFrom("finish-to-start", "start-to-start", "finish-to-finish", "start-to-finish"),
        lag: fc.integer({ min: -40, max: 60 }),
      }),
      { maxLength: 14 },
    );
    const weekdays = fc.uniqueArray(fc.constantFrom("sunday", "monday", "wednesday", "friday"), {
      minLength: 1,
    });
    fc.assert(
      fc.property(anyTimetable, links, fc.option(weekdays), ({ timetable, asOf: on }, pairs, week) => {
        const count = timetable.milestones.length;
        const plan: Timetable = {
          ...timetable,
          workingCalendars: week
            ? [{ id: "w", title: "Week", workingWeekdays: week as never, exceptions: [], sourceIds: [] }]
            : [],
          workingCalendarId: week ? "w" : null,
          dependencies: pairs.flatMap(({ from, to, type, lag }, i) => {
            const [a, b] = [from % count, to % count];
            return a === b || count === 0
              ? []
              : [
                  {
                    id: `d${i}`,
                    fromId: `i${Math.min(a, b)}`,
                    toId: `i${Math.max(a, b)}`,
                    type,
                    lagDays: lag,
                  } as never,
                ];
          }),
        };
        const { problem, items } = networkOf(plan, on, "as-set");
        const solved = scheduleNetwork(problem);
        if (!solved.ok || items.length === 0) return;
        const simulation = new Simulation({
          problem,
          solved,
          uncertainty: items.map(() => ({ kind: "none" })),
          target: 0,
          limit: 0,
          random: () => 0.5,
        });
        simulation.run(1);
        const { counts } = simulation.result();
        const found = items.map((_, i) => counts.percentile(i, 1));
        const width = items.map(
          (_, i) => (counts.percentile(i, 1) as number) - (solved.earlyFinish[i] as number),
        );
        expect([found.length, width.filter((days) => days !== 0)]).toEqual([items.length, []]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("of any network, a simulation in which every day is worked", () => {
  const dayOrNone = fc.option(fc.integer({ min: 0, max: 80 }), { nil: undefined });
  const activity = fc.record({
    work: fc.nat(20),
    startNotBefore: dayOrNone,
    finishNotBefore: dayOrNone,
    planned: fc.option(fc.record({ start: fc.nat(60), takes: fc.nat(30) }), { nil: undefined }),
    begun: fc.option(fc.record({ start: fc.nat(10), remaining: fc.nat(12) }), { nil: undefined }),
    actual: fc.option(fc.record({ start: fc.nat(10), takes: fc.nat(10) }), { nil: undefined, freq: 5 }),
    uncertainty: fc.oneof(
      fc.constant({ kind: "none" as const }),
      fc.tuple(fc.nat(9), fc.nat(9), fc.nat(30)).map(([optimistic, more, most]) => ({
        kind: "three-point" as const,
        optimistic,
        likely: optimistic + more,
        pessimistic: optimistic + more + most,
      })),
      fc
        .array(fc.array(fc.integer({ min: -9, max: 30 }), { maxLength: 5 }), { maxLength: 3 })
        .map((byTimetable) => ({ kind: "slips" as const, byTimetable })),
    ),
  });
  const link = fc.record({
    a: fc.nat(11),
    b: fc.nat(11),
    type: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    lag: fc.integer({ min: -9, max: 20 }),
  });

  it("finds the same as one that asks a calendar in which every day is worked", () => {
    fc.assert(
      fc.property(
        fc.array(activity, { minLength: 2, maxLength: 12 }),
        fc.array(link, { maxLength: 20 }),
        fc.option(fc.nat(40), { nil: undefined }),
        (activities, links, dataDate) => {
          const found = [always, { ...always }].map((time) => {
            const problem: ScheduleProblem = {
              start: 0,
              dataDate,
              activities: activities.map(({ planned, actual, begun, uncertainty: _, ...each }) => ({
                ...each,
                time,
                begun: actual ? undefined : begun,
                planned: planned && { start: planned.start, finish: planned.start + planned.takes },
                actual: actual && { start: actual.start, finish: actual.start + actual.takes },
              })),
              links: links.flatMap(({ a, b, type, lag }) => {
                const [from, to] = [Math.min(a, b), Math.max(a, b)];
                return from < to && to < activities.length ? [{ from, to, type, lag }] : [];
              }),
            };
            const solved = scheduleNetwork(problem);
            if (!solved.ok) throw new Error("a circle");
            const simulation = new Simulation({
              problem,
              solved,
              uncertainty: activities.map(({ uncertainty }) => uncertainty),
              target: activities.length - 1,
              limit: 40,
              random: randomFrom(3),
            });
            simulation.run(20);
            const { counts, critical, correlation, inTime } = simulation.result();
            return {
              curves: activities.map((_, a) => counts.curve(a)),
              critical: [...critical],
              correlation: [...correlation],
              inTime,
            };
          });
          expect(found[0]).toEqual(found[1]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("counted days", () => {
  it("give the day below which a share of them lies, whatever days come", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: -3_000, max: 3_000 }), fc.integer({ min: -119, max: 119 })), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.constantFrom(0.1, 0.5, 0.8, 1),
        (days, share) => {
          const counts = new DayCounts([0, 0]);
          for (const each of days) counts.add(1, each);
          const exact =
            days.toSorted((a, b) => a - b)[Math.ceil(share * days.length - 1e-9) - 1] ?? Number.NaN;
          const found = counts.percentile(1, share) ?? Number.NaN;
          expect(found).toBeGreaterThanOrEqual(exact);
          // 512 counters hold half a year around the day expected to the day, and 6,000 days to 32 of them.
          expect(found - exact).toBeLessThan(days.every((each) => Math.abs(each) < 120) ? 1 : 32);
          expect(counts.percentile(0, share)).toBeNull();
        },
      ),
    );
  });
});

describe("random numbers", () => {
  it("come again, and fill the space between 0 and 1 evenly", () => {
    const [one, again, other] = [randomFrom(5), randomFrom(5), randomFrom(6)];
    const row = Array.from({ length: 10_000 }, one);
    expect(row.slice(0, 5)).toEqual(Array.from({ length: 5 }, again));
    expect(row.slice(0, 5)).not.toEqual(Array.from({ length: 5 }, other));
    const tenths = Array.from({ length: 10 }, (_, i) => row.filter((x) => Math.floor(x * 10) === i).length);
    for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});

describe("slips to learn from", () => {
  const done = (id: string, due: string, completedOn: string) => [
    milestone(id, due),
    { type: "complete-milestone", milestoneId: id, completedOn },
  ];
  const few = planOf(...done("a", "2020-03-01", "2020-03-04"), ...done("b", "2020-04-01", "2020-03-30"));

  it("are days from the first date to the day reached, of what is done by the data date", () => {
    expect(completedSlips(few, new Map(), asOf)).toEqual([-2, 3]);
    expect(completedSlips(few, new Map(), day("2020-04-01"))).toEqual([-2, 3]);
    expect(completedSlips(few, new Map(), day("2020-03-20"))).toEqual([3]);
  });

  it("are one's own where there are five, else those of earlier withdrawals, else none", () => {
    const many = planOf(
      ...Array.from({ length: 5 }, (_, i) =>
        done(`m${i}`, "2020-05-01", addDays(day("2020-05-01"), i)),
      ).flat(),
    );
    expect(slipSample(many, new Map(), [], asOf)).toEqual({
      kind: "own-slips",
      byTimetable: [[0, 1, 2, 3, 4]],
    });
    expect(slipSample(few, new Map(), [], asOf)).toBeNull();
    const published = {
      version: 1,
      publishedOn: day("2020-06-01"),
      asOf: day("2020-06-01"),
      reasons: {},
      timetable: many,
    };
    const others = [[published as never], []];
    expect(slipSample(few, new Map(), others, asOf)).toEqual({
      kind: "reference-class",
      byTimetable: [[0, 1, 2, 3, 4]],
    });
    expect(slipSample(few, new Map(), others, day("2020-05-30"))).toBeNull();
  });
});
