import { addDays, daysBetween, earlier, firstDayOf, later } from "@/lib/domain/calendar-date";
import { ceilingOn, sayAmount, shareWithdrawn } from "@/lib/domain/forces";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import {
  type DrawdownSeries,
  type DrawnReading,
  drawdownSeries,
  type ForcesPlan,
  mainSeries,
} from "./drawdown-series";
import { type Drawing, line, type Mark, type Point, type TableTwin, type TextMark, text } from "./mark";
import { boxesAlong, drawPlot, frameOf, type Plot, stepPoints } from "./plot";
import { type Box, placeText, textBox, textWidth } from "./text-width";
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

  return {
    width,
    height: plot.height,
    marks: [
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
    frame: frameOf(plot, [...differences(series, plot), ...labels]),
  };
}

export function drawdownRange({ readings, ceilings }: DrawdownSeries, asOf: CalendarDate): DayRange {
  const days = [
    ...readings.map(({ reading }) => firstDayOf(reading.on)),
    ...readings.map(({ reading }) => reading.on.day),
    ...ceilings.map(({ from }) => from.day),
  ];
  if (days.length === 0) return { from: addDays(asOf, -30), to: addDays(asOf, 150) };
  const first = days.reduce(earlier);
  const last = days.reduce(later);
  const length = Math.max(daysBetween(first, last), 30);
  const end = daysBetween(last, asOf) <= length * 0.2 ? later(last, asOf) : last;
  const air = Math.ceil(length * 0.03);
  return { from: addDays(first, -air), to: addDays(end, air) };
}

/** The ordered cap as a step line; the first one falls from what was last reported before it. */
function ceilingSteps({ ceilings, line: through }: DrawdownSeries, { scale, y }: Plot): Point[] {
  const [first] = ceilings;
  if (!first) return [];
  const before = through.findLast(({ day }) => day <= first.from.day)?.value ?? first.cap;
  const steps = ceilings.map(({ from, cap }): Point => ({ x: scale.end(from.day), y: y(cap) }));
  const start = scale.end(first.from.day);
  return [{ x: start, y: y(Math.max(before, first.cap)) }, ...stepPoints(steps, scale.right)];
}

/** One reading with the sentence that says it. */
function readingFigure(drawn: DrawnReading, plot: Plot, words: Words): Mark {
  const { reading } = drawn;
  const title = words.say(
    sentence(reading.reportedBy ? "drawings.mark-reading-by" : "drawings.mark-reading", {
      amount: sayAmount(reading.amount),
      on: reading.on,
      by: reading.reportedBy,
    }),
    "short",
  );
  return { kind: "group", title, itemId: reading.id, day: reading.on.day, marks: readingMarks(drawn, plot) };
}

/** A count is a dot, a range a bar with ends, a bound ("fewer than") an open dot with a stroke to where it may be. */
export function readingMarks(drawn: DrawnReading, { scale, y }: Pick<Plot, "scale" | "y">): Mark[] {
  const { reading, day, low, high, point, kind } = drawn;
  const x = scale.middle(day);
  const marks: Mark[] = [];
  if (reading.on.precision !== "day") {
    const [from, to] = [scale.x(firstDayOf(reading.on)), scale.end(reading.on.day)];
    marks.push({
      kind: "rect",
      x: from,
      y: y(point) - 2,
      width: to - from,
      height: 4,
      fill: "soft",
      soft: true,
    });
  }
  if (kind === "range") marks.push(...bar(x, y(low), y(high)));
  if (kind === "at-most" || kind === "at-least") {
    const way = kind === "at-most" ? 1 : -1;
    const tip = Math.min(y(point) + way * 13, y(0));
    const head = [
      { x: x - 2.5, y: tip - way * 3 },
      { x, y: tip },
      { x: x + 2.5, y: tip - way * 3 },
    ];
    marks.push(
      line(x, y(point), x, tip, { stroke: "ink", strokeWidth: 1.2 }),
      { kind: "path", points: head, stroke: "ink", strokeWidth: 1.2 },
      { kind: "dot", x, y: y(point), r: 3.4, fill: "paper", stroke: "ink", strokeWidth: 1.4 },
    );
  } else if (kind !== "range" || boundsHaveBest(drawn)) {
    marks.push({ kind: "dot", x, y: y(point), r: 3.2, fill: "ink" });
  }
  return marks;
}

const boundsHaveBest = ({ reading: { amount } }: DrawnReading) =>
  amount.kind === "range" && amount.best !== null;

function bar(x: number, low: number, high: number): Mark[] {
  const paint = { stroke: "ink", strokeWidth: 1.4 } as const;
  return [
    line(x, low, x, high, paint),
    line(x - 3, low, x + 3, low, paint),
    line(x - 3, high, x + 3, high, paint),
  ];
}

/** Where sources of one day differ, a bar joins them. */
function differences({ readings, line: through }: DrawdownSeries, { scale, y }: Plot): Mark[] {
  return through.flatMap(({ day }): Mark[] => {
    const points = readings.filter((reading) => reading.day === day).map(({ point }) => point);
    const [low, high] = [Math.min(...points), Math.max(...points)];
    if (low === high) return [];
    const x = scale.middle(day);
    return [line(x, y(low), x, y(high), { stroke: "ink", strokeWidth: 2.5 })];
  });
}

function boxAround({ day, low, high, point, kind }: DrawnReading, { scale, y }: Plot): Box {
  const x = scale.middle(day);
  const bottom = kind === "at-most" ? y(point) + 14 : y(low) + 4;
  const top = kind === "at-least" ? y(point) - 14 : y(high) - 4;
  return { left: x - 4, right: x + 4, top, bottom };
}

/** The last report in two lines, number and day, where there is room: left below, right above, and so on around. */
function latestLabel(series: DrawdownSeries, plot: Plot, words: Words, taken: Box[]): TextMark[] {
  const latest = series.readings.at(-1);
  if (!latest) return [];
  const x = plot.scale.middle(latest.day);
  const y = plot.y(latest.point);
  const amount = words.say(sayAmount(latest.reading.amount));
  const day = words.say(sentence("drawings.on-day", { on: latest.reading.on }), "short");
  const wide = Math.max(textWidth(amount, 12.5, 600), textWidth(day, 12));
  for (const [dx, dy] of around) {
    const left = dx < 0 ? x + dx - wide : dx > 0 ? x + dx : x - wide / 2;
    const top = y + dy;
    const box: Box = { left, right: left + wide, top, bottom: top + 29 };
    const clear = placeBox(box, taken, plot.field);
    if (!clear) continue;
    taken.push(box);
    const anchor = dx < 0 ? "end" : "start";
    const edge = anchor === "end" ? box.right : box.left;
    return [
      text(edge, top + 11, amount, { weight: 600, role: "ink", size: 12.5, anchor, use: "label" }),
      text(edge, top + 26, day, { anchor, use: "label" }),
    ];
  }
  return [];
}

/** Offsets at which a two-line label is tried, the nearest first. */
const around: readonly (readonly [number, number])[] = [8, 20, 44, 80, 120].flatMap((far) => [
  [-far, -14],
  [far, -14],
  [-far, 6],
  [far, -36],
  [-far, -42],
  [far, 8],
  [-far, -64],
  [far, -64],
  [-far, -90],
  [far, -90],
]);

function placeBox(box: Box, taken: readonly Box[], within: Box): boolean {
  const inside =
    box.left >= within.left &&
    box.right <= within.right &&
    box.top >= within.top &&
    box.bottom <= within.bottom;
  return (
    inside &&
    !taken.some(
      (other) =>
        box.left < other.right + 3 &&
        other.left < box.right + 3 &&
        box.top < other.bottom + 2 &&
        other.top < box.bottom + 2,
    )
  );
}

/** Each cap is said at its own step; where there is no room, the table has it. */
function ceilingLabels(
  { ceilings }: DrawdownSeries,
  { scale, y, field }: Plot,
  words: Words,
  taken: Box[],
): TextMark[] {
  return ceilings.toReversed().flatMap(({ from, cap }, i): TextMark[] => {
    const x = scale.end(from.day);
    const next = ceilings[ceilings.length - i]?.from.day;
    const end = next ? scale.end(next) : scale.right;
    const said = words.say(
      cap === 0 ? sentence("drawings.ceiling-none") : sentence("drawings.ceiling", { cap }),
    );
    const style = { role: "late", use: "label" } as const;
    const level = y(cap);
    const places = [
      text(x + 7, level - 7, said, style),
      text(end - 5, level - 7, said, { ...style, anchor: "end" }),
      text(x + 7, level + 16, said, style),
      text(end - 5, level + 16, said, { ...style, anchor: "end" }),
      text(x - 7, level - 7, said, { ...style, anchor: "end" }),
      text(x - 7, level + 16, said, { ...style, anchor: "end" }),
    ];
    const placed = placeText(places, taken, field, 2);
    if (!placed) return [];
    taken.push(textBox(placed));
    return [placed];
  });
}

/** The line's own name, beside it where it is clear. */
function reportedLabel(through: readonly Point[], { field }: Plot, words: Words, taken: Box[]): TextMark[] {
  const said = words.t("drawings.reported");
  const style = { weight: 600, role: "ink", use: "label" } as const;
  const places = through.flatMap(({ x, y }) => [
    text(x + 8, y - 9, said, style),
    text(x + 10, y + 4, said, style),
    text(x - 8, y + 17, said, { ...style, anchor: "end" }),
  ]);
  const placed = through.length > 2 ? placeText(places, taken, field, 3) : null;
  return placed ? [placed] : [];
}

/** "9,500 on 5 December 2011, 93.4 % fewer than the 144,000 of 20 January 2009; below the ceiling of 50,000." */
export function drawdownSummary(plan: ForcesPlan, seriesId: string, asOf: CalendarDate): Sentence {
  const share = shareWithdrawn(plan, seriesId, asOf);
  if (!share) return sentence("drawings.drawdown-empty", { asOf: { day: asOf } });
  const { latest, baseline } = share;
  const ceiling = ceilingOn(plan, seriesId, latest.on.day);
  const series = drawdownSeries(plan, seriesId, asOf);
  const reported = series.readings.filter(({ reading }) => reading.on.day === latest.on.day);
  const above = ceiling !== null && reported.some(({ low, kind }) => low > ceiling.cap && kind !== "at-most");
  const against = ceiling
    ? sentence(above ? "drawings.above-ceiling" : "drawings.within-ceiling", { cap: ceiling.cap })
    : sentence("drawings.no-ceiling");
  const facts = { latest: sayAmount(latest.amount), on: latest.on, against };
  if (latest === baseline) return sentence("drawings.drawdown-first", facts);
  if (share.share === 1) {
    return sentence("drawings.drawdown-none", {
      on: latest.on,
      baseline: sayAmount(baseline.amount),
      since: baseline.on,
    });
  }
  return sentence("drawings.drawdown-summary", {
    ...facts,
    percent: Math.round(Math.abs(share.share) * 1000) / 10,
    way: Math.abs(share.share) < 0.0005 ? "same" : share.share > 0 ? "below" : "above",
    bound:
      latest.amount.kind === "fewer-than" ? "least" : latest.amount.kind === "more-than" ? "most" : "none",
    baseline: sayAmount(baseline.amount),
    since: baseline.on,
  });
}

function drawdownTable(plan: ForcesPlan, seriesId: string, series: DrawdownSeries, words: Words): TableTwin {
  const say = (value: Sentence) => words.say(value, "short");
  const number = (value: number) => say(sentence("amounts.exact", { value }));
  const reports = [...series.readings.map(({ reading }) => reading), ...series.withheld].map((reading) => ({
    day: reading.on.day,
    cells: [
      say(sentence("drawings.day", { day: reading.on })),
      say(sayAmount(reading.amount)),
      reading.reportedBy || "–",
      ((ceiling) => (ceiling ? number(ceiling.cap) : "–"))(ceilingOn(plan, seriesId, reading.on.day)),
    ],
  }));
  const orders = series.ceilings.map(({ from, cap, orderedBy }) => ({
    day: from.day,
    cells: [say(sentence("drawings.day", { day: from })), "–", orderedBy || "–", number(cap)],
  }));
  return {
    columns: [
      { title: words.t("drawings.column-day") },
      { title: words.t("drawings.column-reported"), numeric: true },
      { title: words.t("drawings.column-by") },
      { title: words.t("drawings.column-ceiling"), numeric: true },
    ],
    rows: [...reports, ...orders]
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      .map(({ cells }) => cells),
  };
}
