import { describe, expect, it } from "vitest";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import { EditSession } from "./edit-session";
import { openScenario } from "./open-scenario";

const today = "2020-07-20" as CalendarDate;
const edits = (...list: unknown[]) => list.map((edit) => Edit.parse(edit));
const due = (day: string) => ({ day, precision: "day" });
const move = (milestoneId: string, day: string) =>
  edits({ type: "move-milestone", milestoneId, due: due(day) });

/** A plan of two milestones with a scenario that moves one of them, on a server that takes everything. */
function opened() {
  let ids = 0;
  const plan = new EditSession(
    { version: 1, timetable: blankTimetable("Iraq 2020") },
    {
      send: async (version) => ({ ok: true, value: { version: version + 1 } }),
      load: async () => ({ ok: false, refusal: { kind: "offline" } }),
      today: () => today,
      newId: () => `b${++ids}`,
      now: () => new Date(`${today}T14:02:00Z`),
      wait: async () => {},
      keep: () => {},
    },
  );
  const scenario = { id: "later", title: "Later", note: "", edits: move("taji", "2020-09-06") };
  plan.edit(
    edits(
      { type: "add-milestone", milestone: { id: "taji", title: "Camp Taji", due: due("2020-08-23") } },
      { type: "add-milestone", milestone: { id: "besmaya", title: "Besmaya", due: due("2020-07-25") } },
      { type: "add-scenario", scenario },
    ),
  );
  return { plan, inside: openScenario(plan, "later", today) };
}
const dueOf = ({ snapshot }: Pick<EditSession, "snapshot">, id: string) =>
  snapshot().timetable.milestones.find((milestone) => milestone.id === id)?.due?.day;

describe("an open scenario", () => {
  it("shows the plan with its edits, and puts further ones on its list", () => {
    const { plan, inside } = opened();
    expect(inside.edit(move("besmaya", "2020-08-01")).ok).toBe(true);
    expect([dueOf(inside, "taji"), dueOf(inside, "besmaya")]).toEqual(["2020-09-06", "2020-08-01"]);
    expect([dueOf(plan, "taji"), dueOf(plan, "besmaya")]).toEqual(["2020-08-23", "2020-07-25"]);
  });

  it("undoes what was tried in it, and no step of the plan before it", () => {
    const { plan, inside } = opened();
    plan.edit(move("besmaya", "2020-07-28"));
    expect(inside.snapshot()).toMatchObject({ canUndo: false, canRedo: false });
    expect(inside.undo()).toBeNull();
    expect(dueOf(plan, "besmaya")).toBe("2020-07-28");

    inside.edit(move("taji", "2020-10-01"));
    expect(inside.snapshot()).toMatchObject({ canUndo: true, canRedo: false });
    inside.undo();
    expect(dueOf(inside, "taji")).toBe("2020-09-06");
    expect(inside.snapshot()).toMatchObject({ canUndo: false, canRedo: true });
    inside.redo();
    expect(dueOf(inside, "taji")).toBe("2020-10-01");
    expect(dueOf(plan, "besmaya")).toBe("2020-07-28");
  });

  it("takes no edit once it can no longer be carried out, where nobody would see what came of it", () => {
    const { plan, inside } = opened();
    plan.edit(edits({ type: "remove-milestone", milestoneId: "taji" }));
    expect(inside.edit(move("besmaya", "2020-08-01")).ok).toBe(false);
    expect(plan.snapshot().timetable.scenarios[0]?.edits).toHaveLength(1);
  });
});
