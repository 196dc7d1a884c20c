import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { DatePrecision, TargetDate } from "@/lib/schema/target-date";
import { exactly, targetDateAround } from "./calendar-date";
import { type Sentence, sentence } from "./sentence";

/** What a person typed where a date goes: a date of some precision, nothing, or why it cannot be read. */
export type ReadDate = { ok: true; value: TargetDate | null } | { ok: false; sentence: Sentence };

const monthNames = [
  "january february march april may june july august september october november december",
  "jan feb mar apr may jun jul aug sep oct nov dec",
].map((names) => names.split(" "));

/**
 * Reads a date as people write it and invents nothing: "31 Dec 2011" is a day, "Dec 2011" a month, "Q3 2025" a
 * quarter, "2025" a year. What can be read in two ways ("03/04/2011") is refused with a sentence that shows both.
 * Empty text is no date.
 */
export function parseTargetDate(text: string): ReadDate {
  const plain = tidy(text);
  if (plain === "" || plain === "-" || plain === "–" || plain === "none") return { ok: true, value: null };
  for (const [pattern, read] of forms) {
    const match = pattern.exec(plain);
    if (match) return read(match.groups ?? {}, text.trim());
  }
  return refuse("unreadable", { text: text.trim() });
}

/** The same, where only a day will do. */
export function parseDay(
  text: string,
): { ok: true; value: CalendarDate | null } | { ok: false; sentence: Sentence } {
  const read = parseTargetDate(text);
  if (!read.ok) return read;
  if (read.value === null) return { ok: true, value: null };
  return read.value.precision === "day"
    ? { ok: true, value: read.value.day }
    : refuse("day-wanted", { text: text.trim() });
}

/** Small letters, plain digits, no commas, no "by the end of". */
function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .toLowerCase()
    .replace(/[\u200e\u200f]/g, "")
    .replace(/[,\s]+/g, " ")
    .trim()
    .replace(/^(by |on |in )?(the )?(end of )?(the )?/, "");
}

type Parts = Record<string, string | undefined>;
type Reader = (parts: Parts, text: string) => ReadDate;

const month = "(?<month>[a-z]{3,9})\\.?";
const year = "(?<year>\\d{4})";
const date = "(?<date>\\d{1,2})(?:st|nd|rd|th)?";

/** The forms, read down: the first that fits decides. */
const forms: [RegExp, Reader][] = [
  [/^(?<year>\d{4})-(?<mm>\d{1,2})-(?<date>\d{1,2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$/, byNumbers],
  [/^(?<year>\d{4})[/.](?<mm>\d{1,2})[/.](?<date>\d{1,2})$/, byNumbers],
  [new RegExp(`^${date}[ -](?:of )?${month}[ -]${year}$`), byName],
  [new RegExp(`^${month} ${date} ${year}$`), byName],
  [new RegExp(`^${year} ${month} ${date}$`), byName],
  [/^(?<first>\d{1,2})[/.-](?<second>\d{1,2})[/.-](?<year>\d{4})$/, byEitherOrder],
  [/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/, (_, text) => refuse("two-digit-year", { text })],
  [new RegExp(`^${date}[ -]${month}[ -]\\d{2}$`), (_, text) => refuse("two-digit-year", { text })],
  [new RegExp(`^${date} ${month}$`), (_, text) => refuse("no-year", { text })],
  [new RegExp(`^${month} ${date}$`), (_, text) => refuse("no-year", { text })],
  [/^(?<year>\d{4})-(?<mm>\d{1,2})$/, (parts, text) => period(parts, parts.mm ?? "", "month", text)],
  [/^(?<mm>\d{1,2})\/(?<year>\d{4})$/, (parts, text) => period(parts, parts.mm ?? "", "month", text)],
  [new RegExp(`^${month}[ -]${year}$`), monthByName],
  [new RegExp(`^${year} ${month}$`), monthByName],
  [/^q(?<q>\d)[ /-]?(?<year>\d{4})$/, quarter],
  [/^(?<year>\d{4})[ /-]?q(?<q>\d)$/, quarter],
  [/^(?<q>[1-4])(?:st|nd|rd|th) quarter(?: of)? (?<year>\d{4})$/, quarter],
  [/^(?<year>\d{4})$/, (parts, text) => period(parts, "12", "year", text)],
  [/^\d{5}(?:\.\d+)?$/, (_, text) => refuse("serial", { text })],
];

function byNumbers({ year, mm, date }: Parts, text: string): ReadDate {
  return onDay(Number(year), Number(mm), Number(date), text);
}

function byName({ year, month, date }: Parts, text: string): ReadDate {
  const number = monthNumber(month);
  return number ? onDay(Number(year), number, Number(date), text) : refuse("unreadable", { text });
}

/** 31/12/2011 can only be read one way; 03/04/2011 cannot. */
function byEitherOrder({ year, first, second }: Parts, text: string): ReadDate {
  const [a, b] = [Number(first), Number(second)];
  const dayFirst = onDay(Number(year), b, a, text);
  const monthFirst = onDay(Number(year), a, b, text);
  if (!dayFirst.ok || !monthFirst.ok || a === b)
    return dayFirst.ok ? dayFirst : monthFirst.ok ? monthFirst : dayFirst;
  if (!dayFirst.value || !monthFirst.value) return refuse("unreadable", { text });
  return refuse("ambiguous", { text, one: dayFirst.value, other: monthFirst.value });
}

function monthByName(parts: Parts, text: string): ReadDate {
  const number = monthNumber(parts.month);
  return number ? period(parts, String(number), "month", text) : refuse("unreadable", { text });
}

function quarter(parts: Parts, text: string): ReadDate {
  const q = Number(parts.q);
  return q >= 1 && q <= 4 ? period(parts, String(q * 3), "quarter", text) : refuse("unreadable", { text });
}

function period({ year }: Parts, mm: string, precision: DatePrecision, text: string): ReadDate {
  const first = onDay(Number(year), Number(mm), 1, text);
  return first.ok && first.value ? { ok: true, value: targetDateAround(first.value.day, precision) } : first;
}

function onDay(year: number, month: number, date: number, text: string): ReadDate {
  if (year < 1900 || year > 2199) return refuse("year-range", { text });
  if (month < 1 || month > 12) return refuse("no-such-month", { text });
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (date < 1 || date > days) {
    const whole = targetDateAround(dayText(year, month, 1), "month");
    return refuse("no-such-day", { text, month: whole, days });
  }
  return { ok: true, value: exactly(dayText(year, month, date)) };
}

function dayText(year: number, month: number, date: number): CalendarDate {
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}` as CalendarDate;
}

/** "sep", "sept" and "september" are 9; "ma" could be two months and is none. */
function monthNumber(name = ""): number | null {
  const index = monthNames[0]?.indexOf(name) ?? -1;
  const short = monthNames[1]?.indexOf(name === "sept" ? "sep" : name) ?? -1;
  return index >= 0 ? index + 1 : short >= 0 ? short + 1 : null;
}

function refuse(
  key: string,
  values: Record<string, string | number | TargetDate>,
): { ok: false; sentence: Sentence } {
  return { ok: false, sentence: sentence(`dates.${key}`, values) };
}
