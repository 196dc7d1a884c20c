import { addDays, daysBetween, earlier, firstDayOf, later } from "@/lib/domain/calendar-date";
import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { ceilingLabels, latestLabel, reportedLabel } from "./drawdown-labels";
import { boxAround, ceilingSteps, differences, readingFigure, withheldMarks } from "./drawdown-marks";
import { type DrawdownSeries, drawdownSeries, type ForcesPlan, mainSeries } from "./drawdown-series";
import { drawdownSummary, drawdownTable } from "./drawdown-words";
import type { Drawing, Point } from "./mark";
import { boxesAlong, drawPlot, frameOf } from "./plot";
import type { DayRange } from "./timeline-range";

export interface DrawdownOptions extends Partial<DayRange> {
  asOf: CalendarDate;
  words: Words;
  width: number;
  height?: number;
  /** Without it, personnel. */
  seriesId?: string;
}

/** Reported strength against what was ordered; `null` where the timetable has no force series. */
export function drawDrawdown(plan: ForcesPlan, options: DrawdownOptions): Drawing | null {
  const { asOf, words, width } = options;
  const seriesId = options.seriesId ?? mainSeries(plan);
  const title = plan.forceSeries.find(({ id }) => id === seriesId)?.title;
  if (!seriesId || title === undefined) return null;
  const series = drawdownSeries(plan, seriesId, asOf);
  const range = drawdownRange(series, asOf);
  const plot = drawPlot({
    width,
    height: options.height ?? (width < 420 ? 250 : 300),
    from: options.from ?? range.from,
    to: options.to ?? range.to,
    asOf,
    words,
    highest: series.highest,
  });
  const { scale, y } = plot;

  const through = series.line.map(({ day, value }): Point => ({ x: scale.middle(day), y: y(value) }));
  const steps = ceilingSteps(series, plot);
  const figures = series.readings.map((reading) => readingFigure(reading, plot, words));
  const obstacles = [
    ...plot.taken,
    ...boxesAlong(through),
    ...boxesAlong(steps),
    ...series.readings.map((reading) => boxAround(reading, plot)),
  ];
  const labels = [
    ...latestLabel(series, plot, words, obstacles),
    ...ceilingLabels(series, plot, words, obstacles),
    ...reportedLabel(through, plot, words, obstacles),
  ];
  const withheld = withheldMarks(series, plot, words, obstacles);

  return {
    width,
    height: plot.height,
    marks: [
      ...withheld,
      ...plot.grid,
      ...(steps.length > 1
        ? [{ kind: "path", points: steps, stroke: "late", strokeWidth: 1.75 } as const]
        : []),
      ...(through.length > 1
        ? [{ kind: "path", points: through, stroke: "soft", strokeWidth: 1.25 } as const]
        : []),
      ...differences(series, plot),
      ...plot.axes,
      ...figures,
      ...labels,
    ],
    title: sentence("drawings.drawdown", { title }),
    summary: drawdownSummary(plan, seriesId, asOf),
    table: drawdownTable(plan, seriesId, series, words),
    frame: frameOf(plot, [...differences(series, plot), ...labels], withheld),
  };
}

export function drawdownRange(
  { readings, withheld, ceilings }: DrawdownSeries,
  asOf: CalendarDate,
): DayRange {
  const reports = [...readings.map(({ reading }) => reading), ...withheld];
  const days = [
    ...reports.map(({ on }) => firstDayOf(on)),
    ...reports.map(({ on }) => on.day),
    ...ceilings.map(({ from }) => from.day),
  ];
  if (days.length === 0) return { from: addDays(asOf, -30), to: addDays(asOf, 150) };
  const first = days.reduce(earlier);
  const last = days.reduce(later);
  const length = Math.max(daysBetween(first, last), 30);
  const end = daysBetween(last, asOf) <= length * 0.2 ? later(last, asOf) : last;
  // A single report stands amid some weeks, not amid its own hours.
  const air = Math.max(Math.ceil(length * 0.03), Math.ceil((30 - daysBetween(first, last)) / 2));
  return { from: addDays(first, -air), to: addDays(end, air) };
}
