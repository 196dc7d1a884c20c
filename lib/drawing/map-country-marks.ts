import type { LonLat, MapGround, Outline } from "./map-ground";
import type { Field, MapProjection } from "./map-projection";
import { line, type Mark, type PathMark, type Point, type TextMark, text } from "./mark";
import { type Box, overlap, textBox, textWidth } from "./text-width";

const nameSize = 11.5;

/** The territory in the colour of paper, its neighbours faint, all cut at the edge of the field. */
export function countryMarks(ground: MapGround, projection: MapProjection, field: Field): Mark[] {
  return ground.outlines.flatMap(({ isTerritory, rings }) =>
    rings.flatMap((ring): PathMark[] => {
      const points = cutTo(ring.map(projection.point), field);
      if (points.length < 3) return [];
      const paint = isTerritory
        ? ({ fill: "paper", stroke: "faint", strokeWidth: 1.2 } as const)
        : ({ fill: "wash", stroke: "line", strokeWidth: 1 } as const);
      return [{ kind: "path", points, closed: true, ...paint }];
    }),
  );
}

/** The name of each country inside its own outline; left out where it does not fit there or something else stands. */
export function countryNames(
  ground: MapGround,
  projection: MapProjection,
  field: Field,
  taken: readonly Box[],
): TextMark[] {
  const placed: TextMark[] = [];
  const boxes = [...taken];
  for (const outline of ground.outlines) {
    const mark = nameWithin(outline, projection, field, boxes);
    if (!mark) continue;
    placed.push(mark);
    boxes.push(textBox(mark));
  }
  return placed;
}

function nameWithin(
  { name, isTerritory, rings }: Outline,
  projection: MapProjection,
  field: Field,
  taken: readonly Box[],
): TextMark | null {
  const said = isTerritory ? name.toLocaleUpperCase() : name;
  const half = textWidth(said, nameSize) / 2 + 4;
  let best: { at: Point; far: number } | null = null;
  for (const ring of largestOf(rings, projection, field)) {
    const { left, top, right, bottom } = extentOf(ring);
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    const steps = 14;
    for (let i = 1; i < steps; i++)
      for (let j = 1; j < steps; j++) {
        const at = { x: left + ((right - left) * i) / steps, y: top + ((bottom - top) * j) / steps };
        const box = { left: at.x - half, right: at.x + half, top: at.y - 9, bottom: at.y + 4 };
        const far = Math.hypot(at.x - middle.x, at.y - middle.y);
        if (best && far >= best.far) continue;
        if (box.left < field.left || box.right > field.right || box.top < field.top) continue;
        if (box.bottom > field.bottom || taken.some((other) => overlap(box, other, 3))) continue;
        const corners = [box.left, at.x, box.right].flatMap((x) =>
          [box.top, box.bottom].map((y) => ({ x, y })),
        );
        if (corners.every((corner) => isInside(corner, ring))) best = { at, far };
      }
  }
  if (!best) return null;
  return text(best.at.x, best.at.y, said, { size: nameSize, anchor: "middle", role: "soft", use: "note" });
}

/** The part that shows most of itself. */
function largestOf(rings: Outline["rings"], projection: MapProjection, field: Field): (readonly Point[])[] {
  const seen = rings.map((ring: readonly LonLat[]) => cutTo(ring.map(projection.point), field));
  const size = (ring: readonly Point[]) => {
    const { left, top, right, bottom } = extentOf(ring);
    return (right - left) * (bottom - top);
  };
  return seen
    .filter((ring) => ring.length > 2)
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, 1);
}

function extentOf(ring: readonly Point[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of ring) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** Whether a ray from the point crosses the ring an odd number of times. */
export function isInside({ x, y }: Point, ring: readonly Point[]): boolean {
  let inside = false;
  let before = ring.at(-1);
  for (const at of ring) {
    if (before && at.y > y !== before.y > y) {
      const crossing = at.x + ((y - at.y) / (before.y - at.y)) * (before.x - at.x);
      if (x < crossing) inside = !inside;
    }
    before = at;
  }
  return inside;
}

/** A ring without what lies outside a rectangle, edge by edge (Sutherland and Hodgman 1974). */
export function cutTo(ring: readonly Point[], { left, top, right, bottom }: Field): Point[] {
  const edges: readonly ((point: Point) => number)[] = [
    ({ x }) => x - left,
    ({ x }) => right - x,
    ({ y }) => y - top,
    ({ y }) => bottom - y,
  ];
  let points = [...ring];
  for (const within of edges) {
    const kept: Point[] = [];
    let before = points.at(-1);
    for (const at of points) {
      if (before) {
        const [a, b] = [within(before), within(at)];
        if (a >= 0 !== b >= 0) {
          const part = a / (a - b);
          kept.push({ x: before.x + (at.x - before.x) * part, y: before.y + (at.y - before.y) * part });
        }
        if (b >= 0) kept.push(at);
      }
      before = at;
    }
    points = kept;
  }
  return points;
}

const lengths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** How many kilometres so much is, in the lower corner. */
export function scaleBar(
  projection: MapProjection,
  field: Field,
  say: (kilometres: number) => string,
): { marks: Mark[]; box: Box } {
  const most = Math.min(140, (field.right - field.left) / 4);
  const kilometres = lengths.findLast((each) => each / projection.kilometresPerPixel <= most) ?? 1;
  const [x, y] = [field.left + 12, field.bottom - 12];
  const end = x + kilometres / projection.kilometresPerPixel;
  const label = text(x, y - 7, say(kilometres), { size: 11.5, role: "soft", use: "note" });
  const named = textBox(label);
  return {
    marks: [
      line(x, y, end, y, { stroke: "soft", strokeWidth: 1.5 }),
      line(x, y - 4, x, y + 0.75, { stroke: "soft", strokeWidth: 1.5 }),
      line(end, y - 4, end, y + 0.75, { stroke: "soft", strokeWidth: 1.5 }),
      label,
    ],
    box: { left: x - 4, right: Math.max(end, named.right) + 4, top: named.top - 2, bottom: y + 4 },
  };
}
