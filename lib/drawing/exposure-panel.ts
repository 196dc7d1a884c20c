import { scaleLinear } from "d3-scale";
import type { Words } from "@/lib/i18n/say";
import { line, type Mark, type TextMark, text } from "./mark";
import { sayValues } from "./plot";
import { fitText, textWidth } from "./text-width";

export interface PanelSize {
  title: string;
  highest: number;
  /** Pixels, without its heading. */
  height: number;
}

/** One of several fields over each other that share the scale of time. */
export interface Panel {
  top: number;
  bottom: number;
  y: (value: number) => number;
  grid: Mark[];
  labels: TextMark[];
}

/** How far in the fields begin, so that the figures of all of them have room. */
export function panelsLeft(sizes: readonly PanelSize[], words: Words): number {
  const widths = sizes.flatMap((size) => {
    const { ticks } = valuesOf(size);
    return ticks.map((tick) => textWidth(sayValues(ticks, words.locale)(tick), 12));
  });
  return Math.ceil(Math.max(...widths)) + 10;
}

export function panelOf(
  size: PanelSize,
  { left, right }: { left: number; right: number },
  top: number,
  words: Words,
): Panel {
  const { ticks, most } = valuesOf(size);
  const bottom = top + size.height;
  const y = scaleLinear([0, most], [bottom, top]);
  const say = sayValues(ticks, words.locale);
  return {
    top,
    bottom,
    y: (value) => y(value),
    grid: ticks.map((tick) => line(left, y(tick), right, y(tick), { stroke: tick === 0 ? "soft" : "line" })),
    labels: [
      text(0, top - 10, fitText(size.title, right - 4, 12.5, 600), {
        weight: 600,
        role: "ink",
        size: 12.5,
        use: "label",
      }),
      ...ticks.map((tick) => text(left - 8, y(tick) + 4, say(tick), { anchor: "end", use: "tick" })),
    ],
  };
}

/** Whole numbers only: there is no half incident. */
function valuesOf({ highest, height }: PanelSize): { ticks: number[]; most: number } {
  const count = height < 70 ? 2 : height < 100 ? 3 : 4;
  const ticks = scaleLinear([0, highest], [0, 1]).nice(count).ticks(count).filter(Number.isInteger);
  return { ticks, most: Math.max(highest, ticks.at(-1) ?? 1) };
}
