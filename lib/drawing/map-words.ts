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
import {
  type Area,
  areaFigure,
  cellMarks,
  type Gathered,
  type Missing,
  type PlacedIncidents,
} from "./map-incidents";
import type { MapProjection } from "./map-projection";
import { ringMarks } from "./map-rings";
import { type PlacedSite, type PlacedSites, siteFigure } from "./map-sites";
import type { TableTwin } from "./mark";
import { type KeyEntry, layKey } from "./timeline-key";
import { incidentFigure } from "./transition-marks";
import { deathsAreOpen, incidentTitle, isFatal, notFatalKey } from "./transition-words";

export function mapTitle({ territory }: MapGround): Sentence {
  return territory.length === 0
    ? sentence("sites.map-title")
    : sentence("sites.map-title-of", { territory: territory.join(", ") });
}

/** What the map shows, and what it cannot, by why not: each with what it is a part of. */
export function mapSummary(
  sites: PlacedSites,
  { points, cells, areas, missing }: PlacedIncidents,
  asOf: CalendarDate,
): Sentence {
  const total = sites.placed.length + count(sites.missing.map(({ items }) => items));
  const givenUp = sites.placed.filter(({ state }) => isGivenUp(state)).length;
  const coarse = sites.placed.filter(({ ring }) => ring).length;
  const inCircles = count(areas.map(({ incidents }) => incidents));
  const incidents =
    points.length +
    inCircles +
    count(cells.map(({ incidents }) => incidents)) +
    count(missing.map(({ items }) => items));
  return sentence("sites.map-summary", {
    sites:
      total === 0
        ? sentence("sites.map-no-sites")
        : sentence("sites.map-sites", {
            total,
            placed: sites.placed.length,
            coarse,
            givenUp,
            missing: missingOf("sites", sites.missing),
          }),
    incidents,
    circles: inCircles,
    asOf: { day: asOf },
    missing: missingOf("incidents", missing),
  });
}

const count = (lists: readonly (readonly unknown[])[]) => lists.reduce((sum, { length }) => sum + length, 0);

/** "; 2 sites: position withheld (operational security); 1 site: position not entered". */
function missingOf(of: "sites" | "incidents", missing: readonly Missing<unknown>[]): Sentence | string {
  return missing.reduceRight<Sentence | string>(
    (rest, { why, items }) =>
      sentence(`sites.missing-${of}`, { count: items.length, why: whyMissing(why), rest }),
    "",
  );
}

/** Why it is not on the map; a rule's ground is told, since the public reads it in place of the position. */
export function whyMissing(why: Missing<unknown>["why"]): Sentence {
  if (why.kind !== "withheld") return sentence(`sites.why-${why.kind}`);
  const { ground, until } = why;
  if (ground === "") return sentence("sites.why-withheld-unsaid");
  return until
    ? sentence("sites.why-withheld-until", { ground, until: { day: until } })
    : sentence("sites.why-withheld", { ground });
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

export function siteTitle({ site, state, ring }: Omit<PlacedSite, "at">, words: Words): string {
  const place = site.place === "" || site.place === site.name ? "" : ` (${site.place})`;
  const within = ring ? `; ${words.t("sites.within", { kilometres: twoDigits(ring.kilometres) })}` : "";
  return `${site.name}${place}: ${stateWords(state, words)}${within}`;
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

export function areaTitle(area: Area, words: Words): string {
  const only = area.incidents.length === 1 ? area.incidents[0] : undefined;
  const known = knownTo(area, words);
  if (only) return `${incidentTitle(only, words)}. ${known}`;
  const said = words.t("sites.area", {
    count: area.incidents.length,
    fatal: area.fatal,
    place: placeOf(area) || words.t("sites.no-place"),
  });
  return `${said}. ${known}`;
}

/** "Known to the district only: within about 40 km". */
function knownTo({ precision, kilometres }: Area, words: Words): string {
  return words.t(`sites.known-to-${precision}`, { kilometres: twoDigits(kilometres) });
}

/** No circle is known to the kilometre. */
function twoDigits(kilometres: number): number {
  return Number(kilometres.toPrecision(2));
}

/** The place that most of them name. */
function placeOf({ incidents }: Gathered): string {
  const [most] = [...groupBy(incidents, ({ place }) => place)].toSorted((a, b) => b[1].length - a[1].length);
  return most?.[0] ?? "";
}

/**
 * Each site, then the incidents as they are drawn: one by one, or as many as stand in one place; last those that stand
 * nowhere on the map, by why not.
 */
export function mapTable(
  all: readonly Site[],
  sites: PlacedSites,
  { points, cells, areas, missing }: PlacedIncidents,
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
  const placed = new Map(sites.placed.map(({ site, ring }) => [site.id, ring]));
  const notPlaced = new Map(
    sites.missing.flatMap(({ why, items }) => items.map(({ id }) => [id, why] as const)),
  );
  const whereSite = ({ id, place, position }: Site) => {
    const [ring, why] = [placed.get(id), notPlaced.get(id)];
    return [
      place,
      position && words.say(sayPosition(position)),
      ring && words.t("sites.within", { kilometres: twoDigits(ring.kilometres) }),
      why && words.say(whyMissing(why)),
    ]
      .filter(Boolean)
      .join(", ");
  };
  return {
    columns: ["what", "where", "state", "date"].map((name) => ({ title: words.t(`sites.map-${name}`) })),
    rows: [
      ...all.map((site) => [
        site.name,
        whereSite(site),
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
      ...areas.map((area) => counted(area, knownTo(area, words))),
      ...missing.map(({ why, items }) => [
        words.t("sites.incidents", { count: items.length }),
        words.say(whyMissing(why)),
        words.t("sites.with-death", { count: items.filter(isFatal).length }),
        "–",
      ]),
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
      sites.some(({ ring }) => ring),
      "sites.key-site-ring",
      (x, y) => [
        ...ringMarks({ at: { x, y: y + 2 }, radius: 6 }, "ink"),
        ...siteFigure("open", { x, y: y - 4 }, 3.2),
      ],
    ],
    [
      points.some(({ incident }) => isFatal(incident)) || areas.some(({ fatal }) => fatal > 0),
      "sites.key-fatal",
      (x, y) => [{ ...incidentFigure(x, y, true), r: 5 }],
    ],
    [
      points.some(({ incident }) => !isFatal(incident)) || areas.some(({ fatal }) => fatal === 0),
      `sites.${notFatalKey([...points.map(({ incident }) => incident), ...areas.flatMap(({ incidents }) => incidents)])}`,
      (x, y) => [{ ...incidentFigure(x, y, false), r: 4.5 }],
    ],
    [cells.length > 0, "sites.key-cell", (x, y) => cellMarks({ ...one, at: { x, y }, fatal: 0 }, 1)],
    [
      cells.some(({ fatal }) => fatal > 0),
      "sites.key-cell-fatal",
      (x, y) => cellMarks({ ...one, at: { x, y }, fatal: 1 }, 1),
    ],
    [
      areas.length > 0,
      "sites.key-area",
      (x, y) => [
        ...ringMarks({ at: { x, y: y + 2 }, radius: 6 }, "late"),
        ...areaFigure({ figure: { x, y: y - 4 }, fatal: 0 }),
      ],
    ],
  ];
  if (!entries.some(([there]) => there)) return null;
  return layKey(entries, width, top, words);
}
