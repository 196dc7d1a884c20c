import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import type { Timetable } from "@/lib/schema/timetable";
import { applyEdits } from "./apply-edit";
import { blankTimetable } from "./blank-timetable";
import { addDays, exactly } from "./calendar-date";
import { consequencesOfMoves, editsForMoves, pushOf } from "./consequences";
import { byId } from "./items";

const first = "2011-01-01" as CalendarDate;
const on = (days: number) => exactly(addDays(first, days));
const types = ["finish-to-start", "start-to-start", "finish-to-finish", "start-to-finish"] as const;

/** Any plan without a circle: links go from an earlier to a later place in the list. */
const anyPlan = fc
  .record({
    dues: fc.array(fc.record({ due: fc.nat(300), takes: fc.nat(30) }), { minLength: 2, maxLength: 12 }),
    links: fc.array(
      fc.record({
        a: fc.nat(11),
        b: fc.nat(11),
        type: fc.constantFrom(...types),
        lagDays: fc.integer({ min: -20, max: 40 }),
      }),
      { maxLength: 16 },
    ),
    moves: fc.dictionary(fc.constantFrom("m0", "m1", "m2"), fc.nat(400), { minKeys: 1 }),
  })
  .map(({ dues, links, moves }) => {
    const seen = new Set<string>();
    const edits = [
      ...dues.map(({ due, takes }, i) => ({
        type: "add-milestone",
        milestone: {
          id: `m${i}`,
          title: `M${i}`,
          due: on(due),
          start: takes > 0 ? on(due - takes) : null,
        },
      })),
      ...links.flatMap(({ a, b, type, lagDays }, i) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const key = `${from} ${to} ${type}`;
        if (from === to || to >= dues.length || seen.has(key)) return [];
        seen.add(key);
        const dependency = { id: `d${i}`, fromId: `m${from}`, toId: `m${to}`, type, lagDays };
        return [{ type: "add-dependency", dependency }];
      }),
      { type: "set-timetable", changes: { endMilestoneId: `m${dues.length - 1}` } },
    ];
    const known = Object.entries(moves).filter(([id]) => Number(id.slice(1)) < dues.length);
    const moved = known.map(([id, due]) => {
      const { takes } = dues[Number(id.slice(1))] ?? { takes: 0 };
      return [id, takes > 0 ? { due: on(due), start: on(due - takes) } : { due: on(due) }] as const;
    });
    return { plan: made(edits), moves: new Map(moved) };
  });

function made(edits: readonly unknown[]): Timetable {
  const result = applyEdits(
    blankTimetable("Any"),
    edits.map((edit) => Edit.parse(edit)),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function carriedOut(timetable: Timetable, edits: readonly Edit[]): Timetable {
  const result = applyEdits(timetable, edits);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe("what else moves", () => {
  it("keeps every link that leads away from what was moved, and pulls nothing earlier", () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, moves }) => {
        const { pushed } = consequencesOfMoves(plan, moves);
        const after = carriedOut(plan, editsForMoves(moves, pushed));
        const [was, now] = [byId(plan.milestones), byId(after.milestones)];
        const touched = new Set([...moves.keys(), ...pushed.map(({ milestoneId }) => milestoneId)]);
        for (const link of plan.dependencies) {
          const [from, to] = [now.get(link.fromId), now.get(link.toId)];
          if (!from || !to || !touched.has(link.fromId) || moves.has(link.toId)) continue;
          expect(pushOf(link, from, to)).toBeLessThanOrEqual(0);
        }
        for (const { milestoneId, due } of pushed) {
          expect(due.from).toEqual(was.get(milestoneId)?.due);
          expect(due.to.day > due.from.day).toBe(true);
          expect(moves.has(milestoneId)).toBe(false);
        }
      }),
    );
  });

  it("pushes no further than the links ask: a day less and one of them breaks", () => {
    fc.assert(
      fc.property(anyPlan, ({ plan, moves }) => {
        const { pushed } = consequencesOfMoves(plan, moves);
        const after = byId(carriedOut(plan, editsForMoves(moves, pushed)).milestones);
        for (const { milestoneId } of pushed) {
          const tight = plan.dependencies.some((link) => {
            const [from, to] = [after.get(link.fromId), after.get(link.toId)];
            return to?.id === milestoneId && from && pushOf(link, from, to) === 0;
          });
          expect(tight).toBe(true);
        }
      }),
    );
  });

  it("tells the committed end as it stands afterwards", () => {
    const plan = made([
      { type: "add-milestone", milestone: { id: "bases", title: "Bases handed over", due: on(10) } },
      { type: "add-milestone", milestone: { id: "out", title: "All out", due: on(20) } },
      { type: "add-dependency", dependency: { id: "d", fromId: "bases", toId: "out", lagDays: 5 } },
      { type: "set-timetable", changes: { endMilestoneId: "out" } },
    ]);
    const end = (days: number) => consequencesOfMoves(plan, new Map([["bases", { due: on(days) }]])).end;
    expect(end(15)).toMatchObject({ holds: true, lateDays: 0 });
    expect(end(16)).toMatchObject({ holds: false, lateDays: 1, to: on(21) });
    const both = new Map([
      ["bases", { due: on(1) }],
      ["out", { due: on(18) }],
    ]);
    expect(consequencesOfMoves(plan, both)).toMatchObject({ pushed: [], end: { holds: true, lateDays: -2 } });
  });

  it("pushes to working days, and by as many of them as the work takes", () => {
    const plan = made([
      {
        type: "add-working-calendar",
        workingCalendar: {
          id: "iraq",
          title: "Iraq",
          workingWeekdays: ["sunday", "monday", "tuesday", "wednesday", "thursday"],
        },
      },
      { type: "set-timetable", changes: { workingCalendarId: "iraq" } },
      // 1 Jan 2011 was a Saturday: five days from Sunday to Thursday, then the handover on the Thursday.
      { type: "add-milestone", milestone: { id: "talks", title: "Talks", due: on(1) } },
      { type: "add-milestone", milestone: { id: "inventory", title: "Inventory", start: on(1), due: on(5) } },
      { type: "add-milestone", milestone: { id: "handover", title: "Handover", due: on(5) } },
      { type: "add-dependency", dependency: { id: "a", fromId: "talks", toId: "inventory" } },
      { type: "add-dependency", dependency: { id: "b", fromId: "inventory", toId: "handover", lagDays: 2 } },
    ]);
    const { pushed } = consequencesOfMoves(plan, new Map([["talks", { due: on(6) }]]));
    // Talks until Friday the 7th: the inventory takes the next week, and two working days later is a Monday.
    expect(pushed.map(({ milestoneId, start, due }) => [milestoneId, start?.to, due.to])).toEqual([
      ["inventory", on(8), on(12)],
      ["handover", undefined, on(16)],
    ]);
  });
});
