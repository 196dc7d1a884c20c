import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readProjectXml } from "@/tests/worlds/project-xml";
import {
  type Activity,
  type Link,
  type NetworkSchedule,
  noLink,
  type ScheduleProblem,
  scheduleNetwork,
} from "./schedule-network";
import { solveNetwork } from "./solve-network";
import { weekdayOf, workingDays } from "./working-days";
import { always } from "./working-time";

function scheduled(problem: ScheduleProblem): NetworkSchedule {
  const answer = scheduleNetwork(problem);
  if (!answer.ok) throw new Error(`a circle: ${answer.circle.join(" → ")}`);
  return answer;
}
const takes = (work: number, more: Partial<Activity> = {}): Activity => ({ work, time: always, ...more });
const waits = (from: number, to: number, lag = 0): Link => ({ from, to, type: 0, lag });

describe("a network with calendars and a past", () => {
  it("agrees with the bare solver where work is done all the time", () => {
    const any = fc.record({
      duration: fc.array(fc.nat(9), { minLength: 1, maxLength: 8 }),
      pairs: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3), fc.integer({ min: -5, max: 6 })), {
        maxLength: 14,
      }),
      notBefore: fc.array(fc.nat(15), { minLength: 8, maxLength: 8 }),
      late: fc.integer({ min: -9, max: 9 }),
    });
    fc.assert(
      fc.property(any, ({ duration, pairs, notBefore, late }) => {
        const links = pairs.flatMap(([a, b, type, lag]): Link[] => {
          const [x, y] = [a % duration.length, b % duration.length];
          return x === y ? [] : [{ from: Math.min(x, y), to: Math.max(x, y), type, lag }];
        });
        const column = (field: "from" | "to" | "type" | "lag") => links.map((link) => link[field]);
        const bare = {
          duration,
          from: column("from"),
          to: column("to"),
          type: column("type"),
          lag: column("lag"),
          notBefore: notBefore.slice(0, duration.length),
        };
        const free = solveNetwork(bare);
        const end = free.ok ? free.finish + late : 0;
        const {
          network: _,
          heldBy: __,
          ...ours
        } = scheduled({
          activities: duration.map((work, a) => takes(work, { startNotBefore: notBefore[a] })),
          links,
          start: 0,
          end,
        });
        expect(ours).toEqual(solveNetwork({ ...bare, end }));
      }),
      { numRuns: 400 },
    );
  });

  it("fixes the past and puts no open work before the data date", () => {
    const { earlyStart, earlyFinish, heldBy, totalFloat } = scheduled({
      activities: [takes(5, { actual: { start: 0, finish: 8 } }), takes(4), takes(3), takes(0)],
      links: [waits(0, 1), waits(1, 3), waits(2, 3)],
      start: 0,
      dataDate: 10,
    });
    expect([...earlyStart]).toEqual([0, 10, 10, 14]);
    expect([...earlyFinish]).toEqual([8, 14, 13, 14]);
    expect([...totalFloat]).toEqual([0, 0, 1, 0]);
    expect([...heldBy]).toEqual([noLink.actual, noLink.dataDate, noLink.dataDate, 1]);
  });

  it("goes on with what was begun once what it waits for is done", () => {
    const begun = { start: 2, remaining: 3 };
    const { earlyStart, earlyFinish } = scheduled({
      activities: [takes(9), takes(6, { begun })],
      links: [waits(0, 1)],
      start: 0,
      dataDate: 4,
    });
    expect([earlyStart[1], earlyFinish[1]]).toEqual([2, 16]);
  });

  it("lets dates stand that somebody set, until something pushes them", () => {
    const weekdays = workingDays((day) => ![0, 6].includes(weekdayOf(day)), 0, 30);
    const saturday = 2; // 3 January 1970
    const set = takes(0, { time: weekdays, planned: { start: saturday, finish: saturday } });
    const open = scheduled({ activities: [set], links: [], start: 0, end: saturday });
    expect([open.earlyFinish[0], open.totalFloat[0]]).toEqual([saturday, 0]);
    const pushed = scheduled({
      activities: [set, takes(2, { actual: { start: 0, finish: 3 } })],
      links: [waits(1, 0)],
      start: 0,
    });
    expect(pushed.earlyFinish[0]).toBe(4);
  });

  it("keeps to a last day, and says by how much it cannot", () => {
    const { totalFloat, freeFloat } = scheduled({
      activities: [takes(5), takes(4, { finishNotAfter: 7 })],
      links: [waits(0, 1)],
      start: 0,
      end: 20,
    });
    expect([...totalFloat]).toEqual([-2, -2]);
    expect(freeFloat[0]).toBe(0);
  });

  it("counts a lag in the working time of whoever waits, unless told otherwise", () => {
    const weekdays = workingDays((day) => ![0, 6].includes(weekdayOf(day)), 0, 30);
    const finishes = (time: Activity["time"], lagTime?: Activity["time"]) =>
      scheduled({
        activities: [takes(0), takes(0, { time })],
        links: [{ ...waits(0, 1, 2), time: lagTime }],
        start: 0, // a Thursday
      }).earlyFinish[1];
    expect([finishes(always), finishes(weekdays), finishes(weekdays, always)]).toEqual([2, 4, 4]);
  });
});

const folder = "../shared/files";
const plans = ["projectlibre__New_Product.xml", "mpxj__task-links-project2019-mspdi.xml"].filter((file) =>
  existsSync(`${folder}/${file}`),
);
for (const file of plans) {
  describe(`the plan ${file}`, () => {
    it("starts and finishes every task when the program that wrote it does", () => {
      const { problem, tasks, finish } = readProjectXml(readFileSync(`${folder}/${file}`, "utf8"));
      const { earlyStart, earlyFinish, ...all } = scheduled(problem);
      expect(tasks.map(({ name }, a) => [name, earlyStart[a], earlyFinish[a]])).toEqual(
        tasks.map(({ name, start, finish: end }) => [name, start, end]),
      );
      expect(all.finish).toBe(finish);
    });
  });
}
