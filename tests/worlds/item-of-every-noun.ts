import fc from "fast-check";
import { z } from "zod";
import { dayFromNumber, targetDateAround } from "@/lib/domain/calendar-date";
import { CalendarDate } from "@/lib/schema/calendar-date";
import type { Noun } from "@/lib/schema/noun-table";
import { nouns } from "@/lib/schema/nouns";
import { TargetDate } from "@/lib/schema/target-date";
import { Id, WebAddress } from "@/lib/schema/text";

/** Any valid item of a noun, made from its own shape: every field that may be empty sometimes is. */
export function itemWithEverything(noun: Noun): fc.Arbitrary<unknown> {
  const { shape } = nouns[noun];
  return anyOf(shape as z.ZodType)
    .map((item) => shape.safeParse(item))
    .filter(({ success }) => success)
    .map(({ data }) => data);
}

const day = fc.integer({ min: -25_567, max: 84_005 }).map(dayFromNumber);
const precision = fc.constantFrom("day", "month", "quarter", "year");
const text = fc.oneof(fc.constant(""), fc.string({ unit: "grapheme", maxLength: 40 })).map(storable);

const known = new Map<unknown, fc.Arbitrary<unknown>>([
  [CalendarDate, day],
  [TargetDate, fc.tuple(day, precision).map(([on, exact]) => targetDateAround(on, exact as "day"))],
  [Id, fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,9}$/)],
  [WebAddress, fc.webUrl({ withQueryParameters: true })],
]);

function anyOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const ready = known.get(schema);
  if (ready) return ready;
  if (schema instanceof z.ZodNullable) return fc.option(anyOf(schema.unwrap() as z.ZodType));
  if (schema instanceof z.ZodObject) {
    return fc.record(
      Object.fromEntries(Object.entries(schema.shape).map(([field, of]) => [field, anyOf(of as z.ZodType)])),
    );
  }
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((one) => anyOf(one as z.ZodType)));
  if (schema instanceof z.ZodArray) return fc.array(anyOf(schema.element as z.ZodType), { maxLength: 3 });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodNumber) return numberOf(schema);
  const [pattern] = (schema._zod.bag.patterns as Set<RegExp> | undefined) ?? [];
  return pattern ? fc.stringMatching(pattern) : text.map((some) => some || "x");
}

function numberOf({ isInt, minValue, maxValue }: z.ZodNumber): fc.Arbitrary<number> {
  const bounds = { min: minValue ?? 0, max: maxValue ?? 1_000_000 };
  if (isInt) return fc.integer(bounds);
  // JSON knows no -0.
  return fc.double({ ...bounds, noNaN: true }).map((number) => number || 0);
}

/** PostgreSQL keeps no NUL, and half a character is none. */
function storable(some: string): string {
  return some.replace(/[\0\p{Surrogate}]/gu, "").trim();
}
