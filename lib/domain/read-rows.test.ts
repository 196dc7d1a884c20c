import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Edit } from "@/lib/schema/edit";
import { applyEdits } from "./apply-edit";
import { blankTimetable } from "./blank-timetable";
import { editsForRows, proposeColumns, readRows } from "./read-rows";

const edits = (...list: unknown[]) => list.map((edit) => Edit.parse(edit));
function applied(list: Edit[], to = blankTimetable("Iraq 2020–2021")) {
  const result = applyEdits(to, list);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const plan = applied(
  edits(
    { type: "add-phase", phase: { id: "bases", title: "Consolidate bases" } },
    { type: "add-party", party: { id: "oir", name: "Operation Inherent Resolve", shortName: "CJTF-OIR" } },
    {
      type: "add-milestone",
      milestone: { id: "taji", title: "Camp Taji handed over", due: { day: "2020-08-23", precision: "day" } },
    },
  ),
);

let ids = 0;
const newId = () => `n${++ids}`;

function read(cells: string[][]) {
  const { columns, hasHeadings } = proposeColumns(cells);
  const numbers = cells.map((_, i) => i + 1);
  return hasHeadings
    ? readRows(cells.slice(1), columns, plan, numbers.slice(1))
    : readRows(cells, columns, plan, numbers);
}

describe("pasted rows", () => {
  it("are understood by their headings, whatever their order", () => {
    expect(
      proposeColumns([
        ["Due date", "Milestone", "Colour", "Owner"],
        ["x", "y", "z", "w"],
      ]),
    ).toEqual({
      columns: ["due", "title", null, "owner"],
      hasHeadings: true,
    });
  });

  it("without headings are proposed by what is in them", () => {
    expect(proposeColumns([["1", "Besmaya", "1 Jul 2020", "25 Jul 2020"]])).toEqual({
      columns: [null, "title", "start", "due"],
      hasHeadings: false,
    });
  });

  it("say what each cell became", () => {
    const [row] = read([
      ["Milestone", "Phase", "Due", "Owner", "% done"],
      ["Force down to 3,000", "Withdraw", "Sep 2025", "cjtf-oir", "40%"],
    ]);
    expect(row).toEqual({
      number: 2,
      notice: null,
      hasProblem: false,
      cells: {
        title: { kind: "text", text: "Force down to 3,000" },
        phase: { kind: "new", name: "Withdraw" },
        due: { kind: "date", date: { day: "2025-09-30", precision: "month" } },
        owner: { kind: "known", id: "oir", name: "cjtf-oir" },
        percentDone: { kind: "number", number: 40 },
      },
    });
  });

  it("with a date that can be read in two ways, or without a title, say so at the cell", () => {
    const rows = read([
      ["Milestone", "Due"],
      ["Besmaya handed over", "03/04/2020"],
      ["", "25 Jul 2020"],
    ]);
    expect(rows.map(({ hasProblem }) => hasProblem)).toEqual([true, true]);
    expect(rows[0]?.cells.due).toMatchObject({ kind: "problem", sentence: { key: "dates.ambiguous" } });
    expect(rows[1]?.cells.title).toMatchObject({ kind: "problem", sentence: { key: "rows.title-missing" } });
  });

  it("that would start after they are due are refused", () => {
    const [row] = read([
      ["Title", "Start", "Due"],
      ["Besmaya", "1 Aug 2020", "25 Jul 2020"],
    ]);
    expect(row?.cells.start).toMatchObject({ sentence: { key: "rows.start-after-due" } });
  });

  it("of a name that is there already, or twice among them, ask for a second look", () => {
    const rows = read([
      ["Title", "Due"],
      ["camp taji handed over", "23 Aug 2020"],
      ["Camp Taji handed over", "1 Sep 2020"],
      ["Besmaya", "25 Jul 2020"],
      ["Besmaya", "26 Jul 2020"],
    ]);
    expect(rows.map(({ notice }) => notice?.key ?? null)).toEqual([
      "rows.already-there",
      "rows.twice-here",
      null,
      "rows.twice-here",
    ]);
  });

  it("that look like formulas or hide their direction are only text", () => {
    const [row] = read([["Title"], ['=HYPERLINK("http://x")\u202e\u0000 evil']]);
    expect(row?.cells.title).toEqual({ kind: "text", text: '=HYPERLINK("http://x") evil' });
  });

  it("become one batch, with each new phase and party once", () => {
    const rows = read([
      ["Title", "Phase", "Due", "Owner"],
      ["One", "Withdraw", "Q3 2025", "New Authority"],
      ["Two", "withdraw", "", "new authority"],
      ["Three", "Consolidate bases", "2025", "CJTF-OIR"],
    ]);
    const after = applied(
      editsForRows(rows, newId).map((edit) => Edit.parse(edit)),
      plan,
    );
    expect(after.phases.map(({ title }) => title)).toEqual(["Consolidate bases", "Withdraw"]);
    expect(after.parties).toHaveLength(2);
    expect(
      after.milestones.slice(1).map(({ title, due, weight }) => [title, due?.precision ?? null, weight]),
    ).toEqual([
      ["One", "quarter", 1],
      ["Two", null, 1],
      ["Three", "year", 1],
    ]);
    expect(new Set(after.milestones.slice(1, 3).map(({ phaseId }) => phaseId)).size).toBe(1);
  });

  it("of any content never throw, and what has no problem is a valid edit", () => {
    const cells = fc.array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(cells, (table) => {
        const rows = read(table).filter(({ hasProblem }) => !hasProblem);
        for (const edit of editsForRows(rows, newId)) Edit.parse(edit);
      }),
    );
  });
});
