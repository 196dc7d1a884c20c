"use client";

import { Tooltip } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";
import { Kbd } from "./kbd";

/** A few words that appear over a control, with its keys. */
export function Tip({
  text,
  keys,
  children,
}: {
  text: string;
  keys?: string | undefined;
  children: ReactElement;
}) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6}>
          <Tooltip.Popup className="flex items-center gap-2 rounded-md border border-line bg-panel px-2 py-1 text-xs text-ink shadow-float">
            {text}
            {keys && <Kbd keys={keys} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
