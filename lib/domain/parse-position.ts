import type { Incident } from "@/lib/schema/transition";
import { type Sentence, sentence } from "./sentence";

type Position = NonNullable<Incident["position"]>;

/** What a person typed where coordinates go. Empty text is none. */
export type ReadPosition = { ok: true; value: Position | null } | { ok: false; sentence: Sentence };

const degrees = /^(?<sign>[+\-−]?)(?<number>\d{1,3}(?:\.\d+)?)\s*°?\s*(?<side>[nsew])?$/i;

/** Reads "35.47, 44.39" and "35.47° N, 44.39° E": latitude first, in decimal degrees. */
export function parsePosition(text: string): ReadPosition {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return { ok: true, value: null };
  const parts = plain.split(/[,;]/.test(plain) ? /[,;]/ : /(?<=[a-z°\d])\s+(?=[-−+\d])/i);
  const [first, second] = parts.map((part) => degrees.exec(part.trim())?.groups);
  if (parts.length !== 2 || !first || !second) return refuse("unreadable", plain);
  // "44.39 E, 35.47 N" says itself which is which.
  const turned = /[ew]/i.test(first.side ?? "") && /[ns]/i.test(second.side ?? "");
  const [north, east] = turned ? [second, first] : [first, second];
  if (/[ew]/i.test(north.side ?? "") || /[ns]/i.test(east.side ?? "")) return refuse("unreadable", plain);
  const [latitude, longitude] = [signed(north), signed(east)];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return refuse("out-of-range", plain);
  return { ok: true, value: { latitude, longitude } };
}

/** As it is read back: `parsePosition(writePosition(p))` is `p`. */
export function writePosition(position: Position | null): string {
  return position ? `${position.latitude}, ${position.longitude}` : "";
}

function signed({ sign, number, side }: Record<string, string | undefined>): number {
  const negative = sign === "-" || sign === "−" || /[sw]/i.test(side ?? "");
  return negative ? 0 - Number(number) : Number(number);
}

function refuse(key: string, text: string): { ok: false; sentence: Sentence } {
  return { ok: false, sentence: sentence(`positions.${key}`, { text }) };
}
