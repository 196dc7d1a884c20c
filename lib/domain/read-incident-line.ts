import type { Amount } from "@/lib/schema/amount";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Incident } from "@/lib/schema/transition";
import { firstDayOf } from "./calendar-date";
import { sideKey } from "./casualty-counts";
import { sayAmount } from "./forces";
import { guessIncidentKind } from "./incident-kinds";
import { parseTargetDate } from "./parse-date";
import { isHurtClause, type ReadHurt, readHurtClause } from "./read-hurt-clause";
import { type Sentence, sentence } from "./sentence";

/** How many of one side were killed or wounded, as a line says it; `side` is empty where it names none. */
export interface LineCasualties {
  side: string;
  killed: Amount | null;
  wounded: Amount | null;
}

/** What one typed line says of an incident. */
export interface IncidentLine {
  on: TargetDate;
  until: CalendarDate | null;
  title: string;
  place: string;
  kind: Incident["kind"];
  /** The word of the line that the kind was taken from; `null`: no word told it. */
  kindFrom: string | null;
  casualties: LineCasualties[];
  claimedBy: string;
  attributedTo: string;
  attributedBy: string;
  /** What looked like a number of people and could not be read as one; it stays in the title. */
  unread: string[];
}

/** `null`: nothing was typed. */
export type ReadIncidentLine = { ok: true; value: IncidentLine | null } | { ok: false; sentence: Sentence };

const mostDateWords = 6;
const longest = { title: 200, part: 300 } as const;
/** A comma inside a number ("1,200 wounded") parts nothing; nor does a colon inside a time. */
const separator = /\s*[,;:](?=\s)\s*|\s+[·|–—]\s+/;
/** What pages and messengers put between letters and nobody sees; some of it turns the order of what follows. */
const unseen = /[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;
/** "killed 1 (US)", "up to 20 wounded": numbers of people in an order that is not read. */
const countAfterWord =
  /\b(?:killed|killing|wounded|wounding|injured|injuring|hurt)\s+(?:about |some |at least |up to )?\d|\bup to \d+ (?:\S+ )*(?:killed|dead|wounded|injured|hurt)\b/i;
/** "27–29 Dec 2019": the first day has the month and the year of the second. */
const daysOfMonth = /^(?<first>\d{1,2})\s*(?:to|until|-|–|—)\s*(?=\d{1,2} \p{L}{3,9}\.?,? \d{4}\b)/iu;
const attributed = /^attributed to (?<to>.+?)(?: by (?<by>.+))?$/i;
const claimed = /^claimed by (?<by>.+)$/i;

/**
 * Reads "27 Dec 2019, K-1 Kirkuk, about 30 rockets: 1 killed (US), 4 wounded (US), 2 wounded (Iraq), attributed to
 * Kataib Hezbollah by the US": first the date as exact as it is known (or two days), then the place, then what
 * happened; people hurt, a claim and an attribution wherever they stand. What is none of these stays in the title.
 *
 * @param today What happened cannot be dated later.
 */
export function readIncidentLine(text: string, today: CalendarDate): ReadIncidentLine {
  const plain = text.normalize("NFKC").replace(unseen, "").replace(/\s+/g, " ").trim();
  if (plain === "") return { ok: true, value: null };
  const dated = readDates(plain);
  if (!dated.ok) return dated;
  const { on, until, rest } = dated;
  if (firstDayOf(on) > today) return refuse("in-future", { on, today: { day: today } });
  if (until !== null && until < on.day) return refuse("reversed", { on, until: { day: until } });

  const line: IncidentLine = {
    on,
    until,
    title: "",
    place: "",
    kind: "other",
    kindFrom: null,
    casualties: [],
    claimedBy: "",
    attributedTo: "",
    attributedBy: "",
    unread: [],
  };
  const said: string[] = [];
  const hurt: ReadHurt[] = [];
  for (const part of partsOf(rest)) {
    const attribution = attributed.exec(part)?.groups;
    const claim = claimed.exec(part)?.groups;
    if (attribution) {
      line.attributedTo = attribution.to ?? "";
      line.attributedBy = attribution.by ?? "";
    } else if (claim) line.claimedBy = claim.by ?? "";
    else if (isHurtClause(part)) {
      const read = readHurtClause(part);
      if (read.kind === "refused") return { ok: false, sentence: read.sentence };
      if (read.kind === "read") hurt.push(...read.hurt);
      else {
        line.unread.push(part);
        said.push(part);
      }
    } else {
      if (countAfterWord.test(part)) line.unread.push(part);
      said.push(part);
    }
  }
  const { place, title } = placeAndTitle(said);
  if (title === "") return refuse("no-title");
  if (title.length > longest.title) return refuse("title-too-long", { maximum: longest.title });
  if (
    [place, line.claimedBy, line.attributedTo, line.attributedBy].some(({ length }) => length > longest.part)
  )
    return refuse("part-too-long", { maximum: longest.part });
  const casualties = bySide(hurt);
  if (!Array.isArray(casualties)) return { ok: false, sentence: casualties };
  const guess = guessIncidentKind(said.join(", "));
  return {
    ok: true,
    value: {
      ...line,
      place,
      title,
      casualties,
      ...(guess && { kind: guess.kind, kindFrom: guess.word }),
    },
  };
}

type Dated =
  | { ok: true; on: TargetDate; until: CalendarDate | null; rest: string }
  | { ok: false; sentence: Sentence };

/** The longest date that the line begins with, and a second day after "to" or a dash. */
function readDates(text: string): Dated {
  const days = daysOfMonth.exec(text);
  const last = days && leadingDate(text.slice(days[0].length));
  if (last?.ok && last.on.precision === "day") {
    const begun = parseTargetDate(`${last.on.day.slice(0, 8)}${days?.groups?.first?.padStart(2, "0")}`);
    if (!begun.ok) return begun;
    if (begun.value) return { ok: true, on: begun.value, until: last.on.day, rest: last.rest };
  }
  const first = leadingDate(text);
  if (!first.ok) return first;
  const range = /^(?:to|until|-|–|—)\s*(?=\S)/i.exec(first.rest);
  const second = range && leadingDate(first.rest.slice(range[0].length));
  if (second?.ok && second.on.precision !== "day") return refuse("until-no-day", { until: second.on });
  if (second?.ok) return { ok: true, on: first.on, until: second.on.day, rest: second.rest };
  return { ...first, until: null };
}

type Leading = { ok: true; on: TargetDate; rest: string } | { ok: false; sentence: Sentence };

function leadingDate(text: string): Leading {
  const words = text.split(" ");
  let nearly: Sentence | null = null;
  for (let last = Math.min(words.length, mostDateWords); last > 0; last--) {
    const candidate = words.slice(0, last).join(" ");
    const date = parseTargetDate(candidate.replace(/[,;:.]+$/, ""));
    if (date.ok && date.value) {
      const rest = words.slice(last).join(" ");
      return { ok: true, on: date.value, rest: rest.replace(/^[,;:·|]\s*/, "") };
    }
    // A date that is nearly one ("27 Dec", "03/04/2020") says best what is wrong.
    if (!date.ok && !/\.unreadable$/.test(date.sentence.key)) nearly ??= date.sentence;
  }
  return nearly ? { ok: false, sentence: nearly } : refuse("date-first");
}

/** The parts of a line between its commas and colons; what stands in brackets is never parted. */
function partsOf(text: string): string[] {
  const held: string[] = [];
  const whole = text.replace(/\([^()]*\)/g, (bracket) => `\uE000${held.push(bracket) - 1}\uE001`);
  return whole
    .split(separator)
    .map((part) => part.replace(/\uE000(\d+)\uE001/g, (_, at: string) => held[Number(at)] ?? "").trim())
    .map((part) => part.replace(/[.]$/, ""))
    .filter((part) => part !== "");
}

/**
 * What stands before the first part that tells the kind is the place ("K-1, Kirkuk, about 30 rockets"); where none
 * tells it, the first part is. A single part is what happened.
 */
function placeAndTitle(parts: readonly string[]): { place: string; title: string } {
  const telling = parts.findIndex((part) => guessIncidentKind(part) !== null);
  const at = parts.length < 2 ? 0 : telling < 0 ? 1 : telling;
  return { place: parts.slice(0, at).join(", "), title: capitalised(parts.slice(at).join(", ")) };
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("en") + text.slice(1);
}

/**
 * One entry a side, in the order in which the sides come. Two numbers killed of one side are two reports of the same
 * dead or a slip of the finger, and which of them nobody can tell: the line is refused.
 */
function bySide(hurt: readonly ReadHurt[]): LineCasualties[] | Sentence {
  const sides: LineCasualties[] = [];
  for (const { side, harm, amount } of hurt) {
    const known = sides.find((one) => sideKey(one.side) === sideKey(side));
    const counted = known?.[harm];
    if (counted)
      return sentence("incident-line.counted-twice", {
        side: known.side || "none",
        harm,
        first: sayAmount(counted),
        second: sayAmount(amount),
      });
    if (known) known[harm] = amount;
    else sides.push({ side, killed: null, wounded: null, [harm]: amount });
  }
  return sides;
}

function refuse(key: string, values?: Sentence["values"]): { ok: false; sentence: Sentence } {
  return { ok: false, sentence: sentence(`incident-line.${key}`, values) };
}
