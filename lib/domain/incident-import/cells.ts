import { sentence } from "../sentence";
import { type Attempt, CannotRead } from "./imported";

/**
 * Control characters, marks of direction and blanks of no width do not belong into names; whatever else stands
 * in a cell is only text: "=cmd" is no formula here.
 */
export function cleanCell(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** At most so many characters (as a browser counts them), never half of one, with a mark that something is missing. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  let cut = "";
  for (const character of text) {
    if (cut.length + character.length >= most) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}

export function refuseCell(
  column: string,
  value: string,
  key: string,
  values: Record<string, string | number> = {},
): never {
  const told = shortened(value, 120);
  throw new CannotRead(column, told, sentence(`incident-import.${key}`, { text: told, ...values }));
}

/** Text that must fit where it goes; nothing of what somebody wrote is cut away silently. */
export function fitting(column: string, text: string, maximum: number): string {
  return text.length <= maximum ? text : refuseCell(column, text, "too-long", { maximum });
}

/** Where it was on the globe; `null` where neither is given. Half a position is none. */
export function readPosition(
  latitude: { column: string; value: string },
  longitude: { column: string; value: string },
  attempt: Attempt,
): { latitude: number; longitude: number } | null {
  if (latitude.value === "" && longitude.value === "") return null;
  const [north, east] = [attempt(() => degrees(latitude, 90)), attempt(() => degrees(longitude, 180))];
  return north === undefined || east === undefined ? null : { latitude: north, longitude: east };
}

function degrees({ column, value }: { column: string; value: string }, most: number): number {
  if (value === "") return refuseCell(column, value, "half-a-position");
  const plain = value.replace(/^−/, "-").replace(/^([+-]?\d+),(\d+)$/, "$1.$2");
  const number = /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  if (Number.isNaN(number)) return refuseCell(column, value, "degrees-unreadable");
  return Math.abs(number) <= most ? number : refuseCell(column, value, "degrees-range", { most });
}
