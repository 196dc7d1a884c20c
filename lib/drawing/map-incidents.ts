import type { PublicTimetable } from "@/lib/schema/publication";
import type { Field, MapProjection } from "./map-projection";
import type { GroupMark, Mark, PathMark, Point, TextMark } from "./mark";
import { text } from "./mark";
import { type Box, overlap, textWidth } from "./text-width";
import { incidentFigure } from "./transition-marks";
import { isFatal } from "./transition-words";

export type MapIncident = PublicTimetable["incidents"][number];

/** Where the incidents stand on a map, as exactly as it is known, and how many have no place on it. */
export interface PlacedIncidents {
  /** Known to a point, or near one. */
  points: PlacedPoint[];
  /** Points gathered by the cell they lie in, where there are too many to tell apart. */
  cells: Gathered[];
  /** Known to a district or a province only: all that bear the same position. */
  areas: (Gathered & { precision: "district" | "province" })[];
  /** Without a position, or known to the country only. */
  unplaced: number;
  /** Placed, but not within the part of the world that is shown. */
  outside: number;
}

export interface PlacedPoint {
  incident: MapIncident;
  at: Point;
}

export interface Gathered {
  /** The middle of a cell, or of an area. */
  at: Point;
  /** Pixels from the middle to a corner, or to the edge. */
  radius: number;
  incidents: MapIncident[];
  fatal: number;
}

/** More points than this are gathered by cells. */
export const mostPoints = 150;

/** Kilometres from the middle of such an area to its edge, about: there are no outlines of districts here. */
const reach = { district: 20, province: 70 };

/** Puts each incident where it is known to have been, and no more exactly than that. */
export function placeIncidents(
  incidents: readonly MapIncident[],
  projection: MapProjection,
  field: Field,
): PlacedIncidents {
  const found: PlacedIncidents = { points: [], cells: [], areas: [], unplaced: 0, outside: 0 };
  const areas = new Map<string, PlacedIncidents["areas"][number]>();
  for (const incident of incidents) {
    const { position, placePrecision: precision } = incident;
    if (!position || precision === "country" || precision === "unknown") {
      found.unplaced += 1;
      continue;
    }
    const at = projection.point([position.longitude, position.latitude]);
    if (!isWithin(at, field)) {
      found.outside += 1;
      continue;
    }
    if (precision !== "district" && precision !== "province") {
      found.points.push({ incident, at });
      continue;
    }
    const key = `${precision} ${position.latitude} ${position.longitude}`;
    const area = areas.get(key) ?? {
      at,
      precision,
      radius: Math.max(7, reach[precision] / projection.kilometresPerPixel),
      incidents: [],
      fatal: 0,
    };
    area.incidents.push(incident);
    if (isFatal(incident)) area.fatal += 1;
    areas.set(key, area);
  }
  // The largest first, so that none hides a smaller one.
  found.areas = [...areas.values()].toSorted((a, b) => b.radius - a.radius);
  if (found.points.length > mostPoints) {
    found.cells = gathered(found.points, cellRadius(field));
    found.points = [];
  }
  return found;
}

/** Where a mark may stand that would cover another: on its place, else beside it, the nearest first. */
const besides: readonly (readonly [right: number, down: number])[] = [
  [0, 0],
  [0, -13],
  [0, 13],
  [-12, -10],
  [12, -10],
  [-12, 10],
  [12, 10],
  [0, -25],
  [-12, -22],
  [12, -22],
];

/** Points that would lie under a site or under each other stand beside their place; where all is taken, on it. */
export function besideOthers(
  points: readonly PlacedPoint[],
  sites: readonly Point[],
  field: Field,
): PlacedPoint[] {
  const taken = sites.map((at) => boxAround(at, 5.5));
  return points.map(({ incident, at }) => {
    const free = besides
      .map(([right, down]) => ({ x: at.x + right, y: at.y + down }))
      .find((place) => isWithin(place, field) && !taken.some((box) => overlap(box, boxAround(place, 4.5))));
    taken.push(boxAround(free ?? at, 4.5));
    return { incident, at: free ?? at };
  });
}

function isWithin({ x, y }: Point, { left, top, right, bottom }: Field): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function cellRadius({ left, right }: Field): number {
  return right - left < 600 ? 12 : 18;
}

/** Points by the hexagon they lie in (pointy side up, `radius` from the middle to a corner), the fullest first. */
export function gathered(points: readonly PlacedPoint[], radius: number): Gathered[] {
  const [across, down] = [radius * Math.sqrt(3), radius * 1.5];
  const cells = new Map<string, Gathered>();
  for (const { incident, at } of points) {
    let row = Math.round(at.y / down);
    let column = Math.round(at.x / across - (row & 1) / 2);
    const offset = at.y / down - row;
    // Near the upper or lower edge of its row, the middle of the row beyond may be nearer.
    if (Math.abs(offset) * 3 > 1) {
      const aside = at.x / across - (row & 1) / 2 - column;
      const otherRow = row + (offset < 0 ? -1 : 1);
      const otherColumn = column + (aside < 0 ? -1 : 1) / 2;
      const asideThere = at.x / across - (row & 1) / 2 - otherColumn;
      const offsetThere = at.y / down - otherRow;
      if (
        aside * aside * 3 + offset * offset * 2.25 >
        asideThere * asideThere * 3 + offsetThere * offsetThere * 2.25
      ) {
        column = otherColumn + ((row & 1) === 1 ? 1 : -1) / 2;
        row = otherRow;
      }
    }
    const key = `${column} ${row}`;
    const cell = cells.get(key) ?? {
      at: { x: (column + (row & 1) / 2) * across, y: row * down },
      radius,
      incidents: [],
      fatal: 0,
    };
    cell.incidents.push(incident);
    if (isFatal(incident)) cell.fatal += 1;
    cells.set(key, cell);
  }
  return [...cells.values()].toSorted((a, b) => b.incidents.length - a.incidents.length);
}

/** The figure of one incident: a triangle, filled where somebody was reported killed. */
export function pointMarks({ at, incident }: PlacedPoint): Mark[] {
  const figure = incidentFigure(at.x, at.y, isFatal(incident));
  return [{ ...figure, r: figure.r - 1.5 }];
}

/**
 * A cell as a hexagon whose area goes with the number of its incidents; the filled one inside it, in the same measure,
 * are those with a reported death.
 */
export function cellMarks(
  { at, radius, incidents, fatal }: Omit<Gathered, "incidents"> & { incidents: { length: number } },
  most: number,
): Mark[] {
  const sized = (count: number) => Math.max(2.4, radius * 0.98 * Math.sqrt(count / most));
  const marks: Mark[] = [
    { ...hexagon(at, sized(incidents.length)), fill: "late-wash", stroke: "late", strokeWidth: 0.8 },
  ];
  if (fatal > 0) marks.push({ ...hexagon(at, sized(fatal)), fill: "late" });
  return marks;
}

function hexagon({ x, y }: Point, radius: number): PathMark {
  const corners = [0, 1, 2, 3, 4, 5].map((i) => {
    const angle = (Math.PI / 3) * i + Math.PI / 6;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
  return { kind: "path", points: corners, closed: true };
}

/** An area without a point in it, since none is known. */
export function areaMarks({ at, radius }: Pick<Gathered, "at" | "radius">): Mark[] {
  return [{ kind: "dot", x: at.x, y: at.y, r: radius, stroke: "late", strokeWidth: 1.3, dash: "dotted" }];
}

/** Where a number may stand: in the middle of an area if it is wide enough, or beside a cell. */
export function countPlaces(
  said: string,
  { at, radius }: Pick<Gathered, "at" | "radius">,
  where: "middle" | "beside",
): TextMark[] {
  const style = { size: 11, role: "late", anchor: "middle", use: "label" } as const;
  if (where === "middle") return textWidth(said, 11) < radius * 2 ? [text(at.x, at.y + 4, said, style)] : [];
  return [
    text(at.x, at.y - radius - 3, said, style),
    text(at.x, at.y + radius + 11, said, style),
    text(at.x + radius + 3, at.y + 4, said, { ...style, anchor: "start" }),
    text(at.x - radius - 3, at.y + 4, said, { ...style, anchor: "end" }),
  ];
}

export function boxAround({ x, y }: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

export function group(title: string, marks: readonly Mark[], itemId?: string): GroupMark {
  return { kind: "group", title, marks, ...(itemId && { itemId }) };
}
