"use client";

import { memo } from "react";
import { PaintMarks, SoftEdges } from "@/components/drawing/paint-drawing";
import { daysBetween } from "@/lib/domain/calendar-date";
import { sentence } from "@/lib/domain/sentence";
import type { Mark } from "@/lib/drawing/mark";
import { text } from "@/lib/drawing/mark";
import type { MilestoneFacts } from "@/lib/drawing/milestone-facts";
import { milestoneFigure } from "@/lib/drawing/milestone-marks";
import type { TimeScale } from "@/lib/drawing/time-scale";
import { type LinkEnd, linkMarks } from "@/lib/drawing/timeline-links";
import { besideFigure, milestoneRow, phaseRow, type TimelineRow } from "@/lib/drawing/timeline-rows";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Dependency } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Preview } from "./preview";

export interface BodyProps {
  rows: readonly TimelineRow[];
  /** The first row's place among all. */
  first: number;
  rowHeight: number;
  indexOf: ReadonlyMap<string, number>;
  factsOf: (id: string) => MilestoneFacts | undefined;
  linksOf: ReadonlyMap<string, Dependency[]>;
  scale: TimeScale;
  asOf: CalendarDate;
  words: Words;
  canEdit: boolean;
  preview: Preview | null;
  id: string;
}

/** The marks of the rows that are seen, what links them, and the ghosts of what is being dragged. */
export function TimelineBody(props: BodyProps) {
  const { rows, first, rowHeight, scale, asOf, words, canEdit, preview, id } = props;
  const moving = new Set(
    preview?.kind === "dates"
      ? [preview.milestone.id, ...preview.consequences.pushed.map(({ milestoneId }) => milestoneId)]
      : [],
  );
  return (
    <>
      <SoftEdges id={id} roles={["ink", "soft", "ghost", "late", "line", "paper", "accent", "accent-wash"]} />
      <PaintMarks marks={links(props)} id={id} />
      {rows.map((row, i) => (
        <RowMarks
          key={row.id}
          row={row}
          facts={row.kind === "milestone" ? props.factsOf(row.id) : undefined}
          y={(first + i + 0.5) * rowHeight}
          scale={scale}
          asOf={asOf}
          words={words}
          canEdit={canEdit}
          faded={moving.has(row.id)}
          id={id}
        />
      ))}
      {preview && <PaintMarks marks={previewMarks(props, preview)} id={id} />}
    </>
  );
}

const RowMarks = memo(function RowMarks({
  row,
  facts,
  y,
  scale,
  asOf,
  words,
  canEdit,
  faded,
  id,
}: {
  row: TimelineRow;
  facts: MilestoneFacts | undefined;
  y: number;
  scale: TimeScale;
  asOf: CalendarDate;
  words: Words;
  canEdit: boolean;
  faded: boolean;
  id: string;
}) {
  if (row.kind === "phase") {
    const { firstDay, last } = row.phase;
    return (
      <g className="timeline-mark">
        <PaintMarks marks={phaseRow(row.phase, scale, y, asOf)} id={id} />
        {canEdit && firstDay && last && (
          <Handles of={row.id} left={scale.x(firstDay)} right={scale.end(last.day)} y={y} edges />
        )}
      </g>
    );
  }
  if (row.kind === "loose" || !facts) return null;
  const { marks, figure } = milestoneRow(facts, scale, y, asOf, words);
  const movable =
    canEdit &&
    (facts.status.kind === "to-come" || facts.status.kind === "due-soon" || facts.status.kind === "overdue");
  return (
    <g className={faded ? "timeline-mark faded" : "timeline-mark"} data-item={row.id}>
      <PaintMarks marks={marks} id={id} />
      {figure && movable && (
        <Handles
          of={row.id}
          left={Math.min(figure.start, figure.finish)}
          right={figure.finish}
          y={y}
          edges={facts.milestone.start !== null}
        />
      )}
      {figure && canEdit && <LinkHandle of={row.id} x={figure.finish + 11} y={y} />}
    </g>
  );
});

/** Where to take hold: the whole, and where it takes time its two ends. Seen only as the pointer's shape. */
function Handles({
  of,
  left,
  right,
  y,
  edges,
}: {
  of: string;
  left: number;
  right: number;
  y: number;
  edges: boolean;
}) {
  const middle = right - left;
  return (
    <>
      <rect
        className="hit move"
        data-part="move"
        data-of={of}
        x={left - 10}
        y={y - 12}
        width={middle + 20}
        height={24}
      />
      {edges && middle > 14 && (
        <>
          <rect
            className="hit edge"
            data-part="start"
            data-of={of}
            x={left - 6}
            y={y - 12}
            width={10}
            height={24}
          />
          <rect
            className="hit edge"
            data-part="due"
            data-of={of}
            x={right + 1}
            y={y - 12}
            width={9}
            height={24}
          />
        </>
      )}
    </>
  );
}

function LinkHandle({ of, x, y }: { of: string; x: number; y: number }) {
  return (
    <>
      <circle className="link-handle" cx={x} cy={y} r={3} />
      <rect className="hit link" data-part="link" data-of={of} x={x - 2} y={y - 9} width={14} height={18} />
    </>
  );
}

/** Links of which at least one end is seen. */
function links({ rows, linksOf, ...props }: BodyProps): Mark[] {
  const ends = new Map<string, LinkEnd | null>();
  const endOf = (id: string): LinkEnd | null => {
    const known = ends.get(id);
    if (known !== undefined) return known;
    const end = linkEnd(id, props);
    ends.set(id, end);
    return end;
  };
  const drawn = new Set<string>();
  return rows.flatMap((row) =>
    (linksOf.get(row.id) ?? []).flatMap((link): Mark[] => {
      if (drawn.has(link.id)) return [];
      drawn.add(link.id);
      const [from, to] = [endOf(link.fromId), endOf(link.toId)];
      return from && to ? linkMarks(link, from, to) : [];
    }),
  );
}

function linkEnd(
  id: string,
  {
    indexOf,
    factsOf,
    rowHeight,
    scale,
    asOf,
  }: Pick<BodyProps, "indexOf" | "factsOf" | "rowHeight" | "scale" | "asOf">,
): LinkEnd | null {
  const index = indexOf.get(id);
  const facts = factsOf(id);
  if (index === undefined || !facts) return null;
  const y = (index + 0.5) * rowHeight;
  const figure = milestoneFigure(facts, scale, y, asOf);
  return figure && { ...figure, y };
}

/** What is dragged and what it pushes, in the accent, at the places they would have. */
function previewMarks(props: BodyProps, preview: Preview): Mark[] {
  const { rowHeight, words, rows, first } = props;
  switch (preview.kind) {
    case "phase": {
      const [edit] = preview.edits;
      if (edit?.type !== "set-phase") return [];
      const index = props.indexOf.get(preview.phase.id);
      const { firstDay, last } = { ...preview.phase, ...edit.changes };
      if (index === undefined || !firstDay || !last) return [];
      const x = props.scale.x(firstDay);
      const y = (index + 0.5) * rowHeight;
      const said = [{ day: firstDay }, last].map((date) =>
        words.say(sentence("drawings.day", { day: date }), "short"),
      );
      return [
        {
          kind: "rect",
          x,
          y: y - 7,
          width: props.scale.end(last.day) - x,
          height: 14,
          stroke: "accent",
          strokeWidth: 1.5,
        },
        text(props.scale.end(last.day) + 8, y + 4, said.join(" – "), { weight: 600, role: "accent" }),
      ];
    }
    case "link": {
      const from = linkEnd(preview.fromId, props);
      if (!from) return [];
      const to = preview.toId ? linkEnd(preview.toId, props) : null;
      const start = { x: from.finish + 8, y: from.y };
      const tip = to ? { x: to.start - 8, y: to.y } : { x: preview.x, y: preview.y };
      return [
        { kind: "path", points: [start, tip], stroke: "accent", strokeWidth: 1.75 },
        { kind: "dot", ...tip, r: 3.5, fill: "accent" },
      ];
    }
    case "dates": {
      const { milestone, dates, consequences } = preview;
      const marks: Mark[] = [];
      const put = (
        id: string,
        due: TargetDate | null,
        start: TargetDate | null,
        was: TargetDate | null,
        own: boolean,
      ) => {
        const index = props.indexOf.get(id);
        const facts = props.factsOf(id);
        if (index === undefined || !facts || !due || index < first - 2 || index > first + rows.length + 2)
          return;
        const y = (index + 0.5) * rowHeight;
        const moved: MilestoneFacts = {
          ...facts,
          shown: due,
          ghost: null,
          forecast: null,
          status: { kind: "to-come", days: 0 },
          milestone: { ...facts.milestone, start, due },
        };
        const figure = milestoneFigure(moved, props.scale, y, props.asOf);
        if (!figure) return;
        const days = was ? daysBetween(was.day, due.day) : 0;
        const label = sentence("timeline.drag-label", {
          date: due,
          sign: days < 0 ? "−" : "+",
          days: Math.abs(days),
        });
        marks.push(
          ...figure.marks.map((mark) => inAccent(mark, own)),
          besideFigure(
            [{ text: words.say(label, "short"), weight: own ? 600 : 400, role: "accent" }],
            figure,
            props.scale,
            y,
          ),
        );
      };
      for (const { milestoneId, due, start } of consequences.pushed)
        put(milestoneId, due.to, start?.to ?? null, due.from, false);
      const start = dates.start === undefined ? milestone.start : dates.start;
      put(milestone.id, dates.due, start, milestone.due, true);
      return marks;
    }
  }
}

/** The dragged mark is filled with the accent, what it pushes is outlined with it. */
function inAccent(mark: Mark, own: boolean): Mark {
  switch (mark.kind) {
    case "diamond":
      return { ...mark, fill: own ? "accent" : "paper", stroke: "accent" };
    case "rect":
      return { ...mark, fill: own ? "accent" : "accent-wash", stroke: "accent" };
    default:
      return mark;
  }
}
