import type { Words } from "@/lib/i18n/say";
import { type Mark, text } from "./mark";
import type { MilestoneFacts } from "./milestone-facts";
import { textWidth } from "./text-width";

const size = 12;

/** What the shapes mean: only those that the drawing holds, in lines as wide as it. */
export function keyMarks(facts: readonly MilestoneFacts[], width: number, top: number, words: Words) {
  const kinds = new Set(facts.map(({ status }) => status.kind));
  const entries: KeyEntry[] = [
    [kinds.has("met"), "key-met", (x, y) => [{ kind: "diamond", x, y, r: 5.5, fill: "ink", stroke: "ink" }]],
    [
      kinds.has("due-soon"),
      "key-due-soon",
      (x, y) => [
        { kind: "diamond", x, y, r: 5.5, fill: "paper", stroke: "ink", strokeWidth: 1.4 },
        {
          kind: "path",
          points: [
            { x, y: y - 5.5 },
            { x, y: y + 5.5 },
            { x: x - 5.5, y },
          ],
          closed: true,
          fill: "ink",
        },
      ],
    ],
    [
      kinds.has("to-come"),
      "key-to-come",
      (x, y) => [{ kind: "diamond", x, y, r: 5.5, fill: "paper", stroke: "ink", strokeWidth: 1.4 }],
    ],
    [kinds.has("overdue"), "key-overdue", (x, y) => [{ kind: "triangle", x, y, r: 5.5, fill: "late" }]],
    [
      kinds.has("cancelled"),
      "key-cancelled",
      (x, y) => [{ kind: "cross", x, y, r: 3.5, stroke: "late", strokeWidth: 1.5 }],
    ],
    [
      facts.some(({ ghost }) => ghost),
      "key-original",
      (x, y) => [{ kind: "diamond", x, y, r: 5.5, fill: "paper", stroke: "ghost", strokeWidth: 1.2 }],
    ],
    [
      facts.some(({ forecast }) => forecast),
      "key-forecast",
      (x, y) => [{ kind: "diamond", x, y, r: 4.5, fill: "paper", stroke: "accent", strokeWidth: 1.4 }],
    ],
    [
      facts.some(({ shown, ghost }) => [shown, ghost].some((date) => date && date.precision !== "day")),
      "key-imprecise",
      (x, y) => [
        { kind: "rect", x: x - 9, y: y - 4, width: 18, height: 8, fill: "line", stroke: "ink", soft: true },
      ],
    ],
    [
      facts.some(({ milestone }) => milestone.start),
      "key-work",
      (x, y) => [
        { kind: "rect", x: x - 9, y: y - 3, width: 18, height: 6, fill: "paper", stroke: "soft" },
        { kind: "rect", x: x - 9, y: y - 3, width: 9, height: 6, fill: "soft" },
      ],
    ],
  ];
  return layKey(entries, width, top, words);
}

/** Whether it is in the drawing, its name as a message, and its shape. */
export type KeyEntry = [boolean, string, (x: number, y: number) => Mark[]];

/** The entries beside each other, in lines as wide as the drawing. */
export function layKey(
  entries: readonly KeyEntry[],
  width: number,
  top: number,
  words: Words,
  /** The messages that have the names. */
  room = "drawings",
) {
  const marks: Mark[] = [];
  let x = 0;
  let y = top;
  for (const [there, key, draw] of entries) {
    if (!there) continue;
    const said = words.t(`${room}.${key}`);
    const wide = 24 + textWidth(said, size);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += 20;
    }
    marks.push(...draw(x + 9, y + 2), text(x + 23, y + 6, said, { size, use: "note" }));
    x += wide + 20;
  }
  return { marks, bottom: y + 10 };
}
