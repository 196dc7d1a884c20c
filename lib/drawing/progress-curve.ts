import { addDays, daysBetween, earlier, later } from "@/lib/domain/calendar-date";
import {
  type ProgressSeries,
  type ProgressStep,
  progressOn,
  progressSeries,
  wholeShare,
} from "@/lib/domain/progress";
import type { MilestoneRecords } from "@/lib/domain/record";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { PublicMilestone } from "@/lib/schema/publication";
import type { Drawing, Mark, Point, Role, TableTwin, TextMark } from "./mark";
import { text } from "./mark";
import { boxesAlong, drawPlot, frameOf, type Plot, stepPoints } from "./plot";
import { type Box, placeText, textBox } from "./text-width";
import type { DayRange } from "./timeline-range";

export interface ProgressOptions extends Partial<DayRange> {
  asOf: CalendarDate;
  records: MilestoneRecords;
  words: Words;
  width: number;
  height?: number;
}

/** How much was to be done and how much is, by weight, as steps over time. */
export function drawProgress(
  plan: { milestones: readonly PublicMilestone[] },
  { asOf, records, words, width, height, from, to }: ProgressOptions,
): Drawing {
  const series = progressSeries(plan.milestones, records, asOf);
  const range = progressRange(series, asOf);
  const percent = new Intl.NumberFormat(words.locale, { style: "percent" });
  const plot = drawPlot({
    width,
    height: height ?? (width < 420 ? 250 : 300),
    from: from ?? range.from,
    to: to ?? range.to,
    asOf,
    words,
    highest: 1,
    ticks: [0, 0.25, 0.5, 0.75, 1],
    sayValue: (share) => percent.format(share),
  });
  const moved = planMoved(series);
  const now = plot.scale.end(asOf);
  const actualEnd = Math.min(Math.max(now, plot.scale.left), plot.scale.right);
  const paths = {
    original: moved ? curve(series.original, plot, plot.scale.right) : [],
    planned: curve(series.planned, plot, plot.scale.right),
    actual: curve(series.actual, plot, actualEnd),
  };
  const tip = paths.actual.at(-1);
  const done = progressOn(plan.milestones, asOf);
  const taken = [...plot.taken, ...Object.values(paths).flatMap((points) => boxesAlong(points))];
  const labels: TextMark[] = [
    ...(tip
      ? label(
          words.say(
            sentence("drawings.share-done", {
              percent: percent.format(wholeShare(done.share)),
              weighted: String(done.weighted),
            }),
          ),
          "ink",
          tip,
          plot,
          taken,
        )
      : []),
    ...along(words.t("drawings.planned"), "accent", paths.planned, plot, taken),
    ...along(words.t("drawings.originally-planned"), "soft", paths.original, plot, taken),
  ];
  return {
    width,
    height: plot.height,
    marks: [
      ...plot.grid,
      ...stroke(paths.original, { stroke: "ghost", strokeWidth: 1.25, dash: "dashed" }),
      ...stroke(paths.planned, { stroke: "accent-mid", strokeWidth: 1.75 }),
      ...plot.axes,
      ...stroke(paths.actual, { stroke: "ink", strokeWidth: 2.25 }),
      ...(tip ? [{ kind: "dot", ...tip, r: 3.5, fill: "ink" } as const] : []),
      ...labels,
    ],
    title: sentence("drawings.progress"),
    summary: progressSummary(plan.milestones, series, asOf),
    table: progressTable(series, words, percent),
    frame: frameOf(plot, labels),
  };
}

export function progressRange({ original, planned, actual }: ProgressSeries, asOf: CalendarDate): DayRange {
  const days = [...original, ...planned, ...actual].map(({ day }) => day);
  if (days.length === 0) return { from: addDays(asOf, -30), to: addDays(asOf, 150) };
  const [first, last] = [days.reduce(earlier), days.reduce(later)];
  const length = Math.max(daysBetween(first, last), 30);
  const end = daysBetween(last, asOf) <= length * 0.2 ? later(last, asOf) : last;
  const air = Math.ceil(length * 0.05);
  return { from: addDays(earlier(first, asOf < first ? asOf : first), -air), to: addDays(end, air) };
}

/** Whether the plan is another than the one first announced. */
export function planMoved({ original, planned }: ProgressSeries): boolean {
  return (
    original.length !== planned.length ||
    original.some(({ day, share }, i) => day !== planned[i]?.day || share !== planned[i]?.share)
  );
}

/** The share that holds on a day. */
export function shareOn(steps: readonly ProgressStep[], day: CalendarDate): number {
  return steps.findLast((step) => step.day <= day)?.share ?? 0;
}

function curve(steps: readonly ProgressStep[], { scale, y }: Plot, right: number): Point[] {
  if (steps.length === 0) return [];
  const points = steps.map(({ day, share }): Point => ({ x: scale.end(day), y: y(share) }));
  return stepPoints([{ x: scale.left, y: y(0) }, ...points], right);
}

function stroke(
  points: readonly Point[],
  paint: Pick<Mark & { kind: "path" }, "stroke" | "strokeWidth" | "dash">,
): Mark[] {
  return points.length > 1 ? [{ kind: "path", points, ...paint }] : [];
}

/** Beside a point, on whichever side is clear. */
function label(said: string, role: Role, { x, y }: Point, { field, top }: Plot, taken: Box[]): TextMark[] {
  const style = { weight: 600, role, size: 12.5, use: "label" } as const;
  const below = [
    text(x - 9, y + 19, said, { ...style, anchor: "end" } as const),
    text(x + 9, y + 19, said, style),
  ];
  const beside = [8, 24, 44, 70].flatMap((far) => [
    text(x + 8, y + 4 - far + 8, said, style),
    text(x - 8, y + 4 - far, said, { ...style, anchor: "end" }),
    text(x + 8, y + 8 + far, said, style),
    text(x - 8, y + 8 + far, said, { ...style, anchor: "end" }),
  ]);
  // At the very top the data date's own label is near.
  const places = y < top + 14 ? [...below, ...beside] : [...beside, ...below];
  const placed = placeText(places, taken, field, 2);
  if (!placed) return [];
  taken.push(textBox(placed));
  return [placed];
}

/** A curve's name on one of its own level stretches. */
function along(
  said: string,
  role: Role,
  points: readonly Point[],
  { field }: Plot,
  taken: Box[],
): TextMark[] {
  const style = { role, use: "label" } as const;
  const levels = points.slice(1).flatMap((to, i) => {
    const from = points[i] as Point;
    return from.y === to.y ? [{ from: from.x, to: to.x, y: to.y, length: to.x - from.x }] : [];
  });
  const places = levels
    .sort((a, b) => b.length - a.length)
    .flatMap(({ from, to, y }) => [
      text(from + 7, y - 7, said, style),
      text(to - 5, y - 7, said, { ...style, anchor: "end" }),
      text((from + to) / 2, y - 7, said, { ...style, anchor: "middle" }),
      text(from + 7, y + 16, said, style),
      text(to - 5, y + 16, said, { ...style, anchor: "end" }),
    ]);
  const placed = placeText(places, taken, field, 2);
  if (!placed) return [];
  taken.push(textBox(placed));
  return [placed];
}

/** "4 of 7 milestones were met by 5 December 2011: 57%. The announced dates asked for 71% by then." */
export function progressSummary(
  milestones: readonly PublicMilestone[],
  { original, planned, undated }: ProgressSeries,
  asOf: CalendarDate,
): Sentence {
  const { share, met, counted, weighted } = progressOn(milestones, asOf);
  if (counted === 0) return sentence("drawings.timeline-empty");
  const percentOn = (steps: readonly ProgressStep[]) => Math.round(wholeShare(shareOn(steps, asOf)) * 100);
  const [firstPercent, plannedPercent] = [percentOn(original), percentOn(planned)];
  return sentence("drawings.progress-summary", {
    asOf: { day: asOf },
    percent: Math.round(wholeShare(share) * 100),
    weighted: String(weighted),
    met,
    counted,
    plannedPercent,
    firstPercent,
    // A reader who is told only the present dates would take a moved promise for a kept one.
    moved: String(firstPercent !== plannedPercent),
    undated,
  });
}

function progressTable(series: ProgressSeries, words: Words, percent: Intl.NumberFormat): TableTwin {
  const days = [
    ...new Set([...series.original, ...series.planned, ...series.actual].map(({ day }) => day)),
  ].sort();
  const last = series.actual.at(-1)?.day;
  return {
    columns: [
      { title: words.t("drawings.column-day") },
      { title: words.t("drawings.column-original"), numeric: true },
      { title: words.t("drawings.column-planned"), numeric: true },
      { title: words.t("drawings.column-actual"), numeric: true },
    ],
    rows: days.map((day) => [
      words.say(sentence("drawings.day", { day: { day } }), "short"),
      percent.format(wholeShare(shareOn(series.original, day))),
      percent.format(wholeShare(shareOn(series.planned, day))),
      last && day <= last ? percent.format(wholeShare(shareOn(series.actual, day))) : "–",
    ]),
  };
}
