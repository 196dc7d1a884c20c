import type { CalendarDate } from "@/lib/schema/calendar-date";
import { daysLate } from "../milestone-status";
import { type Sentence, type SentenceValue, sentence } from "../sentence";
import { type MilestoneTrend, steadyDays, type TrendPoint } from "./milestone-trend";

/** Where a milestone's line of dates goes, and when and why it last went another way. */
export function sayTrend(
  { title, points, word, netDays, overdueDays, turns }: MilestoneTrend,
  asOf: CalendarDate,
): Sentence[] {
  const dated = points.filter(({ date }) => date !== null);
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first?.date || !last?.date) return [sentence("trend.no-date-yet", { title })];
  const days = word === "done" ? daysLate(first.date, last.date) : (netDays ?? 0);
  const way = days === 0 ? "same" : days < 0 ? "earlier" : "later";
  const values: Record<string, SentenceValue> = {
    title,
    date: last.date,
    first: first.date.precision === "day" ? first.date : sentence("trend.end-of", { date: first.date }),
    n: dated.length,
    days: Math.abs(days),
    way,
    steady: steadyDays,
    turns,
  };
  const past = word === "slipping" && overdueDays !== null && overdueDays > steadyDays;
  const alone = word === "too-few" && last.is === "actual";
  const told = [sentence(past ? "trend.past" : alone ? "trend.done-at-once" : `trend.${word}`, values)];
  if (overdueDays !== null && word !== "no-date")
    told.push(sentence("trend.overdue", { days: overdueDays, asOf: { day: asOf } }));
  const kink = points.findLast(isKink);
  if (kink && word !== "done" && word !== "too-few") told.push(sayKink(kink));
  return told;
}

function isKink({ moveDays, reason, date, is }: TrendPoint): boolean {
  return is !== "actual" && (moveDays !== null || (date === null && reason !== null));
}

function sayKink({ reportedOn, moveDays, reason }: TrendPoint): Sentence {
  const key = moveDays === null ? "withdrawn" : moveDays < 0 ? "moved-earlier" : "moved-later";
  return sentence(`trend.${key}`, {
    on: { day: reportedOn },
    days: Math.abs(moveDays ?? 0),
    why: reason ? sentence("trend.why", { reason: sentence(`reasons.${reason.code}`) }) : "",
  });
}
