import { parse } from "csv-parse/browser/esm/sync";

/**
 * The cells of what a spreadsheet puts on the clipboard (tabs between cells) or a CSV file holds (commas or
 * semicolons). Quoted cells may hold line breaks.
 */
export function cellsOf(text: string): string[][] {
  const firstLine = text.split(/\r?\n/, 1)[0] ?? "";
  const delimiter = firstLine.includes("\t") ? "\t" : firstLine.includes(";") ? ";" : ",";
  const read = (quote: '"' | false) =>
    parse(text, {
      delimiter,
      quote,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    });
  try {
    return read('"');
  } catch {
    // A lone quotation mark somewhere: then quotation marks are only characters.
    return read(false);
  }
}
