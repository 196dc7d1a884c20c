"use client";

import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from "react";
import { newId } from "@/lib/client/new-id";
import { dayFromNumber, dayNumber, exactly } from "@/lib/domain/calendar-date";
import type { TimeScale } from "@/lib/drawing/time-scale";
import type { DayRange } from "@/lib/drawing/timeline-range";
import type { TimelineRow } from "@/lib/drawing/timeline-rows";
import type { Edit } from "@/lib/schema/edit";
import type { Timetable } from "@/lib/schema/timetable";
import type { Part } from "./drag";
import { editsOf, type Preview, previewOfDates, previewOfDrag, previewOfLink } from "./preview";
import { edgeStep, panRange, zoomRange } from "./zoom";

/** Closer than this it was a click. */
const clickReach = 4;

/** A place on the screen. */
interface Place {
  x: number;
  y: number;
}

interface Hold {
  pointerId: number;
  surface: Element;
  from: Place;
  /** Where the pointer is now. */
  at: Place;
  /** Days since 1970, with their fraction: what was under the pointer when it took hold. */
  day: number;
  /** `place`: the sign of what has no date yet. */
  part: Part | "link" | "place" | "pan";
  item: string | null;
  moved: boolean;
}

/** Two fingers: how far apart they were, and what was shown. */
interface Pinch {
  fingers: Map<number, number>;
  apart: number;
  around: number;
  range: DayRange;
}

export interface DragOptions {
  timetable: Timetable;
  scale: TimeScale;
  canEdit: boolean;
  /** Where the drawing begins, in pixels of the whole list. */
  origin: number;
  rowAt: (y: number) => TimelineRow | undefined;
  onSelect: (id: string | null) => void;
  onEdit: (edits: Edit[]) => void;
  /** What is about to be moved; told before its edits. */
  onMove: (preview: Preview) => void;
  onRange: (range: DayRange) => void;
  /** The list goes up or down under what is held at its edge. */
  onScroll: (pixels: number) => void;
  /** Let go where it may not be. */
  onRefused: (preview: Preview) => void;
}

/**
 * Taking hold of marks with mouse, pen or finger. Marks say in `data-part` what of them is held; everything else
 * is ground, and dragging it moves the days. What is held at an edge moves on what is shown; two fingers show
 * more or fewer days. Escape puts back what is held.
 */
export function useTimelineDrag(options: DragOptions) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const hold = useRef<Hold | null>(null);
  const pinch = useRef<Pinch | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const shown = useRef<Preview | null>(null);
  const frame = useRef(0);
  const show = useCallback((next: Preview | null) => {
    shown.current = next;
    setPreview(next);
  }, []);

  const letGo = useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = 0;
    hold.current = null;
    pinch.current = null;
    show(null);
  }, [show]);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const held = preview !== null;
  useEffect(() => {
    if (!held) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      letGo();
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [held, letGo]);

  /** What is held, as it would be at the pointer's place. */
  const follow = useCallback(
    (now: Hold) => {
      const { scale, timetable, rowAt, onRange, origin } = latest.current;
      const place = placeOn(now, origin);
      const days = Math.round(dayAt(scale, place.x) - now.day);
      switch (now.part) {
        case "pan":
          if (days !== 0) onRange(panRange(scale, -days));
          return;
        case "link": {
          const over = rowAt(place.y);
          const toId = over?.kind === "milestone" && over.id !== now.item ? over.id : null;
          const link = { fromId: now.item ?? "", toId, type: "finish-to-start" as const, at: place };
          show(previewOfLink(timetable, link));
          return;
        }
        case "place": {
          const milestone = timetable.milestones.find(({ id }) => id === now.item);
          const due = exactly(dayFromNumber(Math.floor(dayAt(scale, place.x))));
          show(milestone ? previewOfDates(timetable, milestone, { due }) : null);
          return;
        }
        default:
          show(previewOfDrag(timetable, now.item ?? "", now.part, days));
      }
    },
    [show],
  );

  /** As long as something is held at an edge, what lies beyond comes into view. */
  const goOn = useCallback(() => {
    frame.current = 0;
    const now = hold.current;
    if (!now?.moved || now.part === "pan") return;
    const { scale, onRange, onScroll } = latest.current;
    const box = now.surface.getBoundingClientRect();
    const seen = now.surface.closest(".timeline-frame")?.getBoundingClientRect() ?? box;
    const sideways = edgeStep(now.at.x, box.left, box.right);
    const upDown = now.part === "link" ? edgeStep(now.at.y, seen.top + headOf(now.surface), seen.bottom) : 0;
    if (sideways === 0 && upDown === 0) return;
    const days = Math.round((sideways * 12) / scale.pixelsPerDay) || Math.sign(sideways);
    if (days !== 0) onRange(panRange(scale, days));
    if (upDown !== 0) onScroll(upDown * 12);
    frame.current = requestAnimationFrame(() => {
      if (hold.current) follow(hold.current);
      goOn();
    });
  }, [follow]);

  const onPointerDown = useCallback(
    (event: ReactPointerEvent<Element>) => {
      const { scale, canEdit } = latest.current;
      const first = hold.current;
      if (first && event.pointerType === "touch" && event.pointerId !== first.pointerId) {
        event.currentTarget.setPointerCapture?.(event.pointerId);
        const left = event.currentTarget.getBoundingClientRect().left;
        const [one, two] = [first.at.x, event.clientX];
        letGo();
        pinch.current = {
          fingers: new Map([
            [first.pointerId, one],
            [event.pointerId, two],
          ]),
          apart: Math.max(Math.abs(one - two), clickReach),
          around: dayAt(scale, (one + two) / 2 - left),
          range: { from: scale.from, to: scale.to },
        };
        return;
      }
      if (event.button !== 0 || first || pinch.current) return;
      const mark = canEdit ? (event.target as Element).closest<SVGElement>("[data-part]") : null;
      const part = (mark?.dataset.part as Hold["part"] | undefined) ?? "pan";
      const at = { x: event.clientX, y: event.clientY };
      hold.current = {
        pointerId: event.pointerId,
        surface: event.currentTarget,
        from: at,
        at,
        day: dayAt(scale, at.x - event.currentTarget.getBoundingClientRect().left),
        // With Shift a beginning is pulled out of what is only reached on a day.
        part: part === "move" && event.shiftKey ? "start" : part,
        item: mark?.dataset.of ?? null,
        moved: false,
      };
      event.currentTarget.setPointerCapture?.(event.pointerId);
    },
    [letGo],
  );

  const onPointerMove = useCallback(
    (event: ReactPointerEvent<Element>) => {
      const two = pinch.current;
      if (two?.fingers.has(event.pointerId)) {
        two.fingers.set(event.pointerId, event.clientX);
        const [one = 0, other = 0] = two.fingers.values();
        const factor = two.apart / Math.max(Math.abs(one - other), clickReach);
        latest.current.onRange(zoomRange(two.range, factor, dayFromNumber(Math.floor(two.around))));
        return;
      }
      const now = hold.current;
      if (!now || now.pointerId !== event.pointerId) return;
      now.at = { x: event.clientX, y: event.clientY };
      if (!now.moved && Math.hypot(now.at.x - now.from.x, now.at.y - now.from.y) < clickReach) return;
      now.moved = true;
      follow(now);
      if (frame.current === 0) goOn();
    },
    [follow, goOn],
  );

  const onPointerUp = useCallback(
    (event: ReactPointerEvent<Element>) => {
      if (pinch.current?.fingers.delete(event.pointerId)) {
        if (pinch.current.fingers.size === 0) pinch.current = null;
        return;
      }
      const now = hold.current;
      if (!now || now.pointerId !== event.pointerId) return;
      const { onEdit, onMove, onSelect, onRefused, rowAt, origin } = latest.current;
      const end = shown.current;
      letGo();
      if (!now.moved) {
        onSelect(now.item ?? rowAt(placeOn(now, origin).y)?.id ?? null);
        return;
      }
      if (!end) return;
      if (end.kind === "link" && end.refused) return onRefused(end);
      const edits = editsOf(end, newId);
      if (edits.length === 0) return;
      onMove(end);
      onEdit(edits);
      // The panel tells of what was moved; of a link, how it waits and how long, which is said at what waits.
      onSelect(end.kind === "link" ? end.toId : now.item);
    },
    [letGo],
  );

  return { preview, onPointerDown, onPointerMove, onPointerUp, onPointerCancel: letGo };
}

/** Where the pointer is in the whole list. */
function placeOn({ surface, at }: Hold, origin: number): Place {
  const box = surface.getBoundingClientRect();
  return { x: at.x - box.left, y: at.y - box.top + origin };
}

/** Days since 1970 at a place, with their fraction. */
function dayAt(scale: TimeScale, x: number): number {
  return dayNumber(scale.from) + (x - scale.left) / scale.pixelsPerDay;
}

/** How high the axis is that lies over the list. */
function headOf(surface: Element): number {
  return surface.closest(".timeline-frame")?.querySelector(".timeline-head")?.clientHeight ?? 0;
}
