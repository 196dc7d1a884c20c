import type { EventLine } from "@/lib/schema/plan";
import { line, type Mark, type TextMark, text } from "./mark";
import { type Box, fitText, placeText, textBox } from "./text-width";
import type { TimeScale } from "./time-scale";

/** Fixed outside dates as dotted lines through a drawing, their names in a band above, on two lines where one is short. */
export function eventBand(eventLines: readonly EventLine[], scale: TimeScale, top: number) {
  const shown = eventLines.filter(({ on }) => {
    const x = scale.middle(on.day);
    return x >= scale.left && x <= scale.right;
  });
  const taken: Box[] = [];
  const labels: TextMark[] = [];
  const within: Box = { left: 0, right: scale.right, top, bottom: top + 30 };
  for (const { title, on } of shown) {
    const x = scale.middle(on.day);
    const said = fitText(title, Math.min(200, scale.right - 8), 11);
    const label = placeText(
      [13, 26].flatMap((y) => [
        text(x + 4, top + y, said, { size: 11 }),
        text(x - 4, top + y, said, { size: 11, anchor: "end" }),
      ]),
      taken,
      within,
      4,
    );
    if (!label) continue;
    labels.push(label);
    taken.push(textBox(label));
  }
  const lowest = Math.max(top, ...taken.map(({ bottom }) => bottom));
  return {
    labels,
    bottom: lowest + (labels.length > 0 ? 3 : 1),
    lines: (bottom: number): Mark[] =>
      shown.map(({ on }) => {
        const x = scale.middle(on.day);
        return line(x, top, x, bottom, { stroke: "soft", dash: "dotted" });
      }),
  };
}
