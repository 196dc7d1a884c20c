import { describe, expect, it } from "vitest";
import { applyEdits } from "@/lib/domain/apply-edit";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import type { Timetable } from "@/lib/schema/timetable";
import type { Answer } from "./api";
import { type Batch, EditSession } from "./edit-session";
import type { WorkingCopy } from "./queries";

const edits = (...list: unknown[]) => list.map((edit) => Edit.parse(edit));
const applied = (timetable: Timetable, list: Edit[]) => {
  const result = applyEdits(timetable, list);
  if (!result.ok) throw new Error("refused");
  return result.value;
};
const move = (id: string, day: string) =>
  edits({ type: "move-milestone", milestoneId: id, due: { day, precision: "day" } });
const dueOf = (timetable: Timetable, id: string) => timetable.milestones.find((m) => m.id === id)?.due?.day;

const plan = applied(
  blankTimetable("Iraq 2020–2021"),
  edits(
    {
      type: "add-milestone",
      milestone: { id: "besmaya", title: "Besmaya", due: { day: "2020-07-25", precision: "day" } },
    },
    {
      type: "add-milestone",
      milestone: { id: "taji", title: "Camp Taji", due: { day: "2020-08-23", precision: "day" } },
    },
  ),
);

/** A server of one timetable that others write to as well, and that can be told to fail. */
function server() {
  const state: WorkingCopy & { sent: Batch[]; kept: Batch[]; next: Answer<never>[]; seen: Set<string> } = {
    version: 1,
    timetable: plan,
    sent: [],
    kept: [],
    next: [],
    seen: new Set(),
  };
  let ids = 0;
  const session = (kept: Batch[] = []) =>
    new EditSession(
      { version: state.version, timetable: state.timetable },
      {
        send: async (baseVersion, batch) => {
          state.sent.push(batch);
          const told = state.next.shift();
          if (told) return told;
          if (state.seen.has(batch.id)) return { ok: true, value: { version: state.version } };
          if (baseVersion !== state.version)
            return { ok: false, refusal: { kind: "conflict", version: state.version, changes: [] } };
          state.timetable = applied(state.timetable, batch.edits);
          state.version += 1;
          state.seen.add(batch.id);
          return { ok: true, value: { version: state.version } };
        },
        load: async () => ({ ok: true, value: { version: state.version, timetable: state.timetable } }),
        today: () => "2020-07-20" as CalendarDate,
        newId: () => `b${++ids}`,
        now: () => new Date("2020-07-20T14:02:00Z"),
        wait: async () => {},
        keep: (batches) => {
          state.kept = [...batches];
        },
      },
      kept,
    );
  const other = (list: Edit[]) => {
    state.timetable = applied(state.timetable, list);
    state.version += 1;
  };
  return { state, session, other };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("an open timetable", () => {
  it("shows an edit at once, saves it, and says so", async () => {
    const { state, session } = server();
    const open = session();
    expect(open.edit(move("taji", "2020-09-06")).ok).toBe(true);
    expect(dueOf(open.snapshot().timetable, "taji")).toBe("2020-09-06");
    expect(open.snapshot().save.kind).toBe("saving");
    await settled();
    expect(open.snapshot()).toMatchObject({ version: 2, unsaved: 0, save: { kind: "saved" } });
    expect(dueOf(state.timetable, "taji")).toBe("2020-09-06");
    expect(state.kept).toEqual([]);
  });

  it("sends edits in the order they were made", async () => {
    const { state, session } = server();
    const open = session();
    for (const day of ["2020-09-01", "2020-09-02", "2020-09-03"]) open.edit(move("taji", day));
    await settled();
    expect(dueOf(state.timetable, "taji")).toBe("2020-09-03");
    expect(state.version).toBe(4);
  });

  it("refuses here what cannot be, and sends nothing", async () => {
    const { state, session } = server();
    const open = session();
    expect(
      open.edit(edits({ type: "add-dependency", dependency: { id: "d", fromId: "taji", toId: "taji" } })).ok,
    ).toBe(false);
    await settled();
    expect(state.sent).toEqual([]);
    expect(open.snapshot().timetable).toBe(plan);
  });

  it("refuses here what the server would not read, with its sentence, so that what was typed still stands", async () => {
    const { state, session } = server();
    const open = session();
    const title = "long ".repeat(60);
    const refused = open.edit([{ type: "set-milestone", milestoneId: "taji", changes: { title } }]);
    expect(refused).toMatchObject({ ok: false, problems: [{ sentence: { key: "problems.name-too-long" } }] });
    await settled();
    expect([state.version, open.snapshot().save.kind]).toEqual([1, "saved"]);
  });

  it("undoes and redoes across all edits of the session", async () => {
    const { state, session } = server();
    const open = session();
    open.edit(move("taji", "2020-09-06"));
    open.edit(edits({ type: "remove-milestone", milestoneId: "besmaya" }));
    open.undo();
    open.undo();
    expect(open.snapshot().timetable).toEqual(plan);
    expect(open.snapshot()).toMatchObject({ canUndo: false, canRedo: true });
    open.redo();
    await settled();
    expect(dueOf(state.timetable, "taji")).toBe("2020-09-06");
    expect(dueOf(state.timetable, "besmaya")).toBe("2020-07-25");
    open.edit(move("taji", "2020-09-07"));
    expect(open.snapshot().canRedo).toBe(false);
  });

  it("takes back what the server refuses, keeps the rest, and tells what it was", async () => {
    const { state, session } = server();
    state.next.push({
      ok: false,
      refusal: { kind: "problems", errors: [{ path: ["edits", 0], sentence: "No.", code: "x" }] },
    });
    const open = session();
    open.edit(move("taji", "2020-09-06"));
    open.edit(move("besmaya", "2020-07-26"));
    await settled();
    expect(open.snapshot().save).toMatchObject({
      kind: "refused",
      errors: [{ sentence: "No." }],
      edits: move("taji", "2020-09-06"),
    });
    expect(dueOf(open.snapshot().timetable, "taji")).toBe("2020-08-23");
    expect(dueOf(state.timetable, "besmaya")).toBe("2020-07-26");
  });

  it("keeps trying while no answer comes, keeps the edits over a crash, and never applies one twice", async () => {
    const { state, session } = server();
    state.next.push({ ok: false, refusal: { kind: "offline" } }, { ok: false, refusal: { kind: "offline" } });
    const open = session();
    open.edit(move("taji", "2020-09-06"));
    expect(state.kept).toHaveLength(1);
    const kept = [...state.kept];
    await settled();
    expect(state.sent.map(({ id }) => id)).toEqual(["b1", "b1", "b1"]);
    expect(state.version).toBe(2);
    const afterCrash = session(kept);
    await settled();
    expect(afterCrash.snapshot()).toMatchObject({ unsaved: 0, version: 2 });
    expect(state.version).toBe(2);
  });
});

describe("edits kept over a crash", () => {
  const kept = (id: string, list: Edit[]) => [{ id, edits: list }];

  it("that can no longer be carried out are told, not forgotten", async () => {
    const { state, session, other } = server();
    other(edits({ type: "remove-milestone", milestoneId: "taji" }));
    state.next.push({ ok: false, refusal: { kind: "problems", errors: [] } });
    const open = session(kept("before", move("taji", "2020-09-06")));
    await settled();
    expect(open.snapshot().save).toMatchObject({ kind: "refused", edits: move("taji", "2020-09-06") });
  });

  it("that had been saved before the crash are known again, and not called refused", async () => {
    const { state, session, other } = server();
    const added = edits({ type: "add-milestone", milestone: { id: "q-west", title: "Qayyarah West" } });
    other(added);
    state.seen.add("before");
    const open = session(kept("before", added));
    await settled();
    expect(open.snapshot()).toMatchObject({ unsaved: 0, save: { kind: "saved" } });
    expect(open.snapshot().timetable.milestones).toHaveLength(3);
  });
});

describe("two editors", () => {
  it("who change different fields both keep what they did, without being asked", async () => {
    const { state, session, other } = server();
    const open = session();
    other(move("besmaya", "2020-07-27"));
    open.edit(move("taji", "2020-09-06"));
    await settled();
    expect(dueOf(state.timetable, "besmaya")).toBe("2020-07-27");
    expect(dueOf(state.timetable, "taji")).toBe("2020-09-06");
    expect(open.snapshot()).toMatchObject({ unsaved: 0, save: { kind: "saved" } });
    expect(open.snapshot().timetable).toEqual(state.timetable);
  });

  it("who change the same field see both versions, and nothing is lost until one decides", async () => {
    const collide = async () => {
      const world = server();
      const open = world.session();
      world.other(move("taji", "2020-10-01"));
      open.edit(move("taji", "2020-09-06"));
      open.edit(move("besmaya", "2020-07-28"));
      await settled();
      return { ...world, open };
    };
    const mine = await collide();
    expect(mine.open.snapshot().save).toMatchObject({
      kind: "conflict",
      mine: [{ id: "taji" }],
      theirs: [{ id: "taji" }],
    });
    expect(dueOf(mine.open.snapshot().timetable, "taji")).toBe("2020-09-06");
    expect(dueOf(mine.state.timetable, "taji")).toBe("2020-10-01");
    expect(mine.state.kept).toHaveLength(2);
    mine.open.keepMine();
    await settled();
    expect(dueOf(mine.state.timetable, "taji")).toBe("2020-09-06");

    const theirs = await collide();
    theirs.open.takeTheirs();
    await settled();
    expect(dueOf(theirs.state.timetable, "taji")).toBe("2020-10-01");
    expect(dueOf(theirs.state.timetable, "besmaya")).toBe("2020-07-28");
    expect(theirs.open.snapshot()).toMatchObject({ unsaved: 0, save: { kind: "saved" } });
  });

  it("when one removed what the other edits, the other is told and keeps the wording", async () => {
    const { state, session, other } = server();
    const open = session();
    other(edits({ type: "remove-milestone", milestoneId: "taji" }));
    open.edit(move("taji", "2020-09-06"));
    await settled();
    expect(open.snapshot().save.kind).toBe("conflict");
    open.keepMine();
    await settled();
    expect(open.snapshot().save).toMatchObject({ kind: "refused", edits: move("taji", "2020-09-06") });
    expect(state.timetable.milestones).toHaveLength(1);
  });
});
