import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { type Noun, nounNames } from "@/lib/schema/noun-table";
import { nouns } from "@/lib/schema/nouns";
import { readMigrations } from "@/lib/server/migrations";
import { columnsOf, columnsOfFacts, places, type Row, rowOf, rowOfFacts } from "@/lib/server/rows";

/** What the database refuses by itself, whoever asks: the last line behind the shapes and `problemsIn`. */
describe("the database", { timeout: 120_000 }, () => {
  let database: PGlite;

  beforeAll(async () => {
    database = await PGlite.create();
    for (const { sql } of readMigrations("prisma/migrations")) await database.exec(sql);
  }, 120_000);
  afterAll(() => database.close());

  beforeEach(async () => {
    await database.exec("BEGIN");
    for (const id of ["iraq", "mali"]) {
      await insert("timetables", { id, slug: id, version: 0, format: 1, ...rowOfFacts(blankTimetable(id)) });
      await add(id, "milestone", { id: "besmaya", title: "Besmaya", due: day("2020-07-25") });
      await add(id, "milestone", { id: "taji", title: "Camp Taji", due: day("2020-08-23") });
      await add(id, "force-series", { id: "us", title: "Personnel" });
    }
    await add("mali", "milestone", { id: "gao", title: "Gao" });
    return async () => void (await database.exec("ROLLBACK"));
  });

  const day = (text: string) => ({ day: text, precision: "day" });

  async function insert(table: string, row: Row) {
    const stamped = { created_at: "2020-01-01T00:00:00Z", updated_at: "2020-01-01T00:00:00Z", ...row };
    const all = Object.keys(row).concat(table === "timetables" ? ["created_at", "updated_at"] : []);
    const names = [...new Set(all)].map((name) => `"${name}"`).join(", ");
    await database.query(
      `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_record(null::${table}, $1)`,
      [JSON.stringify(stamped)],
    );
  }

  /** Puts an item in as the store does, but without asking whether it makes sense. */
  async function add(timetableId: string, noun: Noun, item: object) {
    const row = rowOf(noun, { ...nouns[noun].blank, ...item } as never);
    await insert(places[noun].table, { timetable_id: timetableId, ordinal: 1, ...row });
  }

  /** Why the database does not take something; deferred rules are asked at once. */
  const refusal = async (attempt: () => Promise<unknown>): Promise<string> => {
    await database.exec("SAVEPOINT attempt");
    try {
      await attempt();
      await database.exec("SET CONSTRAINTS ALL IMMEDIATE");
      return "it was taken";
    } catch (error) {
      return (error as Error).message;
    } finally {
      await database.exec("ROLLBACK TO attempt");
    }
  };

  it("keeps every field of every noun in a column, and of the enumerations exactly what the shapes know", async () => {
    const { rows } = await database.query<{ table: string; column: string; type: string }>(
      `SELECT table_name AS table, column_name AS column, udt_name AS type
         FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const { rows: labels } = await database.query<{ type: string; label: string }>(
      "SELECT typname AS type, enumlabel AS label FROM pg_enum JOIN pg_type t ON t.oid = enumtypid",
    );
    const columns = (table: string) => rows.filter((row) => row.table === table);
    for (const noun of nounNames) {
      const found = columns(places[noun].table);
      const wanted = ["timetable_id", "ordinal", ...columnsOf[noun]];
      expect(found.map(({ column }) => column).sort(), noun).toEqual(wanted.sort());
      for (const [field, shape] of Object.entries(nouns[noun].shape.shape as Record<string, z.ZodType>)) {
        const inner = shape instanceof z.ZodNullable ? shape.unwrap() : shape;
        if (!(inner instanceof z.ZodEnum)) continue;
        const name = places[noun].renamed?.[field] ?? field.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
        const type = found.find(({ column }) => column === name)?.type;
        const known = labels.filter((each) => each.type === type).map(({ label }) => label);
        expect(known.sort(), `${noun}.${field}`).toEqual([...inner.options].sort());
      }
    }
    expect(columns("timetables").map(({ column }) => column)).toEqual(
      expect.arrayContaining([...columnsOfFacts]),
    );
  });

  it("refuses a dependency into another timetable, on itself, twice the same, or longer than ten years", async () => {
    const link = (more: object) =>
      refusal(() => add("iraq", "dependency", { id: "d", fromId: "besmaya", toId: "taji", ...more }));
    expect(await link({})).toBe("it was taken");
    expect(await link({ toId: "gao" })).toContain("dependencies_timetable_id_to_id_fkey");
    expect(await link({ toId: "besmaya" })).toContain("dependencies_not_on_itself");
    expect(await link({ lagDays: 4_000 })).toContain("dependencies_lag_within_ten_years");
    await add("iraq", "dependency", { id: "first", fromId: "besmaya", toId: "taji" });
    expect(await link({})).toContain("dependencies_timetable_id_from_id_to_id_type_key");
  });

  it("refuses every other pointer into another timetable", async () => {
    expect(
      await refusal(() => add("iraq", "condition", { id: "c", milestoneId: "gao", statement: "s" })),
    ).toContain("conditions_timetable_id_milestone_id_fkey");
    const reading = { id: "r", on: day("2020-01-01"), amount: { kind: "exact", value: 5_200 } };
    await add("mali", "force-series", { id: "un", title: "Uniformed" });
    expect(await refusal(() => add("iraq", "reading", { ...reading, seriesId: "un" }))).toContain("_fkey");
    expect(
      await refusal(() => database.exec("UPDATE timetables SET end_milestone_id = 'gao' WHERE id = 'iraq'")),
    ).toContain("timetables_id_end_milestone_id_fkey");
  });

  it("refuses dates in the wrong order, and a day that does not end the period it stands for", async () => {
    const milestone = (more: object) =>
      refusal(() => add("iraq", "milestone", { id: "m", title: "m", ...more }));
    expect(await milestone({ start: day("2020-09-01"), due: day("2020-08-31") })).toContain("not_reversed");
    expect(
      await milestone({ start: { day: "2020-09-30", precision: "month" }, due: day("2020-09-12") }),
    ).toBe("it was taken");
    expect(await milestone({ due: { day: "2020-09-12", precision: "month" } })).toContain("ends_its_period");
    expect(await milestone({ due: { day: "2020-08-31", precision: "quarter" } })).toContain(
      "ends_its_period",
    );
    expect(await milestone({ due: { day: "2020-02-29", precision: "month" } })).toBe("it was taken");
    expect(await milestone({ due: { day: "2020-12-31", precision: "year" } })).toBe("it was taken");
    const phase = { id: "p", title: "p", firstDay: "2020-02-01", last: day("2020-01-31") };
    expect(await refusal(() => add("iraq", "phase", phase))).toContain("phases_not_reversed");
  });

  it("refuses a milestone with two fates, and a field translated twice into one language", async () => {
    const completion = { on: day("2020-08-01"), note: "", sourceIds: [] };
    const cancellation = { on: "2020-08-01", reason: "Given up." };
    const milestone = (more: object) =>
      refusal(() => add("iraq", "milestone", { id: "m", title: "m", ...more }));
    expect(await milestone({ completion })).toBe("it was taken");
    expect(await milestone({ cancellation })).toBe("it was taken");
    expect(await milestone({ completion, cancellation })).toContain("completed_or_cancelled");
    const text = { language: "fr", itemId: "taji", field: "title", text: "Taji" };
    expect(
      await refusal(async () => {
        await add("iraq", "translation", { id: "a", ...text });
        await add("iraq", "translation", { id: "b", ...text });
      }),
    ).toContain("translations_timetable_id_language_item_id_field_key");
  });

  it("refuses shares, weights and amounts that cannot be", async () => {
    const milestone = (more: object) =>
      refusal(() => add("iraq", "milestone", { id: "m", title: "m", ...more }));
    expect(await milestone({ percentDone: 101 })).toContain("milestones_percent");
    expect(await milestone({ weight: -1 })).toContain("weight_not_negative");
    const reading = (amount: object) =>
      refusal(() => add("iraq", "reading", { id: "r", seriesId: "us", on: day("2020-01-01"), amount }));
    expect(await reading({ kind: "range", low: 2_500, best: null, high: 3_000 })).toBe("it was taken");
    expect(await reading({ kind: "range", low: 3_000, best: null, high: 2_500 })).toContain(
      "amount_in_order",
    );
    expect(await reading({ kind: "range", low: 1, best: 9, high: 5 })).toContain("amount_in_order");
    expect(await reading({ kind: "exact" })).toContain("amount_in_order");
    expect(await reading({ kind: "guess", value: 1 })).toContain("amount_in_order");
    const incident = { id: "i", title: "i", on: day("2020-01-01") };
    const killed = { kind: "range", low: 5, best: null, high: 2 };
    expect(await refusal(() => add("iraq", "incident", { ...incident, casualties: [{ killed }] }))).toContain(
      "casualties",
    );
  });

  it("refuses estimates out of order, a calendar without a working day, and one of another timetable", async () => {
    const estimated = (durationEstimate: object | null) =>
      refusal(() => add("iraq", "milestone", { id: "e", title: "e", durationEstimate }));
    expect(await estimated({ optimistic: 5, likely: 3, pessimistic: 9 })).toContain("estimate_in_order");
    expect(await estimated({ optimistic: 5, likely: 6, pessimistic: 9 })).toBe("it was taken");
    const calendar = { id: "week", title: "Week", exceptions: [] };
    expect(
      await refusal(() => add("iraq", "working-calendar", { ...calendar, workingWeekdays: [] })),
    ).toContain("have_a_working_day");
    await add("mali", "working-calendar", { ...calendar, workingWeekdays: ["monday"] });
    expect(
      await refusal(() =>
        database.exec("UPDATE timetables SET working_calendar_id = 'week' WHERE id = 'iraq'"),
      ),
    ).toContain("working_calendar");
  });

  it("never changes or removes what was published, nor the record of who did what", async () => {
    await insert("publications", {
      timetable_id: "iraq",
      slug: "iraq",
      version: 1,
      published_at: "2020-01-01T00:00:00Z",
      published_on: "2020-01-01",
      as_of: "2020-01-01",
      publisher: "",
      note: "",
      reasons: {},
      timetable: {},
    });
    const never = "never changed or removed";
    expect(await refusal(() => database.exec("UPDATE publications SET note = 'better'"))).toContain(never);
    expect(await refusal(() => database.exec("DELETE FROM publications"))).toContain(never);
    expect(await refusal(() => database.exec("TRUNCATE publications CASCADE"))).toContain(never);
    expect(await refusal(() => database.exec("DELETE FROM timetables WHERE id = 'iraq'"))).toContain(
      "publications",
    );
    expect(await refusal(() => database.exec("DELETE FROM changes"))).toContain(never);
    expect(await refusal(() => database.exec("UPDATE changes SET version = 2"))).toContain(never);
  });

  it("lets a timetable that was never published go with all that belongs to it", async () => {
    await add("iraq", "dependency", { id: "d", fromId: "besmaya", toId: "taji" });
    await database.exec("UPDATE timetables SET end_milestone_id = 'taji' WHERE id = 'iraq'");
    expect(await refusal(() => database.exec("DELETE FROM timetables WHERE id = 'iraq'"))).toBe(
      "it was taken",
    );
  });
});
