import type { Incident } from "@/lib/schema/transition";

/**
 * What sources call each kind, where they mean nothing else. "Shelling", "explosion" or "Air/drone strike" may be
 * one thing or another and are therefore not here: such incidents are of the kind "other", and keep the word.
 */
const names: Record<Incident["kind"], readonly string[]> = {
  "rocket-or-missile": [
    "rocket or missile",
    "rocket",
    "rockets",
    "rocket attack",
    "rocket fire",
    "missile",
    "missiles",
    "missile attack",
    "ballistic missile",
    "cruise missile",
  ],
  drone: [
    "drone",
    "drones",
    "drone attack",
    "drone strike",
    "one way attack drone",
    "uav",
    "uav attack",
    "uas",
  ],
  bomb: [
    "bomb",
    "bombs",
    "bombing",
    "ied",
    "vbied",
    "roadside bomb",
    "car bomb",
    "suicide bomb",
    "suicide bombing",
    "remote explosive landmine ied",
    "bomb or mine",
    "mine",
    "landmine",
  ],
  "small-arms": ["small arms", "small arms fire", "shooting", "gunfire", "sniper", "armed assault"],
  storming: ["storming", "stormed", "facility storming"],
  "air-strike": ["air strike", "airstrike", "air raid"],
  obstruction: ["obstruction", "roadblock", "road block", "blockade", "access denied"],
  other: ["other", "unknown"],
};

const kindByName = new Map(
  Object.entries(names).flatMap(([kind, each]) => each.map((name) => [name, kind as Incident["kind"]])),
);

/** `null`: a word that means none of the kinds, or could mean several. */
export function kindNamed(text: string): Incident["kind"] | null {
  const plain = text
    .toLowerCase()
    .replace(/[_\-/.]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return kindByName.get(plain) ?? null;
}
