import type { Field } from "./map-projection";
import type { Mark, Paint, Point, Role } from "./mark";
import { type Box, overlap } from "./text-width";

/** Somewhere in it is what is known no more exactly than that; nothing marks its middle, since no point is known. */
export interface Ring {
  at: Point;
  /** Pixels. */
  radius: number;
}

/** So that its figure on the rim clears a site in its middle, however little is unknown. */
const leastRadius = 12;

export function ringRadius(kilometres: number, kilometresPerPixel: number): number {
  return Math.max(leastRadius, kilometres / kilometresPerPixel);
}

/** A dotted circle over a thread of paper, so that it is seen on whatever lies below; cut where the map ends. */
export function ringMarks(ring: Ring, stroke: Role, field?: Field): Mark[] {
  const paints: Paint[] = [
    { stroke: "paper", strokeWidth: 3.5 },
    { stroke, strokeWidth: 1.4, dash: "dotted" },
  ];
  const arcs = field ? arcsWithin(ring, field) : null;
  const { at, radius } = ring;
  return paints.flatMap((paint): Mark[] =>
    arcs
      ? arcs.map((points) => ({ kind: "path", points, ...paint }))
      : [{ kind: "dot", x: at.x, y: at.y, r: radius, ...paint }],
  );
}

/** What of the circle lies in the field, in pieces; `null`: all of it. */
function arcsWithin({ at, radius }: Ring, field: Field): Point[][] | null {
  if (
    at.x - radius >= field.left &&
    at.x + radius <= field.right &&
    at.y - radius >= field.top &&
    at.y + radius <= field.bottom
  )
    return null;
  const steps = 96;
  const arcs: Point[][] = [];
  let arc: Point[] = [];
  for (let i = 0; i <= steps; i++) {
    const point = onRim({ at, radius }, (360 * i) / steps);
    if (isWithin(point, field)) arc.push(point);
    else if (arc.length > 0) {
      arcs.push(arc);
      arc = [];
    }
  }
  if (arc.length > 0) arcs.push(arc);
  return arcs.filter(({ length }) => length > 1);
}

/** Degrees around a rim, from its top: where the figure of what lies within may stand. */
const around = [0, 45, -45, 90, -90, 22, -22, 67, -67, 135, -135, 112, -112, 157, -157, 180];

/**
 * The first place on the rim that is free, and the radius. Where all of the rim is taken the circle grows by the width of
 * a figure or two: what lies in the smaller one lies in it too. Where even that does not help, the first in the field.
 */
export function placeOnRim({ at, radius }: Ring, half: number, taken: readonly Box[], field: Field): Ring {
  for (const wider of [0, 7, 14]) {
    const ring = { at, radius: radius + wider };
    const place = placesOnRim(ring, half, field).find(
      (place) => !taken.some((box) => overlap(box, boxAround(place, half))),
    );
    if (place) return { at: place, radius: ring.radius };
  }
  return { at: placesOnRim({ at, radius }, half, field)[0] ?? onRim({ at, radius }, 0), radius };
}

function placesOnRim(ring: Ring, half: number, field: Field): Point[] {
  return around
    .map((degrees) => onRim(ring, degrees))
    .filter((place) => isWithin(place, inside(field, half)));
}

function inside({ left, top, right, bottom }: Field, by: number): Field {
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}

function onRim({ at, radius }: Ring, degrees: number): Point {
  const angle = (degrees / 180) * Math.PI;
  return { x: at.x + radius * Math.sin(angle), y: at.y - radius * Math.cos(angle) };
}

/** The rim as small boxes, so that words can be kept clear of it. */
export function boxesOnRim(ring: Ring): Box[] {
  const steps = Math.min(60, Math.max(12, Math.round(ring.radius)));
  return Array.from({ length: steps }, (_, i) => boxAround(onRim(ring, (360 * i) / steps), 1));
}

export function isWithin({ x, y }: Point, { left, top, right, bottom }: Field): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

export function boxAround({ x, y }: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}
