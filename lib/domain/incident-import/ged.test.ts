import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Incident } from "@/lib/schema/transition";
import { type GedLikeEvent, gedLikeEvents, gedLikeTable } from "@/tests/worlds/ged-like-table";
import { chooseRows } from "./choose-rows";
import { readHead } from "./columns";
import type { ReadIncident, ReadRow, RefusedRow, TableRow } from "./imported";
import { readRowsInSteps } from "./read-rows";

const { say } = wordsIn("en");
const today = "2026-02-01" as CalendarDate;

/** Cells split the short way: these files hold no line breaks in quotation marks. */
function rowsOf(text: string): TableRow[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line, i) => ({
      number: i + 1,
      cells: (line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [])
        .slice(0, line.endsWith(",") ? undefined : -1)
        .map((cell) =>
          cell
            .replace(/,$/, "")
            .replace(/^"([\s\S]*)"$/, "$1")
            .replaceAll('""', '"'),
        ),
    }));
}

function read(events: readonly GedLikeEvent[]): ReadRow[] {
  const rows = rowsOf(gedLikeTable(events));
  const head = readHead(rows);
  const { layout, columns } = head;
  const steps = readRowsInSteps(
    rows,
    head,
    { layout, columns, dayOrder: "undecided", tableName: "", today },
    say,
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
const one = (event: GedLikeEvent) => read([event])[0] as ReadIncident;
const refused = (event: GedLikeEvent) => {
  const row = read([event])[0] as RefusedRow;
  return `${row.kind} row ${row.number}, ${row.faults.map(({ column, sentence }) => `${column}: ${say(sentence)}`).join(" | ")}`;
};
const whenOf = (event: GedLikeEvent) => {
  const { on, until } = one(event).incident;
  return `${on.day} ${on.precision}${until ? ` until ${until}` : ""}`;
};

describe("an event of UCDP GED", () => {
  it("is known by its headings, and the row of tags under them is passed over", () => {
    const head = readHead(rowsOf(gedLikeTable([{}])));
    expect(head).toMatchObject({ layout: "ucdp-ged", tagRow: 2 });
    expect(read([{}])).toHaveLength(1);
  });

  it("says in plain words between whom and where, and names nobody as the one who did it", () => {
    const { incident, number } = one({ id: "114064.0" });
    expect(number).toBe(3);
    expect(incident).toMatchObject({
      title: "Government of Utopia – Northern Front, Qaḑā’ town",
      place: "Qaḑā’ town, Northern province, Utopia",
      placePrecision: "exact",
      position: { latitude: 33.355813, longitude: 43.786124 },
      kind: "other",
      reference: "UCDP GED 114064",
      claimedBy: "",
      attribution: null,
      targets: "",
    });
    expect(incident.description).toBe(
      "Three die at crossing\nSides of the conflict: Government of Utopia; Northern Front.\nUCDP counts it as conflict in which a state takes part.",
    );
    expect(Incident.safeParse({ ...incident, id: "x" }).success).toBe(true);
  });

  it("has the day where it is known, and never a made up one", () => {
    const day = "2009-03-04";
    expect(whenOf({ day })).toBe("2009-03-04 day");
    expect(whenOf({ day, lastDay: "2009-03-06", datePrecision: "2" })).toBe(
      "2009-03-04 day until 2009-03-06",
    );
    expect(whenOf({ day, lastDay: "2009-03-10", datePrecision: "3" })).toBe("2009-03-31 month");
    expect(whenOf({ day: "2009-03-28", lastDay: "2009-04-03", datePrecision: "3" })).toBe(
      "2009-03-31 month until 2009-04-03",
    );
    expect(whenOf({ day: "2009-03-01", lastDay: "2009-03-31", datePrecision: "4" })).toBe("2009-03-31 month");
    expect(whenOf({ day: "2009-01-01", lastDay: "2009-03-05", datePrecision: "5" })).toBe(
      "2009-03-31 quarter",
    );
    expect(whenOf({ day: "2009-03-01", lastDay: "2009-08-01", datePrecision: "5" })).toBe("2009-12-31 year");
    expect(whenOf({ day: "2009-11-01", lastDay: "2010-02-01", datePrecision: "5" })).toBe(
      "2009-12-31 year until 2010-02-01",
    );
  });

  it("keeps the two days between which it lies in its description", () => {
    const { description } = one({ day: "2009-03-04", lastDay: "2009-03-10", datePrecision: "3" }).incident;
    expect(description).toContain("UCDP dates it to between 4 March 2009 and 10 March 2009.");
  });

  it("has its dead as a range, then the best estimate for each side that lost somebody", () => {
    const { casualties } = one({ low: "2", best: "3", high: "5" }).incident;
    expect(casualties.map(({ side, killed }) => [side, killed])).toEqual([
      ["", { kind: "range", low: 2, best: 3, high: 5 }],
      ["Government of Utopia", { kind: "about", value: 1 }],
      ["Civilians", { kind: "about", value: 2 }],
    ]);
    expect(one({ low: "3", best: "3", high: "3" }).incident.casualties[0]?.killed).toEqual({
      kind: "exact",
      value: 3,
    });
  });

  it("whose numbers contradict each other is kept with all three, and says so", () => {
    const { incident, notes } = one({ low: "22", best: "22", high: "21" });
    expect(incident.casualties[0]?.killed).toEqual({ kind: "range", low: 21, best: 22, high: 22 });
    expect(notes.map((note) => say(note))).toEqual([
      "UCDP’s numbers of dead are not in order (low 22, best 22, high 21); the range holds all three.",
    ]);
    expect(incident.description).toContain("not in order (low 22, best 22, high 21)");
  });

  it("says how exact its place is", () => {
    const precisions = ["1", "2", "3", "4", "5", "6", "7"].map(
      (placePrecision) => one({ placePrecision }).incident.placePrecision,
    );
    expect(precisions).toEqual(["exact", "near", "district", "province", "country", "country", "unknown"]);
  });

  it("is refused by name where it cannot be read", () => {
    expect(refused({ id: "" })).toBe(
      "refused row 3, id: The row has no id, by which it could be found again.",
    );
    expect(refused({ day: "2009-02-30" })).toMatch(/^refused row 3, date_start: “2009-02-30” does not exist/);
    expect(refused({ lastDay: "2009-03-01" })).toMatch(/date_end: “2009-03-01” lies before the day on which/);
    expect(refused({ datePrecision: "9" })).toMatch(/date_prec: “9” is none of UCDP’s date precisions/);
    expect(refused({ placePrecision: "0" })).toMatch(/where_prec: “0” is none of UCDP’s place precisions/);
    expect(refused({ best: "many" })).toMatch(/best: “many” is not a whole number of people/);
    expect(refused({ best: "-1" })).toMatch(/best: “-1” is not a whole number of people/);
    expect(refused({ latitude: "933.3" })).toMatch(/latitude: “933.3” is not on the globe/);
    expect(refused({ latitude: "" })).toMatch(/latitude: Latitude and longitude belong together/);
    expect(refused({ day: "2026-03-04" })).toMatch(/date_start: This is dated after today, 1 February 2026/);
  });

  it("is refused with everything that is wrong in it, so that it is corrected in one go", () => {
    const wrong = { id: "", day: "2009-02-30", lastDay: "soon", datePrecision: "9", placePrecision: "0" };
    const row = read([{ ...wrong, best: "many", low: "-1", latitude: "933.3" }])[0] as RefusedRow;
    expect(row.faults.map(({ column }) => column)).toEqual([
      "id",
      "date_start",
      "date_end",
      "date_prec",
      "where_prec",
      "low",
      "best",
      "latitude",
    ]);
  });

  it("that was cut off is refused, and so is one with a separator too many", () => {
    const [headings = { number: 1, cells: [] }, , row = { number: 3, cells: [] }] = rowsOf(
      gedLikeTable([{}]),
    );
    const head = readHead([headings]);
    const choices = {
      layout: head.layout,
      columns: head.columns,
      dayOrder: "undecided",
      tableName: "",
      today,
    } as const;
    const outcome = (cells: readonly string[]) => {
      const steps = readRowsInSteps([headings, { number: 2, cells }], head, choices, say);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value[0]?.kind;
      }
    };
    expect(outcome(row.cells)).toBe("incident");
    expect(outcome(row.cells.slice(0, 20))).toBe("refused");
    expect(outcome([...row.cells, "more"])).toBe("refused");
  });

  it("fits the shape of an incident whatever its precision: two thousand of them", () => {
    const rows = read(gedLikeEvents(2_000));
    const shapes = rows.map((row) =>
      row.kind === "incident"
        ? Incident.safeParse({ ...row.incident, id: "x" }).error?.message
        : say(row.faults[0].sentence),
    );
    expect([...new Set(shapes)]).toEqual([undefined]);
  });
});

describe("of a file of events", () => {
  const every = { firstYear: null, lastYear: null, countries: null };

  it("only the wanted years and countries are taken", () => {
    const rows = read([
      { id: "1", day: "2008-12-31" },
      { id: "2", day: "2009-01-01" },
      { id: "3", day: "2011-12-31" },
      { id: "4", day: "2010-05-05", country: "Arcadia" },
      { id: "5", day: "2010-13-05" },
    ]);
    const chosen = chooseRows(rows, { firstYear: 2009, lastYear: 2011, countries: new Set(["Utopia"]) }, []);
    expect(chosen.toAdd.map(({ incident }) => incident.reference)).toEqual(["UCDP GED 2", "UCDP GED 3"]);
    expect(chosen.refused.map(({ number }) => number)).toEqual([7]);
    expect(chosen.leftOut).toBe(2);
  });

  it("none is taken twice, not from the file and not from a file read before", () => {
    const rows = read([{ id: "1" }, { id: "2" }, { id: "1" }]);
    const first = chooseRows(rows, every, []);
    expect(first.toAdd).toHaveLength(2);
    expect(first.alreadyThere).toMatchObject([{ number: 5, reference: "UCDP GED 1", earlierRow: 3 }]);
    const incidents = first.toAdd.map(({ incident }, i) => ({ ...incident, id: `i${i}` }));
    const again = chooseRows(rows, every, incidents);
    expect(again.toAdd).toEqual([]);
    expect(again.alreadyThere).toHaveLength(3);
  });

  it("no more are taken than a timetable holds, and each that is too many is named", () => {
    const rows = read([{ id: "1" }, { id: "2" }, { id: "3" }]);
    const incident = { ...(rows[0] as ReadIncident).incident, id: "x" };
    const full = Array.from({ length: 49_999 }, (_, i) => ({ ...incident, reference: `old ${i}` }));
    const { toAdd, refused } = chooseRows(rows, every, full);
    expect(toAdd).toHaveLength(1);
    expect(refused.map(({ number, faults }) => `${number} ${say(faults[0].sentence)}`)).toEqual([
      "4 A timetable holds 50,000 incidents; this one would be more.",
      "5 A timetable holds 50,000 incidents; this one would be more.",
    ]);
  });
});
