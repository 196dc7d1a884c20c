import type { ReactNode } from "react";
import { classes } from "./classes";

const tones = {
  plain: "text-soft",
  accent: "text-accent",
  late: "text-late",
  met: "text-met",
  warn: "text-warn",
} as const;

export type Tone = keyof typeof tones;

/** A shape and a word; the colour only repeats what they say. */
export function Badge({
  shape,
  tone = "plain",
  children,
}: {
  shape?: string;
  tone?: Tone;
  children: ReactNode;
}) {
  return (
    <span className={classes("inline-flex items-baseline gap-1 whitespace-nowrap", tones[tone])}>
      {shape && (
        <span aria-hidden className="text-[0.85em]">
          {shape}
        </span>
      )}
      {children}
    </span>
  );
}
