import { type CountableTimeInterval, utcDay, utcMonday, utcMonth, utcYear } from "d3-time";
import { addDays, dayFromNumber, dayNumber } from "@/lib/domain/calendar-date";
import type { CalendarDate } from "@/lib/schema/calendar-date";

/** Days as places from left to right. A day has a width: it begins at `x(day)` and ends at `end(day)`. */
export interface TimeScale {
  from: CalendarDate;
  to: CalendarDate;
  left: number;
  right: number;
  pixelsPerDay: number;
  /** Where the day begins. */
  x: (day: CalendarDate) => number;
  /** The middle of the day, where a point that belongs to it is drawn. */
  middle: (day: CalendarDate) => number;
  /** Where the day is over: the beginning of the next. */
  end: (day: CalendarDate) => number;
  /** The day that holds a place. */
  dayAt: (x: number) => CalendarDate;
}

/** Both days are shown in full. */
export function timeScale(from: CalendarDate, to: CalendarDate, left: number, right: number): TimeScale {
  const first = dayNumber(from);
  const last = Math.max(dayNumber(to), first) + 1;
  const pixelsPerDay = (Math.max(right, left + 1) - left) / (last - first);
  const scale = (number: number) => left + (number - first) * pixelsPerDay;
  return {
    from,
    to: dayFromNumber(last - 1),
    left,
    right,
    pixelsPerDay,
    x: (day) => scale(dayNumber(day)),
    middle: (day) => scale(dayNumber(day)) + pixelsPerDay / 2,
    end: (day) => scale(dayNumber(day) + 1),
    dayAt: (x) => dayFromNumber(Math.floor(first + (x - left) / pixelsPerDay + 1e-9)),
  };
}

export interface Tick {
  day: CalendarDate;
  x: number;
  label: string;
}

/** `above`: years (or months, when days are shown), in bold. `below`: the smaller steps. */
export interface TimeTicks {
  above: Tick[];
  below: Tick[];
}

interface TickStep {
  /** About how many days one step is, to know its width before it is drawn. */
  days: number;
  /** The least width in pixels at which the labels keep apart. */
  least: number;
  below: Interval | null;
  belowLabel: "day" | "month";
  above: Interval;
  aboveLabel: "month-and-year" | "year";
}

type Interval = Pick<CountableTimeInterval, "range" | "floor">;

const every = (interval: CountableTimeInterval, step: number): Interval => {
  const stepped = interval.every(step);
  if (!stepped) throw new RangeError(`no interval of ${step}`);
  return stepped;
};

const days = { belowLabel: "day", above: utcMonth, aboveLabel: "month-and-year" } as const;
const months = { belowLabel: "month", above: utcYear, aboveLabel: "year" } as const;
const years = { below: null, belowLabel: "month", aboveLabel: "year" } as const;

/** From days to decades; the first step that is wide enough is taken. */
const tickSteps: readonly TickStep[] = [
  { days: 1, least: 24, below: utcDay, ...days },
  { days: 7, least: 28, below: utcMonday, ...days },
  { days: 30, least: 36, below: utcMonth, ...months },
  { days: 91, least: 34, below: every(utcMonth, 3), ...months },
  { days: 182, least: 34, below: every(utcMonth, 6), ...months },
  { days: 365, least: 44, above: utcYear, ...years },
  { days: 730, least: 44, above: every(utcYear, 2), ...years },
  { days: 1826, least: 44, above: every(utcYear, 5), ...years },
  { days: 3652, least: 44, above: every(utcYear, 10), ...years },
  { days: 9131, least: 44, above: every(utcYear, 25), ...years },
  { days: 36524, least: 0, above: every(utcYear, 100), ...years },
];

/**
 * What stands on a time axis of that scale. No label is said twice under the same heading, and where a small
 * step falls on the same day as a heading, both are given: the heading stands above.
 *
 * @param spread How many times the least width the smaller steps shall have, where an axis is to be calm.
 */
export function timeTicks(scale: TimeScale, locale: string, spread = 1): TimeTicks {
  const step =
    tickSteps.find(({ days, least, below }) => days * scale.pixelsPerDay >= least * (below ? spread : 1)) ??
    tickSteps.at(-1);
  if (!step) return { above: [], below: [] };
  const start = asDate(scale.from);
  const end = asDate(addDays(scale.to, 1));
  const ticks = (interval: Interval | null, label: keyof typeof labelOf): Tick[] =>
    (interval?.range(start, end) ?? []).map((date) => {
      const day = date.toISOString().slice(0, 10) as CalendarDate;
      return { day, x: scale.x(day), label: labelOf[label](date, locale) };
    });
  const above = ticks(step.above, step.aboveLabel);
  // The heading under which the axis begins, so that its first months are not without a year.
  if (step.below && above[0]?.day !== scale.from) {
    above.unshift({
      day: scale.from,
      x: scale.left,
      label: labelOf[step.aboveLabel](step.above.floor(start), locale),
    });
  }
  return { above, below: ticks(step.below, step.belowLabel) };
}

const asDate = (day: CalendarDate): Date => new Date(`${day}T00:00:00Z`);

const made = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { timeZone: "UTC", ...options });
  made.set(key, fresh);
  return fresh;
}

const labelOf = {
  day: (date: Date, locale: string) => formatter(locale, { day: "numeric" }).format(date),
  month: (date: Date, locale: string) =>
    formatter(locale, { month: "short" })
      .format(date)
      .replace(/Sept\b/, "Sep"),
  "month-and-year": (date: Date, locale: string) =>
    formatter(locale, { month: "long", year: "numeric" }).format(date),
  year: (date: Date, locale: string) => formatter(locale, { year: "numeric" }).format(date),
};
