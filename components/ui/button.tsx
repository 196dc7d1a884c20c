import type { ComponentProps } from "react";
import { classes } from "./classes";

const looks = {
  primary: "border-ink bg-ink text-paper hover:bg-ink/85",
  plain: "border-line bg-panel text-ink hover:bg-wash",
  quiet: "border-transparent text-soft hover:bg-wash hover:text-ink",
  late: "border-line bg-panel text-late hover:bg-late-wash",
} as const;

export type ButtonLook = keyof typeof looks;

export const buttonClasses = (look: ButtonLook = "plain", size: "small" | "normal" = "normal") =>
  classes(
    "target inline-flex shrink-0 print:hidden items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors duration-150",
    "disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50",
    size === "small" ? "h-7 px-2.5 text-sm" : "h-8 px-3 text-base",
    looks[look],
  );

/** A button that does something here. What leads elsewhere is a link with `buttonClasses`. */
export function Button({
  look,
  size,
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & { look?: ButtonLook; size?: "small" | "normal" }) {
  return <button type={type} className={classes(buttonClasses(look, size), className)} {...rest} />;
}
