"use client";

import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check } from "lucide-react";
import { type ReactNode, useId } from "react";

export function Checkbox({
  checked,
  onChange,
  disabled,
  children,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  children: ReactNode;
}) {
  const name = useId();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control.
    <label className="flex items-start gap-2">
      <Base.Root
        // Said here too, for those who listen before the page has come to life.
        aria-labelledby={name}
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled ?? false}
        className="target mt-0.5 flex size-4.5 shrink-0 items-center justify-center rounded border border-line-strong bg-panel data-checked:border-accent data-checked:bg-accent"
      >
        <Base.Indicator className="text-on-accent">
          <Check className="size-3.5" strokeWidth={3} aria-hidden />
        </Base.Indicator>
      </Base.Root>
      <span id={name} className="min-w-0">
        {children}
      </span>
    </label>
  );
}
