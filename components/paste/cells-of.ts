import { parse } from "csv-parse/browser/esm/sync";

/** One row of a block: its number is that of the block as it was copied, in which empty rows count. */
export interface PastedRow {
  number: number;
  cells: string[];
}

/**
 * The rows of what a spreadsheet puts on the clipboard (tabs between cells) or a CSV file holds (commas or
 * semicolons). Quoted cells may hold line breaks, which become spaces: a cell is shown on one line.
 */
export function cellsOf(text: string): PastedRow[] {
  const firstLine = text.split(/\r?\n/, 1)[0] ?? "";
  const delimiter = firstLine.includes("\t") ? "\t" : firstLine.includes(";") ? ";" : ",";
  const read = (quote: '"' | false) =>
    parse(text, { delimiter, quote, bom: true, relax_column_count: true, relax_quotes: true })
      .map((cells, i): PastedRow => ({ number: i + 1, cells: cells.map(onOneLine) }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  try {
    return read('"');
  } catch {
    // A lone quotation mark somewhere: then quotation marks are only characters.
    return read(false);
  }
}

function onOneLine(cell: string): string {
  return cell.replace(/\s*[\r\n]+\s*/g, " ");
}
