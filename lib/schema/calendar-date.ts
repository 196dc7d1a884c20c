import { z } from "zod";

/**
 * A day as text, `"2026-03-31"`: it sorts with `<` and prints as itself.
 * Arithmetic is in `lib/domain/calendar-date.ts` alone. Years 1900 to 2199, so that a
 * slip of the finger (`0202-01-01`) is refused where it is typed.
 */
export const CalendarDate = z.iso
  .date({ error: "day-format" })
  .refine((day) => day >= "1900-01-01" && day <= "2199-12-31", {
    error: "day-range",
  })
  .brand<"CalendarDate">();

export type CalendarDate = z.infer<typeof CalendarDate>;

/** A point in time as ISO 8601 text in UTC, `"2026-03-31T14:02:00.000Z"`. */
export const Instant = z.iso.datetime().brand<"Instant">();
export type Instant = z.infer<typeof Instant>;
