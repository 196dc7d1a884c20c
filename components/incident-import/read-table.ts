import { parse } from "csv-parse/browser/esm/sync";
import type { TableRow } from "@/lib/domain/incident-import/imported";
import { type Sentence, sentence } from "@/lib/domain/sentence";

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
  const decoded = decode(bytes);
  if (!decoded) return refuse("not-text");
  const { text, encoding } = decoded;
  if (text.trim() === "") return refuse("file-empty");
  const separator = separatorOf(text);
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
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: "utf-16" };
  // Workbooks, pictures and programs have them near the beginning; a table may have one that slipped in.
  if (bytes.subarray(0, 1_000).filter((byte) => byte === 0).length > 4 || startsLikeAnArchive(bytes))
    return null;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

/** "PK": what Excel and LibreOffice save as their own kind of file. */
function startsLikeAnArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
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

function refuse(key: string, values: Record<string, number> = {}): TableReading {
  return { ok: false, sentence: sentence(`incident-import.${key}`, values) };
}
