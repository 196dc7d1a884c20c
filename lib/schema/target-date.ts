import { z } from "zod";
import { CalendarDate } from "./calendar-date";

/** How exactly a date is known. */
export const DatePrecision = z.enum(["day", "month", "quarter", "year"]);
export type DatePrecision = z.infer<typeof DatePrecision>;

/**
 * A date as it was announced: the last day of the period meant, and how exact that is.
 * "By the end of September 2025" is `{ day: "2025-09-30", precision: "month" }`. The day is what is
 * computed with; what is drawn and said follows the precision, so that no day is ever invented.
 */
export const TargetDate = z
  .strictObject({ day: CalendarDate, precision: DatePrecision })
  .refine(({ day, precision }) => endsItsPeriod(day, precision), {
    error: "target-date-not-last-day",
    path: ["day"],
  });

export type TargetDate = z.infer<typeof TargetDate>;

function endsItsPeriod(day: string, precision: DatePrecision): boolean {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  switch (precision) {
    case "day":
      return true;
    case "month":
      return date === lastOfMonth;
    case "quarter":
      return date === lastOfMonth && month % 3 === 0;
    case "year":
      return date === 31 && month === 12;
  }
}
