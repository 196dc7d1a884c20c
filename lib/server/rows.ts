import { type Noun, nounNames } from "@/lib/schema/noun-table";
import { type Item, type ItemOf, nouns } from "@/lib/schema/nouns";
import { TimetableFacts } from "@/lib/schema/timetable";

/**
 * An item as a row of its noun's table. PostgreSQL reads and writes rows as JSON here: it turns `"2026-03-31"` into
 * a date and back by itself, so that no day ever becomes an instant in some time zone.
 */
export type Row = Record<string, unknown>;

interface Place {
  table: string;
  /** The fields that hold a date with its precision: two columns, `due_day` and `due_precision`. */
  targets: readonly string[];
  /** Fields whose column cannot simply be called like them. */
  renamed?: Readonly<Record<string, string>>;
}

/** Where each noun is kept. A field not named here stands in a column of its own name. */
export const places: Readonly<Record<Noun, Place>> = {
  "working-calendar": { table: "working_calendars", targets: [] },
  party: { table: "parties", targets: [] },
  source: { table: "sources", targets: ["publishedOn"] },
  phase: { table: "phases", targets: ["last"] },
  site: { table: "sites", targets: ["plannedHandover", "actualHandover"], renamed: { end: "end_kind" } },
  milestone: { table: "milestones", targets: ["start", "due", "forecast"] },
  dependency: { table: "dependencies", targets: [] },
  condition: { table: "conditions", targets: [] },
  assessment: { table: "assessments", targets: [], renamed: { on: "assessed_on" } },
  "event-line": { table: "event_lines", targets: ["on"] },
  "force-series": { table: "force_series", targets: [] },
  ceiling: { table: "ceilings", targets: ["from"] },
  reading: { table: "readings", targets: ["on"] },
  measure: { table: "measures", targets: ["inForceFrom", "inForceTo"] },
  incident: { table: "incidents", targets: ["on"] },
  finding: { table: "findings", targets: [], renamed: { on: "found_on" } },
  response: { table: "responses", targets: ["on"] },
  disclosure: { table: "disclosures", targets: [] },
  translation: { table: "translations", targets: [] },
  scenario: { table: "scenarios", targets: [] },
};

/** The timetable's own row: its facts, the territory left under a name that SQL leaves free. */
const factColumns = Object.keys(TimetableFacts.shape).map((field) => ({
  field,
  column: field === "from" ? "territory" : snakeCase(field),
}));

interface FieldInRow {
  columns: readonly string[];
  write: (item: Row, row: Row) => void;
  read: (row: Row, item: Row) => void;
}

const fieldsOf = Object.fromEntries(
  nounNames.map((noun) => [noun, Object.keys(nouns[noun].shape.shape).map((field) => place(noun, field))]),
) as Record<Noun, FieldInRow[]>;

/** The columns that an item fills; `timetable_id` and `ordinal` are the store's. */
export const columnsOf = Object.fromEntries(
  nounNames.map((noun) => [noun, fieldsOf[noun].flatMap(({ columns }) => columns)]),
) as Record<Noun, string[]>;

export const columnsOfFacts: readonly string[] = factColumns.map(({ column }) => column);

export function rowOf(noun: Noun, item: Item): Row {
  const row: Row = {};
  for (const field of fieldsOf[noun]) field.write(item as unknown as Row, row);
  return row;
}

export function itemOf<N extends Noun>(noun: N, row: Row): ItemOf<N> {
  const item: Row = {};
  for (const field of fieldsOf[noun]) field.read(row, item);
  return item as ItemOf<N>;
}

export function rowOfFacts(facts: TimetableFacts): Row {
  const from = facts as unknown as Row;
  return Object.fromEntries(factColumns.map(({ field, column }) => [column, from[field]]));
}

export function factsOf(row: Row): TimetableFacts {
  return Object.fromEntries(factColumns.map(({ field, column }) => [field, row[column]])) as TimetableFacts;
}

function place(noun: Noun, field: string): FieldInRow {
  if (noun === "assessment" && field === "subject") return subject();
  if (noun === "disclosure" && field === "of") return disclosed();
  const column = places[noun].renamed?.[field] ?? snakeCase(field);
  return places[noun].targets.includes(field) ? target(field, column) : plain(field, column);
}

function plain(field: string, column: string): FieldInRow {
  return {
    columns: [column],
    write: (item, row) => {
      row[column] = item[field];
    },
    read: (row, item) => {
      item[field] = row[column];
    },
  };
}

function target(field: string, column: string): FieldInRow {
  const [day, precision] = [`${column}_day`, `${column}_precision`];
  return {
    columns: [day, precision],
    write: (item, row) => {
      const date = item[field] as Row | null;
      row[day] = date?.day ?? null;
      row[precision] = date?.precision ?? null;
    },
    read: (row, item) => {
      item[field] = row[day] === null ? null : { day: row[day], precision: row[precision] };
    },
  };
}

/** What an assessment is about: the id of a milestone or of a condition, each in a column of its own. */
function subject(): FieldInRow {
  return {
    columns: ["milestone_id", "condition_id"],
    write: (item, row) => {
      const about = item.subject as Row;
      row.milestone_id = about.milestoneId ?? null;
      row.condition_id = about.conditionId ?? null;
    },
    read: (row, item) => {
      item.subject =
        row.milestone_id === null
          ? { kind: "condition", conditionId: row.condition_id }
          : { kind: "milestone", milestoneId: row.milestone_id };
    },
  };
}

/** What a disclosure is about: a series, or a field by its name. */
function disclosed(): FieldInRow {
  return {
    columns: ["series_id", "field"],
    write: (item, row) => {
      const of = item.of as Row;
      row.series_id = of.seriesId ?? null;
      row.field = of.field ?? null;
    },
    read: (row, item) => {
      item.of =
        row.series_id === null
          ? { kind: "field", field: row.field }
          : { kind: "series", seriesId: row.series_id };
    },
  };
}

function snakeCase(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
