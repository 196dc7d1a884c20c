import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Casualties, Incident } from "@/lib/schema/transition";
import { exactly, targetDateAround } from "../calendar-date";
import { parseDay } from "../parse-date";
import { type Sentence, sentence } from "../sentence";
import { cleanCell, fitting, readPosition, refuseCell, shortened } from "./cells";
import { type Attempt, CannotRead, type ReadIncident, type TableRow } from "./imported";

/** What all rows of a file share. */
export interface GedReading {
  /** Where each column stands, by its heading in small letters. */
  at: ReadonlyMap<string, number>;
  /** Puts a sentence into the reader's words: what is written into a description stays as it was written. */
  say: (sentence: Sentence) => string;
}

/** "UCDP GED 114064": the id is unique over all versions of the dataset. */
export const gedReference = (id: string) => `UCDP GED ${id}`;

/**
 * `where_prec` (UCDP GED Codebook; what it was checked against: docs/incident-tables.md): 1 the place itself; 2 a limited
 * area around it; 3 the second-order division (district); 4 the first-order division (province); 5 a part of a country
 * that is larger than that or no division, an island, a point between two places or one told only by where it lies from
 * another, for which nothing narrower than the country is certain; 6 the country; 7 over water or in international air.
 */
const placePrecisions: Record<string, Incident["placePrecision"]> = {
  "1": "exact",
  "2": "near",
  "3": "district",
  "4": "province",
  "5": "country",
  "6": "country",
  "7": "unknown",
};

/**
 * One event of the UCDP Georeferenced Event Dataset (Sundberg and Melander 2013).
 *
 * Its two sides are the parties of the conflict dyad. Being one says nothing of who carried out the act, so they
 * stand in the title and the description and never become a claim or an attribution. It has no kind of weapon.
 * Every cell is attempted, whatever is wrong with others. `null`: it has no date that can be read.
 */
export function readGedRow(
  { number, cells }: TableRow,
  { at, say }: GedReading,
  attempt: Attempt,
): ReadIncident | null {
  const cell = (column: string) => cleanCell(cells[at.get(column) ?? -1] ?? "");
  const notes: Sentence[] = [];
  const remarks: Sentence[] = [];

  const id = cell("id").replace(/\.0+$/, "");
  if (id === "") attempt(() => refuseCell("id", "", "id-missing"));
  const when = readWhen(cell, attempt);
  if (when?.remark) remarks.push(when.remark);

  const precision = cell("where_prec").replace(/\.0+$/, "");
  const placePrecision = placePrecisions[precision];
  if (!placePrecision) attempt(() => refuseCell("where_prec", precision, "ged-where-prec"));
  if (precision === "5") remarks.push(sentence("incident-import.ged-area"));

  const { casualties, contradiction } = readKilled(cell, say, attempt);
  if (contradiction) {
    notes.push(contradiction);
    remarks.push(contradiction);
  }
  if (cell("event_clarity") === "2") remarks.push(sentence("incident-import.ged-clarity"));

  const [sideA, sideB] = [cell("side_a"), cell("side_b")];
  const violence = violenceNames[cell("type_of_violence")];
  const sides = sideA && sideB ? [sentence("incident-import.ged-sides", { a: sideA, b: sideB })] : [];
  if (violence) sides.push(sentence(`incident-import.${violence}`));

  const country = cell("country");
  const where = cell("where_coordinates") || cell("adm_1") || country;
  const dyad = (cell("dyad_name") || [sideA, sideB].filter(Boolean).join(" - ")).replace(/ - /g, " – ");
  const title = [dyad, where].filter(Boolean).join(", ");
  if (title === "") attempt(() => refuseCell("dyad_name", "", "title-missing"));
  if (title.length > 200) notes.push(sentence("incident-import.title-shortened"));
  const headline = shortened(cell("source_headline"), 300);
  const place =
    attempt(() => fitting("where_coordinates", placeLine(where, cell("adm_1"), country), 300)) ?? "";
  const position = readPosition(
    { column: "latitude", value: cell("latitude") },
    { column: "longitude", value: cell("longitude") },
    attempt,
  );
  const reference = attempt(() => fitting("id", gedReference(id), 300)) ?? "";
  if (!when) return null;
  const { on, until } = when;

  return {
    kind: "incident",
    number,
    sourceTitle: null,
    year: Number(on.day.slice(0, 4)),
    country,
    notes,
    incident: {
      title: shortened(title, 200),
      on,
      until,
      place,
      placePrecision: placePrecision ?? "unknown",
      position,
      kind: "other",
      description: [headline, ...[...sides, ...remarks].map((each) => say(each))].filter(Boolean).join("\n"),
      // One-sided violence is, as UCDP defines it, directed at civilians; of the other kinds nothing is said.
      targets: cell("type_of_violence") === "3" ? shortened(sideB, 300) : "",
      siteId: null,
      casualties,
      claimedBy: "",
      attribution: null,
      reference,
      sourceIds: [],
      internalNote: "",
    },
  };
}

/** `type_of_violence` (UCDP GED Codebook). */
const violenceNames: Record<string, string> = {
  "1": "ged-state-based",
  "2": "ged-non-state",
  "3": "ged-one-sided",
};

type Cell = (column: string) => string;

/**
 * When it was. `date_start` and `date_end` are the first and the last day it can have happened on, and
 * `date_prec` says how wide that is (UCDP GED Codebook; what it was checked against: docs/incident-tables.md): 1 the day
 * itself; 2 more than a day and no longer than six; 3 a week; 4 a month; 5 a year. A stretch of days is kept by its two ends.
 * Of a week or more no day is named: what is kept is the month (of 5: the quarter or year) in which it lies, and where it
 * reaches beyond that, the last day it can have been.
 */
function readWhen(
  cell: Cell,
  attempt: Attempt,
): { on: TargetDate; until: CalendarDate | null; remark: Sentence | null } | null {
  const first = attempt(() => readGedDay(cell, "date_start"));
  const last = cell("date_end") === "" ? first : attempt(() => readGedDay(cell, "date_end"));
  if (first && last && last < first)
    attempt(() => refuseCell("date_end", cell("date_end"), "ends-before-it-begins"));
  const precision = cell("date_prec").replace(/\.0+$/, "");
  if (!/^[1-5]$/.test(precision)) attempt(() => refuseCell("date_prec", precision, "ged-date-prec"));
  if (!first || !last) return null;
  const between =
    first === last
      ? null
      : sentence("incident-import.ged-between", { first: { day: first }, last: { day: last } });
  switch (precision) {
    case "1":
      return { on: exactly(first), until: last > first ? last : null, remark: null };
    case "2":
      return { on: exactly(first), until: last > first ? last : null, remark: between };
    case "3":
    case "4":
      return { ...within(first, last, ["month"]), remark: between };
    case "5":
      return { ...within(first, last, ["quarter", "year"]), remark: between };
    default:
      return null;
  }
}

/** The first of these periods that holds both days; where none does, the widest around the first, until the last. */
export function within(
  first: CalendarDate,
  last: CalendarDate,
  periods: readonly ("month" | "quarter" | "year")[],
): { on: TargetDate; until: CalendarDate | null } {
  for (const period of periods) {
    const on = targetDateAround(first, period);
    if (last <= on.day) return { on, until: null };
  }
  return { on: targetDateAround(first, periods.at(-1) ?? "year"), until: last };
}

function readGedDay(cell: Cell, column: string): CalendarDate {
  const text = cell(column);
  if (text === "") return refuseCell(column, "", "date-missing");
  const read = parseDay(text);
  if (!read.ok) throw new CannotRead(column, text, read.sentence);
  return read.value ?? refuseCell(column, text, "date-missing");
}

/**
 * The dead: the range over all, then the best estimate side by side where there were any. In some rows of the
 * dataset low, best and high are not in that order; such a range holds all three, and says so.
 */
function readKilled(
  cell: Cell,
  say: GedReading["say"],
  attempt: Attempt,
): { casualties: Casualties[]; contradiction: Sentence | null } {
  const count = (column: string) => attempt(() => readCount(cell, column));
  // What cannot be read refuses the row; here it stands for nothing.
  const [low = 0, best = 0, high = 0] = [count("low"), count("best"), count("high")];
  const contradiction =
    low <= best && best <= high ? null : sentence("incident-import.ged-contradiction", { low, best, high });
  const [least, most] = [Math.min(low, best, high), Math.max(low, best, high)];
  const isCertain = least === most;
  const killed = (side: string, amount: Casualties["killed"]): Casualties => ({
    reportedOn: null,
    side,
    killed: amount,
    wounded: null,
    sourceIds: [],
  });
  const sides = (
    [
      ["deaths_a", cell("side_a")],
      ["deaths_b", cell("side_b")],
      ["deaths_civilians", say(sentence("incident-import.side-civilians"))],
      ["deaths_unknown", say(sentence("incident-import.side-unknown"))],
    ] as const
  ).flatMap(([column, side]) => {
    const value = cell(column) === "" ? 0 : (count(column) ?? 0);
    return value > 0
      ? [killed(shortened(side || column, 300), { kind: isCertain ? "exact" : "about", value })]
      : [];
  });
  return {
    casualties: [
      killed(
        "",
        isCertain ? { kind: "exact", value: best } : { kind: "range", low: least, best, high: most },
      ),
      ...sides,
    ],
    contradiction,
  };
}

function readCount(cell: Cell, column: string): number {
  const text = cell(column);
  const plain = text.replace(/\.0+$/, "");
  if (!/^\d{1,9}$/.test(plain)) refuseCell(column, text, "count-unreadable");
  return Number(plain);
}

/** "Al Fallūjah town, Al Anbār province, Iraq", nothing twice. */
export function placeLine(...parts: readonly string[]): string {
  return parts.filter((part, i) => part !== "" && parts.indexOf(part) === i).join(", ");
}
