"use client";

import { useSyncExternalStore } from "react";
import { classes } from "./classes";

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** "mod+shift+z" as the reader's keyboard names it: ⇧⌘Z, or Ctrl Shift Z. */
export function useKeyNames(keys: string): string {
  const apple = useSyncExternalStore(never, isApple, () => false);
  const parts = keys.split("+").map((key) => key.trim());
  const named = parts.map((key) => {
    switch (key) {
      case "mod":
        return apple ? "⌘" : "Ctrl";
      case "shift":
        return apple ? "⇧" : "Shift";
      case "alt":
        return apple ? "⌥" : "Alt";
      case "enter":
        return "Enter";
      case "escape":
        return "Esc";
      case "delete":
        return "Del";
      case "up":
        return "↑";
      case "down":
        return "↓";
      case "sideways":
        return "← →";
      case "arrows":
        return "← ↑ ↓ →";
      default:
        return key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1);
    }
  });
  if (apple && named[0] === "⌘" && named[1] === "⇧") return `⇧⌘${named.slice(2).join("")}`;
  return named.join(apple ? "" : " ");
}

export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <kbd
      className={classes(
        "inline-block rounded border border-line bg-panel px-1.5 font-sans text-2xs whitespace-nowrap text-soft shadow-[0_1px_0_var(--line)]",
        className,
      )}
    >
      {useKeyNames(keys)}
    </kbd>
  );
}
