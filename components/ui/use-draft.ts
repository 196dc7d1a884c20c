"use client";

import { type KeyboardEvent, useState } from "react";
import type { Sentence } from "@/lib/domain/sentence";

/** What a typed text was read as, or the sentence that says why it was not. */
export type Read<T> = { ok: true; value: T } | { ok: false; sentence: Sentence };

/** Typed texts that could not be saved yet, by field: they are still there when the field is shown again. */
const keptTexts = new Map<string, string>();

interface DraftOptions<T> {
  value: T;
  write: (value: T) => string;
  read: (text: string) => Read<T>;
  /** Saves what was read; answers with a sentence where it was refused. */
  save: (value: T) => Sentence | null;
  /** A name for the field; with it, text that cannot be read outlives the field's being taken off the screen. */
  keepAs?: string | undefined;
}

/**
 * Text on its way into the data. It is read when the field is left or Enter is pressed. What cannot be read or is
 * refused stays as typed, with a sentence, and the data stays as it was; Escape goes back to the data.
 */
export function useDraft<T>({ value, write, read, save, keepAs }: DraftOptions<T>) {
  const [typed, setTyped] = useState<string | null>(() => (keepAs ? (keptTexts.get(keepAs) ?? null) : null));
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const [asked, setAsked] = useState(typed !== null);
  const written = write(value);
  const reading = typed === null ? null : read(typed);

  const settle = () => {
    setTyped(null);
    setRefusal(null);
    setAsked(false);
    if (keepAs) keptTexts.delete(keepAs);
  };
  /** True when nothing is left to do. */
  const commit = (): boolean => {
    if (typed === null || !reading) return true;
    if (typed === written) {
      settle();
      return true;
    }
    setAsked(true);
    const refused = reading.ok ? save(reading.value) : reading.sentence;
    if (!refused) {
      settle();
      return true;
    }
    setRefusal(refused);
    return false;
  };

  return {
    text: typed ?? written,
    /** Why it is not in the data; only once the person has finished typing. */
    problem: asked ? (reading && !reading.ok ? reading.sentence : refusal) : null,
    /** The reading of a text that is not in the data yet. */
    reading: typed === null || typed === written ? null : reading,
    isTyping: typed !== null,
    commit,
    cancel: settle,
    type: (text: string) => {
      setTyped(text);
      setRefusal(null);
      if (keepAs) keptTexts.set(keepAs, text);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === "Enter") commit();
      if (event.key === "Escape" && typed !== null) {
        event.stopPropagation();
        event.preventDefault();
        settle();
      }
    },
  };
}
