"use client";

import type { ReactNode } from "react";
import { useWords } from "@/components/use-words";
import { sentence } from "@/lib/domain/sentence";
import { classes } from "./classes";
import { boxClasses, Field } from "./field";

interface EntryProps {
  label: string;
  value: string;
  /** Told at every keystroke: for forms that keep a draft and are sent as a whole. */
  onChange: (text: string) => void;
  hint?: ReactNode;
  problem?: string | null | undefined;
  /** A longer text stays as typed and holds the form up; blanks around it do not count. */
  maxLength?: number;
  placeholder?: string;
  className?: string;
  disabled?: boolean;
  autoFocus?: boolean;
  /** What stands there was not typed but proposed: whoever types where the focus is put writes over it. */
  isProposed?: boolean;
}

/** One line of a form that is sent as a whole. What saves by itself when it is left is a `TextField`. */
export function TextEntry({
  label,
  value,
  onChange,
  hint,
  problem,
  maxLength,
  className,
  isProposed,
  ...rest
}: EntryProps) {
  const tooLong = useTooLong(value, maxLength);
  return (
    <Field label={label} hint={hint} problem={problem || tooLong}>
      {(control) => (
        <input
          {...control}
          {...rest}
          autoComplete="off"
          value={value}
          onFocus={(event) => isProposed && event.target.select()}
          onChange={(event) => onChange(event.target.value)}
          className={classes(boxClasses(), "h-8", className)}
        />
      )}
    </Field>
  );
}

/** Sentences of a form that is sent as a whole. */
export function ProseEntry({
  label,
  value,
  onChange,
  hint,
  problem,
  maxLength,
  className,
  rows = 2,
  ...rest
}: Omit<EntryProps, "isProposed"> & { rows?: number }) {
  const tooLong = useTooLong(value, maxLength);
  return (
    <Field label={label} hint={hint} problem={problem || tooLong}>
      {(control) => (
        <textarea
          {...control}
          {...rest}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={classes(boxClasses(), "field-sizing-content resize-y py-1.5 leading-snug", className)}
        />
      )}
    </Field>
  );
}

function useTooLong(text: string, maximum = Number.POSITIVE_INFINITY): string | null {
  const { say } = useWords();
  return text.trim().length > maximum ? say(sentence("field.too-long", { maximum })) : null;
}
