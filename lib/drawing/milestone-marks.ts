import { firstDayOf } from "@/lib/domain/calendar-date";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import { line, type Mark, type Paint, type RectMark } from "./mark";
import type { MilestoneFacts } from "./milestone-facts";
import type { TimeScale } from "./time-scale";

/** The figure of one milestone, and the room it takes from left to right. */
export interface MilestoneFigure {
  marks: Mark[];
  left: number;
  right: number;
  /** Where links leave and arrive: at its beginning and at its end. */
  start: number;
  finish: number;
}

/** Places of a date: a day is its middle, a longer period runs from its first day to its last. */
export interface Span {
  left: number;
  right: number;
  middle: number;
  point: boolean;
}

export function spanOf(date: TargetDate, scale: TimeScale): Span {
  if (date.precision === "day") {
    const middle = scale.middle(date.day);
    return { left: middle, right: middle, middle, point: true };
  }
  const left = scale.x(firstDayOf(date));
  const right = scale.end(date.day);
  return { left, right, middle: (left + right) / 2, point: false };
}

/**
 * Draws a milestone around the line `y`: what was first announced as a ghost, work as a bar, a day as a diamond,
 * a month or longer as a bar with soft edges, so that no day is invented. `null` where there is no date at all.
 */
export function milestoneFigure(
  facts: MilestoneFacts,
  scale: TimeScale,
  y: number,
  asOf: CalendarDate,
  r = 6.5,
): MilestoneFigure | null {
  const { ghost, shown, milestone, status, forecast } = facts;
  const marks: Mark[] = [];
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  const take = (from: number, to: number) => {
    left = Math.min(left, from);
    right = Math.max(right, to);
  };
  const at = shown ? spanOf(shown, scale) : null;

  if (ghost) {
    const was = spanOf(ghost, scale);
    const between = facts.between.map((date) => spanOf(date, scale).middle);
    const stations = [was.middle, ...between, ...(at ? [at.middle] : [])];
    const [first, last] = [Math.min(...stations), Math.max(...stations)];
    marks.push(line(first, y, last, y, { stroke: "ghost" }));
    marks.push(...between.map((x): Mark => ({ kind: "dot", x, y, r: 2.2, fill: "ghost" })));
    take(first, last);
    const reach = was.point ? r : 0;
    marks.push(dateMark(was, y, r, { fill: "paper", stroke: "ghost", strokeWidth: 1.2 }));
    take(was.left - reach, was.right + reach);
  }
  if (at) {
    const begin = milestone.start && scale.x(firstDayOf(milestone.start));
    if (begin !== null) {
      marks.push(...workBar(facts, begin, at.point ? at.middle : at.right, y));
      take(begin, at.right);
    }
    if (status.kind === "overdue") {
      const now = scale.end(asOf);
      marks.push(line(at.right, y, now, y, { stroke: "late", dash: "dashed" }));
      take(at.right, Math.min(now, scale.right));
    }
    if (forecast) {
      const expected = spanOf(forecast, scale);
      marks.push(
        line(at.middle, y, expected.middle, y, { stroke: "accent", dash: "dashed" }),
        dateMark(expected, y, r * 0.7, { fill: "paper", stroke: "accent", strokeWidth: 1.4 }),
      );
      take(expected.left - r, expected.right + r);
    }
    marks.push(...statusMarks(facts, at, y, r));
    take(at.left - (at.point ? r : 0), at.right + (at.point ? r : 0));
    const start = begin ?? at.left;
    return { marks, left, right, start, finish: at.right };
  }
  return ghost ? { marks, left, right, start: left, finish: right } : null;
}

/** The date itself, in the shape of its status: filled, hollow, half, triangle, crossed out. */
function statusMarks({ status }: MilestoneFacts, at: Span, y: number, r: number): Mark[] {
  switch (status.kind) {
    case "met":
      return [dateMark(at, y, r, at.point ? { fill: "ink", stroke: "ink" } : { fill: "ink" })];
    case "to-come":
    case "undated":
      return [dateMark(at, y, r, { fill: "paper", stroke: "ink", strokeWidth: 1.5 })];
    case "due-soon": {
      const whole = dateMark(at, y, r, { fill: "paper", stroke: "ink", strokeWidth: 1.5 });
      if (!at.point) return [whole];
      const { middle: x } = at;
      const half = [
        { x, y: y - r },
        { x, y: y + r },
        { x: x - r, y },
      ];
      return [whole, { kind: "path", points: half, closed: true, fill: "ink" }];
    }
    case "overdue":
      return at.point
        ? [{ kind: "triangle", x: at.middle, y, r, fill: "late", stroke: "paper" }]
        : [
            dateMark(at, y, r, { fill: "paper", stroke: "late" }),
            { kind: "triangle", x: at.right, y, r, fill: "late", stroke: "paper" },
          ];
    case "cancelled": {
      const outline: Paint = { fill: "paper", stroke: "late", dash: "dashed" };
      const { left, right } = at;
      const shape: Mark = at.point
        ? dateMark(at, y, r, outline)
        : { kind: "rect", x: left, y: y - r + 1, width: right - left, height: r * 2 - 2, ...outline };
      return [shape, { kind: "cross", x: at.middle, y, r: r * 0.45, stroke: "late", strokeWidth: 1.5 }];
    }
  }
}

/** A diamond for a day, a bar with soft edges for what is longer. */
function dateMark(at: Span, y: number, r: number, paint: Paint): Mark {
  if (at.point) return { kind: "diamond", x: at.middle, y, r, ...paint };
  const { dash: _dash, ...solid } = paint;
  // Without ends a hollow bar needs some body to be seen as one.
  const fill = solid.fill === "paper" ? ("line" as const) : solid.fill;
  const bar: RectMark = {
    kind: "rect",
    x: at.left,
    y: y - r + 1.5,
    width: Math.max(at.right - at.left, 4),
    height: r * 2 - 3,
    soft: true,
    ...solid,
    ...(fill && { fill }),
  };
  return bar;
}

/** Work from its first day on: what is done is filled. */
function workBar({ milestone, status }: MilestoneFacts, from: number, to: number, y: number): Mark[] {
  const bar = { kind: "rect", y: y - 3.5, height: 7 } as const;
  const width = Math.max(to - from, 1);
  if (status.kind === "cancelled")
    return [{ ...bar, x: from, width, fill: "paper", stroke: "late", dash: "dashed" }];
  const done = status.kind === "met" ? 1 : milestone.percentDone / 100;
  const whole: Mark = { ...bar, x: from, width, fill: "paper", stroke: "soft" };
  return done === 0 ? [whole] : [whole, { ...bar, x: from, width: width * done, fill: "soft" }];
}
