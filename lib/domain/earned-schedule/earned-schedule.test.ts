import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Milestone } from "@/lib/schema/plan";
import { anyTimetable } from "@/tests/worlds/any-timetable";
import { blankTimetable } from "../blank-timetable";
import { addDays, exactly } from "../calendar-date";
import { overdueMilestones } from "../milestone-status";
import type { MilestoneRecords } from "../record";
import { type EarnedSchedule, earnedSchedule } from "./earned-schedule";
import { sayEarnedSchedule, sayProgressInTime } from "./earned-schedule-sentences";
import type { PlanDates } from "./measured-plan";

const announced = "2020-01-01" as CalendarDate;
const dayOf = (days: number) => addDays(announced, days);
const { say } = wordsIn();

/** Due and met so many days after the announcement. */
type Planned = { due: number | null; met?: number; weight?: number };

const milestone = ({ due, met, weight = 1 }: Planned, i: number): Milestone =>
  Milestone.parse({
    id: `m${i}`,
    phaseId: null,
    title: `Base ${i}`,
    description: "",
    start: null,
    due: due === null ? null : exactly(dayOf(due)),
    forecast: null,
    dateConstraint: null,
    durationEstimate: null,
    weight,
    ownerId: null,
    siteId: null,
    basis: null,
    percentDone: 0,
    completion: met === undefined ? null : { on: exactly(dayOf(met)), evidence: "", note: "", sourceIds: [] },
    cancellation: null,
    sourceIds: [],
    internalNote: "",
  });

function standing(onDay: number, plan: Planned[], dates: PlanDates = "current"): EarnedSchedule {
  const timetable = {
    ...blankTimetable("Leaving", { announcedOn: announced }),
    milestones: plan.map(milestone),
  };
  return earnedSchedule(timetable, new Map(), { asOf: dayOf(onDay), dates });
}
/** Without the indices, which close whatever is told. */
const told = (answer: EarnedSchedule) =>
  sayEarnedSchedule(answer)
    .map((sentence) => say(sentence))
    .filter((said) => !said.startsWith("SPI(t)"));

/** Four bases, one due every ten days; the first so many handed over on time. */
const bases = (met: number): Planned[] =>
  [10, 20, 30, 40].map((due, i) => (i < met ? { due, met: due } : { due }));

describe("earned schedule", () => {
  it("is the data date itself while what was due is done and nothing more is due", () => {
    for (const day of [20, 25, 30]) {
      expect(standing(day, bases(2))).toMatchObject({ earnedScheduleDays: day, varianceDays: 0, speed: 1 });
    }
  });

  it("stands still on the day on which the next thing fell due: the work is behind from the day after", () => {
    expect(standing(35, bases(2))).toMatchObject({
      kind: "told",
      actualDays: 35,
      earnedScheduleDays: 30,
      earnedScheduleOn: dayOf(30),
      varianceDays: -5,
      speed: 30 / 35,
      expectedDays: 40 / (30 / 35),
      expectedOn: dayOf(47),
    });
  });

  it("is ahead by the days until as much was to be done", () => {
    const early = [{ due: 10, met: 8 }, { due: 20, met: 14 }, { due: 30 }, { due: 40 }];
    expect(standing(15, early)).toMatchObject({ earnedScheduleDays: 20, varianceDays: 5, speed: 20 / 15 });
  });

  it("counts part of what is due on one day by weight: C + I", () => {
    const plan = [{ due: 10, met: 10 }, { due: 30, met: 12, weight: 3 }, { due: 30 }, { due: 40 }];
    // PV is 1/6 up to day 29 and 5/6 on day 30; EV is 4/6.
    expect(standing(15, plan)).toMatchObject({ earnedScheduleDays: 29 + (4 / 6 - 1 / 6) / (5 / 6 - 1 / 6) });
  });

  it("tells how much of what is done is what the plan has first: P = Σ min(EVj, PVj) / Σ PVj at ES", () => {
    const plan = [
      { due: 10, met: 10, weight: 10 },
      { due: 20, met: 22, weight: 20 },
      { due: 30, weight: 30 },
      { due: 40, met: 24, weight: 20 },
      { due: 50, weight: 10 },
      { due: 60, weight: 10 },
    ];
    // EV = 50, so ES = 29 + (50 − 30) / (60 − 30); PVj(ES) = 10, 20 and 2/3 of 30, of which 10 + 20 are earned.
    const answer = standing(25, plan);
    expect(answer).toMatchObject({
      earnedScheduleDays: 29 + 2 / 3,
      adherence: { share: 30 / 50, passedOver: [{ milestoneId: "m2", title: "Base 2" }] },
    });
    expect(say(sayEarnedSchedule(answer).at(-1) ?? { key: "" })).toBe(
      "SPI(t), the days of the plan done for each day gone by, is 1.19; P, the part of what is done that the plan has first, is 0.60: “Base 2” is not met, while what the plan has later is.",
    );
  });

  it("has no order within a day, and all of it is kept by whoever follows the plan, early or late", () => {
    const inPart = [{ due: 10, met: 10 }, { due: 20 }, { due: 20, met: 18, weight: 2 }, { due: 40 }];
    expect(standing(19, inPart)).toMatchObject({ adherence: { share: 1, passedOver: [] } });
    for (const met of [1, 2, 3]) {
      expect(standing(35, bases(met))).toMatchObject({ adherence: { share: 1, passedOver: [] } });
      expect(say(sayEarnedSchedule(standing(35, bases(met))).at(-1) ?? { key: "" })).toContain(
        "is 1.00: it was done in the plan’s order.",
      );
    }
  });

  it("is none of it while only later things are done", () => {
    expect(standing(15, [{ due: 10 }, { due: 20 }, { due: 30, met: 9 }, { due: 40 }])).toMatchObject({
      adherence: { share: 0, passedOver: [{ milestoneId: "m0" }] },
    });
  });

  it("is told once, by the dates that stand, where the dates first published say the same", () => {
    const timetable = {
      ...blankTimetable("Leaving", { announcedOn: announced }),
      milestones: bases(2).map(milestone),
    };
    const moved = new Map([
      [
        "m2",
        { milestoneId: "m2", original: exactly(dayOf(24)), originalOn: announced, moves: [], netSlipDays: 0 },
      ],
    ]) as unknown as MilestoneRecords;
    const both = (records: MilestoneRecords) =>
      sayProgressInTime(
        earnedSchedule(timetable, records, { asOf: dayOf(25), dates: "first-published" }),
        earnedSchedule(timetable, records, { asOf: dayOf(25), dates: "current" }),
      ).map((sentence) => say(sentence).split(",")[0]);
    const standing = ["By the dates that stand now", "SPI(t)"];
    expect(both(new Map())).toEqual(standing);
    expect(both(moved)).toEqual(["By the dates first published", "SPI(t)", ...standing]);
  });

  it("projects no end once only the last date is left and has passed", () => {
    expect(standing(50, bases(3))).toMatchObject({ varianceDays: -10, expectedDays: null, expectedOn: null });
  });

  it("says that something is overdue even where others make up for it", () => {
    const mixed = [{ due: 10 }, { due: 20, met: 5 }, { due: 30, met: 12 }, { due: 40 }];
    expect(told(standing(15, mixed))).toEqual([
      "By the dates that stand now, as much is done as was planned for 21 January 2020: 5 days ahead, with 2 of 4 dated milestones met.",
      "One milestone is overdue all the same, made up for by others met before their day.",
    ]);
  });

  it("tells an expected end once five milestones are met, and not from fewer", () => {
    const plan = (met: number) =>
      [10, 20, 30, 40, 50, 60].map((due, i) => (i < met ? { due, met: due - 8 } : { due }));
    expect(told(standing(35, plan(4)))).toHaveLength(1);
    expect(told(standing(45, plan(5)))[1]).toBe(
      "At the speed so far the whole would be done on 24 February 2020; the planned end is 1 March 2020.",
    );
  });

  it("never calls a plan that names its end alone behind or ahead", () => {
    expect(standing(35, [{ due: 40 }]).kind).toBe("no-interim-plan");
    expect(standing(55, [{ due: 40 }, { due: 40, met: 30 }]).kind).toBe("no-interim-plan");
    expect(told(standing(35, [{ due: 40 }]))).toEqual([
      "By the dates that stand now, everything is due on one day, 10 February 2020: the plan says nothing of the time before it.",
    ]);
  });

  it("has no speed before anything is reached, before the start, or without dates", () => {
    expect(standing(5, bases(0))).toMatchObject({ kind: "nothing-earned", plan: { overdue: 0 } });
    expect(standing(15, bases(0))).toMatchObject({ kind: "nothing-earned", plan: { overdue: 1 } });
    expect(standing(-3, bases(0)).kind).toBe("before-start");
    expect(standing(5, [{ due: null }]).kind).toBe("no-plan");
  });

  it("once all is met is over, and early or late against the plan's end", () => {
    const done = [
      { due: 10, met: 10 },
      { due: 40, met: 32 },
    ];
    expect(standing(60, done)).toMatchObject({
      kind: "complete",
      actualDays: 32,
      lateDays: -8,
      speed: 40 / 32,
    });
  });

  it("that ended in a month which holds the planned end is not called late", () => {
    const [first, last] = bases(2).slice(0, 2).map(milestone) as [Milestone, Milestone];
    const january: Milestone = {
      ...last,
      completion: { on: { day: dayOf(30), precision: "month" }, evidence: "", note: "", sourceIds: [] },
    };
    const answer = earnedSchedule({ announcedOn: announced, milestones: [first, january] }, new Map(), {
      asOf: dayOf(60),
      dates: "current",
    });
    expect(answer).toMatchObject({ kind: "complete", lateDays: 0 });
  });

  it("measures what has a date and a weight, and says how much has not", () => {
    const plan = [...bases(2), { due: null }, { due: 15, weight: 0 }];
    const answer = standing(25, plan);
    expect(answer).toMatchObject({
      plan: { progress: { met: 2, counted: 4, share: 0.5 }, left: { undated: 1, weightless: 1 } },
    });
    expect(told(answer)).toEqual([
      "By the dates that stand now, as much is done as was planned for 26 January 2020: 2 of 4 dated milestones met.",
      "One milestone has no planned date and is not measured.",
    ]);
  });

  it("starts with the first date where no announcement is known", () => {
    const milestones = bases(1).map(milestone);
    const answer = earnedSchedule({ announcedOn: null, milestones }, new Map(), {
      asOf: dayOf(15),
      dates: "current",
    });
    expect(answer).toMatchObject({ plan: { start: dayOf(10), startIs: "first-date", plannedDays: 30 } });
  });

  it("is behind only with something overdue, and never beyond the plan", () => {
    fc.assert(
      fc.property(anyTimetable, ({ timetable, records, asOf }) => {
        for (const dates of ["current", "first-published"] as const) {
          const answer = earnedSchedule(timetable, records, { asOf, dates });
          for (const sentence of sayEarnedSchedule(answer))
            expect(say(sentence)).not.toMatch(/NaN|null|schedule\./);
          if (answer.kind !== "told") continue;
          const { plan, varianceDays, earnedScheduleDays, adherence } = answer;
          expect(adherence.share).toBeGreaterThanOrEqual(0);
          expect(adherence.share).toBeLessThanOrEqual(1);
          expect(adherence.passedOver.length === 0).toBe(adherence.share > 1 - 1e-9);
          expect(earnedScheduleDays).toBeGreaterThanOrEqual(0);
          expect(earnedScheduleDays).toBeLessThanOrEqual(plan.plannedDays);
          if (varianceDays < 0) expect(plan.overdue).toBeGreaterThan(0);
          if (dates === "current")
            expect(plan.overdue).toBe(overdueMilestones(timetable.milestones, asOf).length);
        }
      }),
    );
  });
});
