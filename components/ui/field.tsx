"use client";

import { type ReactNode, useId } from "react";
import { classes } from "./classes";
import { type Kept, KeptText } from "./kept-note";

/** What a control needs to be tied to its label, its hint and what is wrong with it. */
export interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-label"?: string;
}

export type FieldLayout = "stacked" | "beside" | "bare";

/**
 * A label, a control and, when there is one, the sentence that says what is wrong: always at the field, never in
 * a list elsewhere. "bare" keeps the label for screen readers only (cells of a table).
 */
export function Field({
  label,
  hint,
  problem,
  understood,
  kept = null,
  layout = "stacked",
  children,
}: {
  label: string;
  hint?: ReactNode;
  problem?: string | null | undefined;
  /** What the program takes the typed text to mean. */
  understood?: ReactNode;
  /** The text was typed some time before and is not saved: what can be done about it. */
  kept?: Kept | null;
  layout?: FieldLayout | undefined;
  children: (control: ControlProps) => ReactNode;
}) {
  const id = useId();
  const told = Boolean(hint || problem || understood || kept);
  const control: ControlProps = {
    id,
    "aria-describedby": told ? `${id}-told` : undefined,
    "aria-invalid": problem ? true : undefined,
    ...(layout === "bare" && { "aria-label": label }),
  };
  const below = told && (
    <div id={`${id}-told`} className="text-sm" aria-live="polite">
      {problem ? (
        <p className="text-late">{problem}</p>
      ) : (
        (understood || (hint && !kept)) && <p className="text-soft">{understood || hint}</p>
      )}
      {kept && <KeptText controlId={id} kept={kept} isSavable={!problem} />}
    </div>
  );
  if (layout === "bare") {
    return (
      <>
        {children(control)}
        {below}
      </>
    );
  }
  return (
    <div
      className={
        layout === "beside"
          ? "grid grid-cols-[6.25rem_minmax(0,1fr)] items-start gap-x-2"
          : "flex flex-col gap-1"
      }
    >
      <label htmlFor={id} className={classes("text-sm text-soft", layout === "beside" && "pt-1.5")}>
        {label}
      </label>
      <div className="flex min-w-0 flex-col gap-1">
        {children(control)}
        {below}
      </div>
    </div>
  );
}

/** How every box that can be typed into looks. In place: like text until it is pointed at. */
export const boxClasses = (look: "box" | "in-place" | "cell" = "box") =>
  classes(
    "w-full min-w-0 text-base text-ink outline-offset-0 disabled:text-soft aria-invalid:border-late",
    look === "box" && "rounded-md border border-line-strong bg-panel px-2.5",
    look === "in-place" &&
      "rounded-md border border-transparent bg-transparent px-2 hover:border-line hover:bg-panel focus:border-line-strong focus:bg-panel",
    look === "cell" && "rounded-none border-0 bg-panel px-2 text-sm",
  );

export type BoxLook = Parameters<typeof boxClasses>[0];
