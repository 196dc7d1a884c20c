import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";
import { Tip } from "./tip";

/** A button that shows only a picture; its name is said by the tip and to screen readers. */
export function IconButton({
  label,
  keys,
  className,
  children,
  ...rest
}: Omit<ComponentProps<"button">, "aria-label" | "children"> & {
  label: string;
  keys?: string;
  children: ReactNode;
}) {
  return (
    <Tip text={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        className={classes(
          "target inline-flex print:hidden size-7 shrink-0 items-center justify-center rounded-md text-soft transition-colors duration-150 hover:bg-wash hover:text-ink disabled:cursor-not-allowed disabled:opacity-40 disabled:hover:bg-transparent [&_svg]:size-4",
          className,
        )}
        {...rest}
      >
        {children}
      </button>
    </Tip>
  );
}
