import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { Edit } from "@/lib/schema/edit";
import { Incident } from "@/lib/schema/transition";
import { chooseRows } from "./choose-rows";
import { type ImportField, readHead, withMeaning } from "./columns";
import { acledSource, importBatches } from "./import-batches";
import type { ReadIncident, ReadRow } from "./imported";
import { type ReadingChoices, readRowsInSteps } from "./read-rows";

const { say } = wordsIn("en");
const today = "2026-02-01" as CalendarDate;

function read(table: readonly (readonly string[])[], choices: Partial<ReadingChoices> = {}): ReadRow[] {
  const rows = table.map((cells, i) => ({ number: i + 1, cells }));
  const head = readHead(rows);
  const { layout, columns } = head;
  const usual = { layout, columns, dayOrder: "undecided", tableName: "", today } as const;
  const steps = readRowsInSteps(rows, head, { ...usual, ...choices }, say);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** One row under these headings: what became of each field, or the sentence that refuses it. */
function row(cells: Record<string, string>, choices: Partial<ReadingChoices> = {}) {
  const [only] = read([Object.keys(cells), Object.values(cells)], choices);
  if (only?.kind !== "refused") return { ...(only as ReadIncident) };
  throw new Error(only.faults.map(({ column, sentence }) => `${column}: ${say(sentence)}`).join(" | "));
}
const attack = { date: "28 Feb 2011", place: "Camp Taji", type: "rocket" };

describe("a table with its own headings", () => {
  it("is read by the usual names of its columns", () => {
    const names = [
      "Event Date",
      "Location",
      "LAT",
      "lon",
      "Killed",
      "Injured",
      "Incident type",
      "Colour",
      "Source",
    ];
    expect(readHead([{ number: 1, cells: names }])).toMatchObject({
      layout: "own",
      columns: ["date", "place", "latitude", "longitude", "killed", "wounded", "kind", null, "source"],
    });
  });

  it("takes another meaning for any column, and two columns never mean the same date", () => {
    const columns: (ImportField | null)[] = ["date", null, "description", null];
    expect(withMeaning(columns, 1, "date")).toEqual([null, "date", "description", null]);
    expect(withMeaning(columns, 3, "description")).toEqual(["date", null, "description", "description"]);
  });

  it("becomes incidents that say what the row says", () => {
    const { incident, sourceTitle, notes } = row(
      {
        ...attack,
        lat: "33,52",
        lon: "44.26",
        killed: "2–4",
        wounded: "about 10",
        source: "Mission press release",
        id: "17",
        "claimed by": "=cmd|'/c calc'!A0",
        country: "Iraq",
      },
      { tableName: "Mission log" },
    );
    expect(incident).toMatchObject({
      title: "rocket, Camp Taji",
      on: { day: "2011-02-28", precision: "day" },
      place: "Camp Taji, Iraq",
      placePrecision: "unknown",
      position: { latitude: 33.52, longitude: 44.26 },
      kind: "rocket-or-missile",
      casualties: [
        {
          side: "",
          killed: { kind: "range", low: 2, best: null, high: 4 },
          wounded: { kind: "about", value: 10 },
        },
      ],
      claimedBy: "=cmd|'/c calc'!A0",
      attribution: null,
      reference: "Mission log 17",
    });
    expect(sourceTitle).toBe("Mission press release");
    expect(notes).toEqual([]);
  });

  it("reads a date as it stands, and one that can be two only in an order somebody chose", () => {
    expect(row({ ...attack, date: "Feb 2011" }).incident.on).toEqual({
      day: "2011-02-28",
      precision: "month",
    });
    expect(() => row({ ...attack, date: "03/04/2011" })).toThrow(
      "date: “03/04/2011” can be 3 April 2011 or 4 March",
    );
    expect(() => row({ ...attack, date: "01/02/03" })).toThrow(
      "date: “01/02/03” can be read in several ways",
    );
    const on = (date: string, dayOrder: ReadingChoices["dayOrder"]) => row({ ...attack, date }, { dayOrder });
    expect(on("03/04/2011", "day-first").incident.on.day).toBe("2011-04-03");
    expect(on("03/04/2011", "month-first").incident.on.day).toBe("2011-03-04");
    expect(() => on("13/14/2011", "month-first")).toThrow(/a year has twelve months/);
    const short = on("01/02/03", "day-first");
    expect(short.incident.on.day).toBe("2003-02-01");
    expect(short.notes.map((note) => say(note))).toEqual(["“01/02/03” was read as 1 February 2003."]);
    expect(on("01/02/89", "day-first").incident.on.day).toBe("1989-02-01");
  });

  it("leaves the time of day out and says so", () => {
    const { incident, notes } = row({ ...attack, date: "2011-02-28 14:05" });
    expect(incident.on.day).toBe("2011-02-28");
    expect(notes.map((note) => say(note))).toEqual(["The time of day of “2011-02-28 14:05” is not kept."]);
    expect(row({ ...attack, date: "2011-02-28T00:00:00.000" }).notes).toEqual([]);
  });

  it("calls a kind that it does not know “other”, and keeps the word", () => {
    const { incident, notes } = row({ ...attack, title: "Attack on the gate", type: "shelling" });
    expect(incident.kind).toBe("other");
    expect(incident.description).toBe("Kind as recorded: shelling.");
    expect(notes.map((note) => say(note))).toEqual([
      "“shelling” is none of the kinds here, or could be several: “other”.",
    ]);
  });

  it("refuses what cannot be read, with the column and the sentence", () => {
    expect(() => row({ ...attack, date: "" })).toThrow("date: The row has no date.");
    expect(() => row({ ...attack, date: "2027-01-01" })).toThrow(
      "date: This is dated after today, 1 February 2026.",
    );
    expect(() => row({ date: "2011", place: "", type: "" })).toThrow(/Nothing in the row can be its title/);
    expect(() => row({ ...attack, killed: "many" })).toThrow("killed: “many” cannot be read as a number.");
    expect(() => row({ ...attack, killed: "9-2" })).toThrow("killed: “9-2”: the low end comes first.");
    expect(() => row({ ...attack, low: "9", high: "2" })).toThrow(
      "low: “9” at least is more than 2 at most.",
    );
    expect(() => row({ ...attack, best: "7", low: "1", high: "2" })).toThrow(
      "best: “7” does not lie between 1 and 2.",
    );
    expect(() => row({ ...attack, lat: "999", lon: "0" })).toThrow("lat: “999” is not on the globe");
    expect(() => row({ ...attack, lat: "33", lon: "" })).toThrow(
      "lon: Latitude and longitude belong together",
    );
    expect(() => row({ ...attack, lat: "north", lon: "1" })).toThrow(
      "lat: “north” cannot be read as degrees.",
    );
    expect(() => row({ ...attack, until: "2011-02-01" })).toThrow("until: “2011-02-01” lies before the day");
    expect(() => row({ ...attack, notes: "x".repeat(10_001) })).toThrow(/longer than the 10,000 characters/);
    expect(() => row({ ...attack, "time precision": "vague" })).toThrow(/does not say how exact the date is/);
  });

  it("names everything that is wrong in a row, not the first thing alone", () => {
    expect(() =>
      row({
        ...attack,
        date: "03/04/2011",
        until: "soon",
        lat: "999",
        lon: "",
        killed: "many",
        wounded: "9-2",
        low: "1",
      }),
    ).toThrow(
      /^date: .*can be 3 April.* \| until: .* \| lat: .*globe.* \| lon: .*belong together.* \| killed: .* \| wounded: .*low end/,
    );
    // A row under the wrong headings has one fault: all others would be about the wrong cells.
    expect(() =>
      read([
        ["date", "place"],
        ["soon", "Taji", "x"],
      ]).map((each) => {
        throw new Error(each.kind === "refused" ? String(each.faults.length) : "");
      }),
    ).toThrow("1");
  });

  it("knows whose the casualties are where a column says the side", () => {
    expect(readHead([{ number: 1, cells: ["date", "Side", "killed"] }]).columns).toEqual([
      "date",
      "side",
      "killed",
    ]);
    expect(row({ ...attack, side: "US", killed: "2" }).incident.casualties).toMatchObject([
      { side: "US", killed: { kind: "exact", value: 2 } },
    ]);
    const { casualties, description } = row({ ...attack, side: "US" }).incident;
    expect(casualties).toEqual([]);
    expect(description).toBe("Side as recorded: US.");
    expect(() => row({ ...attack, side: "x".repeat(301), killed: "2" })).toThrow(
      /side: .*longer than the 300/,
    );
  });

  it("keeps a long title whole in the description, and cuts no character in half", () => {
    const title = "𝔸".repeat(150);
    const { incident, notes } = row({ ...attack, title });
    expect([...incident.title].every((each) => each === "𝔸" || each === "…")).toBe(true);
    expect(incident.title.length).toBeLessThanOrEqual(200);
    expect(incident.description).toContain(title);
    expect(notes[0]?.key).toBe("incident-import.title-shortened");
  });

  it("drops what no text may hold", () => {
    const { incident } = row({ ...attack, notes: "bells\u0007, nothing\u0000 and \u202eturned" });
    expect(incident.description).toBe("bells , nothing and turned");
  });

  it("takes no position from zero and zero", () => {
    const { incident, notes } = row({ ...attack, lat: "0", lon: "0.0" });
    expect(incident.position).toBeNull();
    expect(notes[0]?.key).toBe("incident-import.note-zero");
  });

  it("without ids knows a row again by all that it says", () => {
    const table = [
      Object.keys(attack),
      Object.values(attack),
      Object.values(attack),
      ["1 Mar 2011", "Camp Taji", "rocket"],
    ];
    const every = { firstYear: null, lastYear: null, countries: null };
    const { toAdd, alreadyThere } = chooseRows(read(table), every, []);
    expect(toAdd.map(({ number }) => number)).toEqual([2, 4]);
    expect(alreadyThere).toMatchObject([{ number: 3, earlierRow: 2 }]);
  });

  it("never throws, and whatever it takes fits the shape of an incident", () => {
    const fields = [
      "date",
      "until",
      "lat",
      "lon",
      "title",
      "type",
      "place",
      "killed",
      "low",
      "high",
      "wounded",
      "notes",
      "id",
    ];
    const cell = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "",
        "2011",
        "28 Feb 2011",
        "2011-02-28",
        "1",
        "2",
        "33.3",
        "-7",
        "1e9",
        "2–4",
        "\u0000",
        "'=1",
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: fields.length + 1 }), { maxLength: 5 }), (table) => {
        for (const read_ of read([fields, ...table])) {
          if (read_.kind === "refused")
            for (const { sentence } of read_.faults) expect(say(sentence)).not.toBe("");
          else expect(Incident.safeParse({ ...read_.incident, id: "x" }).error).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a table of ACLED", () => {
  const event = {
    event_id_cnty: "IRQ1",
    event_date: "16 February 2023",
    time_precision: "1",
    event_type: "Explosions/Remote violence",
    sub_event_type: "Remote explosive/landmine/IED",
    actor1: "Unidentified Armed Group",
    actor2: "Military Forces",
    location: "Baghdad",
    admin1: "Baghdad",
    latitude: "33.3",
    longitude: "44.4",
    geo_precision: "2",
    source: "National paper; Radio",
    notes: "A bomb went off.",
    fatalities: "1",
  };

  it("is known by its headings and read by its own codes", () => {
    const { incident, sourceTitle } = row(event, { tableName: "ACLED" });
    expect(incident).toMatchObject({
      title: "Remote explosive/landmine/IED, Baghdad",
      kind: "bomb",
      on: { day: "2023-02-16", precision: "day" },
      placePrecision: "near",
      reference: "ACLED IRQ1",
      attribution: null,
      description:
        "A bomb went off.\nParties as recorded: Unidentified Armed Group – Military Forces.\nReported by: National paper; Radio.",
    });
    expect(sourceTitle).toBeNull();
  });

  it("makes no day of a week, and refuses codes that are none", () => {
    expect(row({ ...event, time_precision: "2" }).incident.on).toEqual({
      day: "2023-02-28",
      precision: "month",
    });
    expect(() => row({ ...event, time_precision: "7" })).toThrow(/none of ACLED’s time precisions/);
  });
});

describe("the batches that add incidents", () => {
  const rows = (count: number, cells: Record<string, string> = attack) =>
    read([
      [...Object.keys(cells), "id"],
      ...Array.from({ length: count }, (_, i) => [...Object.values(cells), String(i)]),
    ]) as ReadIncident[];
  let last = 0;
  const newId = () => `n${last++}`;

  it("are of at most a thousand, in the order of the file, and bring a source once", () => {
    const batches = importBatches(rows(2_500), acledSource, [], newId);
    expect(batches.map(({ incidentIds }) => incidentIds.length)).toEqual([1_000, 1_000, 500]);
    const edits = batches.flatMap(({ edits }) => edits);
    expect(edits.filter(({ type }) => type === "add-source")).toHaveLength(1);
    expect(edits.every((edit) => Edit.safeParse(edit).success)).toBe(true);
  });

  it("stay below what a request may hold where descriptions are long", () => {
    const batches = importBatches(rows(300, { ...attack, notes: "ß".repeat(9_900) }), null, [], newId);
    const largest = Math.max(...batches.map(({ edits }) => Buffer.byteLength(JSON.stringify(edits))));
    expect(largest).toBeLessThan(4 * 1024 * 1024);
    expect(batches.flatMap(({ incidentIds }) => incidentIds)).toHaveLength(300);
  });

  it("use a source that is there already, whatever its capitals", () => {
    const [edit] = importBatches(rows(1), acledSource, [], newId)[0]?.edits ?? [];
    if (edit?.type !== "add-source") throw new Error("No source was added.");
    const known = { ...edit.source, id: "known", title: edit.source.title.toUpperCase() };
    const again = importBatches(rows(1), acledSource, [known], newId)[0]?.edits ?? [];
    expect(again).toMatchObject([{ type: "add-incident", incident: { sourceIds: ["known"] } }]);
  });
});
