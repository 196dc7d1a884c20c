import type { Incident } from "@/lib/schema/transition";

type Kind = Incident["kind"];

/**
 * The plain words that tell of what kind an incident was. Read down: "drone strike" tells of a drone, for "strike"
 * alone says least and stands last.
 */
const words: readonly (readonly [Kind, RegExp])[] = [
  ["drone", /\b(?:drones?|uavs?|unmanned aircraft|quadcopters?)\b/i],
  [
    "rocket-or-missile",
    /\b(?:rockets?|missiles?|mortars?|mortar rounds?|katyushas?|shell(?:s|ed|ing)|artillery)\b/i,
  ],
  [
    "bomb",
    /\b(?:i\.?e\.?ds?|bombs?|car bombs?|bombings?|explosives?|explosions?|mines?|vbieds?|blasts?|grenades?)\b/i,
  ],
  [
    "small-arms",
    /\b(?:shot|shots|shootings?|gunfire|gunmen|gunman|snipers?|small arms|firefights?|ambush(?:ed)?)\b/i,
  ],
  ["storming", /\b(?:storm(?:s|ed|ing)?|overran|overrun|breach(?:ed)?|broke into)\b/i],
  [
    "obstruction",
    /\b(?:block(?:s|ed|ade|ing)?|obstruct(?:s|ed|ion)?|roadblocks?|denied access|turned back)\b/i,
  ],
  ["air-strike", /\b(?:air ?strikes?|air raids?|strikes?|struck|bombed)\b/i],
];

/** The kind that the words of a text tell of, with the word; `null`: none does. */
export function guessIncidentKind(text: string): { kind: Kind; word: string } | null {
  for (const [kind, pattern] of words) {
    const word = pattern.exec(text)?.[0];
    if (word !== undefined) return { kind, word };
  }
  return null;
}
