import { type Label, layoutsOf, placesApart, placesBeside } from "./map-label-places";
import type { Field } from "./map-projection";
import { boxAround } from "./map-rings";
import { type PlacedSite, siteHalf } from "./map-sites";
import { line, type Mark, type Point } from "./mark";
import { type Box, overlap, textBox } from "./text-width";

/** Every site by its name: beside its figure, at the end of a line to it, or by a number that a list below explains. */
export interface SiteLabels {
  /** By the id of the site. */
  marks: Map<string, Mark[]>;
  /** Those without room for their names, by number; sites too close for numbers of their own share one. */
  numbered: { number: number; sites: PlacedSite[] }[];
  /** What the labels take up. */
  boxes: Box[];
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
