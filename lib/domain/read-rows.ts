import type { Edit } from "@/lib/schema/edit";
import type { Milestone, Party, Phase } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import { firstDayOf, sameTarget } from "./calendar-date";
import { parseTargetDate } from "./parse-date";
import { type Sentence, sentence } from "./sentence";

/** What a column of pasted rows can mean. */
export const rowFields = [
  "title",
  "phase",
  "start",
  "due",
  "owner",
  "weight",
  "percentDone",
  "description",
] as const;
export type RowField = (typeof rowFields)[number];

/** What one cell became. */
export type CellReading =
  | { kind: "text"; text: string }
  | { kind: "date"; date: TargetDate }
  | { kind: "number"; number: number }
  /** A phase or party that is there already. */
  | { kind: "known"; id: string; name: string }
  /** One that is not: it will be added under this name. */
  | { kind: "new"; name: string }
  | { kind: "nothing" }
  | { kind: "problem"; sentence: Sentence };

export interface RowReading {
  /** As in the spreadsheet. */
  number: number;
  cells: Partial<Record<RowField, CellReading>>;
  /** Why the row as a whole needs a second look; it can be taken all the same. */
  notice: Sentence | null;
  hasProblem: boolean;
}

type Plan = { phases: readonly Phase[]; milestones: readonly Milestone[]; parties: readonly Party[] };

const headings: Record<RowField, readonly string[]> = {
  title: ["title", "milestone", "name", "task", "task name", "activity", "item", "milestone name"],
  phase: ["phase", "stage", "section", "group"],
  start: ["start", "start date", "begin", "begins", "from", "start day"],
  due: [
    "due",
    "due date",
    "date",
    "target",
    "target date",
    "finish",
    "end",
    "end date",
    "deadline",
    "by",
    "planned",
  ],
  owner: ["owner", "responsible", "party", "lead", "assigned to"],
  weight: ["weight", "share"],
  percentDone: ["% done", "percent done", "% complete", "percent complete", "done", "progress", "complete"],
  description: ["description", "note", "notes", "details", "comment"],
};

/**
 * What the columns mean: by their headings where the first row has them, else by what is in them, as a proposal
 * that the person sees and can change. A column that is not understood means nothing and is left out.
 */
export function proposeColumns(cells: readonly string[][]): {
  columns: (RowField | null)[];
  hasHeadings: boolean;
} {
  const first = (cells[0] ?? []).map((cell) => fieldNamed(clean(cell)));
  if (first.includes("title") || first.filter(Boolean).length >= 2) {
    return {
      columns: first.map((field, i) => (first.indexOf(field) === i ? field : null)),
      hasHeadings: true,
    };
  }
  const width = Math.max(0, ...cells.map((row) => row.length));
  const columns: (RowField | null)[] = Array.from({ length: width }, () => null);
  const shares = columns.map((_, i) => dateShare(cells.map((row) => clean(row[i] ?? ""))));
  const dates = shares.flatMap((share, i) => (share > 0.5 ? [i] : []));
  const [a, b] = dates;
  if (a !== undefined && b !== undefined) {
    columns[a] = "start";
    columns[b] = "due";
  } else if (a !== undefined) columns[a] = "due";
  const title = columns.findIndex(
    (field, i) => field === null && cells.some((row) => /\p{L}/u.test(row[i] ?? "")),
  );
  if (title >= 0) columns[title] = "title";
  return { columns, hasHeadings: false };
}

/**
 * Reads the rows. Nothing is guessed: what cannot be read says so at its cell, and the text stays as it was.
 *
 * @param numbers What each row is called, such as its number in the spreadsheet.
 */
export function readRows(
  cells: readonly string[][],
  columns: readonly (RowField | null)[],
  plan: Plan,
  numbers: readonly number[] = cells.map((_, index) => index + 1),
): RowReading[] {
  const seen = new Map<string, number>();
  return cells.map((row, index) => {
    const number = numbers[index] ?? index + 1;
    const read: RowReading["cells"] = {};
    columns.forEach((field, i) => {
      if (field) read[field] = readCell(field, clean(row[i] ?? ""), plan);
    });
    if (columns.includes("title") && read.title?.kind === "nothing")
      read.title = { kind: "problem", sentence: sentence("rows.title-missing") };
    if (read.start?.kind === "date" && read.due?.kind === "date") {
      const [start, due] = [read.start.date, read.due.date];
      if (firstDayOf(start) > due.day)
        read.start = { kind: "problem", sentence: sentence("rows.start-after-due", { start, due }) };
    }
    const title = read.title?.kind === "text" ? read.title.text : null;
    const before = title === null ? undefined : seen.get(title.toLowerCase());
    if (title !== null && before === undefined) seen.set(title.toLowerCase(), number);
    return {
      number,
      cells: read,
      notice: title === null ? null : noticeOf(title, read, before, plan),
      hasProblem: read.title === undefined || Object.values(read).some((cell) => cell.kind === "problem"),
    };
  });
}

/** One batch: first the phases and parties that are new, then the milestones in their order. */
export function editsForRows(rows: readonly RowReading[], newId: () => string): Edit[] {
  const phases = newNames(rows, "phase", newId);
  const parties = newNames(rows, "owner", newId);
  return [
    ...phases.map(
      ({ id, name }): Edit => ({
        type: "add-phase",
        phase: { id, title: name, firstDay: null, last: null, note: "" },
      }),
    ),
    ...parties.map(
      ({ id, name }): Edit => ({
        type: "add-party",
        party: { id, name, shortName: "", role: "other", workingCalendarId: null },
      }),
    ),
    ...rows.map(
      ({ cells }): Edit => ({
        type: "add-milestone",
        milestone: {
          id: newId(),
          phaseId: idOf(cells.phase, phases),
          title: textOf(cells.title),
          description: textOf(cells.description),
          start: dateOf(cells.start),
          due: dateOf(cells.due),
          forecast: null,
          dateConstraint: null,
          durationEstimate: null,
          weight: numberOf(cells.weight, 1),
          ownerId: idOf(cells.owner, parties),
          siteId: null,
          basis: null,
          percentDone: numberOf(cells.percentDone, 0),
          completion: null,
          cancellation: null,
          sourceIds: [],
          internalNote: "",
        },
      }),
    ),
  ];
}

interface NewName {
  id: string;
  name: string;
}

/** Each new name of a column once, whatever its capitals, with the id it will have. */
function newNames(rows: readonly RowReading[], field: "phase" | "owner", newId: () => string): NewName[] {
  const byName = new Map<string, NewName>();
  for (const { cells } of rows) {
    const cell = cells[field];
    if (cell?.kind !== "new" || byName.has(cell.name.toLowerCase())) continue;
    byName.set(cell.name.toLowerCase(), { id: newId(), name: cell.name });
  }
  return [...byName.values()];
}

function idOf(cell: CellReading | undefined, added: readonly NewName[]): string | null {
  if (cell?.kind === "known") return cell.id;
  if (cell?.kind !== "new") return null;
  return added.find(({ name }) => name.toLowerCase() === cell.name.toLowerCase())?.id ?? null;
}

function noticeOf(
  title: string,
  cells: RowReading["cells"],
  before: number | undefined,
  { milestones }: Plan,
): Sentence | null {
  if (before !== undefined) return sentence("rows.twice-here", { title, number: before });
  const there = milestones.find((milestone) => milestone.title.toLowerCase() === title.toLowerCase());
  if (!there) return null;
  const due = dateOf(cells.due);
  return sentence(sameTarget(there.due, due) ? "rows.already-there" : "rows.same-name", { title });
}

/** Control characters and invisible marks of direction do not belong into names; the rest is only text. */
function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function fieldNamed(heading: string): RowField | null {
  const name = heading.toLowerCase().replace(/[*:]/g, "").trim();
  return rowFields.find((field) => headings[field].includes(name)) ?? null;
}

/** Of the cells that say something, the part that are dates. A bare number is a date only in name. */
function dateShare(cells: readonly string[]): number {
  const said = cells.filter(Boolean);
  if (said.length === 0) return 0;
  const dates = said.filter((cell) => !/^\d+$/.test(cell) && parseTargetDate(cell).ok);
  return dates.length / said.length;
}

function readCell(field: RowField, text: string, { phases, parties }: Plan): CellReading {
  if (text === "") return { kind: "nothing" };
  switch (field) {
    case "title":
      return text.length > 200
        ? { kind: "problem", sentence: sentence("field.too-long", { maximum: 200 }) }
        : { kind: "text", text };
    case "description":
      return text.length > 10_000
        ? { kind: "problem", sentence: sentence("field.too-long", { maximum: 10_000 }) }
        : { kind: "text", text };
    case "start":
    case "due": {
      const read = parseTargetDate(text);
      if (!read.ok) return { kind: "problem", sentence: read.sentence };
      return read.value ? { kind: "date", date: read.value } : { kind: "nothing" };
    }
    case "phase":
      return named(
        text,
        phases.map(({ id, title }) => ({ id, names: [title] })),
      );
    case "owner":
      return named(
        text,
        parties.map(({ id, name, shortName }) => ({ id, names: [name, shortName] })),
      );
    case "weight":
    case "percentDone": {
      const plain = text
        .replace(/\s*%$/, "")
        .replace(/^(\d{1,3})((?:,\d{3})+)$/, (all) => all.replaceAll(",", ""));
      const number = Number(plain);
      const most = field === "weight" ? 1_000_000 : 100;
      if (!/^\d+(\.\d+)?$/.test(plain))
        return { kind: "problem", sentence: sentence("field.number", { text }) };
      return number > most
        ? { kind: "problem", sentence: sentence("field.number-range", { min: 0, max: most }) }
        : { kind: "number", number };
    }
  }
}

function named(text: string, known: readonly { id: string; names: readonly string[] }[]): CellReading {
  const found = known.find(({ names }) => names.some((name) => name.toLowerCase() === text.toLowerCase()));
  if (found) return { kind: "known", id: found.id, name: text };
  return text.length > 200
    ? { kind: "problem", sentence: sentence("field.too-long", { maximum: 200 }) }
    : { kind: "new", name: text };
}

const textOf = (cell: CellReading | undefined) => (cell?.kind === "text" ? cell.text : "");
const dateOf = (cell: CellReading | undefined) => (cell?.kind === "date" ? cell.date : null);
const numberOf = (cell: CellReading | undefined, otherwise: number) =>
  cell?.kind === "number" ? cell.number : otherwise;
