// biome-ignore-all lint/a11y/useFocusableInteractive: the list keeps the focus and names the incident that is active
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list around them has the keys
"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { classes } from "@/components/ui/classes";
import { usePrinting } from "@/components/use-printing";
import { useSize } from "@/components/use-size";
import { useWords } from "@/components/use-words";
import { groupedByPeriod, type IncidentRow as Row } from "@/lib/domain/incident-list";
import type { OpenQuestions } from "@/lib/domain/redlines/open-questions";
import type { RedlineCase } from "@/lib/domain/redlines/redline-cases";
import { formatTarget } from "@/lib/i18n/dates";
import type { Incident } from "@/lib/schema/transition";
import { IncidentRow } from "./incident-row";

/** From this width on, in pixels, an incident stands in one line (the `@2xl` of the row). */
const oneLine = 672;
const heights = { heading: 40, line: 34, lines: 68 } as const;
const nothingFound: readonly RedlineCase[] = [];

/**
 * The incidents under their months, the newest first. Arrows move, Enter goes into the panel, Escape closes it. Only
 * the rows that are seen exist; on paper all of them do.
 */
export function IncidentList({
  incidents,
  questions,
  cases,
  selection,
  scroller,
  onSelect,
  onEnter,
}: {
  incidents: readonly Incident[];
  questions: ReadonlyMap<string, OpenQuestions>;
  cases: ReadonlyMap<string, readonly RedlineCase[]>;
  selection: string | null;
  /** What the list scrolls in. */
  scroller: RefObject<HTMLElement | null>;
  onSelect: (id: string | null) => void;
  onEnter: () => void;
}) {
  const { t, locale } = useWords();
  const printing = usePrinting();
  const list = useRef<HTMLDivElement>(null);
  const { width } = useSize(list, { width: 900, height: 600 });
  const rows = useMemo(() => groupedByPeriod(incidents), [incidents]);
  const [margin, setMargin] = useState(0);
  // What stands above the list grows and shrinks; the list asks anew after every drawing.
  useLayoutEffect(() => setMargin(list.current?.offsetTop ?? 0));
  const heightOf = (row: Row | undefined) =>
    row?.kind === "heading" ? heights.heading : width >= oneLine ? heights.line : heights.lines;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(rows[index]),
    getItemKey: (index) => {
      const row = rows[index];
      return row?.kind === "incident" ? row.incident.id : `${row?.period.day} ${row?.period.precision}`;
    },
    overscan: 10,
    scrollMargin: margin,
    scrollPaddingStart: heights.heading,
    initialRect: { width: 900, height: 600 },
  });
  const isNarrow = width < oneLine;
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights depend on whether there is width for one line
  useEffect(() => virtual.measure(), [isNarrow, virtual]);
  const selected = rows.findIndex((row) => row.kind === "incident" && row.incident.id === selection);
  useEffect(() => {
    if (selected >= 0) virtual.scrollToIndex(selected, { align: "auto" });
  }, [selected, virtual]);

  const go = (by: number) => {
    const here = incidents.findIndex(({ id }) => id === selection);
    const to = Math.min(Math.max(here + by, 0), incidents.length - 1);
    const next = incidents[here < 0 ? 0 : to];
    if (next) onSelect(next.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 15,
      PageUp: -15,
      Home: -incidents.length,
      End: incidents.length,
    };
    const step = steps[event.key];
    if (step !== undefined && !event.altKey) go(step);
    else if (event.key === "Enter" && selected >= 0) onEnter();
    else if (event.key === "Escape" && selection !== null) onSelect(null);
    else return;
    event.preventDefault();
  };
  const draw = (row: Row) =>
    row.kind === "heading" ? (
      <Heading period={formatTarget(row.period, locale, "long")} count={row.count} />
    ) : (
      <IncidentRow
        incident={row.incident}
        questions={questions.get(row.incident.id)}
        cases={cases.get(row.incident.id) ?? nothingFound}
      />
    );
  const optionClasses = (row: Row, isSelected: boolean) =>
    classes(
      row.kind === "incident" &&
        "flex cursor-default border-b @max-2xl:flex-col @max-2xl:justify-center @2xl:items-center @2xl:gap-x-4",
      row.kind === "incident" && (isSelected ? "bg-accent-wash" : "hover:bg-wash"),
    );

  if (printing)
    return (
      <div className="@container">
        {rows.map((row) => (
          <div
            key={row.kind === "heading" ? `${row.period.day} ${row.period.precision}` : row.incident.id}
            className={classes(optionClasses(row, false), "break-inside-avoid py-1")}
          >
            {draw(row)}
          </div>
        ))}
      </div>
    );
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={t("incidents.list")}
      aria-activedescendant={selected >= 0 ? `incident-${selection}` : undefined}
      className="@container relative"
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtual.getVirtualItems().map(({ index, key, start, size }) => {
        const row = rows[index];
        if (!row) return null;
        const isSelected = index === selected;
        const place = { height: size, transform: `translateY(${start - margin}px)` };
        return row.kind === "heading" ? (
          <div key={key} role="presentation" className="absolute inset-x-0 top-0" style={place}>
            {draw(row)}
          </div>
        ) : (
          <div
            key={key}
            id={`incident-${row.incident.id}`}
            role="option"
            aria-selected={isSelected}
            className={classes("absolute inset-x-0 top-0 px-2", optionClasses(row, isSelected))}
            style={place}
            onClick={() => onSelect(row.incident.id)}
          >
            {draw(row)}
          </div>
        );
      })}
    </div>
  );
}

function Heading({ period, count }: { period: string; count: number }) {
  return (
    <div className="flex h-full items-end gap-2 border-b border-line-strong pb-1">
      <span className="font-semibold">{period}</span>
      <span className="text-sm text-soft">{count}</span>
    </div>
  );
}
