import type { Amount } from "@/lib/schema/amount";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import { firstDayOf } from "./calendar-date";
import { parseAmount, writeAmount } from "./parse-amount";
import { parseDay, parseTargetDate } from "./parse-date";
import { type Sentence, sentence } from "./sentence";

/** What one typed line says of a force: what was reported for a day, or what was ordered from a day on. */
export type ForceLine =
  /** A withheld number whose ground was not given has an empty ground. */
  | { kind: "reading"; on: TargetDate; amount: Amount; reportedBy: string }
  | { kind: "ceiling"; from: TargetDate; cap: number; orderedBy: string; orderedOn: CalendarDate | null };

/** `null`: nothing was typed. */
export type ReadForceLine = { ok: true; value: ForceLine | null } | { ok: false; sentence: Sentence };

const ceilingWord = /^(?:ceiling|cap|limit|no more than|at most|up to)(?:\s+of)?\b:?\s*/i;
/** What may stand between a number and its date. */
const beforeDate =
  /(?:\s|,|:|;)+(?:on|in|at|by|from|for|since|as of|end of|late|early|mid)?\s*$|[\s,:;·|]+$/i;
/** What may stand between a date and who said so. */
const beforeName = /^(?:[\s,;:(–—-]|(?:reported by|according to|ordered by|source|by|per)\b:?)+/i;
const separator = /\s+[·|]\s+/;
const mostDateWords = 6;

/**
 * Reads "9,500 on 5 Dec 2011 DoD", "about 3,500 · Apr 2021 · CBS", "withheld Q4 2017" and "ceiling 50,000 from
 * 31 Aug 2010 ordered by the President on 27 Feb 2009": first the number, then the date as exact as it is known,
 * then who said so. Nothing is guessed: what can be read in two ways is refused with a sentence.
 *
 * @param today A reading cannot be dated later; a ceiling can.
 */
export function readForceLine(text: string, today: CalendarDate): ReadForceLine {
  const plain = text.normalize("NFKC").replace(/\s+/g, " ").trim();
  if (plain === "") return { ok: true, value: null };
  const isCeiling = ceilingWord.test(plain);
  const parts = split(plain.replace(ceilingWord, ""));
  if (!parts.ok) return parts;
  return isCeiling ? readCeiling(parts.value) : readReading(parts.value, today);
}

/** A line of a pasted block: where it stands (1 is the first), what it says, and what it was read as. */
export interface ForceBlockLine {
  number: number;
  text: string;
  reading: ReadForceLine;
}

/** Reads every line of a block that is not empty; the cells of a spreadsheet are parts of its line. */
export function readForceLines(text: string, today: CalendarDate): ForceBlockLine[] {
  return text.split(/\r\n|\r|\n/).flatMap((typed, i) => {
    const cells = typed.split("\t").map((cell) => cell.trim());
    const line = cells.filter((cell) => cell !== "").join(" · ");
    return line === "" ? [] : [{ number: i + 1, text: line, reading: readForceLine(line, today) }];
  });
}

/** The line that reads back as the same. @param writeDate How the reader's language writes a date. */
export function writeForceLine(line: ForceLine, writeDate: (date: TargetDate) => string): string {
  const parts =
    line.kind === "reading"
      ? [writeAmount(line.amount), writeDate(line.on), line.reportedBy]
      : [`ceiling ${writeAmount({ kind: "exact", value: line.cap })}`, writeDate(line.from), ordered()];
  return parts.filter((part) => part !== "").join(" · ");

  function ordered(): string {
    if (line.kind === "reading" || line.orderedOn === null)
      return line.kind === "ceiling" ? line.orderedBy : "";
    return `${line.orderedBy} on ${writeDate({ day: line.orderedOn, precision: "day" })}`.trim();
  }
}

interface Parts {
  amount: Amount;
  date: TargetDate;
  name: string;
}

function readReading({ amount, date, name }: Parts, today: CalendarDate): ReadForceLine {
  if (firstDayOf(date) > today) return refuse("in-future", { on: date, today: { day: today } });
  return { ok: true, value: { kind: "reading", on: date, amount, reportedBy: name } };
}

function readCeiling({ amount, date, name }: Parts): ReadForceLine {
  if (amount.kind !== "exact") return refuse("ceiling-exact");
  const order = orderIn(name);
  return {
    ok: true,
    value: {
      kind: "ceiling",
      from: date,
      cap: amount.value,
      orderedBy: order?.by ?? name,
      orderedOn: order?.on ?? null,
    },
  };
}

/** Who ordered it and on which day: the last "on" that a day follows parts them, for a name may hold one too. */
function orderIn(name: string): { by: string; on: CalendarDate } | null {
  for (const word of [...name.matchAll(/(?:^|[\s,]+)(?:on|of)(?=\s)/gi)].reverse()) {
    const on = parseDay(name.slice(word.index + word[0].length));
    if (on.ok && on.value) return { by: name.slice(0, word.index).replace(/,$/, "").trim(), on: on.value };
  }
  return null;
}

/** Finds the date that parts the number from the name: by its dots where there are any, else word by word. */
function split(text: string): { ok: true; value: Parts } | { ok: false; sentence: Sentence } {
  const fields = text.split(separator);
  for (let at = 1; at < fields.length; at++) {
    const date = parseTargetDate(fields[at] ?? "");
    const amount = numberOf(fields.slice(0, at).join(" · "));
    if (date.ok && date.value && amount.ok && amount.value) {
      const name = fields
        .slice(at + 1)
        .join(" · ")
        .trim();
      return { ok: true, value: { amount: amount.value, date: date.value, name } };
    }
  }
  return splitByWords(text);
}

function splitByWords(text: string): { ok: true; value: Parts } | { ok: false; sentence: Sentence } {
  const words = text.split(" ");
  let refusal: { sentence: Sentence; weight: number } | null = null;
  const consider = (said: Sentence, weight: number) => {
    if (!refusal || weight > refusal.weight) refusal = { sentence: said, weight };
  };
  const leading = longestDateFrom(words, 0);
  for (let first = 1; first < words.length; first++) {
    for (let last = Math.min(words.length, first + mostDateWords); last > first; last--) {
      const date = parseTargetDate(bare(words.slice(first, last).join(" ")));
      const before = words.slice(0, first).join(" ").replace(beforeDate, "");
      const amount = numberOf(before);
      if (date.ok && date.value) {
        if (!amount.ok) consider(amount.sentence, 2);
        else if (amount.value && leading >= last) return refuse("number-first");
        else if (amount.value) {
          const name = words
            .slice(last)
            .join(" ")
            .replace(/^[·|]\s*/, "");
          return { ok: true, value: { amount: amount.value, date: date.value, name: nameIn(name) } };
        }
      } else if (!date.ok && amount.ok && amount.value && !/\.unreadable$/.test(date.sentence.key)) {
        // A date that is nearly one ("5 Dec", "03/04/2011") says best what is wrong.
        consider(date.sentence, 3 + (last - first) / 10);
      }
    }
  }
  if (leading > 0) return refuse("number-first");
  if (refusal) return { ok: false, sentence: (refusal as { sentence: Sentence }).sentence };
  const alone = numberOf(text);
  return alone.ok || /^[<>~≈]?\s*\d/.test(text) ? refuse("no-date") : { ok: false, sentence: alone.sentence };
}

/** How many words from there on make a date; 0: none. */
function longestDateFrom(words: readonly string[], first: number): number {
  for (let last = Math.min(words.length, first + mostDateWords); last > first; last--) {
    const text = bare(words.slice(first, last).join(" "));
    const date = parseTargetDate(text);
    // A bare number is a number, even where it could be a year.
    if (date.ok && date.value && !/^\d+$/.test(text)) return last;
  }
  return 0;
}

function numberOf(text: string): ReturnType<typeof parseAmount> {
  if (/^(?:withheld|classified|not disclosed)$/i.test(text.trim()))
    return { ok: true, value: { kind: "withheld", ground: "" } };
  return parseAmount(text);
}

function bare(text: string): string {
  return text.replace(/^[([]|[)\].,;:]+$/g, "");
}

function nameIn(text: string): string {
  const name = text.replace(beforeName, "").trim();
  return name.endsWith(")") && !name.includes("(") ? name.slice(0, -1).trim() : name;
}

function refuse(key: string, values?: Sentence["values"]): { ok: false; sentence: Sentence } {
  return { ok: false, sentence: sentence(`force-line.${key}`, values) };
}
