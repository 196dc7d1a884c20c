import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Timetable } from "@/lib/schema/timetable";
import { anyTimetable } from "@/tests/worlds/any-timetable";
import { networkOf } from "../schedule/network-of";
import { type ScheduleProblem, scheduleNetwork } from "../schedule/schedule-network";
import { always } from "../schedule/working-time";
import { randomFrom } from "./random";
import { Simulation } from "./simulation";

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
