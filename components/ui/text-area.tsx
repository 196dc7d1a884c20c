"use client";

import type { ReactNode } from "react";
import { useWords } from "@/components/use-words";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { classes } from "./classes";
import { type BoxLook, boxClasses, Field, type FieldLayout } from "./field";
import { useDraft } from "./use-draft";

const longest = 10_000;

/** Sentences that save by themselves when the field is left. Enter makes a new line; Ctrl Enter saves. */
export function TextArea({
  label,
  value,
  onSave,
  hint,
  layout,
  look,
  rows = 2,
  placeholder,
  disabled,
  keepAs,
}: {
  label: string;
  value: string;
  onSave: (value: string) => Sentence | null;
  hint?: ReactNode;
  layout?: FieldLayout;
  look?: BoxLook;
  rows?: number;
  placeholder?: string;
  disabled?: boolean;
  keepAs?: string;
}) {
  const { say } = useWords();
  const draft = useDraft<string>({
    value,
    write: (text) => text,
    read: (text) =>
      text.trim().length > longest
        ? { ok: false, sentence: sentence("field.too-long", { maximum: longest }) }
        : { ok: true, value: text.trim() },
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
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          placeholder={placeholder}
          disabled={disabled}
          value={draft.text}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={draft.leave}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.metaKey || event.ctrlKey) draft.onKeyDown(event);
          }}
          className={classes(
            boxClasses(look),
            "field-sizing-content resize-none py-1.5 leading-snug",
            look !== "in-place" && "min-h-14",
            // What is read begins where its label does; the box around it shows only when it is pointed at.
            look === "in-place" && layout !== "beside" && "-ms-2",
          )}
        />
      )}
    </Field>
  );
}
