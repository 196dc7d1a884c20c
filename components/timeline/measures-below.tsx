"use client";

import "./forces-below.css";
import { ChevronDown, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useId, useMemo } from "react";
import { PaintMarks } from "@/components/drawing/paint-drawing";
import { FollowedLinks } from "@/components/measures/followed-links";
import { useWords } from "@/components/use-words";
import { drawTransitionLanes } from "@/lib/drawing/transition-lanes";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import type { BelowPlace } from "./forces-below";

/** Measures in lanes and incidents tied to redlines, under the timetable and on its scale of time. */
export function MeasuresBelow({
  timetable,
  asOf,
  place,
  open,
  onOpen,
  href,
  hrefOf,
}: {
  timetable: Timetable;
  asOf: CalendarDate;
  place: BelowPlace;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** The view that has the same as lists. */
  href: string;
  hrefOf: (noun: "measure" | "incident", id: string) => string;
}) {
  const words = useWords();
  const id = useId();
  const { names, canvas, from, to, ground } = place;
  const drawing = useMemo(
    () => drawTransitionLanes(timetable, { asOf, words, width: canvas, from, to, whole: false, hrefOf }),
    [timetable, asOf, words, canvas, from, to, hrefOf],
  );
  if (timetable.measures.length + timetable.incidents.length === 0) return null;
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <section className="timeline-below measures" aria-labelledby={`${id}-title`}>
      <div className="timeline-below-head">
        <h2 id={`${id}-title`}>
          <button type="button" aria-expanded={open} onClick={() => onOpen(!open)}>
            <Chevron aria-hidden="true" />
            {words.t("timeline.measures")}
          </button>
        </h2>
        {open && (
          <>
            <p id={`${id}-summary`} className="told">
              {drawing ? words.say(drawing.summary, "short") : words.t("timeline.measures-none-here")}
            </p>
            <Link href={href}>{words.t("timeline.measures-more")}</Link>
          </>
        )}
      </div>
      {open && drawing && (
        <div className="timeline-below-lanes">
          <div className="timeline-below-names" style={{ width: names }}>
            {drawing.lanes.map(({ name, top }) => (
              <span key={name} style={{ insetBlockStart: top + 4 }}>
                {name}
              </span>
            ))}
          </div>
          <FollowedLinks>
            {/* biome-ignore lint/a11y/useSemanticElements: a drawing is a group of images, not of form fields */}
            <svg
              className="drawing"
              viewBox={`0 0 ${canvas} ${drawing.height}`}
              width={canvas}
              height={drawing.height}
              role="group"
              aria-labelledby={`${id}-title ${id}-summary`}
            >
              <PaintMarks marks={ground(drawing.height)} id={`${id}-ground`} />
              <PaintMarks marks={drawing.marks} id={id} />
            </svg>
          </FollowedLinks>
        </div>
      )}
    </section>
  );
}
