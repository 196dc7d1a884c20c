import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import { Timetable } from "@/lib/schema/timetable";
import { applyEdit, applyEdits } from "./apply-edit";
import { blankTimetable } from "./blank-timetable";
import { compareTimetables } from "./compare";
import { editsBetween } from "./edits-between";
import { problemsIn } from "./problems-in";

const today = "2021-01-01" as CalendarDate;
const edits = (...list: unknown[]) => list.map((edit) => Edit.parse(edit));
const applied = (timetable: Timetable, ...list: unknown[]) => {
  const result = applyEdits(timetable, edits(...list));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const problemKeys = (timetable: Timetable) =>
  problemsIn(timetable, today).map(({ sentence }) => sentence.key);

const besmaya = { id: "besmaya", title: "Besmaya handed over", due: { day: "2020-07-25", precision: "day" } };
const taji = { id: "taji", title: "Camp Taji handed over", due: { day: "2020-08-23", precision: "day" } };
const plan = applied(
  blankTimetable("United States forces from Iraq, 2020–2021"),
  { type: "add-phase", phase: { id: "bases", title: "Consolidate bases" } },
  { type: "add-milestone", milestone: { ...besmaya, phaseId: "bases" } },
  { type: "add-milestone", milestone: { ...taji, phaseId: "bases" } },
  { type: "add-dependency", dependency: { id: "d1", fromId: "besmaya", toId: "taji", lagDays: 20 } },
  { type: "add-condition", condition: { id: "c1", milestoneId: "taji", statement: "Inventory agreed" } },
  {
    type: "add-assessment",
    assessment: {
      id: "a1",
      subject: { kind: "condition", conditionId: "c1" },
      finding: "met",
      on: "2020-07-12",
    },
  },
  { type: "set-timetable", changes: { endMilestoneId: "taji" } },
);

describe("an edit", () => {
  it("leaves the timetable it was given as it was, and shares what it does not touch", () => {
    const moved = applied(plan, {
      type: "move-milestone",
      milestoneId: "taji",
      due: { day: "2020-09-06", precision: "day" },
    });
    expect(plan.milestones[1]?.due?.day).toBe("2020-08-23");
    expect(moved.milestones[1]?.due?.day).toBe("2020-09-06");
    expect(moved.milestones[0]).toBe(plan.milestones[0]);
    expect(moved.dependencies).toBe(plan.dependencies);
  });

  it("removing a milestone takes along what hangs on it, and the end forgets it", () => {
    const left = applied(plan, { type: "remove-milestone", milestoneId: "taji" });
    expect(left).toMatchObject({ dependencies: [], conditions: [], assessments: [], endMilestoneId: null });
    expect(problemKeys(left)).toEqual([]);
  });

  it("removing a phase leaves its milestones, outside any phase", () => {
    const left = applied(plan, { type: "remove-phase", phaseId: "bases" });
    expect(left.milestones.map(({ phaseId }) => phaseId)).toEqual([null, null]);
  });

  it("completing and reopening are two facts, and reopening forgets the first", () => {
    const done = applied(plan, {
      type: "complete-milestone",
      milestoneId: "taji",
      completedOn: "2020-08-23",
      evidence: "Ceremony",
    });
    expect(done.milestones[1]).toMatchObject({
      percentDone: 100,
      completion: { on: { day: "2020-08-23" }, evidence: "Ceremony" },
    });
    const open = applied(done, { type: "reopen-milestone", milestoneId: "taji" });
    expect(open.milestones[1]).toEqual(plan.milestones[1]);
  });

  it("says which milestone is not there, and changes nothing", () => {
    const result = applyEdits(
      plan,
      edits(
        { type: "reopen-milestone", milestoneId: "besmaya" },
        { type: "reopen-milestone", milestoneId: "q-west" },
      ),
    );
    expect(result).toMatchObject({
      ok: false,
      problems: [{ path: ["edits", 1, "milestoneId"], sentence: { key: "problems.not-there" } }],
    });
  });

  it("refuses an id that is taken", () => {
    expect(applyEdit(plan, edits({ type: "add-milestone", milestone: taji })[0] as Edit)).toMatchObject({
      ok: false,
    });
  });

  it("puts a milestone where it is told", () => {
    const arranged = applied(plan, {
      type: "arrange-milestone",
      milestoneId: "taji",
      afterId: null,
      phaseId: null,
    });
    expect(arranged.milestones.map(({ id }) => id)).toEqual(["taji", "besmaya"]);
    expect(arranged.milestones[0]?.phaseId).toBe(null);
  });
});

describe("what cannot be", () => {
  it("names a dependency on itself, a circle, and one entered twice", () => {
    expect(
      problemKeys(
        applied(plan, { type: "add-dependency", dependency: { id: "d2", fromId: "taji", toId: "taji" } }),
      ),
    ).toEqual(["problems.depends-on-itself"]);
    expect(
      problemKeys(
        applied(plan, { type: "add-dependency", dependency: { id: "d2", fromId: "besmaya", toId: "taji" } }),
      ),
    ).toEqual(["problems.dependency-twice"]);
    const [circle] = problemsIn(
      applied(plan, { type: "add-dependency", dependency: { id: "d2", fromId: "taji", toId: "besmaya" } }),
      today,
    );
    expect(circle?.sentence.values?.titles).toBe(
      "Besmaya handed over → Camp Taji handed over → Besmaya handed over",
    );
  });

  it("names a milestone both completed and cancelled, and a field translated twice", () => {
    const completed = applied(plan, {
      type: "complete-milestone",
      milestoneId: "taji",
      completedOn: "2020-07-01",
    });
    const cancellation = { on: "2020-07-02" as CalendarDate, reason: "Given up." };
    const milestones = completed.milestones.map((one) => (one.completion ? { ...one, cancellation } : one));
    expect(problemKeys({ ...completed, milestones })).toEqual(["problems.completed-and-cancelled"]);
    const text = { language: "fr" as const, itemId: "taji", field: "title", text: "Taji" };
    const translations = [
      { id: "a", ...text },
      { id: "b", ...text },
      { id: "c", ...text, language: "ar" as const },
    ];
    expect(problemsIn({ ...plan, translations }, today)).toMatchObject([
      { path: ["translation", "b", "field"], sentence: { key: "problems.translated-twice" } },
    ]);
  });

  it("names a pointer at nothing, a reversed phase, a start after its end and a completion in the future", () => {
    expect(
      problemKeys(
        applied(plan, { type: "set-milestone", milestoneId: "taji", changes: { ownerId: "nobody" } }),
      ),
    ).toEqual(["problems.points-at-nothing"]);
    expect(
      problemKeys(
        applied(plan, {
          type: "set-phase",
          phaseId: "bases",
          changes: { firstDay: "2020-09-01", last: { day: "2020-08-31", precision: "month" } },
        }),
      ),
    ).toEqual(["problems.phase-reversed"]);
    expect(
      problemKeys(
        applied(plan, {
          type: "set-milestone",
          milestoneId: "taji",
          changes: { start: { day: "2020-08-24", precision: "day" } },
        }),
      ),
    ).toEqual(["problems.start-after-due"]);
    expect(
      problemKeys(
        applied(plan, { type: "complete-milestone", milestoneId: "taji", completedOn: "2021-01-02" }),
      ),
    ).toEqual(["problems.completed-in-future"]);
  });
});

const id = fc.constantFrom("a", "b", "c", "d");
const target = fc.constantFrom(
  null,
  { day: "2020-07-25", precision: "day" },
  { day: "2020-09-30", precision: "month" },
);
const anyEdit = fc
  .oneof(
    fc.record({
      type: fc.constant("add-milestone"),
      milestone: fc.record({
        id,
        title: fc.constant("M"),
        due: target,
        sourceIds: fc.subarray(["s1", "s2"]),
      }),
      afterId: fc.option(id, { nil: null }),
    }),
    fc.record({ type: fc.constant("remove-milestone"), milestoneId: id }),
    fc.record({ type: fc.constant("move-milestone"), milestoneId: id, due: target }),
    fc.record({
      type: fc.constant("complete-milestone"),
      milestoneId: id,
      completedOn: fc.constant("2020-07-01"),
    }),
    fc.record({
      type: fc.constant("cancel-milestone"),
      milestoneId: id,
      cancelledOn: fc.constant("2020-07-01"),
      reason: fc.constant("Dropped"),
    }),
    fc.record({
      type: fc.constant("arrange-milestone"),
      milestoneId: id,
      afterId: fc.option(id, { nil: null }),
      phaseId: fc.constant(null),
    }),
    fc.record({ type: fc.constant("add-dependency"), dependency: fc.record({ id, fromId: id, toId: id }) }),
    fc.record({
      type: fc.constant("add-source"),
      source: fc.record({ id: fc.constantFrom("s1", "s2"), title: fc.constant("S") }),
    }),
    fc.record({ type: fc.constant("remove-source"), sourceId: fc.constantFrom("s1", "s2") }),
    fc.record({
      type: fc.constant("add-phase"),
      phase: fc.record({ id, title: fc.constant("P") }),
      afterId: fc.option(id, { nil: null }),
    }),
    fc.record({ type: fc.constant("remove-phase"), phaseId: id }),
    fc.record({
      type: fc.constant("set-timetable"),
      changes: fc.record({ endMilestoneId: fc.option(id, { nil: null }) }),
    }),
  )
  .map((edit) => Edit.parse(edit));

/** Carries out what can be carried out: refused edits, and those that leave a problem behind, are passed over. */
const afterMany = (list: readonly Edit[], from = blankTimetable("Any")) =>
  list.reduce((timetable, edit) => {
    const result = applyEdit(timetable, edit);
    return result.ok && problemsIn(result.value, today).length === 0 ? result.value : timetable;
  }, from);

/** The order of milestones and phases is somebody's choice; that of sources and dependencies says nothing. */
const inOrder = (timetable: Timetable) => {
  const sorted = <T extends { id: string }>(items: T[]) => items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { ...timetable, sources: sorted(timetable.sources), dependencies: sorted(timetable.dependencies) };
};

describe("any sequence of edits", () => {
  it("leaves a timetable that its own shape accepts", () => {
    fc.assert(
      fc.property(
        fc.array(anyEdit, { maxLength: 40 }),
        (list) => Timetable.safeParse(afterMany(list)).success,
      ),
    );
  });

  it("can be undone: the edits between two states lead from one to the other, both ways", () => {
    fc.assert(
      fc.property(
        fc.array(anyEdit, { maxLength: 30 }),
        fc.array(anyEdit, { maxLength: 30 }),
        (first, then) => {
          const before = afterMany(first);
          const after = afterMany(then, before);
          const undone = applyEdits(after, editsBetween(after, before));
          expect(undone.ok && inOrder(undone.value)).toEqual(inOrder(before));
          const redone = applyEdits(before, editsBetween(before, after));
          expect(redone.ok && inOrder(redone.value)).toEqual(inOrder(after));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("and no change is found between a state and itself", () => {
    fc.assert(
      fc.property(
        fc.array(anyEdit, { maxLength: 20 }),
        (list) => compareTimetables(afterMany(list), structuredClone(afterMany(list))).length === 0,
      ),
    );
  });
});
