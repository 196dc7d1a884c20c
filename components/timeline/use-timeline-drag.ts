"use client";

import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from "react";
import { consequencesOfMove, editsForMove } from "@/lib/domain/consequences";
import type { TimeScale } from "@/lib/drawing/time-scale";
import type { DayRange } from "@/lib/drawing/timeline-range";
import type { TimelineRow } from "@/lib/drawing/timeline-rows";
import type { Edit } from "@/lib/schema/edit";
import type { Timetable } from "@/lib/schema/timetable";
import { datesAfterDrag, type Part, phaseAfterDrag } from "./drag";
import type { Preview } from "./preview";
import { panRange } from "./zoom";

/** Closer than this it was a click. */
const clickReach = 4;

interface Hold {
  pointerId: number;
  x: number;
  y: number;
  part: Part | "link" | "pan";
  item: string | null;
  range: DayRange;
  moved: boolean;
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
  onRange: (range: DayRange) => void;
}

/**
 * Taking hold of marks with mouse, pen or finger. Marks say in `data-part` what of them is held; everything else
 * is ground, and dragging it moves the days. Escape puts back what is held.
 */
export function useTimelineDrag(options: DragOptions) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const hold = useRef<Hold | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const shown = useRef<Preview | null>(null);
  const show = useCallback((next: Preview | null) => {
    shown.current = next;
    setPreview(next);
  }, []);

  const letGo = useCallback(() => {
    hold.current = null;
    show(null);
  }, [show]);

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

  const onPointerDown = useCallback((event: ReactPointerEvent<Element>) => {
    if (event.button !== 0 || hold.current) return;
    const { scale, canEdit } = latest.current;
    const mark = canEdit ? (event.target as Element).closest<SVGElement>("[data-part]") : null;
    hold.current = {
      pointerId: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      part: (mark?.dataset.part as Hold["part"] | undefined) ?? "pan",
      item: mark?.dataset.of ?? null,
      range: { from: scale.from, to: scale.to },
      moved: false,
    };
    event.currentTarget.setPointerCapture?.(event.pointerId);
  }, []);

  const onPointerMove = useCallback(
    (event: ReactPointerEvent<Element>) => {
      const now = hold.current;
      if (!now || now.pointerId !== event.pointerId) return;
      const [dx, dy] = [event.clientX - now.x, event.clientY - now.y];
      if (!now.moved && Math.hypot(dx, dy) < clickReach) return;
      now.moved = true;
      const { scale, timetable, rowAt, onRange, origin } = latest.current;
      const days = Math.round(dx / scale.pixelsPerDay);
      if (now.part === "pan") {
        onRange(panRange(now.range, -days));
        return;
      }
      if (now.part === "link") {
        const box = event.currentTarget.getBoundingClientRect();
        const [x, y] = [event.clientX - box.left, event.clientY - box.top + origin];
        const over = rowAt(y);
        const toId = over?.kind === "milestone" && over.id !== now.item ? over.id : null;
        show({ kind: "link", fromId: now.item ?? "", toId, x, y });
        return;
      }
      show(previewOf(timetable, now.item, now.part, days));
    },
    [show],
  );

  const onPointerUp = useCallback(
    (event: ReactPointerEvent<Element>) => {
      const now = hold.current;
      if (!now || now.pointerId !== event.pointerId) return;
      const { timetable, onEdit, onSelect, rowAt, origin } = latest.current;
      const end = shown.current;
      letGo();
      if (!now.moved) {
        const box = event.currentTarget.getBoundingClientRect();
        onSelect(now.item ?? rowAt(event.clientY - box.top + origin)?.id ?? null);
        return;
      }
      const edits = end ? editsOf(end, timetable) : [];
      if (edits.length > 0) onEdit(edits);
    },
    [letGo],
  );

  return { preview, onPointerDown, onPointerMove, onPointerUp, onPointerCancel: letGo };
}

function previewOf(timetable: Timetable, id: string | null, part: Part, days: number): Preview | null {
  const milestone = timetable.milestones.find((one) => one.id === id);
  if (milestone) {
    const dates = datesAfterDrag(milestone, part, days);
    if (!dates) return null;
    return {
      kind: "dates",
      milestone,
      dates,
      consequences: consequencesOfMove(timetable, milestone.id, dates),
    };
  }
  const phase = timetable.phases.find((one) => one.id === id);
  if (!phase) return null;
  const edits = phaseAfterDrag(phase, part, days);
  return edits.length > 0 ? { kind: "phase", phase, edits } : null;
}

function editsOf(preview: Preview, timetable: Timetable): Edit[] {
  switch (preview.kind) {
    case "dates":
      return editsForMove(preview.milestone.id, preview.dates, preview.consequences.pushed);
    case "phase":
      return preview.edits;
    case "link": {
      const { fromId, toId } = preview;
      const known = timetable.dependencies.some((link) => link.fromId === fromId && link.toId === toId);
      if (!toId || known) return [];
      const dependency = {
        id: crypto.randomUUID(),
        fromId,
        toId,
        type: "finish-to-start" as const,
        lagDays: 0,
      };
      return [{ type: "add-dependency", dependency }];
    }
  }
}
