import type { Words } from "@/lib/i18n/say";
import { line, type Mark, type Paint, type PointMark } from "./mark";
import { type PlaceInTime, someDayFigure } from "./place-in-time";
import type { TimeScale } from "./time-scale";
import { type KeyEntry, layKey } from "./timeline-key";
import { type DrawnMeasure, isFatal, notFatalKey, type TransitionPlan } from "./transition-words";

/** Filled where somebody was reported killed, hollow where no death is on record. */
export function incidentFigure(x: number, y: number, fatal: boolean): PointMark {
  const paint = fatal
    ? ({ fill: "late", stroke: "paper" } as const)
    : ({ fill: "paper", stroke: "late", strokeWidth: 1.4 } as const);
  return { kind: "triangle", x, y, r: fatal ? 6.5 : 5.5, ...paint };
}

/** The same for a day; a bar with soft ends where only the month, quarter or year is known. */
export function incidentAt(at: PlaceInTime, y: number, fatal: boolean): Mark {
  if (at.point) return incidentFigure(at.middle, y, fatal);
  return someDayFigure(at, y, 10, fatal ? { fill: "late" } : { fill: "late-wash", stroke: "late" });
}

function dueFigure(x: number, y: number, r = 5.5): PointMark {
  return { kind: "diamond", x, y, r, fill: "paper", stroke: "ink", strokeWidth: 1.3 };
}

/**
 * A measure as a bar, filled up to the data date, an outline after it that stays open where no end was set; the day
 * something is due as a diamond. Its left and right edge, to set a name beside.
 */
export function measureFigure(
  { measure, from, to, due }: DrawnMeasure,
  scale: TimeScale,
  y: number,
  height: number,
  now: number,
): { left: number; right: number; marks: Mark[] } {
  const clip = (x: number) => Math.min(Math.max(x, scale.left), scale.right);
  const dueAt = due && clip(scale.middle(due.day));
  const diamond = dueAt === null ? [] : [dueFigure(dueAt, y + height / 2, Math.min(5.5, height / 2 + 1))];
  if (!from && !to) return { left: (dueAt ?? 0) - 6, right: (dueAt ?? 0) + 6, marks: diamond };
  const left = clip(from ? scale.x(from) : scale.left);
  const right = clip(to ? scale.end(to) : scale.right);
  const redline = measure.terms.kind === "redline";
  const stroke = redline ? "late" : "accent";
  const done = Math.min(Math.max(now, left), right);
  const marks: Mark[] = [];
  if (done > left)
    marks.push({
      kind: "rect",
      x: left,
      y,
      width: done - left,
      height,
      fill: redline ? "late-wash" : "accent-wash",
    });
  const edges = [y + 0.5, y + height - 0.5];
  if (done < right)
    marks.push(
      ...edges.map((at) => line(done, at, right, at, { stroke, ...(!to && { dash: "dashed" as const }) })),
    );
  if (to && done < right) marks.push(line(right - 0.5, y, right - 0.5, y + height, { stroke }));
  // What began before the days drawn has no beginning here.
  if (from && from >= scale.from)
    marks.push(line(left + 1, y, left + 1, y + height, { stroke, strokeWidth: 2 }));
  return { left, right: Math.max(right, (dueAt ?? 0) + 6), marks: [...marks, ...diamond] };
}

export function transitionKey(
  measures: readonly DrawnMeasure[],
  incidents: TransitionPlan["incidents"],
  width: number,
  top: number,
  words: Words,
) {
  return layKey(keyEntries(measures, incidents), width, top, words);
}

/** The same, with what ties incidents to redlines. */
export function lanesKey(
  measures: readonly DrawnMeasure[],
  incidents: TransitionPlan["incidents"],
  has: { crossed: boolean; unsure: boolean; response: boolean },
  width: number,
  top: number,
  words: Words,
) {
  const tie = (paint: Paint) => (x: number, y: number) => [line(x, y - 7, x, y + 7, paint)];
  return layKey(
    [
      ...keyEntries(measures, incidents),
      [has.crossed, "key-tie", tie({ stroke: "late", strokeWidth: 1.3 })],
      [has.unsure, "key-tie-unsure", tie({ stroke: "soft", dash: "dotted" })],
      [
        has.response,
        "key-response",
        (x, y) => [
          line(x - 8, y, x + 4, y, { stroke: "accent" }),
          { kind: "dot", x: x + 4, y, r: 3.5, fill: "accent" },
        ],
      ],
    ],
    width,
    top,
    words,
  );
}

/** What a bar with soft ends means among incidents. */
export function someDayKey(there: boolean): KeyEntry {
  const bar = (x: number) => ({ left: x - 9, right: x + 9 });
  return [
    there,
    "key-some-day",
    (x, y) => [someDayFigure(bar(x), y, 9, { fill: "late-wash", stroke: "late" })],
  ];
}

function keyEntries(measures: readonly DrawnMeasure[], incidents: TransitionPlan["incidents"]): KeyEntry[] {
  return [
    [
      measures.some(({ from, to }) => from || to),
      "key-in-force",
      (x, y) => [
        { kind: "rect", x: x - 9, y: y - 4.5, width: 18, height: 9, fill: "accent-wash" },
        line(x - 8, y - 4.5, x - 8, y + 4.5, { stroke: "accent", strokeWidth: 2 }),
      ],
    ],
    [
      measures.some(({ from, to }) => from && !to),
      "key-no-end",
      (x, y) =>
        [-4.5, 4.5].map((at) => line(x - 9, y + at, x + 9, y + at, { stroke: "accent", dash: "dashed" })),
    ],
    [measures.some(({ due }) => due), "key-due", (x, y) => [dueFigure(x, y)]],
    someDayKey(incidents.some(({ on }) => on.precision !== "day")),
    [incidents.some(isFatal), "key-fatal", (x, y) => [incidentFigure(x, y, true)]],
    [
      incidents.some((each) => !isFatal(each)),
      notFatalKey(incidents),
      (x, y) => [incidentFigure(x, y, false)],
    ],
  ];
}
