"use client";

import type { MouseEvent, ReactNode } from "react";
import { useWords } from "@/components/use-words";
import { useIsBegun } from "@/lib/client/kept-drafts-provider";

/** What can be done about a text that was typed some time before. */
export interface Kept {
  save: () => void;
  discard: () => void;
}

/** A press takes the focus from the field, and some fields close when they are left. */
const stay = (event: MouseEvent) => event.preventDefault();
const actClasses = "target text-accent underline-offset-4 hover:underline";

/** Under a field: its text is not in the data, though it stands there. */
export function KeptText({
  controlId,
  kept,
  isSavable,
}: {
  controlId: string;
  kept: Kept;
  isSavable: boolean;
}) {
  const { t } = useWords();
  /** The note goes when it is answered; the focus goes to its field. */
  const answer = (act: () => void) => () => {
    act();
    document.getElementById(controlId)?.focus();
  };
  return (
    <Note words={t("kept.text")}>
      {isSavable && (
        <button type="button" className={actClasses} onMouseDown={stay} onClick={answer(kept.save)}>
          {t("kept.save")}
        </button>
      )}
      <button type="button" className={actClasses} onMouseDown={stay} onClick={answer(kept.discard)}>
        {t("kept.discard")}
      </button>
    </Note>
  );
}

/** In a form that was begun some time before and is neither sent nor given up. */
export function KeptForm({ isNew = true, onDiscard }: { isNew?: boolean; onDiscard: () => void }) {
  const { t } = useWords();
  return (
    <Note words={t(isNew ? "kept.form" : "kept.changes")}>
      <button
        type="button"
        className={actClasses}
        onClick={(event) => {
          const form = event.currentTarget.closest("form, fieldset");
          onDiscard();
          form?.querySelector<HTMLElement>("input,textarea")?.focus();
        }}
      >
        {t("kept.discard")}
      </button>
    </Note>
  );
}

/** Beside what opens a form: it was begun some time before, and is kept. */
export function Begun({ at }: { at: string }) {
  const { t } = useWords();
  if (!useIsBegun(at)) return null;
  return (
    <span className="self-center px-1 text-sm text-soft">
      <span aria-hidden>◐ </span>
      {t("kept.begun")}
    </span>
  );
}

function Note({ words, children }: { words: string; children: ReactNode }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-soft">
      <span>
        <span aria-hidden>◐ </span>
        {words}
      </span>
      {children}
    </p>
  );
}
