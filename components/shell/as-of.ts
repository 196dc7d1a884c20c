"use client";

import { createParser, useQueryState } from "nuqs";
import { parseDay } from "@/lib/domain/parse-date";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { useRoom } from "./room";

/** A day in the address: "2011-12-31". */
export const asDay = createParser<CalendarDate>({
  parse: (text) => {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDay(text) : null;
    return day?.ok ? day.value : null;
  },
  serialize: String,
});

/** The data date, from the address: facts are counted up to it. Today where the address names none. */
export function useAsOf(): {
  asOf: CalendarDate;
  isToday: boolean;
  setAsOf: (day: CalendarDate | null) => void;
} {
  const { today } = useRoom();
  const [chosen, setChosen] = useQueryState("asOf", asDay.withOptions({ history: "push" }));
  // Nothing is known of a day that has not come.
  const asOf = chosen && chosen <= today ? chosen : today;
  return { asOf, isToday: asOf === today, setAsOf: (day) => void setChosen(day === today ? null : day) };
}
