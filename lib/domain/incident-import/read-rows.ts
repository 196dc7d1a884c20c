import type { CalendarDate } from "@/lib/schema/calendar-date";
import { firstDayOf } from "../calendar-date";
import { type Sentence, sentence } from "../sentence";
import type { ImportField, Layout, TableHead } from "./columns";
import { readGedRow } from "./ged-row";
import {
  type Attempt,
  attempts,
  CannotRead,
  type ReadIncident,
  type ReadRow,
  type TableRow,
} from "./imported";
import { readMappedRow } from "./mapped-row";
import type { DayOrder } from "./written-date";

/** How a file is to be read. */
export interface ReadingChoices {
  layout: Layout;
  columns: readonly (ImportField | null)[];
  dayOrder: DayOrder;
  /** What the table is called, "" where nobody said. */
  tableName: string;
  today: CalendarDate;
}

const rowsAStep = 250;

/**
 * Reads every row under the headings into an incident or the reason why not, telling after some rows how many are
 * done. Empty rows and the row of tags are passed over.
 *
 * @param say Puts a sentence into the reader's words, for what is written into descriptions.
 */
export function* readRowsInSteps(
  rows: readonly TableRow[],
  head: TableHead,
  choices: ReadingChoices,
  say: (sentence: Sentence) => string,
): Generator<number, ReadRow[]> {
  const file = openFile(head, choices, say);
  const read: ReadRow[] = [];
  for (const [i, row] of rows.entries()) {
    if (i % rowsAStep === 0) yield i;
    if (i === 0 || row.number === head.tagRow || row.cells.every((cell) => cell.trim() === "")) continue;
    read.push(readOrRefuse(row, file));
  }
  return read;
}

interface OpenFile {
  /** `null`: what an incident cannot be without cannot be read. */
  read: (row: TableRow, attempt: Attempt) => ReadIncident | null;
  /** Where these stand; -1: nowhere. */
  dateAt: number;
  untilAt: number;
  countryAt: number;
  headings: readonly string[];
  /** Every row has a cell for every heading, be it empty. */
  isFull: boolean;
  today: CalendarDate;
}

function openFile(
  { headings }: TableHead,
  choices: ReadingChoices,
  say: (sentence: Sentence) => string,
): OpenFile {
  const { layout, columns, today } = choices;
  if (layout === "ucdp-ged") {
    const at = new Map(headings.map((name, i) => [name.toLowerCase(), i]));
    const place = (name: string) => at.get(name) ?? -1;
    return {
      read: (row, attempt) => readGedRow(row, { at, say }, attempt),
      dateAt: place("date_start"),
      untilAt: place("date_end"),
      countryAt: place("country"),
      headings,
      isFull: true,
      today,
    };
  }
  const reading = { ...choices, headings, isAcled: layout === "acled", say };
  return {
    read: (row, attempt) => readMappedRow(row, reading, attempt),
    dateAt: columns.indexOf("date"),
    untilAt: columns.indexOf("until"),
    countryAt: columns.indexOf("country"),
    headings,
    isFull: false,
    today,
  };
}

function readOrRefuse(row: TableRow, file: OpenFile): ReadRow {
  const { attempt, faults } = attempts();
  attempt(() => refuseOtherLength(row, file));
  // Where the cells stand under the wrong headings, all that is said of them would be wrong too.
  const read = faults.length === 0 ? file.read(row, attempt) : null;
  if (read) attempt(() => refuseFuture(read, row, file));
  const [first, ...others] = faults;
  if (!first) {
    if (!read) throw new Error(`Row ${row.number} was not read, and nothing is wrong in it.`);
    return read;
  }
  const year = /(?<!\d)(?:19|20|21)\d{2}(?!\d)/.exec(row.cells[file.dateAt] ?? "")?.[0];
  return {
    kind: "refused",
    number: row.number,
    faults: [first, ...others],
    year: year === undefined ? null : Number(year),
    country: (row.cells[file.countryAt] ?? "").trim(),
  };
}

/**
 * A row with more cells than there are headings is not what it seems: a separator stands unquoted inside a cell.
 * Spreadsheets leave out the empty cells at the end of a row; where a file never does, a short row was cut off.
 */
function refuseOtherLength({ cells }: TableRow, { headings, isFull }: OpenFile): void {
  const hasMore = cells.slice(headings.length).some((cell) => cell.trim() !== "");
  if (!hasMore && !(isFull && cells.length < headings.length)) return;
  const count = { cells: cells.length, headings: headings.length };
  throw new CannotRead("", "", sentence("incident-import.ragged", count));
}

/** As `problemsIn` asks of incidents, but told at the row. */
function refuseFuture({ incident: { on, until } }: ReadIncident, { cells }: TableRow, file: OpenFile): void {
  const at = firstDayOf(on) > file.today ? file.dateAt : until && until > file.today ? file.untilAt : -1;
  if (at < 0) return;
  const told = sentence("problems.fact-in-future", { today: { day: file.today } });
  throw new CannotRead(file.headings[at] ?? "", cells[at] ?? "", told);
}
