// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold rows of which only the seen ones are there
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the cell that is active
"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { MilestoneState } from "@/components/track/milestone-state";
import { classes } from "@/components/ui/classes";
import { useWords } from "@/components/use-words";
import { asKnownOn, statusOf } from "@/lib/domain/milestone-status";
import type { Sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import type { Milestone } from "@/lib/schema/plan";
import type { Timetable } from "@/lib/schema/timetable";
import { CellEditor, type LeaveTo } from "./cell-editor";
import { columns } from "./columns";

const rowHeight = 34;
const tracks = columns.map(({ track }) => track).join(" ");
const lastColumn = columns.length - 1;

interface Cell {
  row: number;
  column: number;
}

/**
 * The milestones as a grid that is worked like a spreadsheet: arrows move, Enter edits, Tab goes on, Delete removes,
 * Ctrl D fills down, and a block that is pasted opens its preview. Only the rows that are seen exist.
 */
export function MilestoneTable({
  timetable,
  asOf,
  canEdit,
  selection,
  onSelect,
  onRemove,
  onPaste,
  save,
}: {
  timetable: Timetable;
  asOf: CalendarDate;
  canEdit: boolean;
  selection: string | null;
  onSelect: (id: string | null) => void;
  onRemove: (milestone: Milestone) => void;
  onPaste: (text: string) => void;
  /** Carries out the edits; answers with a sentence where they were refused. */
  save: (edits: Edit[]) => Sentence | null;
}) {
  const { t, locale } = useWords();
  const { milestones } = timetable;
  const grid = useRef<HTMLDivElement>(null);
  const [column, setColumn] = useState(0);
  const [editing, setEditing] = useState(false);
  /** The first click on a cell only goes there, even where its row was selected elsewhere. */
  const wasHere = useRef(false);
  const selected = milestones.findIndex(({ id }) => id === selection);
  const row = Math.max(0, selected);
  const virtual = useVirtualizer({
    count: milestones.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
    initialRect: { width: 900, height: 600 },
  });
  const known = (milestone: Milestone) =>
    asKnownOn({ ...emptied(timetable), milestones: [milestone] }, asOf).milestones[0] ?? milestone;

  useEffect(() => {
    if (selected >= 0) virtual.scrollToIndex(selected, { align: "auto" });
  }, [selected, virtual]);

  const go = (to: Cell) => {
    const next = milestones[Math.min(Math.max(to.row, 0), milestones.length - 1)];
    if (next) onSelect(next.id);
    setColumn(Math.min(Math.max(to.column, 0), lastColumn));
  };
  const edit = () => {
    if (canEdit && columns[column]?.read && milestones[row]) setEditing(true);
  };
  const fillDown = () => {
    const [above, here] = [milestones[row - 1], milestones[row]];
    const { write, read } = columns[column] ?? {};
    if (!above || !here || !read || !write) return;
    const filled = read(write(above, timetable, locale), here, timetable);
    if (filled.ok) save(filled.edits);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const jump: Record<string, Cell> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      Home: { row: event.ctrlKey || event.metaKey ? 0 : row, column: 0 },
      End: { row: event.ctrlKey || event.metaKey ? milestones.length - 1 : row, column: lastColumn },
      PageUp: { row: row - 15, column },
      PageDown: { row: row + 15, column },
    };
    const to = jump[event.key];
    const milestone = milestones[row];
    if (to && !event.altKey) go(selected < 0 ? { row: 0, column } : to);
    else if (event.key === "Enter" || event.key === "F2") edit();
    else if (event.key === "Delete" && canEdit && milestone) {
      const neighbour = milestones[row + 1] ?? milestones[row - 1];
      onRemove(milestone);
      if (neighbour) onSelect(neighbour.id);
    } else if (event.key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey) && canEdit) fillDown();
    else return;
    event.preventDefault();
  };
  const leave = (to: LeaveTo) => {
    setEditing(false);
    grid.current?.focus({ preventScroll: true });
    if (to === "down") go({ row: row + 1, column });
    if (to === "next")
      go(column >= lastColumn - 1 ? { row: row + 1, column: 0 } : { row, column: column + 1 });
    if (to === "previous") go({ row, column: column - 1 });
  };
  const cellId = (id: string, of: string) => `cell-${id}-${of}`;
  const active = milestones[row];
  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      aria-label={t("build.table")}
      aria-rowcount={milestones.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={
        active && selected >= 0 ? cellId(active.id, columns[column]?.id ?? "") : undefined
      }
      className={classes("h-full overflow-auto text-sm -outline-offset-2", selected >= 0 && "outline-none")}
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        const text = event.clipboardData.getData("text/plain");
        if (!canEdit || editing || text.trim() === "") return;
        event.preventDefault();
        onPaste(text);
      }}
      onCopy={(event) => {
        if (editing || !active) return;
        event.preventDefault();
        event.clipboardData.setData("text/plain", columns[column]?.write(active, timetable, locale) ?? "");
      }}
    >
      <div className="min-w-fit">
        <div
          role="row"
          aria-rowindex={1}
          className="sticky top-0 z-3 grid border-b border-line-strong bg-paper text-xs text-soft"
          style={{ gridTemplate: `${rowHeight - 1}px / ${tracks}`, height: rowHeight }}
        >
          {columns.map(({ id, align }) => (
            <div
              key={id}
              role="columnheader"
              className={classes(
                "px-2 leading-[33px]",
                id === "title" && "sticky inset-s-0 z-1 bg-inherit",
                align === "end" && "text-end",
              )}
            >
              {t(`build.column-${id}`)}
            </div>
          ))}
        </div>
        <div className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const milestone = milestones[index];
            if (!milestone) return null;
            const then = known(milestone);
            const isSelected = milestone.id === selection;
            return (
              <div
                key={milestone.id}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={isSelected}
                className={classes(
                  "absolute inset-x-0 grid border-b",
                  isSelected ? "z-2 bg-accent-wash" : "bg-paper",
                )}
                style={{ gridTemplate: `${rowHeight - 1}px / ${tracks}`, height: rowHeight, top: start }}
              >
                {columns.map((each, at) => {
                  const isActive = isSelected && at === column;
                  return (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys for all of its cells
                    <div
                      key={each.id}
                      id={cellId(milestone.id, each.id)}
                      role="gridcell"
                      aria-colindex={at + 1}
                      aria-selected={isActive}
                      aria-readonly={!canEdit || !each.read}
                      className={classes(
                        "min-w-0 px-2",
                        // Whose line it is stays in sight while the rest is scrolled sideways.
                        each.id === "title" ? "sticky inset-s-0 z-1 bg-inherit" : "relative",
                        isActive && "outline-2 -outline-offset-2 outline-accent",
                        each.align === "end" && "text-end",
                        each.id === "title" && "font-medium",
                      )}
                      onMouseDown={() => {
                        wasHere.current = grid.current?.contains(document.activeElement) ?? false;
                      }}
                      onClick={() => {
                        // A cell that could not be saved when it was left keeps the place.
                        if (editing) grid.current?.querySelector("input")?.focus();
                        else if (isActive && wasHere.current) edit();
                        else {
                          onSelect(milestone.id);
                          setColumn(at);
                        }
                      }}
                    >
                      <span className="block truncate leading-[33px]">
                        {each.id === "status" ? (
                          <MilestoneState status={statusOf(then, asOf)} />
                        ) : (
                          each.write(then, timetable, locale)
                        )}
                      </span>
                      {isActive && editing && each.read && (
                        <CellEditor
                          key={`${milestone.id} ${each.id}`}
                          label={`${t(`build.column-${each.id}`)}, ${milestone.title}`}
                          keepAs={`${milestone.id} ${each.id} cell`}
                          value={each.write(milestone, timetable, locale)}
                          suggestions={each.suggest?.(timetable)}
                          align={each.align}
                          read={(text) => each.read?.(text, milestone, timetable) ?? { ok: true, edits: [] }}
                          save={save}
                          onLeave={leave}
                        />
                      )}
                    </div>
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Asking what one milestone was on a day must not walk through everything else. */
function emptied(timetable: Timetable): Timetable {
  return {
    ...timetable,
    sites: [],
    readings: [],
    assessments: [],
    incidents: [],
    findings: [],
    responses: [],
  };
}
