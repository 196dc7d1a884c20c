import { groupBy } from "@/lib/domain/items";
import { type Place, type placesOf, reach } from "@/lib/domain/places";
import type { PublicTimetable } from "@/lib/schema/publication";
import { gathered } from "./map-cells";
import type { Field, MapProjection } from "./map-projection";
import { boxAround, isWithin, placeOnRim, type Ring, ringRadius } from "./map-rings";
import type { GroupMark, Mark, Point, TextMark } from "./mark";
import { text } from "./mark";
import { type Box, overlap, textWidth } from "./text-width";
import { incidentFigure } from "./transition-marks";
import { isFatal } from "./transition-words";

export type MapIncident = PublicTimetable["incidents"][number];

/** Where the incidents stand on a map, as exactly as it is known, and those that stand nowhere on it. */
export interface PlacedIncidents {
  /** Known to a point. */
  points: PlacedPoint[];
  /** Gathered by the cell they lie in, where there are too many to tell apart. */
  cells: Gathered[];
  /** Known no more exactly than a circle: all of the same one. */
  areas: Area[];
  /** Not drawn, by why not. */
  missing: Missing<MapIncident>[];
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

export interface Area extends Gathered {
  /** From the middle to the edge. */
  kilometres: number;
  precision: keyof typeof reach;
  /** Where on its rim the figure stands. */
  figure: Point;
}

/** What is not on the map for one and the same reason. */
export interface Missing<T> {
  why: Exclude<Place, { kind: "at" }> | { kind: "outside" };
  items: T[];
}

/** More points than this, or more circles of "near there", are gathered by cells. */
export const mostPoints = 150;
const mostNear = 30;

/** Puts each incident where it is known to have been, and no more exactly than that. */
export function placeIncidents(
  incidents: readonly MapIncident[],
  placeOf: ReturnType<typeof placesOf>["incident"],
  projection: MapProjection,
  field: Field,
): PlacedIncidents {
  const points: PlacedPoint[] = [];
  const coarse: (PlacedPoint & { kilometres: number })[] = [];
  const missing: { why: Missing<MapIncident>["why"]; item: MapIncident }[] = [];
  for (const incident of incidents) {
    const place = placeOf(incident);
    if (place.kind !== "at") {
      missing.push({ why: place, item: incident });
      continue;
    }
    const at = projection.point([place.position.longitude, place.position.latitude]);
    if (!isWithin(at, field)) missing.push({ why: { kind: "outside" }, item: incident });
    else if (place.within === null) points.push({ incident, at });
    else coarse.push({ incident, at, kilometres: place.within });
  }
  const near = coarse.filter(({ kilometres }) => kilometres <= reach.near);
  // A cell is as wide as "near there", about, and says no more.
  const gathers =
    points.length + near.length > mostPoints || groupBy(near, ({ at }) => `${at.x} ${at.y}`).size > mostNear;
  return {
    points: gathers ? [] : points,
    cells: gathers ? gathered([...points, ...near], cellRadius(field)) : [],
    areas: areasOf(gathers ? coarse.filter(({ kilometres }) => kilometres > reach.near) : coarse, projection),
    missing: byReason(missing),
  };
}

const reasons = ["withheld", "country", "not-said", "not-entered", "outside"] as const;

/** The same reason with the same words is one; what was kept back comes first. */
export function byReason<T>(found: readonly { why: Missing<T>["why"]; item: T }[]): Missing<T>[] {
  return [...groupBy(found, ({ why }) => JSON.stringify(why)).values()]
    .flatMap((all) => (all[0] ? [{ why: all[0].why, items: all.map(({ item }) => item) }] : []))
    .toSorted((a, b) => reasons.indexOf(a.why.kind) - reasons.indexOf(b.why.kind));
}

/** The largest first, so that none hides a smaller one. */
function areasOf(
  coarse: readonly (PlacedPoint & { kilometres: number })[],
  { kilometresPerPixel }: MapProjection,
): Area[] {
  const precisionOf = ({ placePrecision }: MapIncident): Area["precision"] =>
    placePrecision === "district" || placePrecision === "province" ? placePrecision : "near";
  return [
    ...groupBy(coarse, ({ incident, at, kilometres }) =>
      [precisionOf(incident), Math.round(kilometres), at.x, at.y].join(" "),
    ).values(),
  ]
    .flatMap((all): Area[] => {
      const [first] = all;
      if (!first) return [];
      const { at, kilometres } = first;
      const incidents = all.map(({ incident }) => incident);
      const radius = ringRadius(kilometres, kilometresPerPixel);
      const fatal = incidents.filter(isFatal).length;
      return [
        { at, radius, kilometres, precision: precisionOf(first.incident), incidents, fatal, figure: at },
      ];
    })
    .toSorted((a, b) => b.radius - a.radius);
}

/** The figure of each on its rim, where it covers nothing; the smallest has the first choice. */
export function onTheirRims(areas: readonly Area[], taken: readonly Box[], field: Field): Area[] {
  const boxes = [...taken];
  return areas
    .toReversed()
    .map((area) => {
      const { at: figure, radius } = placeOnRim(area, 5, boxes, field);
      boxes.push(boxAround(figure, 5));
      return { ...area, figure, radius };
    })
    .toReversed();
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

function cellRadius({ left, right }: Field): number {
  return right - left < 600 ? 12 : 18;
}

/** The figure of one incident: a triangle, filled where somebody was reported killed. */
export function pointMarks({ at, incident }: PlacedPoint): Mark[] {
  const figure = incidentFigure(at.x, at.y, isFatal(incident));
  return [{ ...figure, r: figure.r - 1.5 }];
}

/** What happened somewhere in a circle, on its rim; filled where somebody was reported killed in any of it. */
export function areaFigure({ figure, fatal }: Pick<Area, "figure" | "fatal">): Mark[] {
  const mark = incidentFigure(figure.x, figure.y, fatal > 0);
  return [{ ...mark, r: mark.r - 1.5 }];
}

/** Where the number of a cell may stand: beside it. */
export function cellCountPlaces(said: string, { at, radius }: Ring): TextMark[] {
  return [
    text(at.x, at.y - radius - 3, said, { ...count, anchor: "middle" }),
    text(at.x, at.y + radius + 11, said, { ...count, anchor: "middle" }),
    text(at.x + radius + 3, at.y + 4, said, count),
    text(at.x - radius - 3, at.y + 4, said, { ...count, anchor: "end" }),
  ];
}

/** The number of an area: beside its figure, or in its middle if it is wide enough. */
export function areaCountPlaces(
  said: string,
  { at, radius, figure }: Ring & Pick<Area, "figure">,
): TextMark[] {
  return [
    text(figure.x + 7, figure.y + 4, said, count),
    text(figure.x - 7, figure.y + 4, said, { ...count, anchor: "end" }),
    text(figure.x, figure.y - 7, said, { ...count, anchor: "middle" }),
    text(figure.x, figure.y + 16, said, { ...count, anchor: "middle" }),
    ...(textWidth(said, 11) < radius * 2
      ? [text(at.x, at.y + 4, said, { ...count, anchor: "middle" as const })]
      : []),
  ];
}

const count = { size: 11, role: "late", use: "label" } as const;

export function group(title: string, marks: readonly Mark[], itemId?: string): GroupMark {
  return { kind: "group", title, marks, ...(itemId && { itemId }) };
}
