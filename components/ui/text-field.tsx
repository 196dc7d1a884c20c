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
  /** A long line is shown whole, on several lines; Enter still saves. */
  wraps?: boolean;
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
  wraps = false,
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
    <Field
      label={label}
      hint={hint}
      layout={layout}
      problem={draft.problem && say(draft.problem)}
      kept={draft.kept}
    >
      {(control) => {
        const common = {
          ...control,
          ...rest,
          required,
          value: draft.text,
          onBlur: draft.leave,
          className: classes(boxClasses(look), className),
        };
        return wraps ? (
          <textarea
            {...common}
            rows={1}
            onChange={(event) => draft.type(event.target.value.replace(/\s*\n\s*/g, " "))}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.nativeEvent.isComposing) event.preventDefault();
              draft.onKeyDown(event);
            }}
            className={classes(common.className, "field-sizing-content resize-none py-1 leading-snug")}
          />
        ) : (
          <input
            {...common}
            ref={inputRef}
            type={type}
            onChange={(event) => draft.type(event.target.value)}
            onKeyDown={draft.onKeyDown}
            className={classes(common.className, "h-8")}
          />
        );
      }}
    </Field>
  );
}
