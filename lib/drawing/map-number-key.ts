import { longest } from "./map-label-places";
import type { SiteLabels } from "./map-labels";
import { type TextMark, text } from "./mark";
import { textWidth } from "./text-width";

const keySize = 12;

/** The names of the numbers, in lines as wide as the drawing; nothing is cut. */
export function numberKey(
  numbered: SiteLabels["numbered"],
  width: number,
  top: number,
): { marks: TextMark[]; bottom: number } | null {
  if (numbered.length === 0) return null;
  const marks: TextMark[] = [];
  let [x, y] = [0, top];
  for (const { number, sites } of numbered) {
    const indent = textWidth(String(number), keySize, 600) + 6;
    const said = sites.map(({ site }) => site.name.trim().split(/\s+/u).join(" ")).join("; ");
    const rows = broken(said, width - indent - 4, keySize);
    const wide = indent + longest(rows, keySize);
    if (x > 0 && (x + wide > width || rows.length > 1)) {
      x = 0;
      y += 18;
    }
    marks.push(text(x, y, String(number), { size: keySize, weight: 600, role: "ink", use: "note" }));
    for (const [i, row] of rows.entries()) {
      if (i > 0) y += 16;
      marks.push(text(x + indent, y, row, { size: keySize, role: "ink", use: "note" }));
    }
    x += wide + 18;
    if (rows.length > 1) x = width;
  }
  return { marks, bottom: y + 6 };
}

/** In rows of at most that width, between words where that can be. */
function broken(said: string, width: number, size: number): string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of said.split(" ")) {
    const longer = row === "" ? word : `${row} ${word}`;
    if (textWidth(longer, size) <= width) {
      row = longer;
      continue;
    }
    if (row !== "") rows.push(row);
    row = "";
    for (const character of word) {
      if (row !== "" && textWidth(row + character, size) > width) {
        rows.push(row);
        row = "";
      }
      row += character;
    }
  }
  return row === "" ? rows : [...rows, row];
}
