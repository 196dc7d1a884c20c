import { addDays, earlier, later } from "@/lib/domain/calendar-date";
import type { ExposureSpan } from "@/lib/domain/exposure/exposure-span";
import type { Level, LevelStep } from "@/lib/domain/exposure/levels";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Panel } from "./exposure-panel";
import { line, type Mark, text } from "./mark";
import { type Box, placeText, textWidth } from "./text-width";
import type { TimeScale } from "./time-scale";
import type { DayRange } from "./timeline-range";

/** Days on which one number held, or none was known. */
export interface Stretch {
  from: CalendarDate;
  to: CalendarDate;
  /** The day from which it holds, which may lie before the days drawn. */
  since: CalendarDate | null;
  level: Level | null;
}

/** What of the steps lies within the span; before the first nothing is known. */
export function stretchesOf(steps: readonly LevelStep[], { firstDay, lastDay }: ExposureSpan): Stretch[] {
  const first = steps[0]?.from;
  const all = steps.map(({ from, level }, i): Stretch => {
    const next = steps[i + 1]?.from;
    return {
      from: later(from, firstDay),
      to: next ? earlier(addDays(next, -1), lastDay) : lastDay,
      since: from,
      level,
    };
  });
  if (first === undefined || first > firstDay)
    all.unshift({
      from: firstDay,
      to: first ? earlier(addDays(first, -1), lastDay) : lastDay,
      since: null,
      level: null,
    });
  return all.filter(({ from, to }) => from <= to);
}

/** Steps with the range of the reports as a band behind, each with the sentence that says it. */
export function levelMarks(
  stretches: readonly Stretch[],
  panel: Panel,
  scale: TimeScale,
  words: Words,
): Mark[] {
  const marks = stretches.flatMap(({ level, since, from, to }, i): Mark[] => {
    if (!level) return [];
    const said = sentence("exposure.mark-level", { from: { day: since ?? from }, level: sayLevel(level) });
    const before = stretches[i - 1]?.level ?? null;
    const inside = knownMarks({ from, to }, level, before, panel, scale);
    return [{ kind: "group", title: words.say(said, "short"), day: from, marks: inside }];
  });
  return [...marks, ...lastLabel(stretches, panel, scale, words)];
}

/** A stretch about which nothing can be shown: a field to be painted first, and its word, where there is room, last. */
export interface PaleField {
  field: Mark;
  label: Mark[];
}

/** Where nothing is known. */
export function unknownFields(
  stretches: readonly Stretch[],
  panel: Panel,
  scale: TimeScale,
  words: Words,
): PaleField[] {
  return stretches.flatMap(({ level, from, to }) => {
    if (level) return [];
    const title = words.say(sentence("exposure.mark-unknown", { from: { day: from } }), "short");
    return [paleField({ from, to }, title, words.t("exposure.not-known"), panel, scale)];
  });
}

export function paleField(
  { from, to }: DayRange,
  title: string,
  said: string,
  { top, bottom }: Panel,
  scale: TimeScale,
): PaleField {
  const [x1, x2] = [scale.x(from), scale.end(to)];
  const fits = textWidth(said, 12) + 12 < x2 - x1;
  return {
    field: {
      kind: "group",
      title,
      day: from,
      marks: [
        { kind: "rect", x: x1, y: top, width: x2 - x1, height: bottom - top, fill: "wash" },
        ...[x1, x2].map((x) => line(x, top, x, bottom, { stroke: "ghost", dash: "dotted" })),
      ],
    },
    label: fits
      ? [text((x1 + x2) / 2, (top + bottom) / 2 + 4, said, { anchor: "middle", use: "label" })]
      : [],
  };
}

function knownMarks(
  { from, to }: DayRange,
  { low, best, high }: Level,
  before: Level | null,
  { y }: Panel,
  scale: TimeScale,
): Mark[] {
  const [x1, x2] = [scale.x(from), scale.end(to)];
  const stroke = { stroke: "accent", strokeWidth: 1.75 } as const;
  return [
    ...(high !== null && high > low
      ? [
          {
            kind: "rect",
            x: x1,
            y: y(high),
            width: x2 - x1,
            height: y(low) - y(high),
            fill: "accent-wash",
          } as const,
        ]
      : []),
    ...(before && before.best !== best ? [line(x1, y(before.best), x1, y(best), stroke)] : []),
    line(x1, y(best), x2, y(best), { ...stroke, ...(high === null && { dash: "dashed" as const }) }),
  ];
}

/** The last number, after its step, or near its end above or below; where there is no room, the axis has it. */
function lastLabel(
  stretches: readonly Stretch[],
  { top, bottom, y }: Panel,
  scale: TimeScale,
  words: Words,
): Mark[] {
  const last = stretches.at(-1);
  if (!last?.level) return [];
  const said = words.say(sayLevel(last.level));
  const end = scale.end(last.to);
  const [low, high] = [y(last.level.low), y(last.level.high ?? last.level.best)];
  const style = { weight: 600, role: "ink", anchor: "end", use: "label" } as const;
  const taken: Box[] = stretches.flatMap(({ from, to, level }, i): Box[] => {
    const [left, right] = [scale.x(from), scale.end(to)];
    if (!level) return [{ left, right, top, bottom }];
    const before = stretches[i - 1]?.level?.best ?? level.best;
    const around = [before, level.best, level.low, level.high ?? level.best].map(y);
    return [
      { left, right, top: y(level.high ?? level.best) - 1, bottom: y(level.low) + 1 },
      { left: left - 2, right: left + 2, top: Math.min(...around), bottom: Math.max(...around) },
    ];
  });
  const places = [
    text(end + 6, Math.min(y(last.level.best) + 4, bottom - 4), said, { ...style, anchor: "start" as const }),
    ...[2, 8, 16, 26].flatMap((far) => [
      text(end - far, high - 5, said, style),
      text(end - far, low + 15, said, style),
    ]),
  ];
  const placed = placeText(
    places,
    taken,
    { left: scale.left, right: scale.right + 2, top: top - 2, bottom },
    1,
  );
  return placed ? [placed] : [];
}

export function sayLevel({ low, best, high }: Level): Sentence {
  if (high === null) return sentence("exposure.level-at-least", { low });
  return low === high
    ? sentence("exposure.level", { best })
    : sentence("exposure.level-range", { low, high });
}
