import { z } from "zod";
import { CalendarDate } from "./calendar-date";
import { Id, Line } from "./text";

/** Numbers that may say more than should be public, whatever series or site they belong to. */
export const SensitiveField = z.enum([
  "site-strength",
  "site-value",
  "site-position",
  "incident-position",
  "incident-casualties",
]);
export type SensitiveField = z.infer<typeof SensitiveField>;

const Ground = z.string().trim().min(1, { error: "ground-missing" }).max(500);

/** How a number is given to the public. */
export const DisclosureRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("exact") }),
  /** To the nearest so many; of a position, to the nearest so many thousandths of a degree. */
  z.strictObject({
    kind: z.literal("rounded"),
    to: z.number().int({ error: "whole-number" }).min(2).max(1e8),
  }),
  /** As the stretch of so many that it lies in: 2,543 in steps of 500 is "2,500 to 2,999". */
  z.strictObject({
    kind: z.literal("range"),
    step: z.number().int({ error: "whole-number" }).min(2).max(1e8),
  }),
  /** Not before that day; what a number stands for may be known earlier. */
  z.strictObject({ kind: z.literal("delayed"), until: CalendarDate, ground: Ground }),
  z.strictObject({ kind: z.literal("withheld"), ground: Ground }),
]);
export type DisclosureRule = z.infer<typeof DisclosureRule>;

/** What the public is told of some numbers: those of one force series, or one field wherever it stands. */
export const Disclosure = z.strictObject({
  id: Id,
  of: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("series"), seriesId: Id }),
    z.strictObject({ kind: z.literal("field"), field: SensitiveField }),
  ]),
  rule: DisclosureRule,
  /** Who decided it, and by what authority. */
  decidedBy: Line,
});
export type Disclosure = z.infer<typeof Disclosure>;
