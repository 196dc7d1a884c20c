import { parse } from "csv-parse/browser/esm/sync";
import type { TableRow } from "@/lib/domain/incident-import/imported";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { kindOfFile, kindOfText, type OtherKind } from "./kind-of-file";

/** More than that is not read: a browser would stand still over it. */
export const mostMegabytes = 64;

export interface ReadTable {
  rows: TableRow[];
  encoding: "utf-8" | "utf-16" | "windows-1252";
  separator: "," | ";" | "\t" | "|";
  /** The row in which a quotation mark opens that is never closed: nothing from there on could be read. */
  brokenAt: number | null;
}

export type TableReading = { ok: true; table: ReadTable } | { ok: false; sentence: Sentence };

/**
 * The rows of a file of comma-separated values, whatever its bytes and separators are.
 *
 * @param tell Is told the share that is done, 0 to 1.
 */
export function readTable(bytes: Uint8Array, tell: (done: number) => void = () => {}): TableReading {
  if (bytes.length > mostMegabytes * 1024 * 1024)
    return refuse("file-too-large", { megabytes: mostMegabytes });
  const kind = kindOfFile(bytes);
  if (kind) return refuseKind(kind);
  const decoded = decode(bytes);
  if (!decoded) return refuse("not-text");
  const { encoding } = decoded;
  const kindOfIt = kindOfText(decoded.text);
  if (kindOfIt) return refuseKind(kindOfIt);
  const { text, separator } = withSeparator(decoded.text);
  if (text.trim() === "") return refuse("file-empty");
  const rows: TableRow[] = [];
  let brokenAt: number | null = null;
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells: string[], { bytes: read }) => {
        rows.push({ number: rows.length + 1, cells });
        if (rows.length % 1_000 === 0) tell(Math.min(1, read / text.length));
        return null;
      },
    });
  } catch (thrown) {
    if ((thrown as { code?: string }).code !== "CSV_QUOTE_NOT_CLOSED") throw thrown;
    brokenAt = rows.length + 1;
  }
  if (brokenAt === 1) return refuse("quote-open", { row: 1 });
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (filled.length === 0) return refuse("file-empty");
  if (filled.length === 1 && brokenAt === null) return refuse("headings-only");
  // The headings are the first row that says something; what stands above it is nothing.
  return { ok: true, table: { rows: filled, encoding, separator, brokenAt } };
}

function decode(bytes: Uint8Array): { text: string; encoding: ReadTable["encoding"] } | null {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : null;
  const unmarked = wide ?? wideWithoutMark(bytes.subarray(0, 1_000));
  if (unmarked) return { text: new TextDecoder(unmarked).decode(bytes), encoding: "utf-16" };
  // Programs have them near the beginning; a table may have one that slipped in.
  if (bytes.subarray(0, 1_000).filter((byte) => byte === 0).length > 4) return null;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

/** UTF-16 whose writer left out the mark at the beginning: of Latin letters and digits every second byte is nothing. */
function wideWithoutMark(beginning: Uint8Array): "utf-16le" | "utf-16be" | null {
  const pairs = beginning.length >> 1;
  if (pairs < 8) return null;
  const nothings = [0, 0];
  for (let i = 0; i < pairs * 2; i++) if (beginning[i] === 0) nothings[i % 2] = (nothings[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nothings;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return "utf-16le";
  return even > pairs * 0.6 && odd < pairs * 0.1 ? "utf-16be" : null;
}

/** A first line "sep=;" tells Excel how cells are parted, and is no heading. */
function withSeparator(text: string): Pick<ReadTable, "separator"> & { text: string } {
  const told = /^\ufeff?"?sep=([,;\t|])"?[ \t]*(?=\r\n|\n|\r)/i.exec(text);
  // Its line stays, empty, so that rows keep their numbers.
  if (told) return { text: text.slice(told[0].length), separator: told[1] as ReadTable["separator"] };
  return { text, separator: separatorOf(text) };
}

/** Whichever stands most often in the first line, outside quotation marks. */
function separatorOf(text: string): ReadTable["separator"] {
  const line =
    text
      .trimStart()
      .split(/[\r\n]/, 1)[0]
      ?.replace(/"[^"]*"/g, "") ?? "";
  const count = (separator: string) => line.split(separator).length;
  return ([",", ";", "\t", "|"] as const).reduce((most, each) => (count(each) > count(most) ? each : most));
}

function refuseKind(kind: OtherKind): TableReading {
  return refuse(kind === "unknown" ? "not-text" : `file-${kind}`);
}

function refuse(key: string, values: Record<string, number> = {}): TableReading {
  return { ok: false, sentence: sentence(`incident-import.${key}`, values) };
}
