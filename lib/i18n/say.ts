import { createTranslator } from "use-intl/core";
import type { Sentence, SentenceValue } from "@/lib/domain/sentence";
import { type DateStyle, formatDay, formatTarget } from "./dates";
import { type Locale, messagesFor } from "./messages";

/** The words of one language: `t` for a message by its key, `say` for a sentence of the domain. */
export interface Words {
  locale: Locale;
  t: (key: string, values?: Record<string, string | number>) => string;
  say: (sentence: Sentence, style?: DateStyle) => string;
}

const made = new Map<Locale, Words>();

/** Usable anywhere, inside React or out of it: printed pages, problem documents, files. */
export function wordsIn(locale: Locale = "en"): Words {
  const known = made.get(locale);
  if (known) return known;
  const words = wordsFrom(
    locale,
    createTranslator({ locale, messages: messagesFor(locale) }) as unknown as Words["t"],
  );
  made.set(locale, words);
  return words;
}

/** The same from a translator that is already at hand (in React, next-intl's). */
export function wordsFrom(locale: Locale, translate: Words["t"]): Words {
  const say: Words["say"] = (sentence, style = "long") => {
    const values = Object.entries(sentence.values ?? {}).map(([name, value]) => [name, spoken(value, style)]);
    return translate(sentence.key, Object.fromEntries(values));
  };
  const spoken = (value: SentenceValue, style: DateStyle): string | number => {
    if (typeof value !== "object") return value;
    if ("key" in value) return say(value, style);
    return "precision" in value ? formatTarget(value, locale, style) : formatDay(value.day, locale, style);
  };
  return { locale, t: translate, say };
}
