import type { Field } from "./map-projection";
import { boxAround } from "./map-rings";
import { type PlacedSite, siteHalf } from "./map-sites";
import { line, type Mark, type Point, type TextMark, text } from "./mark";
import { type Box, overlap, textBox, textWidth } from "./text-width";

/** Every site by its name: beside its figure, at the end of a line to it, or by a number that a list below explains. */
export interface SiteLabels {
  /** By the id of the site. */
  marks: Map<string, Mark[]>;
  /** Those without room for their names, by number; sites too close for numbers of their own share one. */
  numbered: { number: number; sites: PlacedSite[] }[];
  /** What the labels take up. */
  boxes: Box[];
}

interface Label {
  texts: TextMark[];
  /** Where its line to the figure begins and ends; `null`: it stands beside it. */
  leader: { from: Point; to: Point } | null;
}

interface Room {
  /** What no label may touch, beside the figures of the sites, and what it should not as long as there is another place. */
  taken: readonly Box[];
  avoid: readonly Box[];
  field: Field;
  narrow: boolean;
}

/** More sites than this have no lines to their names: lines would cross everything. */
const mostWithLines = 60;

/** What presses is named first. */
export function labelSites(sites: readonly PlacedSite[], room: Room): SiteLabels {
  const size = room.narrow ? 11.5 : 12;
  const within = inset(room.field, 3);
  const found: SiteLabels = { marks: new Map(), numbered: [], boxes: [] };
  const lines: Box[] = [];
  const withLines = sites.length <= mostWithLines;
  const figures = sites.map(({ at }) => boxAround(at, siteHalf));
  const clear = ({ texts, leader }: Label, of: PlacedSite, avoid: readonly Box[]) => {
    const boxes = texts.map(textBox);
    if (!boxes.every((box) => isInside(box, within))) return false;
    const touches = (other: Box) => boxes.some((box) => overlap(box, other, 2));
    if (figures.some(touches) || room.taken.some(touches) || found.boxes.some(touches) || avoid.some(touches))
      return false;
    if (lines.some((other) => boxes.some((box) => overlap(box, other, 1)))) return false;
    // A label that stands nearer to another site would be read as its name.
    const others = sites.filter((other) => other !== of).map(({ at }) => at);
    if (!leader) {
      const far = nearest(boxes, of.at);
      return others.every((other) => nearest(boxes, other) > far + 1);
    }
    const path = along(leader);
    const meets = (other: Box) => path.some((point) => overlap(point, other));
    return !(
      room.taken.some(meets) ||
      others.some((other) => meets(boxAround(other, 7))) ||
      found.boxes.some(meets) ||
      lines.some(meets)
    );
  };
  const put = (of: PlacedSite, label: Label) => {
    found.boxes.push(...label.texts.map(textBox));
    if (label.leader) lines.push(...along(label.leader));
    const { from, to } = label.leader ?? { from: of.at, to: of.at };
    const leader = label.leader
      ? [line(from.x, from.y, to.x, to.y, { stroke: "soft", strokeWidth: 0.8 })]
      : [];
    found.marks.set(of.site.id, [...leader, ...label.texts]);
  };

  const unnamed: PlacedSite[] = [];
  for (const site of sites.toReversed()) {
    const layouts = layoutsOf(site.site.name, size, room.narrow ? 120 : 190);
    const beside = layouts.flatMap((rows) => placesBeside(site.at, rows, size));
    const apart = withLines
      ? layouts.flatMap((rows) =>
          placesApart(site.at, rows, size, room.narrow ? [20, 30, 42, 56] : [20, 32, 46, 62]),
        )
      : [];
    const label =
      beside.find((each) => clear(each, site, room.avoid)) ??
      apart.find((each) => clear(each, site, room.avoid)) ??
      beside.find((each) => clear(each, site, [])) ??
      apart.find((each) => clear(each, site, []));
    if (label) put(site, label);
    else unnamed.push(site);
  }
  for (const site of unnamed) {
    const number = found.numbered.length + 1;
    const style = [String(number)];
    const label = [
      ...placesBeside(site.at, style, size, true),
      ...(withLines ? placesApart(site.at, style, size, [18, 26, 36, 48], true) : []),
    ].find((each) => clear(each, site, []));
    if (label) {
      put(site, label);
      found.numbered.push({ number, sites: [site] });
      continue;
    }
    const nearest = found.numbered.toSorted(
      (a, b) => distance(a.sites[0], site) - distance(b.sites[0], site),
    )[0];
    if (nearest) nearest.sites.push(site);
    else found.numbered.push({ number, sites: [site] });
  }
  return { ...found, boxes: [...found.boxes, ...lines] };
}

function nearest(boxes: readonly Box[], { x, y }: Point): number {
  return Math.min(
    ...boxes.map(({ left, right, top, bottom }) =>
      Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)),
    ),
  );
}

function distance(one: PlacedSite | undefined, other: PlacedSite): number {
  return one ? Math.hypot(one.at.x - other.at.x, one.at.y - other.at.y) : Number.POSITIVE_INFINITY;
}

/** A name in one row, or in two about as long where it has a space; never cut. */
function layoutsOf(name: string, size: number, widest: number): string[][] {
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

function longest(rows: readonly string[], size: number): number {
  return Math.max(...rows.map((row) => textWidth(row, size)));
}

/** At the sides of the figure first, then above, below and at its corners. */
function placesBeside(at: Point, rows: readonly string[], size: number, bold = false): Label[] {
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
function placesApart(
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

/** A line as small boxes, so that it can be kept clear of others. */
function along({ from, to }: NonNullable<Label["leader"]>): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 3));
  return Array.from({ length: steps + 1 }, (_, i) =>
    boxAround({ x: from.x + ((to.x - from.x) * i) / steps, y: from.y + ((to.y - from.y) * i) / steps }, 0.5),
  );
}

function isInside(box: Box, { left, top, right, bottom }: Box): boolean {
  return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
}

function inset({ left, top, right, bottom }: Field, by: number): Box {
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}

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
