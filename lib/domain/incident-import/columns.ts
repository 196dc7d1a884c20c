import { cleanCell } from "./cells";
import type { TableRow } from "./imported";

/** What a column of a table of incidents can mean. */
export const importFields = [
  "date",
  "until",
  "datePrecision",
  "title",
  "kind",
  "place",
  "province",
  "country",
  "placePrecision",
  "latitude",
  "longitude",
  "description",
  "parties",
  "targets",
  "claimedBy",
  "side",
  "killed",
  "killedLow",
  "killedHigh",
  "wounded",
  "source",
  "reference",
] as const;
export type ImportField = (typeof importFields)[number];

/** How a file is laid out: as UCDP or ACLED publish theirs, or as its own headings say. */
export type Layout = "ucdp-ged" | "acled" | "own";

/** Several columns may mean these; what they say is put together. */
const joined: ReadonlySet<ImportField> = new Set(["description", "parties"]);

/** Usual headings, the likeliest first. A heading that is not here means nothing until somebody says what it means. */
const headings: Record<ImportField, readonly string[]> = {
  date: [
    "date",
    "event date",
    "incident date",
    "date start",
    "start date",
    "day",
    "when",
    "date of incident",
  ],
  until: ["until", "date end", "end date", "last day", "to"],
  datePrecision: ["time precision", "date precision", "date prec"],
  title: ["title", "name", "incident", "event", "headline", "summary"],
  kind: [
    "kind",
    "sub event type",
    "type",
    "event type",
    "incident type",
    "attack type",
    "weapon",
    "category",
  ],
  place: ["place", "location", "where", "town", "city", "site", "location name", "where coordinates"],
  province: ["province", "admin1", "adm 1", "governorate", "region name", "state"],
  country: ["country", "country name"],
  placePrecision: ["geo precision", "place precision", "where prec", "location precision"],
  latitude: ["latitude", "lat", "y"],
  longitude: ["longitude", "lon", "lng", "long", "x"],
  description: ["description", "notes", "note", "details", "narrative", "comment", "remarks"],
  parties: ["actor1", "actor2", "side a", "side b", "parties", "actors"],
  targets: ["target", "targets", "aimed at", "victim", "target name"],
  claimedBy: ["claimed by", "claim", "claimed"],
  side: ["side", "side hurt", "side of casualties", "casualty side", "casualties side", "affected side"],
  killed: ["killed", "fatalities", "deaths", "dead", "kia", "best", "number killed"],
  killedLow: ["killed low", "low", "fatalities low", "deaths low"],
  killedHigh: ["killed high", "high", "fatalities high", "deaths high"],
  wounded: ["wounded", "injured", "injuries", "wia", "number wounded"],
  source: ["source", "sources", "reported by", "reference url", "publisher"],
  reference: ["reference", "event id cnty", "id", "event id", "incident id", "no", "number"],
};

/** Nothing else has all of these. Versions differ in the rest. */
const gedColumns = [
  "id",
  "date_prec",
  "date_start",
  "date_end",
  "where_prec",
  "latitude",
  "longitude",
  "low",
  "best",
  "high",
];
const acledColumns = ["event_date", "event_type", "fatalities"];

export interface TableHead {
  headings: string[];
  layout: Layout;
  columns: (ImportField | null)[];
  /** The number of the row under the headings that tags the columns for machines (HXL), where there is one. */
  tagRow: number | null;
}

/** What the first rows say of a file. Nothing is decided by it: every column can be given another meaning. */
export function readHead(rows: readonly TableRow[]): TableHead {
  const names = (rows[0]?.cells ?? []).map(cleanCell);
  const plain = new Set(names.map((name) => name.toLowerCase()));
  const has = (wanted: readonly string[]) => wanted.every((name) => plain.has(name));
  return {
    headings: names,
    layout: has(gedColumns) ? "ucdp-ged" : has(acledColumns) ? "acled" : "own",
    columns: proposeColumns(names),
    tagRow: rows[1] && isTagRow(rows[1]) ? rows[1].number : null,
  };
}

/** The columns with another meaning for one of them; what only one can mean, the others lose. */
export function withMeaning(
  columns: readonly (ImportField | null)[],
  column: number,
  meaning: ImportField | null,
): (ImportField | null)[] {
  return columns.map((old, i) => {
    if (i === column) return meaning;
    return old !== null && old === meaning && !joined.has(old) ? null : old;
  });
}

function proposeColumns(names: readonly string[]): (ImportField | null)[] {
  const columns: (ImportField | null)[] = names.map(() => null);
  const plain = names.map((name) =>
    name
      .toLowerCase()
      .replace(/[_\-.:*#()/]+/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
  for (const field of importFields) {
    const found = headings[field].map((name) => plain.indexOf(name)).filter((i) => i >= 0 && !columns[i]);
    for (const column of joined.has(field) ? found : found.slice(0, 1)) columns[column] = field;
  }
  return columns;
}

/** HXL (hxlstandard.org): a row in which whatever is said begins with "#". */
function isTagRow({ cells }: TableRow): boolean {
  const said = cells.map((cell) => cell.trim()).filter(Boolean);
  return said.length > 0 && said.every((cell) => /^#[a-z]/i.test(cell));
}
