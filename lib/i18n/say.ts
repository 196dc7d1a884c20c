import { createTranslator } from "use-intl/core";
import type { Sentence, SentenceValue } from "@/lib/domain/sentence";
import { type DateStyle, formatDay, formatTarget } from "./dates";
import { type Locale, messagesFor } from "./messages";

/** The words of one language: `t` for a message by its key, `say` for a sentence of the domain. */
export interface Words {
  locale: Locale;
  t: (key: string, values?: Record<string, string | number>) => string;
  say: (sentence: Sentence, style?: DateStyle) => string;
  /** A sentence whose message sets its decisive part in `<strong>`, cut at the tags. */
  pieces: (sentence: Sentence, style?: DateStyle) => Piece[];
}

export interface Piece {
  text: string;
  strong: boolean;
}

/** What next-intl's translators can do beyond `t`. */
interface Marking {
  markup: (key: string, values: Record<string, unknown>) => string;
}

/** A private-use character, which stands for nothing in any text, at both ends of the decisive part. */
const seam = "\uE000";

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
  const valuesOf = (sentence: Sentence, style: DateStyle) =>
    Object.fromEntries(
      Object.entries(sentence.values ?? {}).map(([name, value]) => [name, spoken(value, style)]),
    );
  const say: Words["say"] = (sentence, style = "long") => translate(sentence.key, valuesOf(sentence, style));
  const pieces: Words["pieces"] = (sentence, style = "long") =>
    (translate as Words["t"] & Marking)
      .markup(sentence.key, {
        ...valuesOf(sentence, style),
        strong: (part: string) => seam + part + seam,
      })
      .split(seam)
      .map((text, i) => ({ text, strong: i % 2 === 1 }))
      .filter(({ text }) => text !== "");
  const spoken = (value: SentenceValue, style: DateStyle): string | number => {
    if (typeof value !== "object") return value;
    if ("key" in value) return say(value, style);
    return "precision" in value ? formatTarget(value, locale, style) : formatDay(value.day, locale, style);
  };
  return { locale, t: translate, say, pieces };
}
