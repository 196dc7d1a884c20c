import inter from "./inter-widths.json";
import type { Mark, TextMark, TextRun } from "./mark";

/**
 * How wide a text is in Inter with tabular figures, without a browser: labels are placed where a page, a slide
 * or a file is printed. Measured by scripts/measure-inter.mjs. Kerning is left out; it only makes text narrower.
 */
const widths = {
  400: table(inter["400"]),
  600: table(inter["600"]),
};

function table(advances: readonly number[]): Map<string, number> {
  return new Map(Array.from(inter.characters, (character, i) => [character, (advances[i] ?? 600) / 1000]));
}

/** A character the font lacks: full-width scripts take a whole em, others about two thirds. */
function widthElsewhere(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x300 && code <= 0x36f) return 0;
  return code >= 0x2e80 ? 1 : 0.66;
}

export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  let ems = 0;
  for (const character of text) ems += widths[weight].get(character) ?? widthElsewhere(character);
  return ems * size;
}

export function runsWidth(runs: readonly TextRun[], size: number): number {
  return runs.reduce((sum, run) => sum + textWidth(run.text, size, run.weight), 0);
}

/** The text if it fits, else as much of it as does, with an ellipsis; empty where not even that fits. */
export function fitText(text: string, width: number, size: number, weight: 400 | 600 = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  const room = width - textWidth("…", size, weight);
  let used = 0;
  let kept = "";
  for (const character of text) {
    used += textWidth(character, size, weight);
    if (used > room) break;
    kept += character;
  }
  kept = kept
    .trimEnd()
    .replace(/[,;:·(–-]+$/u, "")
    .trimEnd();
  return kept === "" ? "" : `${kept}…`;
}

/** Breaks a text into at most so many lines of that width; what is left over ends in an ellipsis. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: 400 | 600 = 400,
  mostLines = 2,
): string[] {
  const lines: string[] = [];
  let current = "";
  const words = text.split(/\s+/u);
  for (const [i, word] of words.entries()) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current === "" || textWidth(longer, size, weight) <= width) {
      current = longer;
      continue;
    }
    if (lines.length === mostLines - 1) {
      current = `${current} ${words.slice(i).join(" ")}`;
      break;
    }
    lines.push(current);
    current = word;
  }
  return [...lines, current].map((line) => fitText(line, width, size, weight)).filter((line) => line !== "");
}

/** A rectangle on the drawing. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The room a line of text takes: from the height of its capitals to the depth of a g. */
export function textBox(mark: TextMark): Box {
  const width = runsWidth(mark.runs, mark.size);
  const left = mark.anchor === "start" ? mark.x : mark.anchor === "end" ? mark.x - width : mark.x - width / 2;
  return { left, right: left + width, top: mark.y - mark.size * 0.76, bottom: mark.y + mark.size * 0.22 };
}

export function overlap(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/** All texts of a drawing, also those inside groups. */
export function textsIn(marks: readonly Mark[]): TextMark[] {
  return marks.flatMap((mark) =>
    mark.kind === "text" ? [mark] : mark.kind === "group" ? textsIn(mark.marks) : [],
  );
}

/** The first of the places at which a text stays inside the drawing and clear of what is taken. */
export function placeText(
  places: readonly TextMark[],
  taken: readonly Box[],
  within: Box,
  gap = 3,
): TextMark | null {
  for (const place of places) {
    const box = textBox(place);
    const inside =
      box.left >= within.left &&
      box.right <= within.right &&
      box.top >= within.top &&
      box.bottom <= within.bottom;
    if (inside && !taken.some((other) => overlap(box, other, gap))) return place;
  }
  return null;
}
