import type { Amount } from "@/lib/schema/amount";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Incident } from "@/lib/schema/transition";
import { firstDayOf } from "../calendar-date";
import { parseAmount } from "../parse-amount";
import { type Sentence, sentence } from "../sentence";
import { cleanCell, fitting, readPosition, refuseCell, shortened } from "./cells";
import type { ImportField } from "./columns";
import { placeLine } from "./ged-row";
import { type Attempt, CannotRead, type ReadIncident, type TableRow } from "./imported";
import { kindNamed } from "./kinds";
import { asPrecise, type DayOrder, readWrittenDate } from "./written-date";

/** What all rows of a file share. */
export interface MappedReading {
  headings: readonly string[];
  columns: readonly (ImportField | null)[];
  isAcled: boolean;
  dayOrder: DayOrder;
  /** What the table is called, "" where nobody said: ids are unique within it, and it is the source. */
  tableName: string;
  today: CalendarDate;
  /** Puts a sentence into the reader's words: what is written into a description stays as it was written. */
  say: (sentence: Sentence) => string;
}

const placePrecisionNames: readonly Incident["placePrecision"][] = [
  "exact",
  "near",
  "district",
  "province",
  "country",
  "unknown",
];

/** ACLED Codebook, `geo_precision`: 1 the town; 2 near it, or a small part of a region; 3 a larger region. */
const acledPlacePrecisions: Record<string, Incident["placePrecision"]> = {
  "1": "exact",
  "2": "near",
  "3": "province",
};

/**
 * One row of a table whose columns somebody gave a meaning. Every cell is attempted, whatever is wrong with others.
 * `null`: it has no date that can be read.
 */
export function readMappedRow(
  { number, cells }: TableRow,
  reading: MappedReading,
  attempt: Attempt,
): ReadIncident | null {
  const { headings, columns, isAcled, tableName, say } = reading;
  const notes: Sentence[] = [];
  /** All cells that mean it, with the heading of the first. */
  const cell = (field: ImportField) => {
    const at = columns.flatMap((meaning, i) => (meaning === field ? [i] : []));
    const said = at.map((i) => cleanCell(cells[i] ?? "")).filter(Boolean);
    const column = (at[0] !== undefined && headings[at[0]]) || field;
    return { column, value: said.join(field === "parties" ? " – " : "\n") };
  };

  const when = cell("date");
  const read = attempt(() =>
    when.value === ""
      ? refuseCell(when.column, "", "date-missing")
      : readWrittenDate(when.column, when.value, reading),
  );
  notes.push(...(read?.notes ?? []));
  const precise = cell("datePrecision");
  const on = read && attempt(() => asPrecise(precise.column, precise.value, read.date, isAcled));
  if (isAcled && precise.value === "2")
    notes.push(sentence("incident-import.note-week", { text: when.value }));
  const until = attempt(() => readUntil(cell("until"), on ?? null, reading)) ?? null;

  const type = cell("kind");
  const kind = kindNamed(type.value) ?? "other";
  if (type.value !== "" && !kindNamed(type.value))
    notes.push(sentence("incident-import.note-kind", { text: shortened(type.value, 120) }));

  const [place, province, country] = [cell("place"), cell("province"), cell("country")];
  const position = readPosition(cell("latitude"), cell("longitude"), attempt);
  const isNowhere = position?.latitude === 0 && position.longitude === 0;
  if (isNowhere) notes.push(sentence("incident-import.note-zero"));

  const given = cell("title").value;
  const title = given || [type.value, place.value || province.value].filter(Boolean).join(", ");
  if (title === "") attempt(() => refuseCell(cell("title").column, "", "title-missing"));
  if (title.length > 200) notes.push(sentence("incident-import.title-shortened"));

  const source = cell("source");
  const parties = cell("parties");
  const remarks = [
    title.length > 200 ? title : "",
    cell("description").value,
    parties.value && say(sentence("incident-import.parties-recorded", { parties: parties.value })),
    kind === "other" && given && type.value
      ? say(sentence("incident-import.kind-recorded", { kind: type.value }))
      : "",
    isAcled && source.value ? say(sentence("incident-import.reported-by", { source: source.value })) : "",
  ];
  const casualties = readCasualties(cell, attempt);
  const side = cell("side").value;
  if (side !== "" && casualties.length === 0)
    remarks.push(say(sentence("incident-import.side-recorded", { side })));
  const fits = (said: Said, value: string, maximum: number) =>
    attempt(() => fitting(said.column, value, maximum)) ?? "";
  const sourceTitle = !isAcled && source.value !== "" ? fits(source, source.value, 200) : null;
  const id = cell("reference");
  const [targets, claimedBy] = [cell("targets"), cell("claimedBy")];
  const precision = readPlacePrecision(cell("placePrecision"), isAcled);
  if (precision === null)
    notes.push(sentence("incident-import.note-place-precision", { text: cell("placePrecision").value }));
  const told = {
    place: fits(place, placeLine(place.value, province.value, country.value), 300),
    description: fits(cell("description"), remarks.filter(Boolean).join("\n"), 10_000),
    targets: fits(targets, targets.value, 300),
    claimedBy: fits(claimedBy, claimedBy.value, 300),
    reference: id.value === "" ? "" : fits(id, placeReference(tableName, id.value), 300),
  };
  if (!on) return null;

  return {
    kind: "incident",
    number,
    sourceTitle,
    year: Number(on.day.slice(0, 4)),
    country: country.value,
    notes,
    incident: {
      title: shortened(title, 200),
      on,
      until,
      ...told,
      placePrecision: precision ?? "unknown",
      position: isNowhere ? null : position,
      kind,
      siteId: null,
      casualties,
      // A table seldom tells who says so, and parties are not perpetrators: attributions are entered by hand.
      attribution: null,
      sourceIds: [],
      internalNote: "",
    },
  };
}

/** Ids are unique within their table alone. */
function placeReference(tableName: string, id: string): string {
  return tableName === "" ? id : `${tableName} ${id}`;
}

interface Said {
  column: string;
  value: string;
}

/** @param on When it began; `null`: that cannot be read, and this is read for itself. */
function readUntil(said: Said, on: Incident["on"] | null, reading: MappedReading): CalendarDate | null {
  if (said.value === "") return null;
  const { date } = readWrittenDate(said.column, said.value, reading);
  if (date.precision !== "day") return refuseCell(said.column, said.value, "until-day");
  if (on === null) return date.day;
  if (date.day < firstDayOf(on)) return refuseCell(said.column, said.value, "ends-before-it-begins");
  return date.day > on.day ? date.day : null;
}

function readPlacePrecision({ value }: Said, isAcled: boolean): Incident["placePrecision"] | null {
  if (value === "") return "unknown";
  if (isAcled && acledPlacePrecisions[value]) return acledPlacePrecisions[value];
  return placePrecisionNames.find((name) => name === value.toLowerCase()) ?? null;
}

function readCasualties(cell: (field: ImportField) => Said, attempt: Attempt): Incident["casualties"] {
  const killed = readKilled(cell, attempt);
  const wounded = attempt(() => readNumber(cell("wounded"))) ?? null;
  const side = attempt(() => fitting(cell("side").column, cell("side").value, 300)) ?? "";
  return killed || wounded ? [{ reportedOn: null, side, killed, wounded, sourceIds: [] }] : [];
}

/** A number, or a range where the table has a column for each end, with the number as its best estimate. */
function readKilled(cell: (field: ImportField) => Said, attempt: Attempt): Amount | null {
  const [best, low, high] = (["killed", "killedLow", "killedHigh"] as const).map((field) =>
    attempt(() => readNumber(cell(field))),
  );
  // Of what cannot be read itself, it cannot be said how it stands to the others.
  if (best === undefined || low === undefined || high === undefined) return null;
  return attempt(() => killedOf({ best, low, high }, cell)) ?? null;
}

function killedOf(
  { best, low, high }: Record<"best" | "low" | "high", Amount | null>,
  cell: (field: ImportField) => Said,
): Amount | null {
  if (!low && !high) return best;
  const ends = cell(low ? "killedLow" : "killedHigh");
  if (low?.kind !== "exact" || high?.kind !== "exact" || (best && best.kind !== "exact"))
    return refuseCell(ends.column, ends.value, "range-ends");
  if (low.value > high.value)
    return refuseCell(ends.column, ends.value, "range-reversed", { high: high.value });
  if (best && (best.value < low.value || best.value > high.value))
    return refuseCell(cell("killed").column, cell("killed").value, "best-outside", {
      low: low.value,
      high: high.value,
    });
  if (low.value === high.value) return low;
  return { kind: "range", low: low.value, best: best?.value ?? null, high: high.value };
}

function readNumber({ column, value }: Said): Amount | null {
  const read = parseAmount(value.replace(/^(\d+)\.0+$/, "$1"));
  if (!read.ok) throw new CannotRead(column, shortened(value, 120), read.sentence);
  return read.value;
}
