"use client";

import { type RefObject, useEffect } from "react";
import { rowHeight } from "./timeline-row";

/** Brings a row into view when another is chosen. */
export function useScrollTo(
  ref: RefObject<HTMLElement | null>,
  index: number | undefined,
  headerHeight: number,
) {
  useEffect(() => {
    const element = ref.current;
    if (!element || index === undefined) return;
    const top = index * rowHeight;
    const room = element.clientHeight - headerHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + room) element.scrollTop = top + rowHeight - room;
  }, [ref, index, headerHeight]);
}
