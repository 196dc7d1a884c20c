import { type SiteState, type SiteStateKind, siteStateOn } from "@/lib/domain/sites";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Site } from "@/lib/schema/forces";
import type { Field, MapProjection } from "./map-projection";
import { type Mark, type Point, type TextMark, text } from "./mark";
import { fitText } from "./text-width";

export interface PlacedSite {
  site: Site;
  state: SiteState;
  at: Point;
}

/** What presses is drawn last, over the others, and named first. */
const rank: Record<SiteStateKind, number> = {
  "handed-over": 0,
  closed: 1,
  destroyed: 2,
  planned: 3,
  open: 4,
  overdue: 5,
};

/** Sites with a position in the field, those that press last; the others are counted. */
export function placeSites(
  sites: readonly Site[],
  asOf: CalendarDate,
  projection: MapProjection,
  { left, top, right, bottom }: Field,
): PlacedSite[] {
  return sites
    .flatMap((site): PlacedSite[] => {
      if (!site.position) return [];
      const at = projection.point([site.position.longitude, site.position.latitude]);
      const within = at.x >= left && at.x <= right && at.y >= top && at.y <= bottom;
      return within ? [{ site, state: siteStateOn(site, asOf), at }] : [];
    })
    .toSorted((a, b) => rank[a.state.kind] - rank[b.state.kind]);
}

/** Filled: still held. Hollow: handed over. Crossed: closed; crossed in a frame: destroyed. In a second frame: overdue. */
export function siteFigure(kind: SiteStateKind, { x, y }: Point, r = 5): Mark[] {
  const square = (half: number) => ({
    kind: "rect" as const,
    x: x - half,
    y: y - half,
    width: 2 * half,
    height: 2 * half,
  });
  switch (kind) {
    case "open":
      return [{ ...square(r), fill: "ink", stroke: "paper", strokeWidth: 1 }];
    case "planned":
      return [{ ...square(r), fill: "accent", stroke: "paper", strokeWidth: 1 }];
    case "overdue":
      return [
        { ...square(r + 2), fill: "paper", stroke: "late", strokeWidth: 1.4 },
        { ...square(r - 1), fill: "late" },
      ];
    case "handed-over":
      return [{ ...square(r - 0.5), fill: "paper", stroke: "met", strokeWidth: 2 }];
    case "closed":
      return [
        { kind: "cross", x, y, r: r - 0.5, stroke: "paper", strokeWidth: 5 },
        { kind: "cross", x, y, r: r - 0.5, stroke: "ink", strokeWidth: 2 },
      ];
    case "destroyed":
      return [
        { ...square(r), fill: "paper", stroke: "ink", strokeWidth: 1.4 },
        { kind: "cross", x, y, r: r - 1.5, stroke: "ink", strokeWidth: 1.4 },
      ];
  }
}

/** Where the name of a site may stand: at its sides first, then above, below and at its corners. */
export function namePlaces({ site, at }: PlacedSite, widest: number, size: number): TextMark[] {
  const said = fitText(site.name, widest, size);
  const style = { size, role: "ink", use: "label" } as const;
  const [near, far] = [10, 7];
  return [
    text(at.x + near, at.y + 4, said, style),
    text(at.x - near, at.y + 4, said, { ...style, anchor: "end" }),
    text(at.x, at.y - near, said, { ...style, anchor: "middle" }),
    text(at.x, at.y + near + 8, said, { ...style, anchor: "middle" }),
    text(at.x + far, at.y - far, said, style),
    text(at.x + far, at.y + far + 8, said, style),
    text(at.x - far, at.y - far, said, { ...style, anchor: "end" }),
    text(at.x - far, at.y + far + 8, said, { ...style, anchor: "end" }),
  ];
}
