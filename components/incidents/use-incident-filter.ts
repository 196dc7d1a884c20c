"use client";

import { createParser, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import type { IncidentFilter } from "@/lib/domain/incident-list";
import { parseDay } from "@/lib/domain/parse-date";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { incidentKinds } from "./incident-words";

const asDay = createParser<CalendarDate>({
  parse: (text) => {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDay(text) : null;
    return day?.ok ? day.value : null;
  },
  serialize: String,
});

const inAddress = {
  words: parseAsString.withDefault(""),
  place: parseAsString.withDefault(""),
  kind: parseAsStringLiteral(incidentKinds),
  open: parseAsStringLiteral(["finding", "response", "any"] as const),
  from: asDay,
  to: asDay,
};

/** Which incidents are looked for, from the address: a link shows what its sender saw. */
export function useIncidentFilter(): [IncidentFilter, (changes: Partial<IncidentFilter>) => void] {
  const [filter, setFilter] = useQueryStates(inAddress, { urlKeys: { words: "find" } });
  return [
    filter,
    (changes) =>
      void setFilter({
        ...changes,
        ...(changes.words === "" && { words: null }),
        ...(changes.place === "" && { place: null }),
      }),
  ];
}

export const noFilter: IncidentFilter = {
  words: "",
  place: "",
  kind: null,
  open: null,
  from: null,
  to: null,
};

export function isFiltered(filter: IncidentFilter): boolean {
  return Object.values(filter).some((value) => value !== null && value !== "");
}
