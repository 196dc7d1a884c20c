import { sayPosition } from "@/lib/domain/parse-position";
import { isGivenUp, siteStateOn } from "@/lib/domain/sites";
import { formatTarget } from "@/lib/i18n/dates";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Site } from "@/lib/schema/forces";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Gathered, PlacedIncidents } from "./map-incidents";
import type { MapProjection } from "./map-projection";
import type { PlacedSites } from "./map-sites";
import { knownTo, placeOf, stateWords, twoDigits, whyMissing } from "./map-words";
import type { TableTwin } from "./mark";
import { deathsAreOpen, isFatal } from "./transition-words";

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
