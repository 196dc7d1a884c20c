"use client";

import { classes } from "./classes";

/** A choice between a few ways of looking at the same, all of them in sight. */
export function Segments<Value extends string>({
  label,
  value,
  options,
  onChange,
  className,
}: {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  className?: string;
}) {
  return (
    <fieldset aria-label={label} className={classes("flex rounded-md border p-0.5", className)}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className={classes(
            "h-6 rounded px-2.5 text-sm max-sm:px-1.5",
            option.value === value ? "bg-accent-wash font-medium text-accent" : "text-soft hover:text-ink",
          )}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
