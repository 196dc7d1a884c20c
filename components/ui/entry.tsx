"use client";

import type { ReactNode } from "react";
import { classes } from "./classes";
import { boxClasses, Field } from "./field";

interface EntryProps {
  label: string;
  value: string;
  /** Told at every keystroke: for forms that keep a draft and are sent as a whole. */
  onChange: (text: string) => void;
  hint?: ReactNode;
  problem?: string | null | undefined;
  placeholder?: string;
  className?: string;
  disabled?: boolean;
  autoFocus?: boolean;
}

/** One line of a form that is sent as a whole. What saves by itself when it is left is a `TextField`. */
export function TextEntry({ label, value, onChange, hint, problem, className, ...rest }: EntryProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => (
        <input
          {...control}
          {...rest}
          autoComplete="off"
          value={value}
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
  className,
  rows = 2,
  ...rest
}: EntryProps & { rows?: number }) {
  return (
    <Field label={label} hint={hint} problem={problem}>
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
