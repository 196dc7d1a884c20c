import type { MilestoneRecords } from "@/lib/domain/record";
import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { type Drawing, line, type Mark, type TextMark, type TextRun, text } from "./mark";
import { factsOf, type MilestoneFacts, milestoneTitle, statusRuns } from "./milestone-facts";
import { type MilestoneFigure, milestoneFigure } from "./milestone-marks";
import { type Box, fitText, placeText, runsWidth, textBox, textWidth, wrapText } from "./text-width";
import { type TimeScale, timeScale, timeTicks } from "./time-scale";
import { keyMarks } from "./timeline-key";
import { dependencyMarks } from "./timeline-links";
import { type DayRange, type TimelinePlan, timelineRange } from "./timeline-range";
import { timelineSummary, timelineTable } from "./timeline-words";

export interface TimelineOptions extends Partial<DayRange> {
  asOf: CalendarDate;
  records: MilestoneRecords;
  words: Words;
  /** Pixels. Below 600 the names stand above their marks. */
  width: number;
  /** Draw what waits for what; off, because the lines run behind the names. */
  links?: boolean;
  /** What the shapes mean, under the axis. */
  key?: boolean;
}

const header = 24;
const size = 12.5;

/**
 * The timetable as the public sees it: phases above, then each milestone on its own line with its name beside
 * its mark, in the order of their dates, so that the picture falls from the beginning to the end.
 */
export function drawTimeline(plan: TimelinePlan, options: TimelineOptions): Drawing {
  const { asOf, records, words, width } = options;
  const narrow = width < 600;
  const all = timelineRange(plan, records, asOf);
  const scale = timeScale(options.from ?? all.from, options.to ?? all.to, 0, width);
  const within: Box = { left: 0, top: 0, right: width, bottom: Number.POSITIVE_INFINITY };
  const now = scale.end(asOf);
  const showsNow = now > scale.left && now < scale.right + 1;

  const phases = phaseMarks(plan, scale, header + 4, narrow, asOf, words);
  const events = eventMarks(plan, scale, phases.bottom + 4, within, words);
  const facts = inOrder(plan, options);
  const rows = rowsOf(facts, scale, events.bottom + (narrow ? 4 : 8), narrow, options, [
    ...(showsNow ? [{ x: now, cost: 30 }] : []),
    ...events.lines.map((x) => ({ x, cost: 12 })),
  ]);
  const bottom = rows.bottom + 2;
  const axis = axisMarks(scale, bottom, words, showsNow ? now : null, asOf);
  const links = options.links ? dependencyMarks(plan, rows.figures, words) : [];
  const key = options.key === false ? null : keyMarks(facts, width, bottom + 44, words);

  return {
    width,
    height: key ? key.bottom + 6 : bottom + 24,
    marks: [
      ...(showsNow && now < width
        ? [
            {
              kind: "rect",
              x: now,
              y: header,
              width: width - now,
              height: bottom - header,
              fill: "wash",
            } as const,
          ]
        : []),
      ...axis.behind,
      ...rows.rules.map((y) => line(0, y, width, y, { stroke: "line", dash: "dotted" })),
      ...events.lines.map((x) => line(x, phases.bottom + 4, x, bottom, { stroke: "soft", dash: "dotted" })),
      ...phases.marks,
      ...events.marks,
      ...links,
      ...(showsNow ? [line(now, header - 4, now, bottom, { stroke: "accent", strokeWidth: 2 })] : []),
      ...rows.marks,
      ...axis.labels,
      ...(key?.marks ?? []),
    ],
    title: sentence("drawings.timeline"),
    summary: timelineSummary(plan, facts, asOf),
    table: timelineTable(plan, facts, words),
  };
}

/** By the date that is drawn; what has none comes last, in the order of the plan. */
function inOrder(plan: TimelinePlan, { records, asOf }: TimelineOptions): MilestoneFacts[] {
  const dayOf = ({ shown, ghost, milestone }: MilestoneFacts) =>
    (milestone.start ?? shown ?? ghost)?.day ?? "9999";
  return plan.milestones
    .map((milestone) => factsOf(milestone, records.get(milestone.id), asOf))
    .sort((a, b) => {
      const [first, second] = [dayOf(a), dayOf(b)];
      return first < second ? -1 : first > second ? 1 : 0;
    });
}

function axisMarks(scale: TimeScale, bottom: number, words: Words, now: number | null, asOf: CalendarDate) {
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
    behind.push(line(tick.x, bottom, tick.x, bottom + 4, { stroke: "ghost" }));
    const style = { anchor: "middle", role: "soft", size: 12, use: "tick" } as const;
    put(placeText([text(tick.x, bottom + 17, tick.label, style)], taken, within));
  }
  return { behind, labels };
}

/**
 * Phases as bars. A name that does not fit inside its bar stands beside it, or above where there is little
 * width, and phases that would then touch go to the next lane.
 */
function phaseMarks(
  plan: TimelinePlan,
  scale: TimeScale,
  top: number,
  narrow: boolean,
  asOf: CalendarDate,
  words: Words,
) {
  const lanes: number[] = [];
  const step = narrow ? 30 : 28;
  const marks: Mark[] = [];
  const now = scale.end(asOf);
  const clip = (x: number) => Math.min(Math.max(x, scale.left), scale.right);
  for (const { id, title, firstDay, last } of plan.phases) {
    if (!firstDay && !last) continue;
    const left = clip(firstDay ? scale.x(firstDay) : scale.left);
    const right = clip(last ? scale.end(last.day) : scale.right);
    if (right - left < 0.5) continue;
    const said = fitText(title, scale.right - 24, size, 600);
    const wide = textWidth(said, size, 600);
    const inside = !narrow && wide + 18 <= right - left;
    const label = narrow
      ? Math.max(0, Math.min(left, scale.right - wide))
      : inside
        ? left + 9
        : right + 7 + wide <= scale.right
          ? right + 7
          : Math.max(0, left - 7 - wide);
    const reach = [Math.min(left, label), Math.max(right, label + wide)] as const;
    const beside = !narrow && !inside && label < right && label + wide > left;
    let lane = lanes.findIndex((end) => end + (inside ? 0 : 8) <= reach[0] + 0.5);
    if (lane === -1) lane = lanes.length;
    lanes[lane] = reach[1];
    const y = top + lane * step;
    const bar = narrow ? { y: y + 16, height: 8 } : { y, height: 24 };
    const current = firstDay !== null && firstDay <= asOf && last !== null && asOf <= last.day;
    const done = Math.min(Math.max(now, left), right);
    const edge = Math.max(right - left - 1.5, 1);
    const figure: Mark[] = [];
    if (done > left)
      figure.push({ kind: "rect", ...bar, x: left, width: Math.min(done - left, edge), fill: "accent-wash" });
    if (done < right || current) {
      figure.push({
        kind: "rect",
        x: left + 0.5,
        y: bar.y + 0.5,
        width: edge - 1,
        height: bar.height - 1,
        stroke: "accent",
        ...(last && last.precision !== "day" && { dash: "dashed" as const }),
      });
    }
    // A name as long as the drawing finds no place beside its bar and is written across it.
    figure.push(
      text(label, narrow ? y + 11 : y + 16.5, said, {
        weight: 600,
        role: "accent",
        size,
        ...((inside || beside) && { use: "band" as const }),
      }),
    );
    const range = {
      from: firstDay ? { day: firstDay } : "…",
      to: last ?? "…",
    };
    marks.push({
      kind: "group",
      title: words.say(sentence("drawings.mark-phase", { title, ...range }), "short"),
      itemId: id,
      marks: figure,
    });
  }
  return { marks, bottom: lanes.length === 0 ? top - 4 : top + lanes.length * step - 4 };
}

/** Fixed outside dates: a dotted line through everything, its name at the top in the first free lane. */
function eventMarks(plan: TimelinePlan, scale: TimeScale, top: number, within: Box, words: Words) {
  const marks: Mark[] = [];
  const lines: number[] = [];
  const taken: Box[] = [];
  let lanes = 0;
  const seen = plan.eventLines.filter(({ on }) => {
    const x = scale.middle(on.day);
    return x >= scale.left && x <= scale.right;
  });
  for (const { id, title, on } of seen.toSorted((a, b) => (a.on.day < b.on.day ? -1 : 1))) {
    const x = scale.middle(on.day);
    lines.push(x);
    const said = fitText(title, within.right - 8, 12);
    const half = textWidth(said, 12) / 2;
    const places = Array.from({ length: seen.length }, (_, lane) => {
      const y = top + 11 + lane * 16;
      const middle = Math.min(Math.max(x, half), within.right - half);
      return [
        text(x + 5, y, said),
        text(x - 5, y, said, { anchor: "end" }),
        text(middle, y, said, { anchor: "middle" }),
      ];
    }).flat();
    const others = seen.map(({ on }) => scale.middle(on.day)).filter((other) => other !== x);
    const crossed = others.map((other) => ({ left: other, right: other, top, bottom: top + 999 }));
    const placed =
      placeText(places, [...taken, ...crossed], within, 4) ?? placeText(places, taken, within, 4);
    if (!placed) continue;
    taken.push(textBox(placed));
    lanes = Math.max(lanes, Math.round((placed.y - top - 11) / 16) + 1);
    const said2 = words.say(sentence("drawings.mark-event", { title, on }), "short");
    marks.push({ kind: "group", title: said2, itemId: id, day: on.day, marks: [placed] });
  }
  return { marks, lines, bottom: top + lanes * 16 };
}

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
function rowsOf(
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
