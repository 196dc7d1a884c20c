import { incidentsAsKnown } from "@/lib/domain/milestone-status";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { PublicTimetable } from "@/lib/schema/publication";
import { countryMarks, countryNames, scaleBar } from "./map-country-marks";
import { type MapGround, mapBox } from "./map-ground";
import {
  areaMarks,
  besideOthers,
  boxAround,
  cellMarks,
  countPlaces,
  type Gathered,
  group,
  type PlacedIncidents,
  placeIncidents,
  pointMarks,
} from "./map-incidents";
import { type Field, mapHeight, projectionOf } from "./map-projection";
import { namePlaces, type PlacedSite, placeSites, siteFigure } from "./map-sites";
import { areaTitle, cellTitle, mapKey, mapSummary, mapTable, mapTitle, siteTitle } from "./map-words";
import type { Drawing, Mark, TextMark } from "./mark";
import { type Box, placeText, textBox } from "./text-width";
import { incidentTitle } from "./transition-words";

/** What is mapped; a public copy has it as well as a working one. */
export type MapPlan = Pick<PublicTimetable, "from" | "sites" | "incidents">;

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
  const sites = placeSites(plan.sites, asOf, projection, field);
  const placed = placeIncidents(incidentsAsKnown(plan.incidents, asOf), projection, field);
  const points = besideOthers(
    placed.points,
    sites.map(({ at }) => at),
    field,
  );
  const incidents = { ...placed, points };
  const scale = scaleBar(projection, field, (kilometres) => words.t("sites.kilometres", { kilometres }));
  const taken: Box[] = [scale.box, ...sites.map(({ at }) => boxAround(at, 7))];
  const small = sites.length > 60 ? 3.8 : 5;
  const named = siteNames(sites, taken, incidentBoxes(incidents), field, narrow);
  taken.push(...[...named.values()].map(textBox));
  const counts = countLabels(incidents, taken, field, words);
  taken.push(...counts.map(textBox));
  const areas = incidents.areas.map(({ at, radius }) => boxAround(at, radius * 0.8));
  const names = countryNames(ground, projection, field, [...taken, ...incidentBoxes(incidents), ...areas]);
  const key = mapKey(sites, incidents, width, height + 22, words);
  return {
    width,
    height: key ? key.bottom + 6 : height + 2,
    marks: [
      // The sea, until land is painted over it.
      { kind: "rect", ...rectOf(field), fill: "accent-wash" },
      ...countryMarks(ground, projection, field),
      { kind: "rect", ...rectOf(field), stroke: "line" },
      ...names,
      ...incidentMarks(incidents, words),
      ...counts,
      ...sites.map((placed) => {
        const name = named.get(placed.site.id);
        const figure = siteFigure(placed.state.kind, placed.at, small);
        return group(siteTitle(placed, words), name ? [...figure, name] : figure, placed.site.id);
      }),
      ...scale.marks,
      ...(key?.marks ?? []),
    ],
    title: mapTitle(ground),
    summary: mapSummary(plan.sites, sites, incidents, asOf),
    table: mapTable(plan.sites, incidents, asOf, projection, words),
  };
}

function rectOf({ left, top, right, bottom }: Field) {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function incidentMarks({ points, cells, areas }: PlacedIncidents, words: Words): Mark[] {
  const most = Math.max(1, ...cells.map(({ incidents }) => incidents.length));
  return [
    ...areas.map((area) => group(areaTitle(area, words), areaMarks(area), onlyOne(area.incidents))),
    ...cells.map((cell) => group(cellTitle(cell, words), cellMarks(cell, most), onlyOne(cell.incidents))),
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

/** The name of each site at a place where it touches nothing; what presses is named first, and some may stay unnamed. */
function siteNames(
  sites: readonly PlacedSite[],
  taken: readonly Box[],
  incidents: readonly Box[],
  field: Field,
  narrow: boolean,
): Map<string, TextMark> {
  const found = new Map<string, TextMark>();
  const texts: Box[] = [];
  const within = {
    left: field.left + 3,
    top: field.top + 3,
    right: field.right - 3,
    bottom: field.bottom - 3,
  };
  for (const placed of sites.toReversed()) {
    const places = namePlaces(placed, narrow ? 120 : 190, narrow ? 11.5 : 12);
    const mark =
      placeText(places, [...taken, ...texts, ...incidents], within, 2) ??
      placeText(places, [...taken, ...texts], within, 2);
    if (!mark) continue;
    found.set(placed.site.id, mark);
    texts.push(textBox(mark));
  }
  return found;
}

/** How many in the fullest cells and in areas of more than one. */
function countLabels(
  { cells, areas }: PlacedIncidents,
  taken: readonly Box[],
  field: Field,
  words: Words,
): TextMark[] {
  const labels: TextMark[] = [];
  const figures = cells.map(({ at }) => boxAround(at, 3));
  const place = (gathered: Gathered, where: "middle" | "beside", clearOf: readonly Box[]) => {
    const said = words.t("sites.number", { count: gathered.incidents.length });
    const boxes = [...taken, ...labels.map(textBox), ...clearOf];
    const mark = placeText(countPlaces(said, gathered, where), boxes, field, 2);
    if (mark) labels.push(mark);
  };
  for (const cell of cells.slice(0, 8)) place(cell, "beside", []);
  for (const area of areas) if (area.incidents.length > 1) place(area, "middle", figures);
  return labels;
}
