"use client";

import { parseAsString, useQueryStates } from "nuqs";
import type { DayRange } from "@/lib/drawing/timeline-range";
import type { CalendarDate } from "@/lib/schema/calendar-date";

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The days that are shown, from the address: a link shows what its sender saw. `null`: all there are. */
export function useRange(): [DayRange | null, (range: DayRange | null) => void] {
  const [{ from, to }, set] = useQueryStates(
    { from: parseAsString, to: parseAsString },
    { history: "replace", throttleMs: 300 },
  );
  const range =
    from && to && day.test(from) && day.test(to) && from < to
      ? { from: from as CalendarDate, to: to as CalendarDate }
      : null;
  return [range, (next) => void set(next ? { from: next.from, to: next.to } : { from: null, to: null })];
}
