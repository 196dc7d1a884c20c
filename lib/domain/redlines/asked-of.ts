import type { Timetable } from "@/lib/schema/timetable";
import type { Incident } from "@/lib/schema/transition";
import { heldOn, type RedlineInForce, redlinesInForce } from "./redlines-in-force";

/** What decides whether an incident could have crossed a redline. */
type AskedAbout = Pick<Incident, "on" | "place" | "siteId" | "attribution">;

/** A redline that was in force when an incident happened, or may have been. */
export interface RedlineAsked extends RedlineInForce {
  /**
   * Whether the area that the redline names has a word in common with the incident's place; a redline that names no
   * area holds everywhere. Words cannot settle it, so what seems to lie elsewhere is asked about too, after the others.
   */
  here: boolean;
  /** `part`: of the incident only the month, quarter or year is known, and it was in force for a part of that. */
  held: "held" | "part";
}

type World = Pick<Timetable, "measures" | "parties" | "sites">;

/** Every redline in force on the day of an incident, those whose area names its place first. */
export function redlinesAskedOf(incident: AskedAbout, world: World): RedlineAsked[] {
  return redlinesAsked(world)(incident);
}

/** The same for many incidents of one timetable: what does not depend on the incident is worked out once. */
export function redlinesAsked({ measures, parties, sites }: World): (incident: AskedAbout) => RedlineAsked[] {
  const lines = redlinesInForce(measures).map((line) => ({ line, area: wordsOf(line.redline.terms.area) }));
  const siteWords = new Map(sites.map(({ id, name, place }) => [id, `${name} ${place}`]));
  const known = new Map<string, Set<string>>();
  const placeWords = ({ place, siteId }: AskedAbout) => {
    const text = `${place} ${siteWords.get(siteId ?? "") ?? ""}`;
    const words = known.get(text) ?? wordsOf(text);
    known.set(text, words);
    return words;
  };
  return (incident) => {
    if (isOwnAct(incident, parties)) return [];
    const place = placeWords(incident);
    return lines
      .flatMap(({ line, area }): RedlineAsked[] => {
        const held = heldOn(line, incident.on);
        const here = area.size === 0 || [...area].some((word) => place.has(word));
        return held === "not" ? [] : [{ ...line, here, held }];
      })
      .toSorted((a, b) => Number(b.here) - Number(a.here));
  };
}

/** What is attributed to the side that withdraws: it declared the lines, and cannot cross them. */
export function isOwnAct(
  { attribution }: Pick<Incident, "attribution">,
  parties: Timetable["parties"],
): boolean {
  if (attribution === null) return false;
  return parties.some(
    ({ role, name, shortName }) =>
      role === "withdrawing" && [name, shortName || name].includes(attribution.to),
  );
}

/** Words of at least four letters, without their accents; shorter ones ("the", "al") say nothing of a place. */
function wordsOf(text: string): Set<string> {
  const plain = text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
  return new Set(plain.match(/\p{Letter}{4,}/gu));
}
