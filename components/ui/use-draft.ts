"use client";

import { type KeyboardEvent, useEffect, useEffectEvent, useState } from "react";
import { useKeptText } from "@/lib/client/kept-drafts-provider";
import type { Sentence } from "@/lib/domain/sentence";
import { useIsInDraft } from "./in-draft";

/** What a typed text was read as, or the sentence that says why it was not. */
export type Read<T> = { ok: true; value: T } | { ok: false; sentence: Sentence };

interface DraftOptions<T> {
  value: T;
  write: (value: T) => string;
  read: (text: string) => Read<T>;
  /** Saves what was read; answers with a sentence where it was refused. */
  save: (value: T) => Sentence | null;
  /** A name for the field; with it, text that is not in the data yet outlives the screen and the page. */
  keepAs?: string | undefined;
}

/**
 * Text on its way into the data. It is read when the field is left or Enter is pressed. What cannot be read or is
 * refused stays as typed, with a sentence, and the data stays as it was; Escape goes back to the data. In a form,
 * Escape is the form's, and takes nothing back.
 */
export function useDraft<T>({ value, write, read, save, keepAs }: DraftOptions<T>) {
  const isInForm = useIsInDraft();
  const [typed, keep] = useKeptText(keepAs);
  const [isTyping, setTyping] = useState(false);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const [asked, setAsked] = useState(false);
  const written = write(value);
  const reading = typed === null ? null : read(typed);
  const isFromBefore = typed !== null && typed !== written && !isTyping;

  const settle = () => {
    keep(null);
    setTyping(false);
    setRefusal(null);
    setAsked(false);
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
  // What is back in a form that is sent as a whole must be in it before it is sent.
  const commitFromBefore = useEffectEvent(commit);
  useEffect(() => {
    if (isInForm && isFromBefore) commitFromBefore();
  }, [isInForm, isFromBefore]);

  return {
    text: typed ?? written,
    /** Why it is not in the data; only once the person has finished typing. */
    problem: asked || isFromBefore ? (reading && !reading.ok ? reading.sentence : refusal) : null,
    /** The reading of a text that is not in the data yet. */
    reading: typed === null || typed === written ? null : reading,
    isTyping: typed !== null,
    /** It was typed some time before and is still not in the data; what can be done about it. */
    kept: isFromBefore && !isInForm ? { save: commit, discard: settle } : null,
    commit,
    /** The field is left. What is there from before is not saved by passing through. */
    leave: () => {
      if (isTyping) commit();
    },
    cancel: settle,
    type: (text: string) => {
      keep(text);
      setTyping(true);
      setRefusal(null);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === "Enter") commit();
      if (event.key === "Escape" && typed !== null && !isInForm) {
        event.stopPropagation();
        event.preventDefault();
        settle();
      }
    },
  };
}
