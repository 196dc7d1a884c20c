"use client";

import { type ReactNode, useState } from "react";
import { classes } from "@/components/ui/classes";
import { boxClasses, Field } from "@/components/ui/field";
import { useWords } from "@/components/use-words";

/**
 * A line to fill in and send. The browser keeps what was typed, whatever the answer is, and password managers know
 * what belongs here by `autoComplete`.
 */
export function EntryField({
  name,
  label,
  type = "text",
  autoComplete,
  hint,
  problem,
  defaultValue,
  autoFocus,
  readOnly,
}: {
  name: string;
  label: string;
  type?: "text" | "email" | "password";
  autoComplete: string;
  hint?: ReactNode;
  problem?: string | undefined;
  defaultValue?: string | undefined;
  autoFocus?: boolean;
  readOnly?: boolean;
}) {
  const { t } = useWords();
  const [isShown, setShown] = useState(false);
  const hidden = type === "password";
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(control) => (
        <span className="relative flex">
          <input
            {...control}
            name={name}
            type={hidden && isShown ? "text" : type}
            autoComplete={autoComplete}
            defaultValue={defaultValue}
            // biome-ignore lint/a11y/noAutofocus: the page has one thing to do, and this is where it begins
            autoFocus={autoFocus}
            readOnly={readOnly}
            autoCapitalize="none"
            spellCheck={false}
            className={classes(boxClasses(), "h-10", hidden && "pe-16", readOnly && "bg-wash")}
          />
          {hidden && (
            <button
              type="button"
              aria-pressed={isShown}
              aria-label={`${isShown ? t("people.hide-password") : t("people.show-password")}: ${label}`}
              onClick={() => setShown(!isShown)}
              className="target absolute inset-y-0 end-0 rounded-md px-3 text-sm text-soft hover:text-ink"
            >
              {isShown ? t("people.hide-password") : t("people.show-password")}
            </button>
          )}
        </span>
      )}
    </Field>
  );
}
