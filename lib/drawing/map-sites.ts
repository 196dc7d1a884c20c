import type { placesOf } from "@/lib/domain/places";
import { type SiteState, type SiteStateKind, siteStateOn } from "@/lib/domain/sites";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Site } from "@/lib/schema/forces";
import { byReason, type Missing } from "./map-incidents";
import type { Field, MapProjection } from "./map-projection";
import { boxAround, isWithin, placeOnRim, type Ring, ringRadius } from "./map-rings";
import type { Mark, Point } from "./mark";
import { type Box, overlap } from "./text-width";

export interface PlacedSite {
  site: Site;
  state: SiteState;
  /** Where its figure stands: on its place, or on the rim of the circle somewhere in which it lies. */
  at: Point;
  /** `null`: its place is known to a point. */
  ring: (Ring & { kilometres: number }) | null;
}

export interface PlacedSites {
  /** Those that press last. */
  placed: PlacedSite[];
  /** Not drawn, by why not. */
  missing: Missing<Site>[];
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

/** Half the width of a figure with the air around it. */
export const siteHalf = 7;

/** Sites with a position in the field; the others with the reason why they are not on the map. */
export function placeSites(
  sites: readonly Site[],
  placeOf: ReturnType<typeof placesOf>["site"],
  asOf: CalendarDate,
  projection: MapProjection,
  field: Field,
): PlacedSites {
  const placed: PlacedSite[] = [];
  const missing: { why: Missing<Site>["why"]; item: Site }[] = [];
  for (const site of sites) {
    const place = placeOf(site);
    if (place.kind !== "at") {
      missing.push({ why: place, item: site });
      continue;
    }
    const at = projection.point([place.position.longitude, place.position.latitude]);
    if (!isWithin(at, field)) {
      missing.push({ why: { kind: "outside" }, item: site });
      continue;
    }
    const radius = ringRadius(place.within ?? 0, projection.kilometresPerPixel);
    const ring = place.within === null ? null : { at, radius, kilometres: place.within };
    placed.push({ site, state: siteStateOn(site, asOf), at, ring });
  }
  const last = placed.toSorted((a, b) => rank[a.state.kind] - rank[b.state.kind]);
  return { placed: apart(last, field), missing: byReason(missing) };
}

/** Aside by the width of a figure: where a site stands that another one of the same place would hide. */
const asides: readonly (readonly [right: number, down: number])[] = [
  [14, 0],
  [-14, 0],
  [0, 14],
  [0, -14],
];

/** Figures on rims where they cover nothing, and no figure wholly on another. */
function apart(sites: readonly PlacedSite[], field: Field): PlacedSite[] {
  const taken: Box[] = sites.flatMap(({ at, ring }) => (ring ? [] : [boxAround(at, siteHalf)]));
  const points: Point[] = [];
  return sites.map((site) => {
    if (site.ring) {
      const { at, radius } = placeOnRim(site.ring, siteHalf, taken, field);
      taken.push(boxAround(at, siteHalf));
      return { ...site, at, ring: { ...site.ring, radius } };
    }
    const hides = points.some(({ x, y }) => Math.hypot(x - site.at.x, y - site.at.y) < 5);
    const at = hides
      ? asides
          .map(([right, down]) => ({ x: site.at.x + right, y: site.at.y + down }))
          .find((place) => isWithin(place, field) && !taken.some((box) => overlap(box, boxAround(place, 5))))
      : undefined;
    points.push(at ?? site.at);
    if (!at) return site;
    taken.push(boxAround(at, siteHalf));
    return { ...site, at };
  });
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
