import type { Amount } from "@/lib/schema/amount";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { type Noun, nounNames, nounTable } from "@/lib/schema/noun-table";
import type { PublicTimetable } from "@/lib/schema/publication";
import type { Timetable } from "@/lib/schema/timetable";
import { disclosed } from "./disclosure";
import { groupBy } from "./items";
import { placesHeldBack, placesTold } from "./places-told-in-words";

/** A number, or a position, that a rule of disclosure holds back, found written out in words that would be public. */
export interface ToldInWords {
  /** Where it stands: an item with its name, or the words of the publication itself. */
  at: { noun: Noun; id: string; name: string } | "publication";
  /** As it stands there: `2,543`. */
  written: string;
  /** Whose number the rule holds back: the name of the series, site or incident. */
  of: string;
}

interface HeldBack {
  value: number;
  of: string;
  /** The item that it is the number of. */
  itemId: string;
}

/**
 * Smaller numbers are looked for in the words of their own item only, and of what was found and done about it: elsewhere
 * they mean something else.
 */
const tellsAnywhere = 100;

/**
 * Words are not coarsened, only numbers are; so whoever publishes is told where words say the number all the same. It
 * may be another number that happens to be equal: a person judges.
 *
 * @param copy What would be published.
 * @param words The note and the reasons that would be published with it.
 */
export function toldInWords(
  timetable: Timetable,
  copy: PublicTimetable,
  { asOf, words }: { asOf: CalendarDate; words: readonly string[] },
): ToldInWords[] {
  const held = heldBack(timetable, asOf);
  const places = placesHeldBack(timetable, asOf);
  if (held.length === 0 && places.length === 0) return [];
  const byValue = groupBy(
    held.filter(({ value }) => value >= tellsAnywhere),
    ({ value }) => value,
  );
  const small = groupBy(
    held.filter(({ value }) => value < tellsAnywhere),
    ({ value, itemId }) => `${value} ${itemId}`,
  );
  const tellsOf = placesTold(places);
  const found: ToldInWords[] = [];
  const look = (at: ToldInWords["at"], itemId: string, texts: readonly string[]) => {
    const said = new Set<string>();
    for (const { written, value } of texts.flatMap(numbersIn))
      for (const { of } of byValue.get(value) ?? small.get(`${value} ${itemId}`) ?? []) {
        if (said.has(`${value} ${of}`)) continue;
        said.add(`${value} ${of}`);
        found.push({ at, written, of });
      }
    for (const text of texts) for (const told of tellsOf(text)) found.push({ at, ...told });
  };
  const names = new Map(copy.incidents.map(({ id, title }) => [id, title]));
  for (const noun of nounNames)
    for (const item of listOf(copy, noun)) {
      look(
        { noun, id: item.id, name: nameOf(item) || (names.get(aboutOf(item)) ?? "") },
        aboutOf(item),
        textsOf(item),
      );
    }
  look("publication", "", [copy.title, copy.summary, ...words]);
  return found;
}

/** The numbers that the public copy gives more coarsely than the working copy does, or not at all. */
function heldBack(timetable: Timetable, asOf: CalendarDate): HeldBack[] {
  const given = disclosed(timetable, asOf);
  const held: HeldBack[] = [];
  const compare = (itemId: string, of: string, before: Amount | null, after: Amount | null | undefined) => {
    const told = new Set(after ? valuesOf(after) : []);
    // Of 0 and 1 every text is full.
    for (const value of before ? valuesOf(before) : [])
      if (value > 1 && !told.has(value)) held.push({ value, of, itemId });
  };
  const series = new Map(timetable.forceSeries.map(({ id, title }) => [id, title]));
  for (const [i, { id, seriesId, amount }] of timetable.readings.entries())
    compare(id, series.get(seriesId) ?? "", amount, given.readings[i]?.amount);
  for (const [i, { id, name, strength, propertyValue }] of timetable.sites.entries()) {
    compare(id, name, strength, given.sites[i]?.strength);
    compare(id, name, propertyValue?.amount ?? null, given.sites[i]?.propertyValue?.amount);
  }
  for (const [i, { id, title, casualties }] of timetable.incidents.entries())
    for (const [k, { killed, wounded }] of casualties.entries()) {
      const count = given.incidents[i]?.casualties[k];
      compare(id, title, killed, count?.killed);
      compare(id, title, wounded, count?.wounded);
    }
  return held;
}

function valuesOf(amount: Amount): number[] {
  if (amount.kind === "withheld") return [];
  if (amount.kind !== "range") return [amount.value];
  return [amount.low, ...(amount.best === null ? [] : [amount.best]), amount.high];
}

type Listed = { id: string } & Record<string, unknown>;

function listOf(copy: PublicTimetable, noun: Noun): readonly Listed[] {
  return ((copy as Record<string, unknown>)[nounTable[noun].list] ?? []) as readonly Listed[];
}

/** What an item speaks of: a translation of its item, a finding and a response of their incident, others of themselves. */
function aboutOf({ id, itemId, incidentId }: Listed): string {
  return ([itemId, incidentId].find((one) => typeof one === "string") as string | undefined) ?? id;
}

function nameOf(item: Listed): string {
  const called = item.title ?? item.name ?? item.statement ?? item.action;
  return typeof called === "string" ? called : "";
}

/** What names things, points at them or dates them is not read out as a number. */
const notWords = /^(id|.*Ids?|url|position|reference|day|on|.*On|timeZone)$/;

/** Every text in an item, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) => (notWords.test(key) ? [] : textsOf(each)));
}

const digit = "[0-9\u0660-\u0669\u06f0-\u06f9]";

/** Blanks of every kind separate thousands, and U+066C is the separator of Arabic. What has decimals is no such number. */
const wholeNumber = new RegExp(
  `(?<!${digit}|${digit}[.,])(?:${digit}{1,3}(?:[,.'’\\s\u066c]${digit}{3})+|${digit}+)(?![.,]?${digit})`,
  "gu",
);

/** Whole numbers as people write them: `2543`, `2,543`, `2.543`, `2 543`, and in the digits of Arabic and Persian. */
function numbersIn(text: string): { written: string; value: number }[] {
  return [...text.matchAll(wholeNumber)].map(([written]) => ({ written, value: numberOf(written) }));
}

function numberOf(written: string): number {
  const latin = Array.from(written, (character) => {
    const code = character.codePointAt(0) as number;
    // Ten digits follow one another in each of the three, from U+0030, U+0660 and U+06F0.
    return new RegExp(digit, "u").test(character) ? String(code & 0xf) : "";
  });
  return Number(latin.join(""));
}
