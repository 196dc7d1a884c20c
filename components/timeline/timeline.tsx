// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold rows of which only the seen ones are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the row that is active
"use client";

import "@/components/drawing/drawing.css";
import "./timeline.css";
import { ChevronDown, ChevronRight, Maximize2, ZoomIn, ZoomOut } from "lucide-react";
import { type KeyboardEvent, memo, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { PaintMarks } from "@/components/drawing/paint-drawing";
import { useSize } from "@/components/use-size";
import { useWords } from "@/components/use-words";
import { consequencesOfMove, editsForMove } from "@/lib/domain/consequences";
import { byId } from "@/lib/domain/items";
import type { MilestoneRecords } from "@/lib/domain/record";
import { sentence } from "@/lib/domain/sentence";
import { factsOf, type MilestoneFacts, milestoneTitle } from "@/lib/drawing/milestone-facts";
import { timeScale } from "@/lib/drawing/time-scale";
import { type DayRange, timelineRange } from "@/lib/drawing/timeline-range";
import { rowsGround, rowsHeader, type TimelineRow, timelineRows } from "@/lib/drawing/timeline-rows";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import type { Dependency } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";
import { datesAfterDrag, type Part, phaseAfterDrag, shiftByPeriods } from "./drag";
import { type Preview, previewSentences } from "./preview";
import { TimelineBody } from "./timeline-body";
import { useTimelineDrag } from "./use-timeline-drag";
import { panRange, rangeShowing, zoomRange } from "./zoom";

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
  canEdit: boolean;
  /** The days shown; `null`: all there are. */
  range: DayRange | null;
  onRange: (range: DayRange | null) => void;
  /** Told while something is dragged, for a panel beside. */
  onPreview?: (preview: Preview | null) => void;
}

const rowHeight = 36;
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

  const drag = useTimelineDrag({
    timetable,
    scale,
    canEdit,
    origin,
    rowAt: (y) => rows[Math.floor(y / rowHeight)],
    onSelect: (chosen) => onSelect(chosen?.startsWith("-") ? null : chosen),
    onEdit,
    onRange: props.onRange,
  });
  const { preview } = drag;
  useEffect(() => onPreview?.(preview), [preview, onPreview]);
  const live = preview
    ? previewSentences(timetable, preview)
        .map((said) => words.say(said, "short"))
        .join(" ")
    : told;

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
  useWheel(frame, { names, scale, zoom, onRange: props.onRange });
  useScrollTo(frame, selection === null ? undefined : indexOf.get(selection), header.height);

  const fold = useCallback((rowId: string, shut: boolean) => {
    setFolded((before) => {
      const after = new Set(before);
      if (shut) after.add(rowId);
      else after.delete(rowId);
      return after;
    });
  }, []);

  /** Moves what is selected by whole periods, with what it pushes, and says so. */
  const nudge = (part: Part, periods: number) => {
    const milestone = selection === null ? undefined : milestones.get(selection);
    if (milestone) {
      const status = facts(milestone.id)?.status.kind;
      if (status === "met" || status === "cancelled") return;
      const dates = datesAfterDrag(milestone, part, periods, shiftByPeriods);
      if (!dates?.due) return;
      const consequences = consequencesOfMove(timetable, milestone.id, dates);
      const moved: Preview = { kind: "dates", milestone, dates, consequences };
      setTold(
        previewSentences(timetable, moved)
          .map((said) => words.say(said, "short"))
          .join(" "),
      );
      const range = rangeShowing({ from, to }, dates.due.day);
      if (range.from !== from) props.onRange(range);
      onEdit(editsForMove(milestone.id, dates, consequences.pushed));
      return;
    }
    const phase = timetable.phases.find((one) => one.id === selection);
    const edits = phase ? phaseAfterDrag(phase, part, periods) : [];
    if (edits.length > 0) onEdit(edits);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const at = selection === null ? -1 : (indexOf.get(selection) ?? -1);
    const row = rows[at];
    const choose = (index: number) => {
      const step = index >= at ? 1 : -1;
      let next = Math.min(Math.max(index, 0), rows.length - 1);
      if (rows[next]?.kind === "loose") next += step;
      const chosen = rows[next];
      if (chosen && chosen.kind !== "loose") onSelect(chosen.id);
    };
    const sideways = event.key === "ArrowRight" ? 1 : -1;
    const command = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case "ArrowLeft":
      case "ArrowRight":
        if (event.altKey && canEdit) nudge("move", sideways * (event.shiftKey ? 7 : 1));
        else if (event.shiftKey && command && canEdit) nudge("start", sideways);
        else if (event.shiftKey && canEdit) nudge("due", sideways);
        else if (event.altKey || event.shiftKey || command) return;
        else if (row?.kind === "phase") fold(row.id, sideways < 0);
        else if (row?.kind === "milestone" && sideways < 0 && row.milestone.phaseId)
          onSelect(row.milestone.phaseId);
        break;
      case "ArrowDown":
        choose(at + 1);
        break;
      case "ArrowUp":
        choose(at < 0 ? rows.length - 1 : at - 1);
        break;
      case "PageDown":
        choose(at + seen - 2);
        break;
      case "PageUp":
        choose(at - seen + 2);
        break;
      case "Home":
        choose(0);
        break;
      case "End":
        choose(rows.length - 1);
        break;
      case "Enter":
        if (!row || !props.onOpen) return;
        props.onOpen(row.id);
        break;
      case "Delete":
      case "Backspace":
        if (!row || !props.onDelete || !canEdit) return;
        props.onDelete(row.id);
        break;
      case "+":
      case "=":
        if (command) return;
        zoom(0.5);
        break;
      case "-":
        if (command) return;
        zoom(2);
        break;
      case "0":
        if (command) return;
        props.onRange(null);
        break;
      case "Escape":
        if (selection === null) return;
        onSelect(null);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  // Below the last row there is room for what floats over the corner.
  const total = rows.length * rowHeight + 56;
  const bodyHeight = Math.max(total, height - header.height);
  return (
    <div className="timeline">
      <div
        ref={frame}
        className="timeline-frame"
        role="treegrid"
        aria-label={words.t("timeline.label")}
        aria-describedby={`${id}-keys`}
        aria-rowcount={rows.length}
        aria-activedescendant={
          selection !== null && indexOf.has(selection) ? `${id}-${selection}` : undefined
        }
        tabIndex={0}
        onKeyDown={onKeyDown}
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
            <Row
              key={row.id}
              row={row}
              index={first + i}
              domId={`${id}-${row.id}`}
              names={names}
              narrow={narrow}
              chosen={row.id === selection}
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
      <div className="timeline-zoom">
        <button
          type="button"
          title={`${words.t("timeline.zoom-in")} (+)`}
          aria-label={words.t("timeline.zoom-in")}
          onClick={() => zoom(0.5)}
        >
          <ZoomIn aria-hidden="true" />
        </button>
        <button
          type="button"
          title={`${words.t("timeline.zoom-out")} (−)`}
          aria-label={words.t("timeline.zoom-out")}
          onClick={() => zoom(2)}
        >
          <ZoomOut aria-hidden="true" />
        </button>
        <button
          type="button"
          title={`${words.t("timeline.fit")} (0)`}
          aria-label={words.t("timeline.fit")}
          onClick={() => props.onRange(null)}
        >
          <Maximize2 aria-hidden="true" />
        </button>
      </div>
      <p id={`${id}-keys`} className="timeline-hidden">
        {words.t("timeline.keys")}
      </p>
      <div
        className={preview && preview.kind !== "phase" ? "timeline-told" : "timeline-hidden"}
        role="status"
        aria-live="polite"
      >
        {live}
      </div>
    </div>
  );
}

const Row = memo(function Row({
  row,
  index,
  domId,
  names,
  narrow,
  chosen,
  facts,
  words,
  onChoose,
  onOpen,
  onFold,
}: {
  row: TimelineRow;
  index: number;
  domId: string;
  names: number;
  narrow: boolean;
  chosen: boolean;
  facts: MilestoneFacts | undefined;
  words: Words;
  onChoose: (id: string) => void;
  onOpen: ((id: string) => void) | undefined;
  onFold: (id: string, shut: boolean) => void;
}) {
  const title =
    row.kind === "milestone"
      ? row.milestone.title
      : row.kind === "phase"
        ? row.phase.title
        : words.t("timeline.loose");
  const due = facts?.milestone.due ?? null;
  const date = facts?.status.kind === "met" ? facts.status.on : due;
  const foldable = row.kind !== "milestone";
  const whole = facts ? milestoneTitle(facts, words) : title;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys
    <div
      role="row"
      id={domId}
      aria-rowindex={index + 1}
      aria-level={row.kind === "milestone" ? row.level : 1}
      aria-selected={chosen}
      {...(foldable && { "aria-expanded": row.open })}
      className={`timeline-row ${row.kind}${chosen ? " chosen" : ""}`}
      style={{ top: index * rowHeight, height: rowHeight }}
      onClick={() => row.kind !== "loose" && onChoose(row.id)}
      onDoubleClick={() => row.kind !== "loose" && onOpen?.(row.id)}
    >
      <div className="timeline-names" style={{ width: names }}>
        <div role="gridcell" className="timeline-name" title={whole}>
          {foldable && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={words.say(sentence(row.open ? "timeline.fold" : "timeline.unfold", { title }))}
              onClick={(event) => {
                event.stopPropagation();
                onFold(row.id, row.open);
              }}
            >
              {row.open ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
            </button>
          )}
          <span dir="auto">{title}</span>
          {facts && <span className="timeline-hidden">{whole}</span>}
        </div>
        {!narrow && (
          <div role="gridcell" className="timeline-due">
            {row.kind === "milestone" ? (
              <bdi>
                {date
                  ? words.say(sentence("drawings.day", { day: date }), "short")
                  : words.t("timeline.no-date")}
              </bdi>
            ) : row.kind === "phase" && !row.open ? (
              row.count
            ) : (
              ""
            )}
          </div>
        )}
      </div>
    </div>
  );
});

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

/** Ctrl (or ⌘) and the wheel zoom where the pointer is; sideways, or with Shift, it moves the days. */
function useWheel(
  ref: React.RefObject<HTMLElement | null>,
  now: {
    names: number;
    scale: ReturnType<typeof timeScale>;
    zoom: (factor: number, around?: CalendarDate) => void;
    onRange: (range: DayRange) => void;
  },
) {
  const latest = useRef(now);
  latest.current = now;
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      const { scale, zoom, onRange } = latest.current;
      const axis = element.querySelector(".timeline-axis");
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const x = event.clientX - (axis?.getBoundingClientRect().left ?? 0);
        zoom(Math.exp(event.deltaY * 0.0035), scale.dayAt(Math.min(Math.max(x, scale.left), scale.right)));
        return;
      }
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
      event.preventDefault();
      const days = Math.round(sideways / scale.pixelsPerDay) || Math.sign(sideways);
      onRange(panRange({ from: scale.from, to: scale.to }, days));
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [ref]);
}

/** Brings a row into view when another is chosen. */
function useScrollTo(
  ref: React.RefObject<HTMLElement | null>,
  index: number | undefined,
  headerHeight: number,
) {
  useEffect(() => {
    const element = ref.current;
    if (!element || index === undefined) return;
    const top = index * rowHeight;
    const room = element.clientHeight - headerHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + room) element.scrollTop = top + rowHeight - room;
  }, [ref, index, headerHeight]);
}
