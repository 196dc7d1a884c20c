import type { Drawing } from "@/lib/drawing/mark";
import { overlap, textBox, textsIn } from "@/lib/drawing/text-width";

/** What is wrong with the texts of a drawing, in words; empty where nothing is. */
export function textFaults({ marks, width, height }: Drawing): string[] {
  const boxes = textsIn(marks).map((mark) => ({
    said: mark.runs.map(({ text }) => text).join(""),
    box: textBox(mark),
  }));
  return boxes.flatMap(({ said, box }, i) => [
    ...(box.left < -0.6 || box.right > width + 0.6 || box.top < -0.6 || box.bottom > height + 0.6
      ? [`“${said}” leaves the drawing`]
      : []),
    ...boxes
      .slice(i + 1)
      .flatMap((other) => (overlap(box, other.box) ? [`“${said}” touches “${other.said}”`] : [])),
  ]);
}
