import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { networkTimetable } from "@/tests/worlds/network-timetable";
import { applyEdits } from "../apply-edit";
import { addDays, exactly } from "../calendar-date";
import { consequencesOfMove, editsForMoves, type Moves, movesWith } from "../consequences";
import { computeSchedule } from "./compute-schedule";
import { scheduleAfterMoves } from "./schedule-after-moves";

const count = 24;
const whole = networkTimetable(count, 30);
/** What waits for others may have no date of its own; it begins with the plan. */
const world: Timetable = {
  ...whole,
  milestones: whole.milestones.map((each, i) =>
    i % 8 === 1 ? { ...each, start: null, due: null, completion: null } : each,
  ),
};

/** What stands once it was let go: the slow, obvious way. */
function scheduleOnceMoved(timetable: Timetable, asOf: CalendarDate, moves: Moves) {
  const moved = applyEdits(timetable, editsForMoves(moves, []));
  if (!moved.ok) throw new Error("refused");
  const schedule = computeSchedule(moved.value, { asOf });
  if (!schedule.ok) throw new Error("a circle");
  return schedule;
}

describe("the schedule while a milestone is held", () => {
  it("is what the schedule will be once it is let go, wherever it goes and whatever it pushes", () => {
    const anyMove = fc.record({
      at: fc.oneof(fc.nat(2), fc.nat(count - 1)),
      days: fc.integer({ min: -900, max: 900 }),
      lastsDays: fc.option(fc.nat(60), { nil: undefined }),
      end: fc.option(fc.nat(count - 1), { nil: null }),
      asOf: fc.oneof(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 0, max: 3_000 })),
      pushing: fc.boolean(),
    });
    fc.assert(
      fc.property(anyMove, ({ at, days, lastsDays, end, asOf, pushing }) => {
        const timetable = { ...world, endMilestoneId: end === null ? null : `m${end}` };
        const day = addDays("2010-01-01" as CalendarDate, asOf);
        const { id, due } = timetable.milestones[at] ?? {};
        if (!id || !due) return;
        const to = exactly(addDays(due.day, days));
        const start = lastsDays === undefined ? {} : { start: exactly(addDays(to.day, -lastsDays)) };
        const put: Moves = new Map([[id, { due: to, ...start }]]);
        const { pushed } = consequencesOfMove(timetable, id, { due: to, ...start });
        const moves = pushing ? movesWith(put, pushed) : put;
        const held = scheduleAfterMoves(timetable, day, moves);
        const { milestones, criticalPath, end: told } = scheduleOnceMoved(timetable, day, moves);
        expect(held?.end).toEqual(told);
        expect(held?.criticalPath).toEqual(criticalPath);
        for (const each of milestones.values()) expect(held?.milestone(each.milestoneId)).toEqual(each);
      }),
      { numRuns: 200 },
    );
  });

  it("says nothing of what had no date before, or of what is called off", () => {
    const timetable = {
      ...world,
      dependencies: [],
      milestones: world.milestones.map((each) => (each.id === "m21" ? { ...each, due: null } : each)),
    };
    const moves: Moves = new Map([["m21", { due: exactly("2012-01-01" as CalendarDate) }]]);
    expect(scheduleAfterMoves(timetable, "2011-01-01" as CalendarDate, moves)).toBeNull();
  });

  it("says nothing where links go in a circle", () => {
    const [link] = world.dependencies;
    if (!link) throw new Error("no link");
    const back = { ...link, id: "back", fromId: link.toId, toId: link.fromId };
    const timetable = { ...world, dependencies: [...world.dependencies, back] };
    expect(scheduleAfterMoves(timetable, "2011-01-01" as CalendarDate, new Map())).toBeNull();
  });
});
