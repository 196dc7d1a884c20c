import { groupBy } from "@/lib/domain/items";
import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Phase } from "@/lib/schema/plan";
import type { PublicMilestone } from "@/lib/schema/publication";
import { line, type Mark, type TextMark, type TextRun, text } from "./mark";
import type { MilestoneFacts } from "./milestone-facts";
import { statusRuns } from "./milestone-facts";
import { type MilestoneFigure, milestoneFigure } from "./milestone-marks";
import { type Box, fitText, placeText, runsWidth, textBox } from "./text-width";
import { type TimeScale, timeTicks } from "./time-scale";
import type { TimelinePlan } from "./timeline-range";

/** A line of the workspace's timeline. What is in no phase stands last, under a heading of its own. */
export type TimelineRow =
  | { kind: "phase"; id: string; phase: Phase; count: number; open: boolean }
  | { kind: "loose"; id: typeof looseId; count: number; open: boolean }
  | { kind: "milestone"; id: string; milestone: PublicMilestone; level: 1 | 2 };

/** The heading of what is in no phase; no item's id begins with a hyphen. */
export const looseId = "-loose";

/** The lines in the order of the plan; what a folded phase holds is left out. */
export function timelineRows(
  { phases, milestones }: Pick<TimelinePlan, "phases" | "milestones">,
  folded: ReadonlySet<string>,
): TimelineRow[] {
  const known = new Set(phases.map(({ id }) => id));
  const groups = groupBy(milestones, ({ phaseId }) => (phaseId && known.has(phaseId) ? phaseId : looseId));
  const rows: TimelineRow[] = [];
  const put = (inside: readonly PublicMilestone[], level: 1 | 2) => {
    for (const milestone of inside) rows.push({ kind: "milestone", id: milestone.id, milestone, level });
  };
  for (const phase of phases) {
    const inside = groups.get(phase.id) ?? [];
    const open = !folded.has(phase.id);
    rows.push({ kind: "phase", id: phase.id, phase, count: inside.length, open });
    if (open) put(inside, 2);
  }
  const loose = groups.get(looseId) ?? [];
  if (phases.length === 0) put(loose, 1);
  else if (loose.length > 0) {
    const open = !folded.has(looseId);
    rows.push({ kind: "loose", id: looseId, count: loose.length, open });
    if (open) put(loose, 2);
  }
  return rows;
}

/** A milestone on its line, without its name; beside it what is out of the ordinary. */
export function milestoneRow(
  facts: MilestoneFacts,
  scale: TimeScale,
  y: number,
  asOf: CalendarDate,
  words: Words,
): { marks: Mark[]; figure: MilestoneFigure | null } {
  const figure = milestoneFigure(facts, scale, y, asOf);
  if (!figure) return { marks: [], figure };
  const { status, slip } = facts;
  const late = status.kind === "met" ? (slip ?? status.lateDays) : slip;
  const ordinary =
    (status.kind === "met" && !late) || status.kind === "to-come" || status.kind === "due-soon";
  const runs = statusRuns(facts, words);
  const said = ordinary ? runs.slice(1) : runs;
  // Without the status before it, what follows begins without its separating dot.
  const shown = said.map((run, i) => (i === 0 ? { ...run, text: run.text.replace(/^ · /, "") } : run));
  const seen = figure.right >= scale.left && figure.left <= scale.right;
  const label = shown.length > 0 && seen ? [besideFigure(shown, figure, scale, y)] : [];
  return { marks: [...figure.marks, ...label], figure };
}

/**
 * To the right of a figure; where the drawing ends there, to its left; else across it, at the very end. A line that is to
 * be kept clear of is where the right side ends too, if there is room to the left.
 */
export function besideFigure(
  runs: readonly TextRun[],
  figure: Pick<MilestoneFigure, "left" | "right">,
  scale: Pick<TimeScale, "left" | "right">,
  y: number,
  { size = 12, clearOf = null }: { size?: number; clearOf?: number | null } = {},
): TextMark {
  const wide = runsWidth(runs, size);
  const [from, fitsLeft] = [figure.right + 15, figure.left - 10 - wide >= scale.left];
  const isCrossed = clearOf !== null && from - 6 < clearOf && clearOf < from + wide + 6;
  if (from + wide <= scale.right && !(isCrossed && fitsLeft))
    return text(from, y + 4, runs, { use: "label" });
  const end = fitsLeft ? figure.left - 10 : scale.right - 4;
  return text(end, y + 4, runs, { anchor: "end", use: "label" });
}

/** A phase as a bar: what is behind us solid, what is ahead pale. */
export function phaseRow(phase: Phase, scale: TimeScale, y: number, asOf: CalendarDate): Mark[] {
  if (!phase.firstDay && !phase.last) return [];
  const left = phase.firstDay ? scale.x(phase.firstDay) : scale.left;
  const right = phase.last ? scale.end(phase.last.day) : scale.right;
  const now = Math.min(Math.max(scale.end(asOf), left), right);
  const bar = { kind: "rect", y: y - 4.5, height: 9 } as const;
  const marks: Mark[] = [];
  if (right > now) {
    const ahead = { ...bar, x: now, width: right - now };
    marks.push({ ...ahead, fill: "accent-wash" }, { ...ahead, stroke: "accent-mid", strokeWidth: 0.75 });
  }
  if (now > left) marks.push({ ...bar, x: left, width: now - left, fill: "accent-mid" });
  return marks;
}

/** The axis above the lines: years in bold, the smaller steps below them, the data date, the events. */
export function rowsHeader(
  plan: Pick<TimelinePlan, "eventLines">,
  scale: TimeScale,
  asOf: CalendarDate,
  words: Words,
): { marks: Mark[]; height: number; lines: number[]; events: number[]; now: number } {
  const ticks = timeTicks(scale, words.locale);
  const marks: Mark[] = [];
  const taken: Box[] = [];
  const within: Box = { left: 0, top: 0, right: scale.right, bottom: 200 };
  const put = (places: Parameters<typeof placeText>[0], gap = 8) => {
    const placed = placeText(places, taken, within, gap);
    if (!placed) return;
    marks.push(placed);
    taken.push(textBox(placed));
  };
  const now = scale.end(asOf);
  if (now >= scale.left && now <= scale.right) {
    const said = words.say(sentence("drawings.day", { day: { day: asOf } }), "short");
    const style = { weight: 600, role: "accent", size: 12 } as const;
    put([text(now + 5, 15, said, style), text(now - 5, 15, said, { ...style, anchor: "end" })]);
  }
  const headings = ticks.above.toSorted(
    (a, b) => Number(a.day === scale.from) - Number(b.day === scale.from),
  );
  for (const tick of headings) {
    put([text(tick.x + 5, 15, tick.label, { weight: 600, role: "ink", use: "tick" })]);
  }
  const inView = (x: number) => x >= scale.left && x <= scale.right;
  for (const tick of ticks.below) put([text(tick.x + 5, 34, tick.label, { use: "tick" })], 2);

  const events = plan.eventLines.filter(({ on }) => inView(scale.middle(on.day)));
  for (const { title, on } of events) {
    const x = scale.middle(on.day);
    const said = fitText(title, 200, 11);
    put(
      [52, 67].flatMap((y) => [
        text(x + 4, y, said, { size: 11 }),
        text(x - 4, y, said, { size: 11, anchor: "end" }),
      ]),
      4,
    );
  }
  const lowest = Math.max(0, ...taken.map(({ bottom }) => bottom));
  const lines = (ticks.below.length > 0 ? ticks.below : ticks.above).map(({ x }) => x);
  return {
    marks,
    height: lowest > 60 ? 74 : lowest > 45 ? 59 : 42,
    lines,
    events: events.map(({ on }) => scale.middle(on.day)),
    now,
  };
}

/** What lies behind the lines: the steps of time, the future, the events. */
export function rowsGround(
  { lines, events, now }: Pick<ReturnType<typeof rowsHeader>, "lines" | "events" | "now">,
  width: number,
  height: number,
): Mark[] {
  const marks: Mark[] = [];
  if (now < width) {
    const x = Math.max(now, 0);
    marks.push({ kind: "rect", x, y: 0, width: width - x, height, fill: "wash" });
  }
  marks.push(...lines.map((x) => line(x, 0, x, height, { stroke: "line" })));
  marks.push(...events.map((x) => line(x, 0, x, height, { stroke: "soft", dash: "dotted" })));
  return marks;
}
