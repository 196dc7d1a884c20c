// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold rows of which only the seen ones are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the row that is active
"use client";

import "@/components/drawing/drawing.css";
import "./timeline.css";
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { PaintMarks } from "@/components/drawing/paint-drawing";
import { useSize } from "@/components/use-size";
import { useWords } from "@/components/use-words";
import { byId } from "@/lib/domain/items";
import type { MilestoneRecords } from "@/lib/domain/record";
import type { Sentence } from "@/lib/domain/sentence";
import { factsOf, type MilestoneFacts } from "@/lib/drawing/milestone-facts";
import { timeScale } from "@/lib/drawing/time-scale";
import { type DayRange, timelineRange } from "@/lib/drawing/timeline-range";
import { rowsGround, rowsHeader, timelineRows } from "@/lib/drawing/timeline-rows";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import type { Dependency } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";
import { criticalLinks } from "./critical-links";
import type { BelowPlace } from "./forces-below";
import { movesOf, type Preview, previewSentences, roomSentences } from "./preview";
import { TimelineBody } from "./timeline-body";
import { rowHeight, TimelineRowHead } from "./timeline-row";
import { TimelineTold } from "./timeline-told";
import { useMoved } from "./use-moved";
import { useScheduleInSight } from "./use-schedule-in-sight";
import { useScrollTo } from "./use-scroll-to";
import { useTimelineDrag } from "./use-timeline-drag";
import { useTimelineKeys } from "./use-timeline-keys";
import { useWheel } from "./use-wheel";
import { zoomRange } from "./zoom";
import { ZoomButtons } from "./zoom-buttons";

export interface TimelineProps {
  timetable: Timetable;
  records: MilestoneRecords;
  asOf: CalendarDate;
  /** A milestone's or a phase's id. */
  selection: string | null;
  onSelect: (id: string | null) => void;
  /** Enter or a double click. */
  onOpen?: (id: string) => void;
  /** Delete; asking first is the caller's. */
  onDelete?: (id: string) => void;
  /** All edits of one gesture together, so that one undo takes them back. */
  onEdit: (edits: Edit[]) => void;
  /** Takes back so many edits. */
  onPutBack?: (steps: number) => void;
  canEdit: boolean;
  /** The days shown; `null`: all there are. */
  range: DayRange | null;
  onRange: (range: DayRange | null) => void;
  /** Told while something is dragged, for a panel beside. */
  onPreview?: (preview: Preview | null) => void;
  /** What stands under the lines on the same scale of time, where there is room. */
  below?: (place: BelowPlace) => ReactNode;
}

/** Rows kept above and below what is seen, so that a scroll finds them there. */
const spare = 8;

/** The timetable as it is worked on: names on the left, days on the right, only what is seen is drawn. */
export function Timeline(props: TimelineProps) {
  const { timetable, records, asOf, selection, onSelect, onEdit, canEdit, onPreview } = props;
  const words = useWords();
  const id = `t${useId().replace(/[^a-zA-Z0-9]/g, "")}`;
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame, { width: 1000, height: 600 });
  const [top, setTop] = useState(0);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState("");

  const rows = useMemo(() => timelineRows(timetable, folded), [timetable, folded]);
  const indexOf = useMemo(() => new Map(rows.map((row, i) => [row.id, i])), [rows]);
  const milestones = useMemo(() => byId(timetable.milestones), [timetable.milestones]);
  const linksOf = useMemo(() => linksByEnd(timetable.dependencies), [timetable.dependencies]);
  const facts = useMemo(() => {
    const known = new Map<string, MilestoneFacts>();
    return (milestoneId: string): MilestoneFacts | undefined => {
      const found = known.get(milestoneId);
      if (found) return found;
      const milestone = milestones.get(milestoneId);
      if (!milestone) return undefined;
      const fresh = factsOf(milestone, records.get(milestoneId), asOf);
      known.set(milestoneId, fresh);
      return fresh;
    };
  }, [milestones, records, asOf]);

  const narrow = width < 640;
  const names = narrow ? Math.min(150, width * 0.4) : 340;
  const canvas = Math.max(width - names, 120);
  const all = useMemo(() => timelineRange(timetable, records, asOf), [timetable, records, asOf]);
  const { from, to } = props.range ?? all;
  const scale = useMemo(() => timeScale(from, to, 0, canvas), [from, to, canvas]);
  const header = useMemo(() => rowsHeader(timetable, scale, asOf, words), [timetable, scale, asOf, words]);

  const seen = Math.ceil(Math.max(height - header.height, rowHeight) / rowHeight);
  const first = Math.max(0, Math.min(top, rows.length - seen) - spare);
  const shown = rows.slice(first, first + seen + spare * 2 + 1);
  const origin = first * rowHeight;
  const shownHeight = Math.max(shown.length * rowHeight, height - header.height);

  /** What was done or refused, for those who do not see it, until something else is. */
  const tell = (sentences: readonly Sentence[]) =>
    setTold(sentences.map((said) => words.say(said, "short")).join(" "));
  const select = (chosen: string | null) => onSelect(chosen?.startsWith("-") ? null : chosen);
  const { moved, note, forget } = useMoved(timetable, selection);
  const drag = useTimelineDrag({
    timetable,
    scale,
    canEdit,
    origin,
    rowAt: (y) => rows[Math.floor(y / rowHeight)],
    onSelect: select,
    onEdit,
    onMove: note,
    onRange: props.onRange,
    onScroll: (pixels) => frame.current?.scrollBy(0, pixels),
    onRefused: (refused) => tell(previewSentences(timetable, refused)),
  });

  const zoom = useCallback(
    (factor: number, around?: CalendarDate) => {
      // Around what is pointed at; else around what is chosen, if it is in sight; else around the middle.
      const chosen = selection === null ? undefined : facts(selection)?.shown?.day;
      const inSight = chosen && chosen >= from && chosen <= to ? chosen : undefined;
      const middle = around ?? inSight ?? scale.dayAt((scale.left + scale.right) / 2);
      props.onRange(zoomRange({ from, to }, factor, middle));
    },
    [from, to, scale, selection, facts, props.onRange],
  );
  useWheel(frame, { scale, zoom, onRange: props.onRange });

  const fold = useCallback((rowId: string, shut: boolean) => {
    setFolded((before) => {
      const after = new Set(before);
      if (shut) after.add(rowId);
      else after.delete(rowId);
      return after;
    });
  }, []);

  const putBack = () => {
    if (!moved) return;
    props.onPutBack?.(moved.steps);
    setTold(words.t("timeline.is-back"));
    frame.current?.focus({ preventScroll: true });
  };
  const keys = useTimelineKeys({
    timetable,
    asOf,
    rows,
    indexOf,
    seen,
    range: { from, to },
    selection,
    canEdit,
    onSelect,
    onOpen: props.onOpen,
    onDelete: props.onDelete,
    onEdit,
    onMove: note,
    onPutBack: moved && props.onPutBack ? putBack : undefined,
    onRange: props.onRange,
    onFold: fold,
    onZoom: zoom,
    onTell: tell,
  });
  const preview = drag.preview ?? keys.connecting;
  useEffect(() => onPreview?.(drag.preview), [drag.preview, onPreview]);
  const { atRest, held } = useScheduleInSight(timetable, asOf, preview);
  const critical = useMemo(
    () => criticalLinks(timetable.dependencies, held ?? atRest),
    [timetable.dependencies, held, atRest],
  );
  /** Of what is chosen; and while something is held, of what moves and of what has more or less room by it. */
  const roomOf = (milestoneId: string) => {
    const before = atRest?.milestone(milestoneId);
    if (!held || !preview || preview.kind === "link") return milestoneId === selection ? before : undefined;
    const now = held.milestone(milestoneId);
    const differs =
      now?.totalFloatDays !== before?.totalFloatDays || now?.early.finish !== before?.early.finish;
    return differs || movesOf(preview).has(milestoneId) ? now : undefined;
  };
  const hint = drag.preview ? "timeline.let-go" : "timeline.connect-keys";
  const settled = preview || !props.onPutBack ? null : moved;
  const sayAll = (of: Timetable, what: Preview) =>
    [...previewSentences(of, what, held ?? atRest), ...roomSentences(what, held)]
      .map((said) => words.say(said, "short"))
      .join(" ");
  const live = preview
    ? sayAll(timetable, preview)
    : settled
      ? sayAll(settled.origin, settled.preview)
      : told;

  // While connecting by keyboard what is pointed at has to be seen, not what is connected from.
  const looked = keys.connecting?.toId ?? selection;
  useScrollTo(frame, looked === null ? undefined : indexOf.get(looked), header.height);

  // Below the last row there is room for what floats over the corner.
  const total = rows.length * rowHeight + 56;
  const bodyHeight = Math.max(total, height - header.height);
  return (
    <div className="timeline">
      <div className="timeline-list">
        <div
          ref={frame}
          className="timeline-frame"
          role="treegrid"
          aria-label={words.t("timeline.label")}
          aria-describedby={`${id}-keys`}
          aria-rowcount={rows.length}
          aria-activedescendant={looked !== null && indexOf.has(looked) ? `${id}-${looked}` : undefined}
          tabIndex={0}
          onKeyDown={keys.onKeyDown}
          onScroll={(event) => {
            const row = Math.floor(event.currentTarget.scrollTop / rowHeight);
            // Only every few rows: between, the spare ones are seen.
            if (Math.abs(row - top) >= spare / 2 || row === 0) setTop(row);
          }}
        >
          <div className="timeline-head" style={{ height: header.height }}>
            <div className="timeline-names" style={{ width: names }}>
              <span>{words.t("timeline.milestone")}</span>
              {!narrow && <span className="timeline-due">{words.t("timeline.due")}</span>}
            </div>
            <svg className="drawing timeline-axis" width={canvas} height={header.height} aria-hidden="true">
              <PaintMarks marks={header.marks} id={`${id}-axis`} />
            </svg>
          </div>
          <div className="timeline-body" style={{ height: bodyHeight }}>
            <div className="timeline-ground" style={{ insetInlineStart: names, top: origin }}>
              <svg className="drawing" width={canvas} height={shownHeight} aria-hidden="true">
                <PaintMarks marks={rowsGround(header, canvas, shownHeight)} id={`${id}-ground`} />
              </svg>
            </div>
            {shown.map((row, i) => (
              <TimelineRowHead
                key={row.id}
                row={row}
                index={first + i}
                domId={`${id}-${row.id}`}
                names={names}
                narrow={narrow}
                chosen={row.id === selection}
                pointedAt={row.id === keys.connecting?.toId}
                facts={row.kind === "milestone" ? facts(row.id) : undefined}
                words={words}
                onChoose={onSelect}
                onOpen={props.onOpen}
                onFold={fold}
              />
            ))}
            <div className="timeline-over" style={{ insetInlineStart: names, top: origin }}>
              <svg
                className={preview ? "drawing timeline-marks held" : "drawing timeline-marks"}
                viewBox={`0 ${origin} ${canvas} ${shownHeight}`}
                width={canvas}
                height={shownHeight}
                aria-hidden="true"
                onPointerDown={(event) => {
                  frame.current?.focus({ preventScroll: true });
                  drag.onPointerDown(event);
                }}
                onPointerMove={drag.onPointerMove}
                onPointerUp={drag.onPointerUp}
                onPointerCancel={drag.onPointerCancel}
                onDoubleClick={(event) => {
                  const y = event.clientY - event.currentTarget.getBoundingClientRect().top;
                  const row = rows[Math.floor((y + origin) / rowHeight)];
                  if (row && row.kind !== "loose") props.onOpen?.(row.id);
                }}
              >
                {header.now >= 0 && header.now <= canvas && (
                  <line
                    className="stroke-accent"
                    strokeWidth={2}
                    x1={header.now}
                    x2={header.now}
                    y1={origin}
                    y2={origin + shownHeight}
                  />
                )}
                <TimelineBody
                  rows={shown}
                  first={first}
                  rowHeight={rowHeight}
                  indexOf={indexOf}
                  factsOf={facts}
                  linksOf={linksOf}
                  critical={critical}
                  roomOf={roomOf}
                  scale={scale}
                  asOf={asOf}
                  words={words}
                  canEdit={canEdit}
                  preview={preview}
                  id={id}
                />
              </svg>
            </div>
          </div>
        </div>
        <ZoomButtons onZoom={zoom} onFit={() => props.onRange(null)} />
        <p id={`${id}-keys`} className="timeline-hidden">
          {words.t("timeline.keys")}
        </p>
        <TimelineTold
          said={live}
          hint={preview && words.t(hint)}
          done={settled && { onKeep: forget, onPutBack: putBack }}
        />
      </div>
      {!narrow &&
        props.below?.({ names, canvas, from, to, ground: (high) => rowsGround(header, canvas, high) })}
    </div>
  );
}

function linksByEnd(dependencies: readonly Dependency[]): Map<string, Dependency[]> {
  const links = new Map<string, Dependency[]>();
  for (const link of dependencies) {
    for (const end of [link.fromId, link.toId]) {
      const known = links.get(end);
      if (known) known.push(link);
      else links.set(end, [link]);
    }
  }
  return links;
}
