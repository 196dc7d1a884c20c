import { z } from "zod";
import { CalendarDate } from "./calendar-date";

const Count = z.number().int({ error: "whole-number" }).min(0, { error: "not-negative" }).max(1e9);

/**
 * A number as its source gives it. Sources say "about 3,500", "2,500 to 3,000", "fewer than 4,000" or
 * nothing at all; none of these is turned into a false point.
 */
export const Amount = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("exact"), value: Count }),
    z.strictObject({ kind: z.literal("about"), value: Count }),
    z.strictObject({ kind: z.literal("range"), low: Count, best: Count.nullable(), high: Count }),
    z.strictObject({ kind: z.literal("fewer-than"), value: Count }),
    z.strictObject({ kind: z.literal("more-than"), value: Count }),
    z.strictObject({
      kind: z.literal("withheld"),
      ground: z.string().trim().min(1).max(500),
      /** The day from which it will be given; absent: nobody said. */
      until: CalendarDate.optional(),
    }),
  ])
  .refine((a) => a.kind !== "range" || a.low <= a.high, {
    error: "range-reversed",
    path: ["low"],
  })
  .refine((a) => a.kind !== "range" || a.best === null || (a.low <= a.best && a.best <= a.high), {
    error: "best-outside-range",
    path: ["best"],
  });

export type Amount = z.infer<typeof Amount>;
