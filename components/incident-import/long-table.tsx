"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useRef } from "react";
import { classes } from "@/components/ui/classes";

export interface LongColumn<Row> {
  heading: string;
  width?: string;
  cell: (row: Row) => ReactNode;
}

/** A table of any length in a box of its own, of which only what is in sight is drawn. */
export function LongTable<Row extends { number: number }>({
  label,
  rows,
  columns,
}: {
  label: string;
  rows: readonly Row[];
  columns: readonly LongColumn<Row>[];
}) {
  const scroll = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 33,
    overscan: 10,
    initialRect: { width: 900, height: 400 },
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <section
      ref={scroll}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
      tabIndex={0}
      className="max-h-96 overflow-auto border-b"
    >
      <table className="w-full min-w-160 border-collapse text-sm" aria-rowcount={rows.length + 1}>
        <thead className="sticky top-0 z-1 bg-paper">
          <tr>
            {columns.map(({ heading, width }) => (
              <th
                key={heading}
                scope="col"
                className={classes("px-2 py-1.5 text-start font-normal whitespace-nowrap text-soft", width)}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr style={{ height: before }} />}
          {items.map(({ index }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <tr
                key={row.number}
                ref={virtual.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                className="border-t align-top"
              >
                {columns.map(({ heading, cell }) => (
                  <td key={heading} className="px-2 py-1.5">
                    {cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <tr style={{ height: after }} />}
        </tbody>
      </table>
    </section>
  );
}
