"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { TimeScale } from "@/lib/drawing/time-scale";
import type { DayRange } from "@/lib/drawing/timeline-range";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { panRange } from "./zoom";

/** Ctrl (or ⌘) and the wheel zoom where the pointer is; sideways, or with Shift, it moves the days. */
export function useWheel(
  ref: RefObject<HTMLElement | null>,
  now: {
    scale: TimeScale;
    zoom: (factor: number, around?: CalendarDate) => void;
    onRange: (range: DayRange) => void;
  },
) {
  const latest = useRef(now);
  latest.current = now;
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      const { scale, zoom, onRange } = latest.current;
      const axis = element.querySelector(".timeline-axis");
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const x = event.clientX - (axis?.getBoundingClientRect().left ?? 0);
        zoom(Math.exp(event.deltaY * 0.0035), scale.dayAt(Math.min(Math.max(x, scale.left), scale.right)));
        return;
      }
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
      event.preventDefault();
      const days = Math.round(sideways / scale.pixelsPerDay) || Math.sign(sideways);
      onRange(panRange({ from: scale.from, to: scale.to }, days));
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [ref]);
}
