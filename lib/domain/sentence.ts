import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";

/**
 * Something to be said, without its words: the key of a message and what it speaks of. `say` (lib/i18n) makes
 * it a sentence in the reader's language, and writes days and dates as that language does.
 */
export interface Sentence {
  key: string;
  values?: Record<string, SentenceValue>;
}

/** A `Sentence` as a value is said first and then put in. */
export type SentenceValue = string | number | { day: CalendarDate } | TargetDate | Sentence;

export function sentence(key: string, values?: Record<string, SentenceValue>): Sentence {
  return values === undefined ? { key } : { key, values };
}
