"use client";

import { useEffect, useId, useRef } from "react";
import { useWords } from "@/components/use-words";
import { dayFromNumber, dayNumber } from "@/lib/domain/calendar-date";
import { formatDay } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";

/** Milliseconds of rest after which the day that was moved to is the data date. */
const rest = 350;

/**
 * The day that a map is of, moved by hand or by arrow keys. What stands under it follows at once (`onMove`); the data
 * date, and with it the address, only when the hand rests (`onRest`), so that going back does not go day by day.
 */
export function DaySlider({
  from,
  to,
  day,
  onMove,
  onRest,
}: {
  from: CalendarDate;
  to: CalendarDate;
  day: CalendarDate;
  onMove: (day: CalendarDate) => void;
  onRest: (day: CalendarDate) => void;
}) {
  const { t, locale } = useWords();
  const id = useId();
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [least, most] = [dayNumber(from), dayNumber(to)];
  useEffect(() => () => clearTimeout(waiting.current ?? undefined), []);
  const move = (number: number) => {
    const moved = dayFromNumber(number);
    onMove(moved);
    clearTimeout(waiting.current ?? undefined);
    waiting.current = setTimeout(() => onRest(moved), rest);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 pt-3 print:hidden" dir="ltr">
      <label htmlFor={id} className="w-44 shrink-0">
        <span className="text-sm text-soft">{t("sites.day")}</span>{" "}
        <output htmlFor={id} className="whitespace-nowrap font-medium">
          {formatDay(day, locale)}
        </output>
      </label>
      <span className="flex min-w-52 flex-1 items-center gap-3">
        <span className="text-sm whitespace-nowrap text-soft">{formatDay(from, locale)}</span>
        <input
          id={id}
          type="range"
          className="target h-6 min-w-0 flex-1 accent-accent"
          min={least}
          max={most}
          value={Math.min(Math.max(dayNumber(day), least), most)}
          aria-valuetext={formatDay(day, locale, "long")}
          onChange={(event) => move(Number(event.target.value))}
        />
        <span className="text-sm whitespace-nowrap text-soft">{formatDay(to, locale)}</span>
      </span>
    </div>
  );
}
