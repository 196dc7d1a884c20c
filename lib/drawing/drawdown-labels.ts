import { sayAmount } from "@/lib/domain/forces";
import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { DrawdownSeries } from "./drawdown-series";
import { type Point, type TextMark, text } from "./mark";
import type { Plot } from "./plot";
import { type Box, placeText, textBox, textWidth } from "./text-width";

/** The last report in two lines, number and day, where there is room: left below, right above, and so on around. */
export function latestLabel(series: DrawdownSeries, plot: Plot, words: Words, taken: Box[]): TextMark[] {
  const latest = series.readings.at(-1);
  if (!latest) return [];
  const x = plot.scale.middle(latest.day);
  const y = plot.y(latest.point);
  // A label needs its mark in sight.
  if (x < plot.scale.left || x > plot.scale.right) return [];
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
  ...(far === 20
    ? ([
        [0, -38],
        [0, 9],
      ] as const)
    : []),
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
export function ceilingLabels(
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
export function reportedLabel(
  through: readonly Point[],
  { field }: Plot,
  words: Words,
  taken: Box[],
): TextMark[] {
  const said = words.t("drawings.reported");
  const style = { weight: 600, role: "ink", use: "label" } as const;
  const places = through.flatMap(({ x, y }) => [
    text(x + 8, y - 9, said, style),
    text(x + 10, y + 4, said, style),
    text(x - 8, y + 17, said, { ...style, anchor: "end" }),
  ]);
  const placed = through.length > 2 ? placeText(places, taken, field, 3) : null;
  if (!placed) return [];
  taken.push(textBox(placed));
  return [placed];
}
