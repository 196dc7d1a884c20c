import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";

/** "31 Dec 2011" in tables and drawings, "31 December 2011" in sentences. */
export type DateStyle = "short" | "long";

/** British order in English, so that no reader takes a day for a month. */
const intlLocale = (locale: string) => (locale === "en" ? "en-GB" : locale);

const made = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(intlLocale(locale), { timeZone: "UTC", ...options });
  made.set(key, fresh);
  return fresh;
}

export function formatDay(day: CalendarDate, locale = "en", style: DateStyle = "short"): string {
  const month = style === "short" ? "short" : "long";
  return formatter(locale, { day: "numeric", month, year: "numeric" })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(/Sept\b/, "Sep");
}

/** As exact as it is known: "31 Dec 2011", "Sep 2025", "Q3 2025", "2025". */
export function formatTarget(
  { day, precision }: TargetDate,
  locale = "en",
  style: DateStyle = "short",
): string {
  const date = new Date(`${day}T00:00:00Z`);
  switch (precision) {
    case "day":
      return formatDay(day, locale, style);
    case "month":
      return formatter(locale, { month: style === "short" ? "short" : "long", year: "numeric" })
        .format(date)
        .replace(/Sept\b/, "Sep");
    case "quarter":
      return `Q${Math.ceil(Number(day.slice(5, 7)) / 3)} ${day.slice(0, 4)}`;
    case "year":
      return formatter(locale, { year: "numeric" }).format(date);
  }
}
