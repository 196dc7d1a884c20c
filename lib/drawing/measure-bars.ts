import { type Mark, type TextMark, text } from "./mark";
import { fitText, textWidth } from "./text-width";
import type { TimeScale } from "./time-scale";
import { size } from "./timeline-sizes";
import { measureFigure } from "./transition-marks";
import type { DrawnMeasure } from "./transition-words";

/** Its name stands inside the bar, or beside it where the bar is short. */
export function measureBar(
  drawn: DrawnMeasure,
  scale: TimeScale,
  y: number,
  row: number,
  now: number,
): Mark[] {
  const { left, right, marks } = measureFigure(drawn, scale, y + 2, row - 4, now);
  const title = fitText(drawn.measure.title, scale.right - 24, size);
  const wide = textWidth(title, size);
  const style = { role: "ink", size, use: "band" } as const;
  if (wide + 14 <= right - left) return [...marks, text(left + 7, y + row / 2 + 4.5, title, style)];
  if (right + 8 + wide <= scale.right)
    return [...marks, text(right + 8, y + row / 2 + 4.5, title, { ...style, use: "label" })];
  return [...marks, text(Math.max(0, left - 8 - wide), y + row / 2 + 4.5, title, { ...style, use: "label" })];
}

/** Where there is little width, its name stands above. */
export function measureAbove(drawn: DrawnMeasure, scale: TimeScale, y: number, now: number): Mark[] {
  const { left, marks } = measureFigure(drawn, scale, y + 17, 8, now);
  return [...marks, nameAbove(drawn.measure.title, left, y + 12, scale, now)];
}

/** From where its figure begins, moved so far that it ends within the drawing, and before the data date if it can. */
export function nameAbove(title: string, left: number, y: number, scale: TimeScale, now: number): TextMark {
  const said = fitText(title, scale.right, size);
  const wide = textWidth(said, size);
  const end = left < now && now - 5 - wide >= 0 ? Math.min(now - 5, scale.right) : scale.right;
  return text(Math.max(0, Math.min(left, end - wide)), y, said, { role: "ink", size });
}
