import type { Sentence, SentenceValue } from "@/lib/domain/sentence";
import { formatDay, formatTarget } from "@/lib/i18n/dates";

/** A date that no line break tears: "31 Dec 2011" with spaces that hold. */
export function unbroken(date: string): string {
  return date.replaceAll(" ", "\u00a0");
}

/** The same sentence; in its dates the day and its month stay on one line. */
export function withUnbrokenDates(sentence: Sentence, locale: string): Sentence {
  const held = (value: SentenceValue): SentenceValue => {
    if (typeof value !== "object") return value;
    if ("key" in value) return withUnbrokenDates(value, locale);
    const date =
      "precision" in value ? formatTarget(value, locale, "long") : formatDay(value.day, locale, "long");
    return date.replace(" ", "\u00a0");
  };
  const values = Object.entries(sentence.values ?? {}).map(([name, value]) => [name, held(value)] as const);
  return { ...sentence, values: Object.fromEntries(values) };
}
