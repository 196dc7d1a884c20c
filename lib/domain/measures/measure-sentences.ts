import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import type { Measure } from "@/lib/schema/transition";
import { firstDayOf } from "../calendar-date";
import { sayAmount } from "../forces";
import type { MeasureOf } from "../measure-of-kind";
import { type Sentence, sentence } from "../sentence";
import { disbursedSoFar } from "./disbursed";
import { beginningOf, daysBeyondEnd, lastDayOf, type MeasureState } from "./measure-state";

/** "overdue by 12 days", "in force", "reworded on 4 Jan 2020". */
export function sayMeasureState(state: MeasureState): Sentence {
  switch (state.kind) {
    case "not-yet":
      return sentence("measures.state-not-yet", { from: state.from });
    case "ended":
      return sentence("measures.state-ended", { on: state.on });
    case "reworded":
      return sentence("measures.state-reworded", { on: { day: state.on } });
    case "due-later":
      return sentence("measures.state-due-later", { due: state.due });
    case "due-soon":
    case "overdue":
    case "disputed":
    case "unassessed":
      return sentence(`measures.state-${state.kind}`, { days: state.days });
    default:
      return sentence(`measures.state-${state.kind}`);
  }
}

/** "since 13 Dec 2019, no end set"; for what begins later "from 1 Jan 2022 to 31 Dec 2024". */
export function sayInForce(measure: Measure, measures: readonly Measure[], asOf: CalendarDate): Sentence {
  const from = beginningOf(measure);
  const to = lastDayOf(measure, measures);
  if (from && to) return sentence("measures.from-to", { from, to });
  if (from) return sentence(firstDayOf(from) <= asOf ? "measures.since" : "measures.from", { from });
  return to ? sentence("measures.to", { to }) : sentence("measures.no-dates");
}

/** "outlasts the end by 3 years", in the largest unit that is not a lie; `null` where it does not. */
export function sayBeyondEnd(
  measure: Measure,
  timetable: Pick<Timetable, "milestones" | "endMilestoneId">,
): Sentence | null {
  const days = daysBeyondEnd(measure, timetable);
  if (days === null) return null;
  const years = Math.round(days / 365.25);
  if (years >= 2 && Math.abs(days - years * 365.25) <= 15)
    return sentence("measures.outlasts-years", { count: years });
  if (days >= 60) return sentence("measures.outlasts-months", { count: Math.round(days / 30.44) });
  return sentence("measures.outlasts-days", { count: days });
}

/** "12,000,000 of 25,000,000 USD paid out, as of 1 Feb 2026", and what is unknown of it. */
export function sayDisbursed(measure: MeasureOf<"economic-engagement">, asOf: CalendarDate): Sentence[] {
  const { sum, payments, withheld } = disbursedSoFar(measure, asOf);
  const { amount, currency } = measure.terms;
  const values = { asOf: { day: asOf }, currency: currency ?? "none" };
  if (payments === 0)
    return [
      amount
        ? sentence("measures.promised", { ...values, whole: sayAmount(amount) })
        : sentence("measures.nothing-paid", values),
    ];
  const known = sum && { ...values, sum: sayAmount(sum) };
  const told = known
    ? amount
      ? sentence("measures.paid-of", { ...known, whole: sayAmount(amount) })
      : sentence("measures.paid", known)
    : sentence("measures.paid-unknown", { ...values, count: payments });
  return known && withheld > 0 ? [told, sentence("measures.paid-withheld", { count: withheld })] : [told];
}
