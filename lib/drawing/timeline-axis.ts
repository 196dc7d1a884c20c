import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { line, type Mark, type TextMark, text } from "./mark";
import { type Box, placeText, textBox, textWidth } from "./text-width";
import { type TimeScale, timeTicks } from "./time-scale";
import { header, size } from "./timeline-sizes";

/** Headings above, steps below, and the data date among them; nothing is written over another. */
export function axisMarks(
  scale: TimeScale,
  bottom: number,
  words: Words,
  now: number | null,
  asOf: CalendarDate,
) {
  const ticks = timeTicks(scale, words.locale);
  const behind: Mark[] = [];
  const labels: Mark[] = [];
  const taken: Box[] = [];
  const within: Box = { left: 0, top: 0, right: scale.right, bottom: bottom + 24 };
  const put = (mark: TextMark | null) => {
    if (!mark) return;
    labels.push(mark);
    taken.push(textBox(mark));
  };
  const headingStyle = { weight: 600, role: "ink", size, use: "tick" } as const;
  if (now !== null) {
    const said = words.say(sentence("drawings.day", { day: { day: asOf } }), "short");
    const style = { weight: 600, role: "accent", size } as const;
    const places = [
      text(now - 6, 15, said, { ...style, anchor: "end" }),
      text(now + 6, 15, said, style),
      text(0, 15, said, style),
    ];
    // The data date is always said; a heading in its way gives way, but only where there is no other place.
    const headings = ticks.above.map((tick) => textBox(text(tick.x + 6, 15, tick.label, headingStyle)));
    put(placeText(places, headings, within, 8) ?? placeText(places, [], within));
  }
  // The heading of the first, half-shown stretch gives way to those that stand at their own beginning.
  const headings = ticks.above.toSorted(
    (a, b) => Number(a.day === scale.from) - Number(b.day === scale.from),
  );
  for (const tick of headings) {
    const first = tick.day === scale.from;
    const atEnd = tick.x + 6 + textWidth(tick.label, size, 600) > scale.right;
    const places = [
      text(tick.x + (first ? 0 : 6), 15, tick.label, headingStyle),
      ...(atEnd ? [text(scale.right, 15, tick.label, { ...headingStyle, anchor: "end" })] : []),
    ];
    put(placeText(places, taken, within, 8));
    if (!first) behind.push(line(tick.x, header - 4, tick.x, bottom, { stroke: "line" }));
  }
  behind.push(line(0, bottom, scale.right, bottom, { stroke: "line" }));
  for (const tick of ticks.below) {
    const style = { anchor: "middle", role: "soft", size: 12, use: "tick" } as const;
    const label = placeText([text(tick.x, bottom + 17, tick.label, style)], taken, within);
    // A stroke without a name says nothing.
    if (label) behind.push(line(tick.x, bottom, tick.x, bottom + 4, { stroke: "ghost" }));
    put(label);
  }
  return { behind, labels };
}
