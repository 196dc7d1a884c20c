import { type Point, type TextMark, text } from "./mark";
import { textWidth } from "./text-width";

/** A place at which the name of a site may stand. */
export interface Label {
  texts: TextMark[];
  /** Where its line to the figure begins and ends; `null`: it stands beside it. */
  leader: { from: Point; to: Point } | null;
}

/** A name in one row, or in two about as long where it has a space; never cut. */
export function layoutsOf(name: string, size: number, widest: number): string[][] {
  const words = name.trim().split(/\s+/u);
  const rows = words
    .slice(1)
    .map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")])
    .toSorted((a, b) => longest(a, size) - longest(b, size))[0];
  const whole = words.join(" ");
  const inOne = textWidth(whole, size) <= widest;
  if (!rows) return [[whole]];
  return inOne ? [[whole], rows] : [rows, [whole]];
}

/** Pixels. */
export function longest(rows: readonly string[], size: number): number {
  return Math.max(...rows.map((row) => textWidth(row, size)));
}

/** At the sides of the figure first, then above, below and at its corners. */
export function placesBeside(at: Point, rows: readonly string[], size: number, bold = false): Label[] {
  const [near, far] = [10, 7];
  const height = (rows.length - 1) * (size + 2);
  const places: readonly [x: number, y: number, anchor: TextMark["anchor"]][] = [
    [near, 4 - height / 2, "start"],
    [-near, 4 - height / 2, "end"],
    [0, -near - height, "middle"],
    [0, near + 8, "middle"],
    [far, -far - height, "start"],
    [far, far + 8, "start"],
    [-far, -far - height, "end"],
    [-far, far + 8, "end"],
  ];
  return places.map(([x, y, anchor]) => ({
    texts: rowsAt(at.x + x, at.y + y, rows, size, anchor, bold),
    leader: null,
  }));
}

/** Further off, at the end of a thin line to the figure: the nearest first. */
export function placesApart(
  at: Point,
  rows: readonly string[],
  size: number,
  distances: readonly number[],
  bold = false,
): Label[] {
  const height = (rows.length - 1) * (size + 2);
  return distances.flatMap((far) =>
    [20, -20, 160, -160, 50, -50, 130, -130, 0, 180, 75, -75, 105, -105, 90, -90].map((degrees): Label => {
      const angle = (degrees / 180) * Math.PI;
      const [right, down] = [Math.cos(angle), Math.sin(angle)];
      const end = { x: at.x + right * far, y: at.y + down * far };
      const anchor = Math.abs(right) < 0.3 ? "middle" : right > 0 ? "start" : "end";
      const x = anchor === "middle" ? end.x : end.x + (right > 0 ? 3 : -3);
      // The line ends at the middle of the side of the text, or at its upper or lower edge.
      const y = anchor === "middle" ? (down > 0 ? end.y + size : end.y - 4 - height) : end.y + 4 - height / 2;
      return {
        texts: rowsAt(x, y, rows, size, anchor, bold),
        leader: { from: { x: at.x + right * 7, y: at.y + down * 7 }, to: end },
      };
    }),
  );
}

function rowsAt(
  x: number,
  y: number,
  rows: readonly string[],
  size: number,
  anchor: TextMark["anchor"],
  bold: boolean,
): TextMark[] {
  const style = { size, role: "ink", use: "label", anchor, ...(bold && { weight: 600 as const }) } as const;
  return rows.map((row, i) => text(x, y + i * (size + 2), row, style));
}
