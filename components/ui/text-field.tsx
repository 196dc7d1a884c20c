"use client";

import type { ReactNode, Ref } from "react";
import { useWords } from "@/components/use-words";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { classes } from "./classes";
import { type BoxLook, boxClasses, Field, type FieldLayout } from "./field";
import { useDraft } from "./use-draft";

export interface TextFieldProps {
  label: string;
  value: string;
  /** Saves the trimmed text when the field is left; answers with a sentence where it was refused. */
  onSave: (value: string) => Sentence | null;
  required?: boolean;
  maxLength?: number;
  hint?: ReactNode;
  placeholder?: string;
  layout?: FieldLayout;
  look?: BoxLook;
  className?: string;
  disabled?: boolean;
  keepAs?: string;
  autoFocus?: boolean;
  autoComplete?: string;
  inputRef?: Ref<HTMLInputElement>;
  type?: "text" | "url" | "email" | "search";
}

/** One line of text that saves by itself when it is left. */
export function TextField({
  label,
  value,
  onSave,
  required,
  maxLength = 200,
  hint,
  layout,
  look,
  className,
  keepAs,
  inputRef,
  type = "text",
  ...rest
}: TextFieldProps) {
  const { say } = useWords();
  const draft = useDraft<string>({
    value,
    write: (text) => text,
    read: (text) => {
      const trimmed = text.trim();
      if (required && trimmed === "") return { ok: false, sentence: sentence("problems.name-missing") };
      if (trimmed.length > maxLength)
        return { ok: false, sentence: sentence("field.too-long", { maximum: maxLength }) };
      return { ok: true, value: trimmed };
    },
    save: onSave,
    keepAs,
  });
  return (
    <Field label={label} hint={hint} layout={layout} problem={draft.problem && say(draft.problem)}>
      {(control) => (
        <input
          {...control}
          {...rest}
          ref={inputRef}
          type={type}
          required={required}
          value={draft.text}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={draft.commit}
          onKeyDown={draft.onKeyDown}
          className={classes(boxClasses(look), "h-8", className)}
        />
      )}
    </Field>
  );
}
