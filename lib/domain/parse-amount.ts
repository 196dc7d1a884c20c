import type { Amount } from "@/lib/schema/amount";
import { type Sentence, sentence } from "./sentence";

/** What a person typed where a number from a source goes. */
export type ReadAmount = { ok: true; value: Amount | null } | { ok: false; sentence: Sentence };

const most = 1e9;
/** How long the ground may be for which a number is withheld, in characters. */
const longestGround = 500;

const about = /^(?:about|around|approx\.?|approximately|roughly|some|circa|ca?\.|~|≈)\s*(?<n>.+)$/;
const fewer = /^(?:<|fewer than|less than|under|below)\s*(?<n>.+)$/;
const more = /^(?:>|more than|over|above)\s*(?<n>.+)$/;
const unit = "(?:\\s*(?:thousand|million|billion))?";
const between = new RegExp(
  `^(?:between |from )?(?<low>[\\d, .']+?${unit})\\s*(?:-|–|—|to|and)\\s*(?<high>[\\d, .']+?${unit})(?:[,;]?\\s*\\(?best\\s+(?<best>[\\d, .']+?${unit})\\)?)?$`,
);
const withheld = /^(?:withheld|classified|not disclosed)\s*[:;,(–-]?\s*(?<ground>.*?)\)?$/;

/**
 * Reads a number as its source gives it and makes no point of what is none: "about 3,500", "2,500–3,000",
 * "2,500 to 3,000, best 2,700", "<4,000", "more than 900", "1.5 million", "withheld: security". Empty text is no number.
 */
export function parseAmount(text: string): ReadAmount {
  const plain = text
    .normalize("NFKC")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\s+/g, " ")
    .trim();
  const small = plain.toLowerCase();
  if (small === "") return { ok: true, value: null };

  if (withheld.test(small)) {
    const ground = plain.slice(
      plain.length - (withheld.exec(small)?.groups?.ground?.length ?? 0) - (plain.endsWith(")") ? 1 : 0),
    );
    const said = ground.replace(/\)$/, "").trim();
    if (said.length > longestGround)
      return { ok: false, sentence: sentence("amount-entry.ground-too-long", { maximum: longestGround }) };
    return said === ""
      ? refuse("ground-missing", plain)
      : { ok: true, value: { kind: "withheld", ground: said } };
  }
  const range = between.exec(small)?.groups;
  if (range) return readRange(range, plain);
  for (const [pattern, kind] of [
    [about, "about"],
    [fewer, "fewer-than"],
    [more, "more-than"],
  ] as const) {
    const number = pattern.exec(small)?.groups?.n;
    if (number !== undefined) return withCount(number, plain, (value) => ({ kind, value }));
  }
  return withCount(small, plain, (value) => ({ kind: "exact", value }));
}

/** As a person would type it, so that it reads back as the same: the words of a language are in `sayAmount`. */
export function writeAmount(amount: Amount | null): string {
  if (!amount) return "";
  const n = (value: number) => value.toLocaleString("en-US");
  switch (amount.kind) {
    case "exact":
      return n(amount.value);
    case "about":
      return `about ${n(amount.value)}`;
    case "fewer-than":
      return `fewer than ${n(amount.value)}`;
    case "more-than":
      return `more than ${n(amount.value)}`;
    case "range":
      return `${n(amount.low)}–${n(amount.high)}${amount.best === null ? "" : `, best ${n(amount.best)}`}`;
    case "withheld":
      return `withheld: ${amount.ground}`;
  }
}

function readRange(parts: Record<string, string | undefined>, text: string): ReadAmount {
  const high = readCount(parts.high ?? "");
  // "2–3 million" means both in millions.
  const shared = inUnits.exec(parts.high ?? "")?.groups?.unit;
  const withUnit = (part: string) => (shared && !inUnits.test(part) ? `${part} ${shared}` : part);
  const low = readCount(withUnit(parts.low ?? ""));
  const best = parts.best === undefined ? null : readCount(withUnit(parts.best));
  if (typeof low === "string") return refuse(low, text);
  if (typeof high === "string") return refuse(high, text);
  if (typeof best === "string") return refuse(best, text);
  if (low > high) return refuse("range-reversed", text);
  if (best !== null && (best < low || best > high)) return refuse("best-outside", text);
  return { ok: true, value: { kind: "range", low, best, high } };
}

function withCount(number: string, text: string, make: (value: number) => Amount): ReadAmount {
  const count = readCount(number);
  return typeof count === "string" ? refuse(count, text) : { ok: true, value: make(count) };
}

const units: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };
const inUnits = /^(?<n>.+?)\s*(?<unit>thousand|million|billion)$/;

/** A whole number, or the key of why not. "3.500" is three thousand to some and three and a half to others. */
function readCount(text: string): number | string {
  const plain = text.trim();
  const large = inUnits.exec(plain)?.groups;
  if (large) return readLarge(large.n ?? "", units[large.unit ?? ""] ?? 1);
  if (/^\d{1,3}(\.\d{3})+$/.test(plain)) return "ambiguous";
  const joined = /^\d{1,3}([, ']\d{3})+$/.test(plain) ? plain.replace(/[, ']/g, "") : plain;
  if (/^\d+\.\d+$/.test(joined)) return "whole";
  if (!/^\d+$/.test(joined)) return "unreadable";
  const value = Number(joined);
  return value > most ? "too-large" : value;
}

/** "1.5 million", where the number of units may have a fraction as long as what is meant is whole. */
function readLarge(text: string, unit: number): number | string {
  if (/^\d{1,3}\.\d{3}$/.test(text)) return "ambiguous";
  if (!/^\d+\.\d{1,9}$/.test(text)) {
    const count = readCount(text);
    return typeof count === "string" ? count : count * unit > most ? "too-large" : count * unit;
  }
  // 1.1 million is 1,100,000, and not the fraction more that a computer makes of it.
  const value = Math.round(Number(text) * unit * 1e3) / 1e3;
  if (!Number.isInteger(value)) return "whole";
  return value > most ? "too-large" : value;
}

function refuse(key: string, text: string): { ok: false; sentence: Sentence } {
  return { ok: false, sentence: sentence(`amount-entry.${key}`, { text }) };
}
