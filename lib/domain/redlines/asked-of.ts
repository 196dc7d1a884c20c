import type { Timetable } from "@/lib/schema/timetable";
import type { Incident } from "@/lib/schema/transition";
import { heldOn, type RedlineInForce, redlinesInForce } from "./redlines-in-force";

/** What decides whether an incident could have crossed a redline. */
type AskedAbout = Pick<Incident, "on" | "place" | "siteId" | "attribution">;

/** A redline that was in force when an incident happened. */
export interface RedlineAsked extends RedlineInForce {
  /**
   * Whether the area that the redline names has a word in common with the incident's place; a redline that names no
   * area holds everywhere. Words cannot settle it, so what seems to lie elsewhere is asked about too, after the others.
   */
  here: boolean;
}

/** Every redline in force on the day of an incident, those whose area names its place first. */
export function redlinesAskedOf(
  incident: AskedAbout,
  { measures, parties, sites }: Pick<Timetable, "measures" | "parties" | "sites">,
): RedlineAsked[] {
  if (isOwnAct(incident, parties)) return [];
  const site = sites.find(({ id }) => id === incident.siteId);
  const place = wordsOf(`${incident.place} ${site?.name ?? ""} ${site?.place ?? ""}`);
  return redlinesInForce(measures)
    .filter((redline) => heldOn(redline, incident.on))
    .map((asked) => {
      const area = wordsOf(asked.redline.terms.area);
      return { ...asked, here: area.size === 0 || [...area].some((word) => place.has(word)) };
    })
    .toSorted((a, b) => Number(b.here) - Number(a.here));
}

/** What is attributed to the side that withdraws: it declared the lines, and cannot cross them. */
export function isOwnAct(
  { attribution }: Pick<Incident, "attribution">,
  parties: Timetable["parties"],
): boolean {
  return parties.some(
    ({ role, name, shortName }) =>
      role === "withdrawing" && attribution !== null && [name, shortName || name].includes(attribution.to),
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
