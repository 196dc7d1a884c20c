import type { Gathered, PlacedPoint } from "./map-incidents";
import type { Mark, PathMark, Point } from "./mark";
import { isFatal } from "./transition-words";

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
