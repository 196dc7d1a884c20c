import { firstDayOf } from "@/lib/domain/calendar-date";
import { sayAmount } from "@/lib/domain/forces";
import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { Reading } from "@/lib/schema/forces";
import type { DrawdownSeries, DrawnReading } from "./drawdown-series";
import { line, type Mark, type Point, text } from "./mark";
import { type Plot, stepPoints } from "./plot";
import { type Box, placeText, textBox } from "./text-width";

/** The ordered cap as a step line; the first one falls from what was last reported before it. */
export function ceilingSteps({ ceilings, line: through }: DrawdownSeries, { scale, y }: Plot): Point[] {
  const [first] = ceilings;
  if (!first) return [];
  const before = through.findLast(({ day }) => day <= first.from.day)?.value ?? first.cap;
  const steps = ceilings.map(({ from, cap }): Point => ({ x: scale.end(from.day), y: y(cap) }));
  const start = scale.end(first.from.day);
  return [{ x: start, y: y(Math.max(before, first.cap)) }, ...stepPoints(steps, scale.right)];
}

/** One reading with the sentence that says it. */
export function readingFigure(drawn: DrawnReading, plot: Plot, words: Words): Mark {
  const { reading } = drawn;
  return {
    kind: "group",
    title: readingTitle(reading, words),
    itemId: reading.id,
    day: reading.on.day,
    marks: readingMarks(drawn, plot),
  };
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
export function differences({ readings, line: through }: DrawdownSeries, { scale, y }: Plot): Mark[] {
  return through.flatMap(({ day }): Mark[] => {
    const points = readings.filter((reading) => reading.day === day).map(({ point }) => point);
    const [low, high] = [Math.min(...points), Math.max(...points)];
    if (low === high) return [];
    const x = scale.middle(day);
    return [line(x, y(low), x, y(high), { stroke: "ink", strokeWidth: 2.5 })];
  });
}

export function boxAround({ day, low, high, point, kind }: DrawnReading, { scale, y }: Plot): Box {
  const x = scale.middle(day);
  const bottom = kind === "at-most" ? y(point) + 14 : y(low) + 4;
  const top = kind === "at-least" ? y(point) - 14 : y(high) - 4;
  return { left: x - 4, right: x + 4, top, bottom };
}

function readingTitle(reading: Reading, words: Words): string {
  return words.say(
    sentence(reading.reportedBy ? "drawings.mark-reading-by" : "drawings.mark-reading", {
      amount: sayAmount(reading.amount),
      on: reading.on,
      by: reading.reportedBy,
    }),
    "short",
  );
}

/**
 * Days and periods for which the number was kept back, as pale bands between dotted lines over the whole height:
 * the reader sees that something is missing, and the line through the reports is not taken for knowledge.
 */
export function withheldMarks(
  { withheld }: DrawdownSeries,
  { scale, top, bottom, field }: Plot,
  words: Words,
  taken: Box[],
): Mark[] {
  return withheld.flatMap((reading): Mark[] => {
    const day = reading.on.precision === "day";
    const from = Math.max(day ? scale.middle(reading.on.day) : scale.x(firstDayOf(reading.on)), scale.left);
    const to = Math.min(day ? from : scale.end(reading.on.day), scale.right);
    if (to < from) return [];
    const said = words.say(sayAmount(reading.amount));
    const style = { use: "label" } as const;
    const places = [top + 13, bottom - 8].flatMap((y) => [
      text((from + to) / 2, y, said, { ...style, anchor: "middle" }),
      text(to + 5, y, said, style),
      text(from - 5, y, said, { ...style, anchor: "end" }),
    ]);
    const label = placeText(places, taken, field, 2);
    if (label) taken.push(textBox(label));
    const edge = { stroke: "ghost", dash: "dotted" } as const;
    const band: Mark[] = [
      { kind: "rect", x: from, y: top, width: to - from, height: bottom - top, fill: "line" },
      line(to, top, to, bottom, edge),
    ];
    const marks = [...(day ? [] : band), line(from, top, from, bottom, edge), ...(label ? [label] : [])];
    return [
      {
        kind: "group",
        title: readingTitle(reading, words),
        itemId: reading.id,
        day: reading.on.day,
        marks,
      },
    ];
  });
}
