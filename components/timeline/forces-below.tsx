"use client";

import "./forces-below.css";
import { ChevronDown, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useId, useMemo } from "react";
import { PaintMarks } from "@/components/drawing/paint-drawing";
import { useWords } from "@/components/use-words";
import { drawDrawdown } from "@/lib/drawing/drawdown";
import type { Mark } from "@/lib/drawing/mark";
import type { DayRange } from "@/lib/drawing/timeline-range";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";

/** Where the days are in the drawing above. */
export interface BelowPlace extends DayRange {
  /** Pixels: the column of names, and the days beside it. */
  names: number;
  canvas: number;
  /** The steps of time, the future and the events, as they lie behind the lines above. */
  ground: (height: number) => Mark[];
}

/** Of the drawing: the steps of time stand over the lines above, and are cut off here. */
const cut = { top: 8, bottom: 32 } as const;
const height = 214;
const shown = height - cut.top - cut.bottom;

/** Strength against what was ordered, under the timetable and on its scale of time. */
export function ForcesBelow({
  timetable,
  asOf,
  place,
  open,
  onOpen,
  href,
}: {
  timetable: Timetable;
  asOf: CalendarDate;
  place: BelowPlace;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** The view that has the same as a table. */
  href: string;
}) {
  const words = useWords();
  const id = useId();
  const { names, canvas, from, to, ground } = place;
  const drawing = useMemo(() => {
    const draw = (width: number) => drawDrawdown(timetable, { asOf, words, width, height, from, to });
    // The axis of numbers stands beside the days: how wide it is, is known once it is drawn.
    const frame = draw(canvas)?.frame;
    return frame ? draw(canvas + frame.left + 2) : null;
  }, [timetable, asOf, words, canvas, from, to]);
  if (!drawing?.frame || drawing.table.rows.length === 0) return null;
  const { left } = drawing.frame;
  const marks = drawing.marks.filter((mark) => !isToldAbove(mark));
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <section className="timeline-below" aria-labelledby={`${id}-title`}>
      <div className="timeline-names" style={{ width: names }}>
        <div className="timeline-below-words" style={{ marginInlineEnd: open ? left : 0 }}>
          <h2 id={`${id}-title`}>
            <button type="button" aria-expanded={open} onClick={() => onOpen(!open)}>
              <Chevron aria-hidden="true" />
              {words.t("timeline.forces")}
            </button>
          </h2>
          {open && (
            <p id={`${id}-summary`}>
              {words.say(drawing.summary, "short")} <Link href={href}>{words.t("timeline.forces-more")}</Link>
            </p>
          )}
        </div>
      </div>
      {open && (
        <>
          {/* Not the drawing itself, in which left is left in every language. */}
          <div className="timeline-below-axis" style={{ insetInlineStart: names - left }}>
            <svg
              className="drawing"
              viewBox={`0 ${cut.top} ${left} ${shown}`}
              width={left}
              height={shown}
              aria-hidden="true"
            >
              <PaintMarks marks={marks.filter(isOfAxis)} id={`${id}-axis`} />
            </svg>
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: a drawing is a group of images, not of form fields */}
          <svg
            className="drawing"
            viewBox={`${left} ${cut.top} ${canvas} ${shown}`}
            width={canvas}
            height={shown}
            role="group"
            aria-labelledby={`${id}-title ${id}-summary`}
          >
            <g transform={`translate(${left} ${cut.top})`}>
              <PaintMarks marks={ground(shown)} id={`${id}-ground`} />
            </g>
            <PaintMarks marks={marks} id={id} />
          </svg>
        </>
      )}
    </section>
  );
}

/** The future, and which day the data date is. */
function isToldAbove(mark: Mark): boolean {
  if (mark.kind === "rect") return mark.fill === "wash";
  return mark.kind === "text" && mark.runs.every(({ role }) => role === "accent");
}

/** The numbers beside the field; what was before the first day shown is not one of them. */
function isOfAxis(mark: Mark): boolean {
  return mark.kind === "text" && mark.use === "tick" && mark.anchor === "end";
}
