import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { DatePrecision, TargetDate } from "@/lib/schema/target-date";
import { targetDateAround } from "../calendar-date";
import { parseTargetDate } from "../parse-date";
import { type Sentence, sentence } from "../sentence";
import { refuseCell } from "./cells";
import { CannotRead } from "./imported";

/** How "01/02/2003" is to be read. Without a decision it is refused where it can be read in two ways. */
export type DayOrder = "undecided" | "day-first" | "month-first";

const inNumbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const timeOfDay = /[t ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(z|utc|[+-]\d{2}:?\d{2})?$/i;

/**
 * A date as a table gives it. A time of day is left out, which is noted. A year of two digits is the latest that
 * is not in the future, but only where somebody has said in what order days and months stand.
 */
export function readWrittenDate(
  column: string,
  text: string,
  { dayOrder, today }: { dayOrder: DayOrder; today: CalendarDate },
): { date: TargetDate; notes: Sentence[] } {
  const notes: Sentence[] = [];
  const day = text.replace(timeOfDay, "");
  const parts = dayOrder === "undecided" ? null : inNumbers.exec(day);
  let wanted = day;
  if (parts) {
    const [, one = "", , other = "", year = ""] = parts;
    const [date, month] = dayOrder === "day-first" ? [one, other] : [other, one];
    const ofToday = Number(today.slice(0, 4));
    const century = Math.floor(ofToday / 100) * 100;
    const short = century + Number(year);
    const whole = year.length === 4 ? Number(year) : short > ofToday ? short - 100 : short;
    wanted = `${whole}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  }
  const read = parseTargetDate(wanted);
  if (!read.ok) throw new CannotRead(column, text, read.sentence);
  const date = read.value ?? refuseCell(column, text, "date-missing");
  if (parts?.[4]?.length === 2) notes.push(sentence("incident-import.note-century", { text, date }));
  if (day !== text && !/[t ]00:00(:00(\.0+)?)?\s*z?$/i.test(text))
    notes.push(sentence("incident-import.note-time", { text }));
  return { date, notes };
}

const precisionNames: Record<string, DatePrecision> = {
  day: "day",
  exact: "day",
  week: "month",
  month: "month",
  quarter: "quarter",
  year: "year",
};

/** ACLED Codebook, `time_precision`: 1 the day; 2 within a week around it; 3 within the month. */
const acledPrecisions: Record<string, DatePrecision> = { "1": "day", "2": "month", "3": "month" };

/** The date as its own column of precision says: a day that is only about right becomes the month around it. */
export function asPrecise(column: string, text: string, date: TargetDate, isAcled: boolean): TargetDate {
  if (text === "") return date;
  const precision = isAcled ? acledPrecisions[text] : precisionNames[text.toLowerCase()];
  if (!precision) return refuseCell(column, text, isAcled ? "acled-time-precision" : "date-precision");
  return date.precision === "day" ? targetDateAround(date.day, precision) : date;
}
