"use client";

import type { ReactNode } from "react";
import { useWords } from "@/components/use-words";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { classes } from "./classes";
import { type BoxLook, boxClasses, Field, type FieldLayout } from "./field";
import { type Read, useDraft } from "./use-draft";

export interface NumberFieldProps {
  label: string;
  value: number;
  onSave: (value: number) => Sentence | null;
  min?: number;
  max?: number;
  whole?: boolean;
  /** Written after the number: "%", "days". */
  unit?: string;
  hint?: ReactNode;
  layout?: FieldLayout;
  look?: BoxLook;
  className?: string;
  disabled?: boolean;
  keepAs?: string;
  autoFocus?: boolean;
}

/** A plain number. Not a browser's number box: that one throws away what it cannot read. */
export function NumberField({
  label,
  value,
  onSave,
  min = 0,
  max = 1e9,
  whole = false,
  unit,
  hint,
  layout,
  look,
  className,
  keepAs,
  ...rest
}: NumberFieldProps) {
  const { say } = useWords();
  const draft = useDraft<number>({
    value,
    write: String,
    read: (text) => readNumber(text, { min, max, whole }),
    save: onSave,
    keepAs,
  });
  const step = (by: number) => {
    if (!draft.reading && draft.isTyping) return;
    const from = draft.reading?.ok ? draft.reading.value : value;
    draft.type(String(Math.min(max, Math.max(min, from + by))));
  };
  return (
    <Field
      label={label}
      hint={hint}
      layout={layout}
      problem={draft.problem && say(draft.problem)}
      kept={draft.kept}
    >
      {(control) => (
        <span className="flex items-center gap-1.5">
          <input
            {...control}
            {...rest}
            inputMode={whole ? "numeric" : "decimal"}
            value={draft.text}
            onChange={(event) => draft.type(event.target.value)}
            onBlur={draft.leave}
            onKeyDown={(event) => {
              if (layout !== "bare" && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
                event.preventDefault();
                step(event.key === "ArrowUp" ? 1 : -1);
              } else draft.onKeyDown(event);
            }}
            className={classes(
              boxClasses(look),
              "h-8",
              layout !== "bare" && (unit ? "max-w-16" : "max-w-24"),
              // The unit stands beside the number, not at the end of an unseen box.
              unit && look === "in-place" && "field-sizing-content w-auto! min-w-8",
              className,
            )}
          />
          {unit && <span className="text-sm text-soft">{unit}</span>}
        </span>
      )}
    </Field>
  );
}

/** "12", "1,200", "-3", "2.5"; a sign or a unit after it (% or days) is allowed. */
export function readNumber(
  text: string,
  { min = 0, max = 1e9, whole = false }: { min?: number; max?: number; whole?: boolean },
): Read<number> {
  const plain = text
    .trim()
    .replace(/\s*(%|days?)$/i, "")
    .replace(/^−/, "-");
  const ungrouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
  if (!/^-?\d+(\.\d+)?$/.test(ungrouped)) return { ok: false, sentence: sentence("field.number", { text }) };
  const value = Number(ungrouped);
  if (whole && !Number.isInteger(value)) return { ok: false, sentence: sentence("problems.whole-number") };
  if (value < min || value > max)
    return { ok: false, sentence: sentence("field.number-range", { min, max }) };
  return { ok: true, value };
}
