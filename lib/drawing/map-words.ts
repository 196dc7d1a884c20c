import { groupBy } from "@/lib/domain/items";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { isGivenUp, type SiteState, type SiteStateKind } from "@/lib/domain/sites";
import { formatTarget } from "@/lib/i18n/dates";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { cellMarks } from "./map-cells";
import type { MapGround } from "./map-ground";
import { type Area, areaFigure, type Gathered, type Missing, type PlacedIncidents } from "./map-incidents";
import { ringMarks } from "./map-rings";
import { type PlacedSite, type PlacedSites, siteFigure } from "./map-sites";
import { type KeyEntry, layKey } from "./timeline-key";
import { incidentFigure } from "./transition-marks";
import { incidentTitle, isFatal, notFatalKey } from "./transition-words";

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
export function knownTo({ precision, kilometres }: Area, words: Words): string {
  return words.t(`sites.known-to-${precision}`, { kilometres: twoDigits(kilometres) });
}

/** No circle is known to the kilometre. */
export function twoDigits(kilometres: number): number {
  return Number(kilometres.toPrecision(2));
}

/** The place that most of them name. */
export function placeOf({ incidents }: Gathered): string {
  const [most] = [...groupBy(incidents, ({ place }) => place)].toSorted((a, b) => b[1].length - a[1].length);
  return most?.[0] ?? "";
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
