import type { Site } from "@/lib/schema/forces";
import { type Sentence, sentence } from "./sentence";

export type Position = NonNullable<Site["position"]>;
export type ReadPosition = { ok: true; value: Position | null } | { ok: false; sentence: Sentence };

/**
 * Reads a place as published: "33.34, 44.40", "33.34 N 44.40 E", "12.5° S, 3° W", degrees north (or south) first.
 * What is finer than a thousandth of a degree is rounded to it: about a hundred metres, enough to find a base on a
 * map and too coarse for anything else. Empty text is no position.
 */
export function parsePosition(text: string): ReadPosition {
  const plain = text.normalize("NFKC").replace(/[−–]/g, "-").replace(/\s+/g, " ").trim();
  if (plain === "") return { ok: true, value: null };
  const parts = pattern.exec(plain)?.groups;
  if (!parts) return refuse(plain.includes("'") || plain.includes("′") ? "minutes" : "unreadable", text);
  const latitude = signed(parts.lat, parts.ns, "S");
  const longitude = signed(parts.lon, parts.ew, "W");
  if (latitude === null || longitude === null) return refuse("sign-twice", text);
  if (Math.abs(latitude) > 90) return refuse(Math.abs(longitude) <= 90 ? "swapped" : "latitude", text);
  if (Math.abs(longitude) > 180) return refuse("longitude", text);
  return { ok: true, value: { latitude: rounded(latitude), longitude: rounded(longitude) } };
}

/** As it is typed and reads back: "33.34, 44.4". */
export function writePosition(position: Position | null): string {
  return position ? `${position.latitude}, ${position.longitude}` : "";
}

/** "33.34° N, 44.4° E" */
export function sayPosition({ latitude, longitude }: Position): Sentence {
  return sentence("sites.position", {
    north: `${Math.abs(latitude)}° ${latitude < 0 ? "S" : "N"}`,
    east: `${Math.abs(longitude)}° ${longitude < 0 ? "W" : "E"}`,
  });
}

const pattern =
  /^(?<lat>[+-]?\d{1,3}(?:\.\d+)?) ?°? ?(?<ns>[NS])?[,;/ ] ?(?<lon>[+-]?\d{1,3}(?:\.\d+)?) ?°? ?(?<ew>[EW])?$/i;

/** `null` where both a sign and a letter say which side it is. */
function signed(number: string | undefined, letter: string | undefined, negative: "S" | "W"): number | null {
  const value = Number(number);
  if (letter === undefined) return value;
  if (/^[+-]/.test(number ?? "")) return null;
  return letter.toUpperCase() === negative ? -value : value;
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000 + 0;
}

function refuse(key: string, text: string): { ok: false; sentence: Sentence } {
  return { ok: false, sentence: sentence(`sites.position-${key}`, { text: text.trim() }) };
}
