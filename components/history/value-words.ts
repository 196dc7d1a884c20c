"use client";

import { useMemo } from "react";
import { useWords } from "@/components/use-words";
import { sayAmount } from "@/lib/domain/forces";
import { itemsOf, nameOf } from "@/lib/domain/items";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import type { Amount } from "@/lib/schema/amount";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { nounNames } from "@/lib/schema/noun-table";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Timetable } from "@/lib/schema/timetable";

const longest = 160;

/** What a field holds, in words: a date as dates are written, an id as the name of what it points at. */
export function useValueWords(timetable: Timetable): (value: unknown) => string {
  const { t, say, locale } = useWords();
  return useMemo(() => {
    const names = new Map(
      nounNames.flatMap((noun) => itemsOf(timetable, noun).map((item) => [item.id, nameOf(item)] as const)),
    );
    const words = (value: unknown): string => {
      if (value === null || value === undefined || value === "") return t("ui.none");
      if (typeof value === "number") return String(value);
      if (typeof value === "string") {
        if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value as CalendarDate, locale);
        const text = names.get(value) || value;
        return text.length > longest ? `${text.slice(0, longest)}…` : text;
      }
      if (Array.isArray(value)) return value.length === 0 ? t("ui.none") : value.map(words).join(", ");
      if (isTarget(value)) return formatTarget(value, locale);
      if (isAmount(value)) return say(sayAmount(value));
      return Object.values(value as object)
        .map(words)
        .join(", ");
    };
    return words;
  }, [timetable, t, say, locale]);
}

function isTarget(value: unknown): value is TargetDate {
  return typeof value === "object" && value !== null && "day" in value && "precision" in value;
}

const amountKinds = ["exact", "about", "range", "fewer-than", "more-than", "withheld"];

function isAmount(value: unknown): value is Amount {
  return (
    typeof value === "object" && value !== null && "kind" in value && amountKinds.includes(String(value.kind))
  );
}
