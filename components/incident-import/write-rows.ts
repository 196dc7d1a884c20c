/**
 * Rows as a CSV file that spreadsheets open with its accents (it begins with a byte order mark). A cell that a spreadsheet
 * would carry out as a formula gets an apostrophe before it, which keeps it text.
 */
export function writeRows(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(writeCell).join(",")}\r\n`).join("")}`;
}

function writeCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
