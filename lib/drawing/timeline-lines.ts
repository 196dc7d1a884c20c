import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Mark, TextMark, TextRun } from "./mark";
import { text } from "./mark";
import { type MilestoneFacts, milestoneTitle, statusRuns } from "./milestone-facts";
import { type MilestoneFigure, milestoneFigure } from "./milestone-marks";
import { fitText, runsWidth, textWidth, wrapText } from "./text-width";
import type { TimeScale } from "./time-scale";
import type { TimelineOptions } from "./timeline";
import { size } from "./timeline-sizes";

/** A vertical line that a label had better not cross, and how much that matters. */
interface Crossing {
  x: number;
  cost: number;
}

interface Row {
  marks: Mark[];
  figure: MilestoneFigure | null;
  height: number;
  /** The line on which the mark stands, from the top of the row. */
  middle: number;
}

/** One line a milestone, as high as its label needs. */
export function rowsOf(
  facts: readonly MilestoneFacts[],
  scale: TimeScale,
  top: number,
  narrow: boolean,
  options: TimelineOptions,
  crossings: readonly Crossing[],
) {
  const marks: Mark[] = [];
  const rules: number[] = [];
  const figures = new Map<string, MilestoneFigure & { y: number }>();
  const height = facts.length <= 14 ? 36 : facts.length <= 40 ? 30 : 24;
  let y = top;
  for (const fact of facts) {
    const row = rowOf(fact, scale, y, narrow, height, options, crossings);
    if (row.figure) figures.set(fact.milestone.id, { ...row.figure, y: y + row.middle });
    const day = fact.shown?.day ?? fact.ghost?.day;
    marks.push({
      kind: "group",
      title: milestoneTitle(fact, options.words),
      itemId: fact.milestone.id,
      ...(day && { day }),
      marks: row.marks,
    });
    y += row.height;
    rules.push(y);
  }
  return { marks, rules: rules.slice(0, -1), figures, bottom: y };
}

function rowOf(
  fact: MilestoneFacts,
  scale: TimeScale,
  y: number,
  narrow: boolean,
  height: number,
  { words, asOf }: TimelineOptions,
  crossings: readonly Crossing[],
): Row {
  const { title } = fact.milestone;
  const status = statusRuns(fact, words);
  const tail = [{ text: " " }, ...status];
  const whole = textWidth(title, size, 600) + runsWidth(tail, size);
  const figure = milestoneFigure(fact, scale, y + height / 2, asOf);

  if (!figure) {
    const y0 = y + height / 2 + 4.5;
    const lead: TextRun = { text: "? ", weight: 600, role: "late" };
    const label = labelAt(0, y0, "start", title, tail, scale.right - 14, lead);
    return { marks: [label], figure, height, middle: height / 2 };
  }
  const room = { right: scale.right - figure.right - 8, left: figure.left - 8 };
  const most = Math.max(room.left, room.right);
  if (narrow || most < whole) return rowAbove(fact, tail, scale, y, asOf, crossings);

  const cost = (side: "left" | "right") => {
    const length = Math.min(whole, room[side]);
    const [from, to] =
      side === "right" ? [figure.right, figure.right + 8 + length] : [figure.left - 8 - length, figure.left];
    const crossed = crossings.reduce((sum, { x, cost }) => (x > from && x < to ? sum + cost : sum), 0);
    return Math.max(0, whole - room[side]) + crossed + (side === "left" ? 6 : 0);
  };
  const side = cost("right") <= cost("left") ? "right" : "left";
  const label =
    side === "right"
      ? labelAt(figure.right + 8, y + height / 2 + 4.5, "start", title, tail, room.right)
      : labelAt(figure.left - 8, y + height / 2 + 4.5, "end", title, tail, room.left);
  return { marks: [...figure.marks, label], figure, height, middle: height / 2 };
}

/** Where there is no room beside the mark, the name stands above it, on one line or two, as near as it can. */
function rowAbove(
  fact: MilestoneFacts,
  tail: readonly TextRun[],
  scale: TimeScale,
  y: number,
  asOf: CalendarDate,
  crossings: readonly Crossing[],
): Row {
  const { title } = fact.milestone;
  const width = scale.right;
  const titleLines = wrapText(title, width, size, 600);
  const lastLine = titleLines.at(-1) ?? "";
  const fits = textWidth(lastLine, size, 600) + runsWidth(tail, size) <= width;
  const status = tail.slice(1);
  const lines: TextRun[][] = titleLines.map((piece) => [{ text: piece, weight: 600, role: "ink" }]);
  if (fits) lines[lines.length - 1]?.push(...tail);
  else lines.push(fitRuns(status, width));
  const middle = 8 + lines.length * 16 + 9;
  const figure = milestoneFigure(fact, scale, y + middle, asOf, 6);
  const widest = Math.max(...lines.map((runs) => runsWidth(runs, size)));
  const [left, right] = [(figure?.left ?? 0) - 4, (figure?.right ?? 0) + 4];
  const near = crossings.flatMap(({ x }) => [x + 5, x - 5 - widest]);
  const x = [left, right - widest, (left + right - widest) / 2, ...near]
    .map((place) => Math.max(0, Math.min(place, width - widest)))
    .map((place) => {
      const crossed = crossings.filter(({ x }) => x > place - 2 && x < place + widest + 2);
      const away = Math.max(0, place - right, left - place - widest);
      return {
        place,
        cost: away * 2 + crossed.reduce((sum, { cost }) => sum + cost * 2, Math.abs(place - left) / 4),
      };
    })
    .reduce((best, next) => (next.cost < best.cost ? next : best)).place;
  const labels = lines.map((runs, i) => text(x, y + 8 + i * 16 + 10, runs, { size, use: "label" }));
  return { marks: [...(figure?.marks ?? []), ...labels], figure, height: middle + 13, middle };
}

/** Name and status in one line; the name is cut where they do not fit, then the status. */
function labelAt(
  x: number,
  y: number,
  anchor: "start" | "end",
  title: string,
  tail: readonly TextRun[],
  room: number,
  lead?: TextRun,
): TextMark {
  const before = lead ? [lead] : [];
  const forTitle = room - runsWidth([...before, ...tail], size);
  const name = fitText(title, Math.max(forTitle, Math.min(60, room)), size, 600);
  const runs: TextRun[] = [...before, { text: name, weight: 600, role: "ink" }, ...tail];
  return text(x, y, runsWidth(runs, size) <= room + 0.5 ? runs : fitRuns(runs, room), {
    size,
    anchor,
    use: "label",
  });
}

function fitRuns(runs: readonly TextRun[], room: number): TextRun[] {
  const kept: TextRun[] = [];
  let left = room;
  for (const run of runs) {
    const said = fitText(run.text, left, size, run.weight ?? 400);
    if (said !== "") kept.push({ ...run, text: said });
    if (said !== run.text) break;
    left -= textWidth(said, size, run.weight ?? 400);
  }
  return kept;
}
