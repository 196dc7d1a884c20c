import type { Response } from "@/lib/schema/transition";
import { line, type Mark } from "./mark";
import { type PlaceInTime, placeInTime, someDayFigure } from "./place-in-time";
import type { TimeScale } from "./time-scale";

/** What was done about an incident, where it is drawn. */
export interface PlacedAnswer extends PlaceInTime {
  nothing: boolean;
}

/** Answers never lie before what they answer; of those known to a month, the part that does is cut off. */
export function answersAfter(
  incident: PlaceInTime,
  responses: readonly Response[],
  scale: TimeScale,
): PlacedAnswer[] {
  return responses.flatMap(({ on, kind }) => {
    if (!on) return [];
    const at = placeInTime(on, scale, 4);
    const left = Math.max(at.left, incident.left);
    const right = Math.max(at.right, left + (at.point ? 0 : 10));
    return [{ left, right, middle: (left + right) / 2, point: at.point, nothing: kind === "none" }];
  });
}

/** From an incident to what was done about it; where the two may fall together, nothing lies between. */
export function waitLine(incident: PlaceInTime, answer: PlaceInTime, y: number): Mark[] {
  return answer.left > incident.right ? [line(incident.right, y, answer.left, y, { stroke: "accent" })] : [];
}

/** A day as a dot or a cross; what is known to its month or longer as a thin bar with soft ends. */
export function answerFigure(answer: PlacedAnswer, y: number): Mark {
  return answer.point
    ? responseFigure(answer.middle, y, answer.nothing)
    : someDayFigure(answer, y, 5, { fill: answer.nothing ? "soft" : "accent" });
}

/** Something was done; a cross where somebody said that nothing was. */
export function responseFigure(x: number, y: number, nothing: boolean): Mark {
  return nothing
    ? { kind: "cross", x, y, r: 3, stroke: "soft", strokeWidth: 1.4 }
    : { kind: "dot", x, y, r: 3.8, fill: "accent", stroke: "paper" };
}
