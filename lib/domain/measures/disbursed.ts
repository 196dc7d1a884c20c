import type { Amount } from "@/lib/schema/amount";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { firstDayOf } from "../calendar-date";
import { boundsOf } from "../forces";
import type { MeasureOf } from "../measure-of-kind";

/** What was paid out up to a day. */
export interface Disbursed {
  /** The sum of what is known, as uncertain as its parts; `null`: no payment with a number is entered. */
  sum: Amount | null;
  payments: number;
  /** Payments that were made and whose amount was withheld: an unknown part beside the sum. */
  withheld: number;
}

export function disbursedSoFar(measure: MeasureOf<"economic-engagement">, asOf: CalendarDate): Disbursed {
  const made = measure.terms.disbursements.filter(({ on }) => firstDayOf(on) <= asOf);
  const amounts = made.map(({ amount }) => amount);
  return {
    sum: sumOfAmounts(amounts),
    payments: made.length,
    withheld: amounts.filter(({ kind }) => kind === "withheld").length,
  };
}

/**
 * Amounts added up and no surer than the least sure of them: exact ones make an exact sum, one "about" an "about",
 * a range a range from all the least to all the most, and one without an upper end "more than". What is withheld is
 * left out; who shows the sum says so.
 */
export function sumOfAmounts(amounts: readonly Amount[]): Amount | null {
  const known = amounts.filter((amount) => amount.kind !== "withheld");
  if (known.length === 0) return null;
  const bounds = known.flatMap((amount) => boundsOf(amount) ?? []);
  const low = bounds.reduce((sum, each) => sum + (each.low ?? 0), 0);
  if (bounds.some(({ high }) => high === null)) return { kind: "more-than", value: low };
  const high = bounds.reduce((sum, each) => sum + (each.high ?? 0), 0);
  if (low < high) return { kind: "range", low, best: null, high };
  return { kind: known.every(({ kind }) => kind === "exact") ? "exact" : "about", value: low };
}
