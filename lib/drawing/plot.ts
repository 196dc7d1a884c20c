import { scaleLinear } from "d3-scale";
import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { line, type Mark, type PlotFrame, type Point, text } from "./mark";
import { type Box, placeText, textBox, textWidth } from "./text-width";
import { type TimeScale, timeScale, timeTicks } from "./time-scale";
import type { DayRange } from "./timeline-range";

/** A field of values over time, with its axes drawn: what the drawdown and the progress curve have in common. */
export interface Plot {
  scale: TimeScale;
  y: (value: number) => number;
  top: number;
  bottom: number;
  /** Hairlines, to be painted first. */
  grid: Mark[];
  /** Labels of the axes, and the data date's line and label. */
  axes: Mark[];
  /** Where a label may stand, and where one stands already. */
  field: Box;
  taken: Box[];
  height: number;
  /** The greatest value, at the top of the field. */
  highest: number;
}

export interface PlotOptions extends DayRange {
  width: number;
  height: number;
  asOf: CalendarDate;
  words: Words;
  highest: number;
  /** Values of the hairlines; by default round numbers. */
  ticks?: readonly number[];
  sayValue?: (value: number) => string;
}

export function drawPlot(options: PlotOptions): Plot {
  const { width, height, from, to, asOf, words, highest } = options;
  const values = scaleLinear([0, Math.max(highest, 1)], [0, 1]).nice(height < 220 ? 3 : 4);
  const ticks = options.ticks ?? values.ticks(height < 220 ? 3 : 4).filter(Number.isInteger);
  const say = options.sayValue ?? sayValues(ticks, words.locale);
  const labels = ticks.map((value) => ({ value, said: say(value) }));
  const left = Math.ceil(Math.max(...labels.map(({ said }) => textWidth(said, 12)))) + 10;
  const top = 32;
  const bottom = height - 40;
  const most = Math.max(highest, ticks.at(-1) ?? 1);
  const y = scaleLinear([0, most], [bottom, top]);
  const scale = timeScale(from, to, left, width - 2);
  const grid: Mark[] = [];
  const axes: Mark[] = [];
  const taken: Box[] = [];

  for (const { value, said } of labels) {
    const at = y(value);
    if (value > 0) grid.push(line(left, at, width, at, { stroke: "line" }));
    axes.push(text(left - 10, at + 4, said, { anchor: "end", use: "tick" }));
  }
  grid.push(line(left, bottom, width, bottom, { stroke: "soft" }));
  axes.push(...timeAxis(scale, bottom, width, words, grid));

  const now = scale.end(asOf);
  if (now > left && now < scale.right - 1) {
    const said = words.say(sentence("drawings.day", { day: { day: asOf } }), "short");
    const style = { weight: 600, role: "accent", size: 12.5 } as const;
    const within: Box = { left, top: 0, right: width, bottom };
    const label = placeText(
      [text(now - 6, 13, said, { ...style, anchor: "end" }), text(now + 6, 13, said, style)],
      [],
      within,
    );
    axes.push(line(now, 4, now, bottom, { stroke: "accent", strokeWidth: 1.5 }));
    grid.unshift({
      kind: "rect",
      x: now,
      y: top,
      width: Math.max(width - now, 0),
      height: bottom - top,
      fill: "wash",
    });
    if (label) {
      axes.push(label);
      taken.push(textBox(label));
    }
    taken.push({ left: now - 2, right: now + 2, top: 0, bottom });
  }
  return {
    scale,
    y: (value) => y(value),
    top,
    bottom,
    grid,
    axes,
    taken,
    field: { left: left + 2, right: width, top: 2, bottom: bottom - 2 },
    height,
    highest: most,
  };
}

/** The plot's field for a chart that is laid over it. */
export function frameOf(
  { scale, top, bottom, highest, grid, axes }: Plot,
  labels: readonly Mark[],
  behind: readonly Mark[] = [],
): PlotFrame {
  const { left, right, from, to } = scale;
  return { left, right, top, bottom, from, to, highest, ground: [...behind, ...grid, ...axes, ...labels] };
}

/** Years above, smaller steps below a line; the grid gets its hairlines. */
export function timeAxis(
  scale: TimeScale,
  bottom: number,
  width: number,
  words: Words,
  grid: Mark[],
): Mark[] {
  const { above, below } = timeTicks(scale, words.locale, 2.4);
  const marks: Mark[] = [];
  const taken: Box[] = [];
  const within: Box = { left: 0, top: bottom, right: width, bottom: bottom + 40 };
  const put = (x: number, y: number, said: string, weight: 400 | 600, first = false) => {
    const style = { weight, role: weight === 600 ? "ink" : "soft", use: "tick" } as const;
    const places = [
      ...(first ? [text(x, y, said, style)] : [text(x, y, said, { ...style, anchor: "middle" })]),
      ...(first ? [] : [text(width, y, said, { ...style, anchor: "end" })]),
    ];
    const atEnd = x + textWidth(said, 12, weight) / 2 > width;
    const placed = placeText(atEnd ? places : places.slice(0, 1), taken, within, 4);
    if (placed) {
      marks.push(placed);
      taken.push(textBox(placed));
    }
  };
  for (const tick of below) {
    grid.push(line(tick.x, bottom, tick.x, bottom + 4, { stroke: "soft" }));
    put(tick.x, bottom + 18, tick.label, 400);
  }
  // The first, half-shown stretch is named last, where there is room.
  for (const tick of above.toSorted((a, b) => Number(a.day === scale.from) - Number(b.day === scale.from))) {
    const first = tick.day === scale.from && below.length > 0;
    if (!first) grid.push(line(tick.x, bottom, tick.x, bottom + 4, { stroke: "soft" }));
    put(tick.x, bottom + (below.length > 0 ? 36 : 18), tick.label, below.length > 0 ? 600 : 400, first);
  }
  return marks;
}

/** "150k" where every tick is a round thousand, else the number in full: never both on one axis. */
export function sayValues(ticks: readonly number[], locale: string): (value: number) => string {
  const full = new Intl.NumberFormat(locale);
  const highest = Math.max(...ticks);
  if (highest >= 10_000_000 && ticks.every((tick) => tick % 1_000_000 === 0))
    return (value) => (value === 0 ? "0" : `${full.format(value / 1_000_000)}m`);
  if (highest >= 20_000 && ticks.every((tick) => tick % 1_000 === 0))
    return (value) => (value === 0 ? "0" : `${full.format(value / 1_000)}k`);
  return (value) => full.format(value);
}

/** A line as small boxes along it, so that labels keep clear of it. */
export function boxesAlong(points: readonly Point[], reach = 2): Box[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i] as Point;
    const pieces = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 8));
    return Array.from({ length: pieces }, (_, k): Box => {
      const [a, b] = [k / pieces, (k + 1) / pieces];
      const xs = [from.x + (to.x - from.x) * a, from.x + (to.x - from.x) * b];
      const ys = [from.y + (to.y - from.y) * a, from.y + (to.y - from.y) * b];
      return {
        left: Math.min(...xs) - reach,
        right: Math.max(...xs) + reach,
        top: Math.min(...ys) - reach,
        bottom: Math.max(...ys) + reach,
      };
    });
  });
}

/** Corners of a step line: each value holds from its place to the next. */
export function stepPoints(steps: readonly Point[], right: number): Point[] {
  const points: Point[] = [];
  for (const [i, step] of steps.entries()) {
    const before = steps[i - 1];
    if (before) points.push({ x: step.x, y: before.y });
    points.push(step);
  }
  const last = steps.at(-1);
  if (last && right > last.x) points.push({ x: right, y: last.y });
  return points;
}
