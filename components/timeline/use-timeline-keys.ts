"use client";

import { type KeyboardEvent, useMemo, useState } from "react";
import { newId } from "@/lib/client/new-id";
import type { Sentence } from "@/lib/domain/sentence";
import { sentence } from "@/lib/domain/sentence";
import type { DayRange } from "@/lib/drawing/timeline-range";
import type { TimelineRow } from "@/lib/drawing/timeline-rows";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import type { Timetable } from "@/lib/schema/timetable";
import { datesAfterDrag, type Part, shiftByPeriods } from "./drag";
import {
  editsOf,
  firstDate,
  isMovable,
  type LinkPreview,
  type Preview,
  previewOfDates,
  previewOfLink,
  previewOfPhase,
  previewSentences,
} from "./preview";
import { rangeShowing } from "./zoom";

export interface KeyOptions {
  timetable: Timetable;
  asOf: CalendarDate;
  rows: readonly TimelineRow[];
  indexOf: ReadonlyMap<string, number>;
  /** How many rows are seen at once: a page. */
  seen: number;
  range: DayRange;
  selection: string | null;
  canEdit: boolean;
  onSelect: (id: string | null) => void;
  onOpen: ((id: string) => void) | undefined;
  onDelete: ((id: string) => void) | undefined;
  onEdit: (edits: Edit[]) => void;
  /** What is about to be moved; told before its edits. */
  onMove: (preview: Preview) => void;
  /** Takes back what was moved last; absent where nothing was. */
  onPutBack: (() => void) | undefined;
  onRange: (range: DayRange | null) => void;
  onFold: (id: string, shut: boolean) => void;
  onZoom: (factor: number) => void;
  /** What was done, or why not. */
  onTell: (sentences: Sentence[]) => void;
}

const linkTypes = ["finish-to-start", "start-to-start", "finish-to-finish", "start-to-finish"] as const;

/**
 * All that the pointer can do, by keyboard. `c` begins to connect: then the arrow keys choose what has to wait
 * (up and down) and how (left and right), Enter connects and Escape leaves it.
 */
export function useTimelineKeys(options: KeyOptions) {
  const { timetable, asOf, rows, indexOf, seen, range, selection, canEdit, onSelect } = options;
  const [begun, setBegun] = useState<Pick<LinkPreview, "fromId" | "toId" | "type"> | null>(null);
  const connecting = useMemo(
    () =>
      begun && canEdit && indexOf.has(begun.fromId) ? previewOfLink(timetable, { ...begun, at: null }) : null,
    [begun, canEdit, indexOf, timetable],
  );

  /** The index that a key leads to from another; `null`: it is not one of the keys that go up and down. */
  const wayFrom = (key: string, at: number): number | null => {
    const ways: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? rows.length - 1 : at - 1,
      PageDown: at + Math.max(seen - 2, 1),
      PageUp: at - Math.max(seen - 2, 1),
      Home: 0,
      End: rows.length - 1,
    };
    const to = ways[key];
    return to === undefined ? null : Math.min(Math.max(to, 0), rows.length - 1);
  };

  const tellAndDo = (preview: Preview) => {
    options.onTell(previewSentences(timetable, preview));
    const due = preview.kind === "dates" ? preview.dates.due : null;
    if (due) {
      const shown = rangeShowing(range, due.day);
      if (shown.from !== range.from) options.onRange(shown);
    }
    options.onMove(preview);
    options.onEdit(editsOf(preview, newId));
  };

  /** Moves what is selected by whole periods, with what it pushes. */
  const nudge = (part: Part, periods: number) => {
    const milestone = timetable.milestones.find(({ id }) => id === selection);
    if (milestone) {
      if (!isMovable(milestone)) {
        options.onTell([sentence("timeline.stays", { title: milestone.title })]);
        return;
      }
      const dates = milestone.due
        ? datesAfterDrag(milestone, part, periods, shiftByPeriods)
        : { due: firstDate(timetable, milestone, asOf) };
      if (dates) tellAndDo(previewOfDates(timetable, milestone, dates));
      return;
    }
    const phase = timetable.phases.find(({ id }) => id === selection);
    const preview = phase && previewOfPhase(timetable, phase, part, periods);
    if (preview) tellAndDo(preview);
  };

  /** The next milestone that is not the one that is connected from. */
  const target = (key: string, fromId: string, at: number): string | null => {
    const step = key === "ArrowUp" || key === "PageUp" || key === "End" ? -1 : 1;
    for (let i = wayFrom(key, at) ?? at; i >= 0 && i < rows.length; i += step) {
      const row = rows[i];
      if (row?.kind === "milestone" && row.id !== fromId) return row.id;
    }
    return null;
  };

  const connectKey = (link: LinkPreview, key: string): boolean => {
    const { fromId, toId, type } = link;
    const at = indexOf.get(toId ?? fromId) ?? 0;
    if (wayFrom(key, at) !== null) {
      setBegun({ fromId, toId: target(key, fromId, at) ?? toId, type });
      return true;
    }
    switch (key) {
      case "ArrowLeft":
      case "ArrowRight": {
        const next = linkTypes.indexOf(type) + (key === "ArrowRight" ? 1 : linkTypes.length - 1);
        setBegun({ fromId, toId, type: linkTypes[next % linkTypes.length] ?? type });
        return true;
      }
      case "Enter":
        if (toId === null || link.refused) return true;
        options.onEdit(editsOf(link, newId));
        options.onTell([...previewSentences(timetable, link), sentence("timeline.connected")]);
        setBegun(null);
        // How it waits, and how long, is said in the panel of what waits.
        onSelect(toId);
        return true;
      case "Escape":
      case "c":
        setBegun(null);
        options.onTell([sentence("timeline.left")]);
        return true;
      default:
        // A key that does something else ends it, so that no line hangs in the air.
        if (key !== "Shift" && key !== "Control" && key !== "Alt" && key !== "Meta") setBegun(null);
        return false;
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // A button inside has its own.
    if (event.target !== event.currentTarget && (event.key === "Enter" || event.key === " ")) return;
    const command = event.ctrlKey || event.metaKey;
    if (connecting && !command && !event.altKey && connectKey(connecting, event.key)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const at = selection === null ? -1 : (indexOf.get(selection) ?? -1);
    const row = rows[at];
    const sideways = event.key === "ArrowRight" ? 1 : -1;
    const to = event.altKey ? null : wayFrom(event.key, at);
    if (to !== null) {
      const beside = to + (to >= at ? 1 : -1);
      const chosen = rows[to]?.kind === "loose" ? rows[beside] : rows[to];
      if (chosen && chosen.kind !== "loose") onSelect(chosen.id);
      event.preventDefault();
      return;
    }
    switch (event.key) {
      case "ArrowLeft":
      case "ArrowRight":
        if (event.altKey && canEdit) nudge("move", sideways * (event.shiftKey ? 7 : 1));
        else if (event.shiftKey && command && canEdit) nudge("start", sideways);
        else if (event.shiftKey && canEdit) nudge("due", sideways);
        else if (event.altKey || event.shiftKey || command) return;
        else if (row?.kind === "phase") options.onFold(row.id, sideways < 0);
        else if (row?.kind === "milestone" && sideways < 0 && row.milestone.phaseId)
          onSelect(row.milestone.phaseId);
        break;
      case "c":
        if (command || event.altKey || !canEdit || row?.kind !== "milestone") return;
        setBegun({ fromId: row.id, toId: null, type: "finish-to-start" });
        break;
      case "Enter":
        if (!row || !options.onOpen) return;
        options.onOpen(row.id);
        break;
      case "Delete":
      case "Backspace":
        if (!row || !options.onDelete || !canEdit) return;
        options.onDelete(row.id);
        break;
      case "+":
      case "=":
        if (command) return;
        options.onZoom(0.5);
        break;
      case "-":
        if (command) return;
        options.onZoom(2);
        break;
      case "0":
        if (command) return;
        options.onRange(null);
        break;
      case "Escape":
        if (options.onPutBack) options.onPutBack();
        else if (selection === null) return;
        else onSelect(null);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return { onKeyDown, connecting };
}
