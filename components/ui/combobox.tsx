"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronDown, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useWords } from "@/components/use-words";
import { sentence } from "@/lib/domain/sentence";
import { classes } from "./classes";
import { type BoxLook, boxClasses, Field, type FieldLayout } from "./field";
import { itemClasses, popupClasses } from "./popup";

export interface Choice {
  id: string;
  label: string;
  detail?: string | undefined;
}

const addId = " add";
/** How long the name of what is added may be, in characters. */
const longestName = 200;

/** One of many, found by typing; where `onAdd` is given, what is not there yet can be added by its name. */
export function Combobox({
  label,
  value,
  choices,
  onChange,
  onAdd,
  addLabel,
  emptyText,
  placeholder,
  hint,
  problem,
  layout,
  look,
  className,
  disabled,
  autoFocus,
}: {
  label: string;
  value: string | null;
  choices: readonly Choice[];
  onChange: (id: string | null) => void;
  onAdd?: (name: string) => void;
  addLabel?: (name: string) => string;
  emptyText: string;
  placeholder?: string;
  hint?: ReactNode;
  problem?: string | null;
  layout?: FieldLayout;
  look?: BoxLook;
  className?: string;
  disabled?: boolean;
  autoFocus?: boolean;
}) {
  const [typed, setTyped] = useState("");
  const chosen = choices.find(({ id }) => id === value) ?? null;
  const name = typed.trim();
  const { say } = useWords();
  const tooLong =
    onAdd && name.length > longestName && say(sentence("field.too-long", { maximum: longestName }));
  const isNew =
    onAdd !== undefined &&
    !tooLong &&
    name !== "" &&
    !choices.some((c) => c.label.toLowerCase() === name.toLowerCase());
  const items = isNew ? [...choices, { id: addId, label: name }] : [...choices];
  return (
    <Field label={label} hint={hint} problem={problem || tooLong || null} layout={layout}>
      {(control) => (
        <Base.Root
          items={items}
          value={chosen}
          itemToStringLabel={(choice: Choice) => choice.label}
          isItemEqualToValue={(a: Choice, b: Choice) => a.id === b.id}
          onInputValueChange={(text) => setTyped(text)}
          onValueChange={(choice: Choice | null) => {
            if (choice?.id === addId) onAdd?.(choice.label);
            else onChange(choice?.id ?? null);
          }}
          disabled={disabled ?? false}
          autoHighlight
        >
          <Base.InputGroup className="group/box relative flex items-center">
            <Base.Input
              {...control}
              placeholder={placeholder}
              autoFocus={autoFocus}
              title={chosen?.label}
              className={classes(boxClasses(look), "h-8 text-ellipsis pe-7", className)}
            />
            <Base.Trigger
              className={classes(
                "absolute inset-e-1.5 text-faint",
                look === "in-place" &&
                  "opacity-0 group-focus-within/box:opacity-100 group-hover/box:opacity-100",
              )}
              tabIndex={-1}
              aria-label={label}
            >
              <ChevronDown className="size-3.5" aria-hidden />
            </Base.Trigger>
          </Base.InputGroup>
          <Base.Portal>
            <Base.Positioner sideOffset={4} align="start" className="z-20">
              <Base.Popup className={classes(popupClasses, "min-w-(--anchor-width)")}>
                <Base.Empty className="px-3 py-2 text-sm text-soft empty:p-0">{emptyText}</Base.Empty>
                <Base.List className="max-h-72 overflow-y-auto p-1 empty:p-0">
                  {(choice: Choice) => (
                    <Base.Item key={choice.id} value={choice} className={itemClasses}>
                      {choice.id === addId ? (
                        <>
                          <Plus className="size-3.5 text-accent" aria-hidden />
                          {addLabel?.(choice.label) ?? choice.label}
                        </>
                      ) : (
                        <>
                          <span className="min-w-0">
                            {choice.label}
                            {choice.detail && <span className="ms-2 text-sm text-soft">{choice.detail}</span>}
                          </span>
                          <Base.ItemIndicator className="ms-auto ps-3">
                            <Check className="size-3.5 text-accent" aria-hidden />
                          </Base.ItemIndicator>
                        </>
                      )}
                    </Base.Item>
                  )}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  );
}
