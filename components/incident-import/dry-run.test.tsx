// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { WithWords } from "@/components/with-words";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { readHead } from "@/lib/domain/incident-import/columns";
import type { ImportBatch } from "@/lib/domain/incident-import/import-batches";
import { type ReadingChoices, readRowsInSteps } from "@/lib/domain/incident-import/read-rows";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { gedLikeTable } from "@/tests/worlds/ged-like-table";
import { DryRun } from "./dry-run";
import { readTable } from "./read-table";
import type { Adding } from "./use-adding";

beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, value: 900 });
});
afterEach(cleanup);

const events = gedLikeTable([
  { id: "1", day: "2009-03-04" },
  { id: "2", day: "2010-03-04" },
  { id: "2", day: "2010-03-04" },
  { id: "3", day: "2010-02-30", headline: "=HYPERLINK(1)" },
  { id: "4", day: "2011-03-04", low: "9", best: "9", high: "8" },
]);

/** As the worker would answer, at once. */
function shown(text = events, adding: Adding = { kind: "not-begun" }) {
  const reading = readTable(new TextEncoder().encode(text));
  if (!reading.ok) throw new Error(reading.sentence.key);
  const { rows: all, ...facts } = reading.table;
  const head = readHead(all);
  const choices: ReadingChoices = {
    layout: head.layout,
    columns: head.columns,
    dayOrder: "undecided",
    tableName: "",
    today: "2026-02-01" as CalendarDate,
  };
  const steps = readRowsInSteps(all, head, choices, wordsIn("en").say);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const table = {
    ...head,
    ...facts,
    rowCount: all.length - 1 - (head.tagRow ? 1 : 0),
    sample: all.slice(1, 4),
  };
  const incidents = step.value.flatMap((row, i) =>
    adding.kind === "done" && row.kind === "incident" ? [{ ...row.incident, id: `i${i}` }] : [],
  );
  const batches: ImportBatch[][] = [];
  const chosen: ReadingChoices[] = [];
  render(
    <WithWords>
      <DryRun
        reading={{ kind: "open", fileName: "events.csv", table, choices, rows: step.value, done: null }}
        timetable={{ ...blankTimetable("Iraq 2009–2011"), incidents }}
        adding={adding}
        onChoices={(next) => chosen.push(next)}
        onStopReading={() => {}}
        onAdd={(next) => batches.push(next)}
        onStopAdding={() => {}}
        onTakeBack={() => {}}
      />
    </WithWords>,
  );
  return { batches, chosen, user: userEvent.setup() };
}

describe("the dry run of a file of incidents", () => {
  it("says how many would be added, are there already and are refused, before anything is done", () => {
    const { batches } = shown();
    expect(screen.getByText("3 incidents would be added from “events.csv”")).toBeDefined();
    expect(screen.getByText("5 rows under the headings, 1 already there, 1 refused.")).toBeDefined();
    expect(
      screen.getByText(
        "Recognised as the UCDP Georeferenced Event Dataset. Row 2 holds tags for machines and was passed over.",
      ),
    ).toBeDefined();
    expect(batches).toEqual([]);
  });

  it("names each refused row with its column, what stands there and why", () => {
    shown();
    const table = within(screen.getByRole("region", { name: "Refused" }));
    const cells = table.getAllByRole("cell").map(({ textContent }) => textContent);
    const [value, why] = ["2010-02-30", "“2010-02-30” does not exist: Feb 2010 has 28 days."];
    expect(cells).toEqual(["6", "date_start", value, why, "6", "date_end", value, why]);
  });

  it("names everything that is wrong in a row, a line for each", () => {
    shown("date,place,killed\n03/04/2011,Taji,many\n2011,Taji,2");
    const table = within(screen.getByRole("region", { name: "Refused" }));
    const rows = table.getAllByRole("row").map((row) => row.textContent);
    expect(rows).toHaveLength(3);
    expect(rows[1]).toMatch(/^2date03\/04\/2011/);
    expect(rows[2]).toMatch(/^2killedmany/);
    expect(screen.getByText("2 rows under the headings, 1 refused.")).toBeDefined();
  });

  it("shows the incidents as they would be, with notes on what was read otherwise", () => {
    shown();
    const table = within(screen.getByRole("region", { name: "As they would be" }));
    expect(table.getAllByText("Government of Utopia – Northern Front, Qaḑā’ town")).toHaveLength(3);
    expect(table.getByText("8 to 9 killed")).toBeDefined();
    expect(table.getByText(/numbers of dead are not in order/)).toBeDefined();
  });

  it("adds what is chosen, as batches", async () => {
    const { batches, user } = shown();
    await user.click(screen.getByRole("button", { name: "Add 3 incidents" }));
    expect(batches[0]?.flatMap(({ edits }) => edits.map(({ type }) => type))).toEqual([
      "add-source",
      "add-incident",
      "add-incident",
      "add-incident",
    ]);
  });

  it("takes another meaning for a column of a table with its own headings", async () => {
    const { chosen, user } = shown("date,place,colour\n2011,Taji,red\n2012,Taji,blue");
    await user.click(screen.getByRole("combobox", { name: "What “colour” means" }));
    await user.click(await screen.findByRole("option", { name: "Kind" }));
    expect(chosen.at(-1)?.columns).toEqual(["date", "place", "kind"]);
  });

  it("says when no column holds dates, and has nothing to add", () => {
    shown("place,colour\nTaji,red");
    expect(screen.getByText("Choose which column holds the dates.")).toBeDefined();
    expect(screen.queryByRole("button", { name: /^Add/ })).toBeNull();
  });

  it("says once it is done what was added, and no longer what would be", () => {
    shown(events, { kind: "done", added: 3, of: 3, batches: 1, seconds: 0.42 });
    expect(screen.getByText("● 3 incidents added in 0.4 s")).toBeDefined();
    expect(screen.getByText("One undo takes them out again.")).toBeDefined();
    expect(screen.queryByText(/would be added from/)).toBeNull();
  });

  it("says after a stop how many are in, and how they come out again", () => {
    shown(events, { kind: "stopped", added: 1_000, of: 2_500, batches: 1, seconds: 1 });
    expect(screen.getByText(/1,000 of 2,500 are in, all of them whole and saved/)).toBeDefined();
    expect(screen.getByRole("button", { name: "Undo" })).toBeDefined();
  });
});
