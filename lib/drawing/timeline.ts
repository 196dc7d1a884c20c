import type { MilestoneRecords } from "@/lib/domain/record";
import { sentence } from "@/lib/domain/sentence";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { type Drawing, line } from "./mark";
import { factsOf, type MilestoneFacts } from "./milestone-facts";
import type { Box } from "./text-width";
import { timeScale } from "./time-scale";
import { axisMarks } from "./timeline-axis";
import { eventMarks, phaseMarks } from "./timeline-bands";
import { keyMarks } from "./timeline-key";
import { rowsOf } from "./timeline-lines";
import { dependencyMarks } from "./timeline-links";
import { type DayRange, type TimelinePlan, timelineRange } from "./timeline-range";
import { header } from "./timeline-sizes";
import { timelineSummary, timelineTable } from "./timeline-words";

export interface TimelineOptions extends Partial<DayRange> {
  asOf: CalendarDate;
  /** Days left are counted from it; the data date where nothing else is said. */
  today?: CalendarDate;
  records: MilestoneRecords;
  words: Words;
  /** Pixels. Below 600 the names stand above their marks. */
  width: number;
  /** Draw what waits for what; off, because the lines run behind the names. */
  links?: boolean;
  /** What the shapes mean, under the axis. */
  key?: boolean;
}

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
    ...events.lines.map(({ x }) => ({ x, cost: 12 })),
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
      ...events.lines.map(({ x, top }) => line(x, top, x, bottom, { stroke: "soft", dash: "dotted" })),
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
function inOrder(plan: TimelinePlan, { records, asOf, today }: TimelineOptions): MilestoneFacts[] {
  const dayOf = ({ shown, ghost, milestone }: MilestoneFacts) =>
    (milestone.start ?? shown ?? ghost)?.day ?? "9999";
  return plan.milestones
    .map((milestone) => factsOf(milestone, records.get(milestone.id), asOf, today))
    .sort((a, b) => {
      const [first, second] = [dayOf(a), dayOf(b)];
      return first < second ? -1 : first > second ? 1 : 0;
    });
}
