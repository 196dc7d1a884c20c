import type { RedlineCase } from "@/lib/domain/redlines/redline-cases";
import { line, type Mark, text } from "./mark";
import { type PlaceInTime, someDayFigure } from "./place-in-time";

export type Finding = RedlineCase["finding"];

/** A diamond on the bar; before it, where it was declared before it came into force. */
export function declaredMarks(x: number, bar: number, y: number): Mark[] {
  return [
    ...(x < bar ? [line(x, y, bar, y, { stroke: "late", dash: "dotted" })] : []),
    { kind: "diamond", x, y, r: 5, fill: "paper", stroke: "late", strokeWidth: 1.4 },
  ];
}

/** Crossed: filled. Not crossed: hollow. Neither settled: hollow, with a question mark. */
export function findingFigure(x: number, y: number, finding: Finding): Mark[] {
  if (finding === "crossed") return [{ kind: "triangle", x, y, r: 6.5, fill: "late", stroke: "paper" }];
  const hollow = { kind: "triangle", x, y, fill: "paper", stroke: "soft", strokeWidth: 1.4 } as const;
  if (finding === "not-crossed") return [{ ...hollow, r: 5.5 }];
  return [
    { ...hollow, r: 7.5 },
    line(x, y - 1.5, x, y + 1.2, { stroke: "ink", strokeWidth: 1.6 }),
    {
      kind: "dot",
      x,
      y: y + 3.4,
      r: 1,
      fill: "ink",
    },
  ];
}

/** The same for a day; a bar with soft ends, filled or hollow, where only the month, quarter or year is known. */
export function findingAt(at: PlaceInTime, y: number, finding: Finding): Mark[] {
  if (at.point) return findingFigure(at.middle, y, finding);
  if (finding === "crossed") return [someDayFigure(at, y, 10, { fill: "late" })];
  const hollow = someDayFigure(at, y, 10, { fill: "wash", stroke: "soft" });
  if (finding === "not-crossed") return [hollow];
  return [hollow, text(at.middle, y + 4, "?", { anchor: "middle", size: 11, weight: 600, role: "ink" })];
}
