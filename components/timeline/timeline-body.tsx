"use client";

import { memo } from "react";
import { PaintMarks, SoftEdges } from "@/components/drawing/paint-drawing";
import type { ScheduledMilestone } from "@/lib/domain/schedule/compute-schedule";
import type { Mark, Role } from "@/lib/drawing/mark";
import { text } from "@/lib/drawing/mark";
import type { MilestoneFacts } from "@/lib/drawing/milestone-facts";
import { textWidth } from "@/lib/drawing/text-width";
import type { TimeScale } from "@/lib/drawing/time-scale";
import { type LinkEnd, linkMarks } from "@/lib/drawing/timeline-links";
import { milestoneRow, phaseRow, type TimelineRow } from "@/lib/drawing/timeline-rows";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Dependency } from "@/lib/schema/plan";
import { floatMarks } from "./float-marks";
import { linkEnd } from "./link-end";
import { movesOf, type Preview } from "./preview";
import { previewMarks } from "./preview-marks";

export interface BodyProps {
  rows: readonly TimelineRow[];
  /** The first row's place among all. */
  first: number;
  rowHeight: number;
  indexOf: ReadonlyMap<string, number>;
  factsOf: (id: string) => MilestoneFacts | undefined;
  linksOf: ReadonlyMap<string, Dependency[]>;
  /** The links of the critical path, by their ids, and how they are drawn. */
  critical: ReadonlyMap<string, Role>;
  /** What a milestone's room is drawn from; `undefined`: it is not drawn. */
  roomOf: (id: string) => ScheduledMilestone | undefined;
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
  const moving = movingIn(preview);
  return (
    <>
      <SoftEdges id={id} roles={["ink", "soft", "ghost", "late", "line", "paper", "accent", "accent-wash"]} />
      <PaintMarks marks={links(props)} id={id} />
      <PaintMarks marks={rooms(props)} id={id} />
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

/** The ids of what would move: drawn pale where it stands, and in the accent where it would go. */
function movingIn(preview: Preview | null): ReadonlySet<string> {
  if (!preview || preview.kind === "link") return new Set();
  return new Set([
    ...movesOf(preview).keys(),
    ...preview.consequences.pushed.map(({ milestoneId }) => milestoneId),
  ]);
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
  const open = facts.status.kind !== "met" && facts.status.kind !== "cancelled";
  const movable = canEdit && open;
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
      {!figure && movable && <PlaceHandle of={row.id} scale={scale} asOf={asOf} y={y} words={words} />}
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

/** What has no date is nowhere on the axis; beside the data date a sign is held out to put it somewhere. */
function PlaceHandle({
  of,
  scale,
  asOf,
  y,
  words,
}: {
  of: string;
  scale: TimeScale;
  asOf: CalendarDate;
  y: number;
  words: Words;
}) {
  const said = words.t("timeline.place");
  const wide = textWidth(said, 12) + 34;
  const x = Math.max(scale.left, Math.min(scale.end(asOf) + 10, scale.right - wide)) + 8;
  return (
    <g className="place">
      <circle className="place-sign" cx={x} cy={y} r={7} />
      <path className="place-sign" d={`M${x - 3.5} ${y}H${x + 3.5}M${x} ${y - 3.5}V${y + 3.5}`} />
      <PaintMarks marks={[text(x + 14, y + 4, said, { role: "soft" })]} id="" />
      <rect
        className="hit move"
        data-part="place"
        data-of={of}
        x={x - 10}
        y={y - 12}
        width={wide}
        height={24}
      />
    </g>
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

/** How far what is seen can be later. */
function rooms({ rows, first, rowHeight, scale, roomOf }: BodyProps): Mark[] {
  return rows.flatMap((row, i) => {
    const room = row.kind === "milestone" ? roomOf(row.id) : undefined;
    return room ? floatMarks(room, scale, (first + i + 0.5) * rowHeight) : [];
  });
}

/** Links of which at least one end is seen. */
function links({ rows, linksOf, critical, ...props }: BodyProps): Mark[] {
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
      return from && to ? linkMarks(link, from, to, { role: critical.get(link.id) ?? "faint" }) : [];
    }),
  );
}
