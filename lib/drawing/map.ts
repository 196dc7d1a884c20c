import { incidentsAsKnown } from "@/lib/domain/milestone-status";
import { type PlaceRules, placesOf } from "@/lib/domain/places";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { PublicTimetable } from "@/lib/schema/publication";
import { cellMarks } from "./map-cells";
import { countryMarks, countryNames, scaleBar } from "./map-country-marks";
import { type MapGround, mapBox } from "./map-ground";
import {
  areaCountPlaces,
  areaFigure,
  besideOthers,
  cellCountPlaces,
  group,
  onTheirRims,
  type PlacedIncidents,
  placeIncidents,
  pointMarks,
} from "./map-incidents";
import { labelSites } from "./map-labels";
import { numberKey } from "./map-number-key";
import { type Field, mapHeight, projectionOf } from "./map-projection";
import { boxAround, boxesOnRim, ringMarks } from "./map-rings";
import { type PlacedSite, placeSites, siteFigure, siteHalf } from "./map-sites";
import { mapTable } from "./map-table";
import { areaTitle, cellTitle, mapKey, mapSummary, mapTitle, siteTitle } from "./map-words";
import type { Drawing, Mark, TextMark } from "./mark";
import { type Box, overlap, placeText, textBox } from "./text-width";
import { incidentTitle } from "./transition-words";

/** What is mapped; a public copy has it as well as a working one. */
export type MapPlan = Pick<PublicTimetable, "from" | "sites" | "incidents"> &
  /** Of a public copy: what its positions were given by. A working copy has them as entered, whatever the rules. */
  PlaceRules;

export interface MapOptions {
  /** Incidents and handovers are drawn up to this day. */
  asOf: CalendarDate;
  words: Words;
  width: number;
  ground: MapGround;
}

/**
 * Sites and incidents where they are, as of a day: the state of a site by its shape, an incident as exactly as its
 * place is known, many incidents gathered by cells. The part of the world shown stays the same on every day. `null`
 * where there is nothing to draw: no territory was recognised and nothing has a position.
 */
export function drawMap(plan: MapPlan, { asOf, words, width, ground }: MapOptions): Drawing | null {
  const box = mapBox(ground.box, plan.sites, plan.incidents);
  if (!box) return null;
  const narrow = width < 600;
  const height = mapHeight(box, width);
  const field: Field = { left: 0.5, top: 0.5, right: width - 0.5, bottom: height - 0.5 };
  const margin = narrow ? 14 : 22;
  const projection = projectionOf(box, {
    left: margin,
    top: margin,
    right: width - margin,
    bottom: height - margin,
  });
  const places = placesOf(plan, asOf);
  const sites = placeSites(plan.sites, places.site, asOf, projection, field);
  const figures = sites.placed.map(({ at }) => boxAround(at, siteHalf));
  const incidents = beside(
    placeIncidents(incidentsAsKnown(plan.incidents, asOf), places.incident, projection, field),
    sites.placed,
    field,
  );
  const scale = scaleBar(projection, field, (kilometres) => words.t("sites.kilometres", { kilometres }));
  const happened = incidentBoxes(incidents);
  const rims = incidents.areas.map(({ figure }) => boxAround(figure, 5));
  const labels = labelSites(sites.placed, {
    taken: [scale.box, ...rims],
    avoid: happened,
    field,
    narrow,
  });
  const taken: Box[] = [scale.box, ...figures, ...rims, ...labels.boxes];
  const counts = countLabels(incidents, taken, field, words);
  taken.push(...counts.map(textBox));
  const rings = [...incidents.areas, ...sites.placed.flatMap(({ ring }) => ring ?? [])];
  const names = countryNames(ground, projection, field, [
    ...taken,
    ...happened,
    ...rings.flatMap((ring) => boxesOnRim(ring)),
  ]);
  const circles = [
    ...incidents.areas.flatMap((area) => ringMarks(area, "late", field)),
    ...sites.placed.flatMap(({ ring }) => (ring ? ringMarks(ring, "ink", field) : [])),
  ];
  const small = sites.placed.length > 60 ? 3.8 : 5;
  // A frame of paper around a site that stands on what happened there; below all sites, so that none cuts another.
  const halos = sites.placed.flatMap(({ at }): Mark[] => {
    const box = boxAround(at, small + 2.5);
    const covers = [...happened, ...rims].some((other) => overlap(box, other));
    return covers ? [{ kind: "rect", ...rectOf(box), fill: "paper" }] : [];
  });
  const key = mapKey(sites.placed, incidents, width, height + 22, words);
  const numbers = numberKey(labels.numbered, width, (key ? key.bottom : height) + 22);
  return {
    width,
    height: numbers ? numbers.bottom : key ? key.bottom + 6 : height + 2,
    marks: [
      // The sea, until land is painted over it.
      { kind: "rect", ...rectOf(field), fill: "accent-wash" },
      ...countryMarks(ground, projection, field),
      { kind: "rect", ...rectOf(field), stroke: "line" },
      ...names,
      ...incidentMarks(incidents, circles, words),
      ...counts,
      ...halos,
      ...sites.placed.map((placed) => {
        const figure = siteFigure(placed.state.kind, placed.at, small);
        const label = labels.marks.get(placed.site.id) ?? [];
        return group(siteTitle(placed, words), [...figure, ...label], placed.site.id);
      }),
      ...scale.marks,
      ...(key?.marks ?? []),
      ...(numbers?.marks ?? []),
    ],
    title: mapTitle(ground),
    summary: mapSummary(sites, incidents, asOf),
    table: mapTable(plan.sites, sites, incidents, asOf, projection, words),
  };
}

/** Figures of incidents where they cover neither a site nor each other. */
function beside(placed: PlacedIncidents, sites: readonly PlacedSite[], field: Field): PlacedIncidents {
  const points = besideOthers(
    placed.points,
    sites.map(({ at }) => at),
    field,
  );
  const taken = [...sites.map(({ at }) => boxAround(at, 6)), ...points.map(({ at }) => boxAround(at, 4.5))];
  return { ...placed, points, areas: onTheirRims(placed.areas, taken, field) };
}

function rectOf({ left, top, right, bottom }: Field) {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Circles over cells, so that none is lost below them, and below every figure, so that none is cut by them. */
function incidentMarks(
  { points, cells, areas }: PlacedIncidents,
  circles: readonly Mark[],
  words: Words,
): Mark[] {
  const most = Math.max(1, ...cells.map(({ incidents }) => incidents.length));
  return [
    ...cells.map((cell) => group(cellTitle(cell, words), cellMarks(cell, most), onlyOne(cell.incidents))),
    ...circles,
    ...areas.map((area) => group(areaTitle(area, words), areaFigure(area), onlyOne(area.incidents))),
    ...points.map((point) =>
      group(incidentTitle(point.incident, words), pointMarks(point), point.incident.id),
    ),
  ];
}

function onlyOne(incidents: readonly { id: string }[]): string | undefined {
  return incidents.length === 1 ? incidents[0]?.id : undefined;
}

/** What a name should not cover as long as there is another place for it. */
function incidentBoxes({ points, cells }: PlacedIncidents): Box[] {
  return [
    ...points.map(({ at }) => boxAround(at, 5)),
    ...cells.slice(0, 40).map(({ at, radius }) => boxAround(at, radius * 0.8)),
  ];
}

/** How many in the fullest cells and in areas of more than one. */
function countLabels(
  { cells, areas }: PlacedIncidents,
  taken: readonly Box[],
  field: Field,
  words: Words,
): TextMark[] {
  const labels: TextMark[] = [];
  const middles = cells.map(({ at }) => boxAround(at, 3));
  const place = (places: readonly TextMark[], clearOf: readonly Box[]) => {
    const mark = placeText(places, [...taken, ...labels.map(textBox), ...clearOf], field, 2);
    if (mark) labels.push(mark);
  };
  const said = ({ incidents }: { incidents: readonly unknown[] }) =>
    words.t("sites.number", { count: incidents.length });
  for (const cell of cells.slice(0, 8)) place(cellCountPlaces(said(cell), cell), []);
  for (const area of areas) if (area.incidents.length > 1) place(areaCountPlaces(said(area), area), middles);
  return labels;
}
