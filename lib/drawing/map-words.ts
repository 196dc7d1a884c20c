import { groupBy } from "@/lib/domain/items";
import { sayPosition } from "@/lib/domain/parse-position";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { isGivenUp, type SiteState, type SiteStateKind, siteStateOn } from "@/lib/domain/sites";
import { formatTarget } from "@/lib/i18n/dates";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Site } from "@/lib/schema/forces";
import type { TargetDate } from "@/lib/schema/target-date";
import type { MapGround } from "./map-ground";
import { areaMarks, cellMarks, type Gathered, type PlacedIncidents } from "./map-incidents";
import type { MapProjection } from "./map-projection";
import { type PlacedSite, siteFigure } from "./map-sites";
import type { TableTwin } from "./mark";
import { type KeyEntry, layKey } from "./timeline-key";
import { incidentFigure } from "./transition-marks";
import { deathsAreOpen, incidentTitle, isFatal, notFatalKey } from "./transition-words";

export function mapTitle({ territory }: MapGround): Sentence {
  return territory.length === 0
    ? sentence("sites.map-title")
    : sentence("sites.map-title-of", { territory: territory.join(", ") });
}

/** What the map shows, and what it cannot, each with what it is a part of. */
export function mapSummary(
  sites: readonly Site[],
  placed: readonly PlacedSite[],
  { points, cells, areas, unplaced, outside }: PlacedIncidents,
  asOf: CalendarDate,
): Sentence {
  const total = sites.length;
  const givenUp = placed.filter(({ state }) => isGivenUp(state)).length;
  const gathered = [...cells, ...areas].reduce((sum, { incidents }) => sum + incidents.length, 0);
  const incidents = points.length + gathered + unplaced + outside;
  return sentence("sites.map-summary", {
    sites:
      total === 0
        ? sentence("sites.map-no-sites")
        : sentence("sites.map-sites", { total, placed: placed.length, givenUp }),
    incidents,
    asOf: { day: asOf },
    missing: sentence("sites.map-missing", { unplaced, outside }),
  });
}

/** "handed over, 2 Dec 2011", "overdue by 3 days". */
export function stateWords(state: SiteState, words: Words): string {
  switch (state.kind) {
    case "open":
      return words.t("sites.state-open");
    case "planned":
    case "overdue":
      return words.t(`sites.state-${state.kind}`, { days: state.days });
    default: {
      const said = words.t(`sites.state-${state.kind}`);
      return state.on ? `${said}, ${formatTarget(state.on, words.locale)}` : said;
    }
  }
}

export function siteTitle({ site, state }: Pick<PlacedSite, "site" | "state">, words: Words): string {
  const place = site.place === "" || site.place === site.name ? "" : ` (${site.place})`;
  return `${site.name}${place}: ${stateWords(state, words)}`;
}

/** "112 incidents in and around Baghdad; a death was reported in 83 of them". */
export function cellTitle(cell: Gathered, words: Words): string {
  const only = cell.incidents.length === 1 ? cell.incidents[0] : undefined;
  if (only) return incidentTitle(only, words);
  return words.t("sites.cell", {
    count: cell.incidents.length,
    fatal: cell.fatal,
    place: placeOf(cell) || words.t("sites.no-place"),
  });
}

export function areaTitle(area: PlacedIncidents["areas"][number], words: Words): string {
  const only = area.incidents.length === 1 ? area.incidents[0] : undefined;
  const known = words.t(`sites.known-to-${area.precision}`);
  if (only) return `${incidentTitle(only, words)}. ${known}`;
  const said = words.t("sites.area", {
    count: area.incidents.length,
    fatal: area.fatal,
    place: placeOf(area) || words.t("sites.no-place"),
  });
  return `${said}. ${known}`;
}

/** The place that most of them name. */
function placeOf({ incidents }: Gathered): string {
  const [most] = [...groupBy(incidents, ({ place }) => place)].toSorted((a, b) => b[1].length - a[1].length);
  return most?.[0] ?? "";
}

/** Each site, then the incidents as they are drawn: one by one, or as many as stand in one place. */
export function mapTable(
  sites: readonly Site[],
  { points, cells, areas }: PlacedIncidents,
  asOf: CalendarDate,
  projection: MapProjection,
  words: Words,
): TableTwin {
  const date = (target: TargetDate | null) => (target ? formatTarget(target, words.locale) : "–");
  const where = (gathered: Gathered) => {
    const [longitude, latitude] = projection.lonLat(gathered.at);
    const rounded = (degrees: number) => Math.round(degrees * 10) / 10;
    const middle = { latitude: rounded(latitude), longitude: rounded(longitude) };
    return [placeOf(gathered), words.say(sayPosition(middle))].filter(Boolean).join(", ");
  };
  const counted = (gathered: Gathered, precision: string) => {
    const only = gathered.incidents.length === 1 ? gathered.incidents[0] : undefined;
    return [
      only ? only.title : words.t("sites.incidents", { count: gathered.incidents.length }),
      where(gathered),
      [only ? deathWords(only, words) : words.t("sites.with-death", { count: gathered.fatal }), precision]
        .filter(Boolean)
        .join("; "),
      only ? date(only.on) : "–",
    ];
  };
  return {
    columns: ["what", "where", "state", "date"].map((name) => ({ title: words.t(`sites.map-${name}`) })),
    rows: [
      ...sites.map((site) => [
        site.name,
        [site.place, site.position ? words.say(sayPosition(site.position)) : words.t("sites.not-on-map")]
          .filter(Boolean)
          .join(", "),
        stateWords(siteStateOn(site, asOf), words),
        date(isGivenUp(siteStateOn(site, asOf)) ? site.actualHandover : site.plannedHandover),
      ]),
      ...points.map(({ incident }) => [
        incident.title,
        [incident.place, incident.position && words.say(sayPosition(incident.position))]
          .filter(Boolean)
          .join(", "),
        deathWords(incident, words),
        date(incident.on),
      ]),
      ...cells.map((cell) => counted(cell, "")),
      ...areas.map((area) => counted(area, words.t(`sites.known-to-${area.precision}`))),
    ],
  };
}

function deathWords(incident: Parameters<typeof isFatal>[0], words: Words): string {
  const key = isFatal(incident) ? "death" : deathsAreOpen(incident) ? "death-open" : "no-death";
  return words.t(`sites.${key}`);
}

/** What the shapes mean: only those that the map holds. */
export function mapKey(
  sites: readonly PlacedSite[],
  { points, cells, areas }: PlacedIncidents,
  width: number,
  top: number,
  words: Words,
) {
  const kinds: readonly SiteStateKind[] = [
    "open",
    "planned",
    "overdue",
    "handed-over",
    "closed",
    "destroyed",
  ];
  // As a cell of one incident looks, with a death and without.
  const one = { incidents: { length: 1 }, radius: 7 };
  const entries: KeyEntry[] = [
    ...kinds.map(
      (kind): KeyEntry => [
        sites.some(({ state }) => state.kind === kind),
        `sites.key-${kind}`,
        (x, y) => siteFigure(kind, { x, y }),
      ],
    ),
    [
      points.some(({ incident }) => isFatal(incident)),
      "sites.key-fatal",
      (x, y) => [{ ...incidentFigure(x, y, true), r: 5 }],
    ],
    [
      points.some(({ incident }) => !isFatal(incident)),
      `sites.${notFatalKey(points.map(({ incident }) => incident))}`,
      (x, y) => [{ ...incidentFigure(x, y, false), r: 4.5 }],
    ],
    [cells.length > 0, "sites.key-cell", (x, y) => cellMarks({ ...one, at: { x, y }, fatal: 0 }, 1)],
    [
      cells.some(({ fatal }) => fatal > 0),
      "sites.key-cell-fatal",
      (x, y) => cellMarks({ ...one, at: { x, y }, fatal: 1 }, 1),
    ],
    [areas.length > 0, "sites.key-area", (x, y) => areaMarks({ at: { x, y }, radius: 7 })],
  ];
  if (!entries.some(([there]) => there)) return null;
  return layKey(entries, width, top, words);
}
