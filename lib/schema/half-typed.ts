import { z } from "zod";
import { CalendarDate } from "./calendar-date";
import { ReasonCode } from "./publication";

/** A text on its way, as a draft keeps it: it may still be empty, or longer than it can be saved. */
export const HalfTyped = z.string();

/** A rule of disclosure that waits for its day or its ground. */
export const HalfAskedRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("delayed"), until: CalendarDate.or(z.literal("")), ground: HalfTyped }),
  z.strictObject({ kind: z.literal("withheld"), ground: HalfTyped }),
]);

/** Reasons for moved dates, by what moved. */
export const HalfReasons = z.record(
  z.string(),
  z.strictObject({ code: ReasonCode.nullable(), text: HalfTyped, source: HalfTyped }),
);
