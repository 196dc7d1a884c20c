"use client";

import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { type BoxLook, boxClasses, Field, type FieldLayout } from "./field";
import { itemClasses, popupClasses } from "./popup";

export interface Option<V extends string | null = string | null> {
  value: V;
  label: string;
}

/** One of a few. For one of many, `Combobox`. */
export function Select<V extends string | null>({
  label,
  value,
  options,
  onChange,
  hint,
  problem,
  layout,
  look,
  className,
  disabled,
}: {
  label: string;
  value: V;
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  hint?: ReactNode;
  problem?: string | null;
  layout?: FieldLayout;
  look?: BoxLook;
  className?: string;
  disabled?: boolean;
}) {
  return (
    <Field label={label} hint={hint} problem={problem} layout={layout}>
      {(control) => (
        <Base.Root
          items={options}
          value={value}
          onValueChange={(next) => onChange(next as V)}
          disabled={disabled ?? false}
        >
          <Base.Trigger
            {...control}
            className={classes(
              boxClasses(look),
              "group/trigger target flex h-8 items-center justify-between gap-2 text-start",
              className,
            )}
          >
            <Base.Value className="truncate" />
            <Base.Icon
              className={classes(
                "text-faint",
                look === "in-place" &&
                  "opacity-0 group-hover/trigger:opacity-100 group-focus/trigger:opacity-100",
              )}
            >
              <ChevronDown className="size-3.5" aria-hidden />
            </Base.Icon>
          </Base.Trigger>
          <Base.Portal>
            <Base.Positioner sideOffset={4} alignItemWithTrigger={false} align="start" className="z-20">
              <Base.Popup className={classes(popupClasses, "min-w-(--anchor-width)")}>
                <Base.List className="max-h-80 overflow-y-auto p-1">
                  {options.map((option) => (
                    <Base.Item key={String(option.value)} value={option.value} className={itemClasses}>
                      <Base.ItemText>{option.label}</Base.ItemText>
                      <Base.ItemIndicator className="ms-auto ps-4">
                        <Check className="size-3.5 text-accent" aria-hidden />
                      </Base.ItemIndicator>
                    </Base.Item>
                  ))}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  );
}
