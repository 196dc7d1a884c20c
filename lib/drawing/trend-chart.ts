import { addDays, dayNumber, daysBetween, earlier, later } from "@/lib/domain/calendar-date";
import { sentence } from "@/lib/domain/sentence";
import type { MilestoneTrend, TrendPoint, TrendWord } from "@/lib/domain/trend/milestone-trend";
import { formatTarget } from "@/lib/i18n/dates";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { ForecastDrawingOptions } from "./end-curve";
import { type Drawing, line, type Mark, type Point, type Role, text } from "./mark";
import { boxesAlong, drawPlot, type Plot } from "./plot";
import { type Box, fitText, placeText, textBox } from "./text-width";
import { timeScale, timeTicks } from "./time-scale";

const mostLines = 8;

const roleOf: Partial<Record<TrendWord, Role>> = {
  slipping: "late",
  erratic: "late",
  recovering: "met",
  done: "ink",
};

/**
 * Milestone trend analysis: the date expected (up) by the day of each report (along). Level lines hold, rising ones
 * slip, and on the diagonal a milestone is done. At most eight lines: those that moved most.
 */
export function drawTrends(
  trends: readonly MilestoneTrend[],
  { asOf, words, width, height }: ForecastDrawingOptions & { asOf: CalendarDate },
): Drawing | null {
  const told = trends.filter(({ points }) => points.filter(({ date }) => date).length >= 2);
  const countOf = (counted: TrendWord) => told.filter(({ word }) => word === counted).length;
  const lines = told.toSorted((a, b) => swing(b) - swing(a)).slice(0, mostLines);
  const points = lines.flatMap((trend) => datedPoints(trend));
  const [one] = points;
  if (!one) return null;
  const reported = points.map(({ reportedOn }) => reportedOn);
  const expected = points.map(({ day }) => day);
  // Once every line that is drawn has ended, the time since then would only press them together.
  const isOpen = lines.some(({ word }) => word !== "done" && word !== "dropped");
  const lastReported = reported.reduce(later);
  const [from, to] = [reported.reduce(earlier), isOpen ? later(lastReported, asOf) : lastReported];
  const [low, high] = [expected.reduce(earlier), expected.reduce(later)];
  const air = Math.max(20, Math.round(daysBetween(low, high) * 0.06));
  const floor = addDays(low, -air);
  const highest = daysBetween(floor, high) + air;
  const plot = drawPlot({
    width,
    height: height ?? (width < 420 ? 280 : 340),
    from: addDays(from, -Math.max(6, Math.round(daysBetween(from, to) * 0.04))),
    to: addDays(to, Math.max(6, Math.round(daysBetween(from, to) * 0.04))),
    asOf,
    words,
    highest,
    ...dateTicks(floor, highest, words),
  });
  const y = (day: CalendarDate) => plot.y(daysBetween(floor, day));
  const taken: Box[] = [...plot.taken];
  const paths = lines.map((trend) => {
    const corners = datedPoints(trend).map(({ reportedOn, day }) => ({
      x: plot.scale.middle(reportedOn),
      y: y(day),
    }));
    taken.push(...boxesAlong(corners));
    return { trend, corners };
  });
  const onDiagonal = diagonalOf(plot, floor, highest);
  taken.push(...boxesAlong(onDiagonal));
  const drawn = paths.map(({ trend, corners }): Mark => trendMarks(trend, corners, plot, taken, words));
  return {
    width,
    height: plot.height,
    marks: [...plot.grid, ...diagonalMarks(onDiagonal, plot, words, taken), ...plot.axes, ...drawn],
    title: sentence("trend.title"),
    summary: sentence("trend.summary", {
      lines: lines.length,
      notDrawn: told.length - lines.length,
      all: told.length,
      level: countOf("level"),
      done: countOf("done"),
      slipping: countOf("slipping"),
      recovering: countOf("recovering"),
      erratic: countOf("erratic"),
      withdrawn: countOf("no-date"),
      dropped: countOf("dropped"),
    }),
    table: {
      columns: ["milestone", "reported", "expected", "reason"].map((column) => ({
        title: words.t(`trend.column-${column}`),
      })),
      rows: lines.flatMap(({ title, points: all }) =>
        all.flatMap(({ reportedOn, date, reason }) =>
          date
            ? [
                [
                  title,
                  words.say(sentence("drawings.day", { day: { day: reportedOn } }), "short"),
                  formatTarget(date, words.locale),
                  reason?.text ?? "",
                ],
              ]
            : [],
        ),
      ),
    },
  };
}

/** How far a milestone's dates lie apart. */
function swing(trend: MilestoneTrend): number {
  const days = datedPoints(trend).map(({ day }) => dayNumber(day));
  return Math.max(...days) - Math.min(...days);
}

function datedPoints({ points }: MilestoneTrend): (TrendPoint & { day: CalendarDate })[] {
  return points.flatMap((point) => (point.date ? [{ ...point, day: point.date.day }] : []));
}

/** Dates on the upright axis: the same steps as along the other, as many as there is room for. */
function dateTicks(floor: CalendarDate, highest: number, words: Words) {
  const scale = timeScale(floor, addDays(floor, highest), 0, 420);
  const { above, below } = timeTicks(scale, words.locale, 2);
  const named = new Map(
    [...below, ...above]
      .filter(({ day }) => day !== floor)
      .map(({ day }) => [
        daysBetween(floor, day),
        words.say(sentence("drawings.day", { day: { day } }), "short"),
      ]),
  );
  const all = [...named.keys()].sort((a, b) => a - b);
  const step = Math.ceil(all.length / 6);
  const ticks = all.filter((_, i) => i % step === 0);
  return { ticks, sayValue: (value: number) => named.get(value) ?? "" };
}

/** Where the day expected is the day of the report; empty where the two axes have no day in common. */
function diagonalOf({ scale, y }: Plot, floor: CalendarDate, highest: number): Point[] {
  const first = later(scale.from, floor);
  const last = earlier(scale.to, addDays(floor, highest));
  if (first >= last) return [];
  return [first, last].map((day) => ({ x: scale.middle(day), y: y(daysBetween(floor, day)) }));
}

/** Named wherever along it there is room. */
function diagonalMarks(
  [a, b]: readonly Point[],
  { field }: Plot,
  words: Words,
  taken: readonly Box[],
): Mark[] {
  if (!a || !b) return [];
  const places = [0.95, 0.75, 0.55, 0.35, 0.2].flatMap((share) => {
    const at = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
    const style = { role: "soft", use: "label" } as const;
    return [
      text(at.x + 10, at.y + 16, words.t("trend.diagonal"), style),
      text(at.x - 10, at.y - 8, words.t("trend.diagonal"), { ...style, anchor: "end" }),
    ];
  });
  const label = placeText(places, taken, field);
  return [line(a.x, a.y, b.x, b.y, { stroke: "faint", dash: "dashed" }), ...(label ? [label] : [])];
}

function trendMarks(
  { milestoneId, title, word, points }: MilestoneTrend,
  corners: readonly Point[],
  plot: Plot,
  taken: Box[],
  words: Words,
): Mark {
  const role = roleOf[word] ?? "accent-mid";
  const said = fitText(title, Math.max(120, plot.scale.right * 0.34), 12);
  const style = { role: role === "accent-mid" ? "accent" : role, size: 12, use: "label" } as const;
  // At its end if there is room, else at a point before.
  const label = placeText(
    corners
      .toReversed()
      .flatMap(({ x, y }) =>
        [-10, 19, -25, 34].flatMap((dy) => [
          text(x - 6, y + dy, said, { ...style, anchor: "end" }),
          text(x + 6, y + dy, said, style),
        ]),
      ),
    taken,
    plot.field,
  );
  if (label) taken.push(textBox(label));
  return {
    kind: "group",
    itemId: milestoneId,
    title: words.say(sentence("trend.line", { title, word: words.t(`trend.word-${word}`) })),
    marks: [
      { kind: "path", points: corners, stroke: role, strokeWidth: 1.75 },
      ...corners.map(({ x, y }, i): Mark => {
        const kink = (points.filter(({ date }) => date)[i]?.moveDays ?? 0) !== 0;
        return { kind: "dot", x, y, r: kink ? 4 : 2.5, fill: role, stroke: "paper" };
      }),
      ...(label ? [label] : []),
    ],
  };
}
