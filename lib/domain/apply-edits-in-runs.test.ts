import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Edit } from "@/lib/schema/edit";
import type { Timetable } from "@/lib/schema/timetable";
import { applyEdit, applyEdits } from "./apply-edit";
import { blankTimetable } from "./blank-timetable";
import { editsBetween } from "./edits-between";
import type { Result } from "./problem";

/** As `applyEdits` promises it, without any haste. */
function oneByOne(timetable: Timetable, edits: readonly Edit[]): Result<Timetable> {
  let current = timetable;
  for (const [index, edit] of edits.entries()) {
    const result = applyEdit(current, edit);
    if (!result.ok)
      return {
        ok: false,
        problems: result.problems.map((p) => ({ ...p, path: ["edits", index, ...p.path] })),
      };
    current = result.value;
  }
  return { ok: true, value: current };
}

const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
const on = { day: "2011-02-28", precision: "day" };
const anyEdit = fc
  .oneof(
    { weight: 4, arbitrary: id.map((id) => ({ type: "add-incident", incident: { id, title: id, on } })) },
    fc.record({ id, afterId: fc.option(id) }).map(({ id, afterId }) => ({
      type: "add-incident",
      incident: { id, title: id, on },
      afterId,
    })),
    { weight: 3, arbitrary: id.map((incidentId) => ({ type: "remove-incident", incidentId })) },
    id.map((id) => ({ type: "add-source", source: { id: `s${id}`, title: id } })),
    id.map((sourceId) => ({ type: "remove-source", sourceId: `s${sourceId}` })),
    fc.record({ id, measureId: id }).map(({ id, measureId }) => ({
      type: "add-measure",
      measure: { id, title: id, terms: { kind: "redline", ...redline, rewordsId: measureId } },
    })),
    id.map((measureId) => ({ type: "remove-measure", measureId })),
    fc.record({ id, incidentId: id }).map(({ id, incidentId }) => ({
      type: "add-response",
      response: { id, incidentId, action: "Protest" },
    })),
  )
  .map((edit) => Edit.parse(edit));
const redline = {
  triggerAct: "",
  protectedObject: "",
  threshold: null,
  area: "",
  announcedConsequence: "",
  declaredBy: "",
  declaredAt: "",
  declaredOn: null,
};

describe("many edits", () => {
  it("are carried out, or refused in the same place, as if one came after the other", () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 14 }), (edits) => {
        const blank = blankTimetable("Runs");
        expect(applyEdits(blank, edits)).toEqual(oneByOne(blank, edits));
      }),
      { numRuns: 2_000 },
    );
  });

  it("of a kind cost what they add, not the square of it: 20,000 incidents go in and out again", () => {
    const blank = blankTimetable("Many");
    const edits = Array.from({ length: 20_000 }, (_, i) =>
      Edit.parse({ type: "add-incident", incident: { id: `i${i}`, title: "Rocket", on } }),
    );
    const began = performance.now();
    const full = applyEdits(blank, edits);
    const emptied = full.ok ? applyEdits(full.value, editsBetween(full.value, blank)) : full;
    const again = full.ok ? applyEdits(blank, editsBetween(blank, full.value)) : full;
    expect(full.ok && full.value.incidents.length).toBe(20_000);
    expect(emptied).toEqual({ ok: true, value: blank });
    expect(again).toEqual(full);
    // One by one it takes minutes.
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
