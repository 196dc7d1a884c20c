import { sentence } from "@/lib/domain/sentence";
import { type Drawing, line, type Mark } from "./mark";
import { factsOf } from "./milestone-facts";
import { spanOf } from "./milestone-marks";
import { timeScale } from "./time-scale";
import type { TimelineOptions } from "./timeline";
import { type TimelinePlan, timelineRange } from "./timeline-range";
import { timelineSummary, timelineTable } from "./timeline-words";

/**
 * A timetable at a glance, for a list of them: one line of time, what was reached filled, what is to come hollow,
 * the committed end larger than the rest, the data date across. No texts: the list says the rest.
 */
export function drawSmallTimeline(
  plan: TimelinePlan,
  endMilestoneId: string | null,
  { asOf, records, words, width, from, to }: TimelineOptions,
): Drawing {
  const height = 34;
  const all = timelineRange(plan, records, asOf);
  const scale = timeScale(from ?? all.from, to ?? all.to, 1, width - 1);
  const facts = plan.milestones.map((milestone) => factsOf(milestone, records.get(milestone.id), asOf));
  const y = 22;
  const now = Math.min(Math.max(scale.end(asOf), scale.left), scale.right);
  const clip = (x: number) => Math.min(Math.max(x, scale.left), scale.right);
  const marks: Mark[] = [];
  for (const { firstDay, last } of plan.phases) {
    const left = clip(firstDay ? scale.x(firstDay) : scale.left);
    const right = clip(last ? scale.end(last.day) : scale.right) - 1;
    if (right <= left) continue;
    const done = Math.min(Math.max(now, left), right);
    if (done > left)
      marks.push({ kind: "rect", x: left, y: 4, width: done - left, height: 6, fill: "accent-mid" });
    if (right > done)
      marks.push({ kind: "rect", x: done, y: 4, width: right - done, height: 6, fill: "accent-wash" });
  }
  marks.push(line(scale.left, y, scale.right, y, { stroke: "line" }));
  marks.push(line(scale.left, y, now, y, { stroke: "soft", strokeWidth: 1.5 }));
  // What is hollow is drawn above what is filled, so that a crowd of met ones does not hide what is open.
  // The committed end is what is looked for, so nothing is drawn over it.
  const order = { met: 0, undated: 0, cancelled: 1, "to-come": 2, "due-soon": 2, overdue: 3 } as const;
  const layerOf = ({ milestone, status }: (typeof facts)[number]) =>
    milestone.id === endMilestoneId ? 9 : order[status.kind];
  for (const fact of facts.toSorted((a, b) => layerOf(a) - layerOf(b))) {
    const { ghost, shown, status, milestone } = fact;
    const r = milestone.id === endMilestoneId ? 6 : 3.6;
    if (ghost && milestone.id === endMilestoneId) {
      const was = spanOf(ghost, scale).middle;
      if (shown) marks.push(line(was, y, spanOf(shown, scale).middle, y, { stroke: "ghost" }));
      marks.push({ kind: "diamond", x: was, y, r, fill: "paper", stroke: "ghost" });
    }
    if (!shown || status.kind === "undated") continue;
    const x = clip(spanOf(shown, scale).middle);
    if (status.kind === "cancelled")
      marks.push({ kind: "cross", x, y, r: r * 0.7, stroke: "late", strokeWidth: 1.4 });
    else if (status.kind === "overdue")
      marks.push({ kind: "triangle", x, y, r: r + 0.8, fill: "late", stroke: "paper" });
    else if (status.kind === "met")
      marks.push({ kind: "diamond", x, y, r, fill: "ink", stroke: "paper", strokeWidth: 0.8 });
    else marks.push({ kind: "diamond", x, y, r, fill: "paper", stroke: "ink", strokeWidth: 1.3 });
  }
  if (now < scale.right) marks.push(line(now, 0, now, height, { stroke: "accent", strokeWidth: 1.75 }));
  return {
    width,
    height,
    marks,
    title: sentence("drawings.timeline"),
    summary: timelineSummary(plan, facts, asOf),
    table: timelineTable(plan, facts, words),
  };
}
