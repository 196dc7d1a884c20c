import { addDays, daysBetween, firstDayOf } from "@/lib/domain/calendar-date";
import { boundsOf, ceilingsOf, pointOf, readingsOf } from "@/lib/domain/forces";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Ceiling, Reading } from "@/lib/schema/forces";
import type { PublicTimetable } from "@/lib/schema/publication";

/** What the drawdown needs of a timetable. */
export type ForcesPlan = Pick<PublicTimetable, "forceSeries" | "ceilings" | "readings">;

export interface DrawnReading {
  reading: Reading;
  /** Where it is drawn: its day, or the middle of the period it is known to. */
  day: CalendarDate;
  low: number;
  high: number;
  /** One number to draw a line through; said as an amount, never as this. */
  point: number;
  /** `at-most` and `at-least` are bounds, not counts: drawn open. */
  kind: "count" | "range" | "at-most" | "at-least";
}

export interface DrawdownSeries {
  readings: DrawnReading[];
  /** One point a day: where sources of a day differ, the middle between them, through which the line goes. */
  line: { day: CalendarDate; value: number }[];
  ceilings: Ceiling[];
  /** Readings whose number was withheld. */
  withheld: Reading[];
  highest: number;
}

/** Readings and ceilings of a series up to a data date, as a drawing or a chart needs them. */
export function drawdownSeries(plan: ForcesPlan, seriesId: string, asOf: CalendarDate): DrawdownSeries {
  const all = readingsOf(plan, seriesId, asOf);
  const readings = all.flatMap((reading): DrawnReading[] => {
    const bounds = boundsOf(reading.amount);
    const point = pointOf(reading.amount);
    if (!bounds || point === null) return [];
    const kinds = { "fewer-than": "at-most", "more-than": "at-least", range: "range" } as const;
    const kind = reading.amount.kind in kinds ? kinds[reading.amount.kind as keyof typeof kinds] : "count";
    const first = firstDayOf(reading.on);
    return [
      {
        reading,
        day: addDays(first, Math.floor(daysBetween(first, reading.on.day) / 2)),
        low: kind === "at-most" ? point : (bounds.low ?? point),
        high: kind === "at-least" ? point : (bounds.high ?? point),
        point,
        kind,
      },
    ];
  });
  const byDay = new Map<CalendarDate, number[]>();
  for (const { day, point } of readings) byDay.set(day, [...(byDay.get(day) ?? []), point]);
  const ceilings = ceilingsOf(plan, seriesId);
  return {
    readings,
    line: [...byDay]
      .map(([day, points]) => ({ day, value: points.reduce((sum, point) => sum + point, 0) / points.length }))
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
    ceilings,
    withheld: all.filter(({ amount }) => amount.kind === "withheld"),
    highest: Math.max(0, ...readings.map(({ high }) => high), ...ceilings.map(({ cap }) => cap)),
  };
}

/** The series that stands for the whole withdrawal: personnel, else the first there is. */
export function mainSeries(plan: ForcesPlan): string | null {
  return (plan.forceSeries.find(({ unit }) => unit === "personnel") ?? plan.forceSeries[0])?.id ?? null;
}
