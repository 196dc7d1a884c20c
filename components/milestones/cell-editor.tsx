"use client";

import { useId, useRef } from "react";
import { classes } from "@/components/ui/classes";
import { boxClasses } from "@/components/ui/field";
import { KeptText } from "@/components/ui/kept-note";
import { useDraft } from "@/components/ui/use-draft";
import { useWords } from "@/components/use-words";
import type { Sentence } from "@/lib/domain/sentence";
import type { Edit } from "@/lib/schema/edit";
import type { CellEdit } from "./columns";

export type LeaveTo = "stay" | "down" | "next" | "previous";

/**
 * One cell while it is typed into. Enter saves and goes down, Tab to the next cell, Escape back to what was there.
 * What cannot be read keeps the cell open, with the sentence under it; what is there from before is not saved by
 * looking into the cell.
 */
export function CellEditor({
  label,
  keepAs,
  value,
  suggestions,
  align,
  read,
  save,
  onLeave,
}: {
  label: string;
  /** The name under which text is kept that is not saved yet. */
  keepAs: string;
  value: string;
  suggestions?: readonly string[] | undefined;
  align?: "end" | undefined;
  read: (text: string) => CellEdit;
  save: (edits: Edit[]) => Sentence | null;
  onLeave: (to: LeaveTo) => void;
}) {
  const { say } = useWords();
  const id = useId();
  const left = useRef(false);
  const draft = useDraft<string>({
    value,
    write: (text) => text,
    read: (text) => {
      const edit = read(text);
      return edit.ok ? { ok: true, value: text } : edit;
    },
    save: (text) => {
      const edit = read(text);
      return edit.ok ? save(edit.edits) : edit.sentence;
    },
    keepAs,
  });
  const leave = (to: LeaveTo) => {
    if (left.current) return;
    const isOnlySeen = to === "stay" && draft.kept !== null;
    if (!isOnlySeen && !draft.commit()) return;
    left.current = true;
    onLeave(to);
  };
  return (
    <div className="absolute inset-0 z-2">
      <input
        // biome-ignore lint/a11y/noAutofocus: the cell was opened to be typed into
        autoFocus
        id={`${id}-box`}
        aria-label={label}
        aria-invalid={draft.problem ? true : undefined}
        aria-describedby={draft.problem || draft.kept ? id : undefined}
        list={suggestions ? `${id}-list` : undefined}
        value={draft.text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={() => leave("stay")}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") leave("down");
          else if (event.key === "Tab") {
            event.preventDefault();
            leave(event.shiftKey ? "previous" : "next");
          } else if (event.key === "Escape") {
            left.current = true;
            draft.cancel();
            onLeave("stay");
          } else return;
          event.preventDefault();
        }}
        className={classes(
          boxClasses("cell"),
          "h-full outline-2 outline-accent",
          align === "end" && "text-end",
        )}
      />
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
      {(draft.problem || draft.kept) && (
        <div
          id={id}
          className={classes(
            "absolute inset-s-0 top-full z-3 w-max max-w-72 rounded-b-md border bg-panel px-2 py-1 text-sm shadow-float",
            draft.problem && "border-late",
          )}
        >
          {draft.problem && (
            <p role="alert" className="text-late">
              {say(draft.problem)}
            </p>
          )}
          {draft.kept && <KeptText controlId={`${id}-box`} kept={draft.kept} isSavable={!draft.problem} />}
        </div>
      )}
    </div>
  );
}
