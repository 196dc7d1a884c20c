"use client";

import type { ReactNode } from "react";
import { useWords } from "@/components/use-words";
import { sayAmount } from "@/lib/domain/forces";
import { parseAmount, writeAmount } from "@/lib/domain/parse-amount";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Amount } from "@/lib/schema/amount";
import { classes } from "./classes";
import { type BoxLook, boxClasses, Field, type FieldLayout } from "./field";
import { useDraft } from "./use-draft";

/** A number as its source gives it: "about 3,500", "2,500–3,000", "fewer than 4,000", "withheld: the ground". */
export function AmountField({
  label,
  value,
  onSave,
  required,
  hint,
  layout,
  look,
  className,
  placeholder = "2,500–3,000",
  disabled,
  keepAs,
}: {
  label: string;
  value: Amount | null;
  onSave: (value: Amount | null) => Sentence | null;
  required?: boolean;
  hint?: ReactNode;
  layout?: FieldLayout;
  look?: BoxLook;
  className?: string;
  placeholder?: string;
  disabled?: boolean;
  keepAs?: string;
}) {
  const { say } = useWords();
  const draft = useDraft<Amount | null>({
    value,
    write: writeAmount,
    read: (text) => {
      const result = parseAmount(text);
      if (result.ok && result.value === null && required)
        return { ok: false, sentence: sentence("amount-entry.missing") };
      return result;
    },
    save: onSave,
    keepAs,
  });
  const understood = draft.reading?.ok ? draft.reading.value : null;
  return (
    <Field
      label={label}
      hint={hint}
      layout={layout}
      problem={draft.problem && say(draft.problem)}
      kept={draft.kept}
      understood={understood && `= ${say(sayAmount(understood))}`}
    >
      {(control) => (
        <input
          {...control}
          required={required}
          disabled={disabled}
          placeholder={placeholder}
          autoComplete="off"
          value={draft.text}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={draft.leave}
          onKeyDown={draft.onKeyDown}
          className={classes(boxClasses(look), "h-8", className)}
        />
      )}
    </Field>
  );
}
