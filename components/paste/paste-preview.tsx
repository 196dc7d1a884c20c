"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { classes } from "@/components/ui/classes";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { type CellReading, type RowField, type RowReading, rowFields } from "@/lib/domain/read-rows";
import { formatTarget } from "@/lib/i18n/dates";
import type { PastedRow } from "./cells-of";

/** Each row as it was pasted, and under each cell what it became. Cells can be corrected here. */
export function PastePreview({
  body,
  rows,
  columns,
  hasHeadings,
  isTaken,
  onColumns,
  onHeadings,
  onTake,
  onCell,
}: {
  body: readonly PastedRow[];
  rows: readonly RowReading[];
  columns: readonly (RowField | null)[];
  hasHeadings: boolean;
  isTaken: (row: RowReading) => boolean;
  onColumns: (columns: (RowField | null)[]) => void;
  onHeadings: (hasHeadings: boolean) => void;
  onTake: (number: number, take: boolean) => void;
  /** `row`: its number. */
  onCell: (row: number, column: number, value: string) => void;
}) {
  const { t, say } = useWords();
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 64,
    overscan: 8,
    initialRect: { width: 900, height: 500 },
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const options = [
    { value: "", label: t("paste.not-used") },
    ...rowFields.map((field) => ({ value: field as string, label: t(`paste.field-${field}`) })),
  ];
  return (
    <div className="flex flex-col gap-3">
      <Checkbox checked={hasHeadings} onChange={onHeadings}>
        {t("paste.has-headings")}
      </Checkbox>
      {!columns.includes("title") && (
        <p role="alert" className="text-late">
          {t("paste.no-title")}
        </p>
      )}
      <div ref={scroll} className="max-h-[52vh] overflow-auto border-y">
        <table className="w-full border-collapse text-sm">
          <thead className="sticky top-0 z-1 bg-paper">
            <tr>
              <th scope="col" className="w-12 px-2 py-1.5 text-start font-normal text-soft">
                {t("paste.row")}
              </th>
              {columns.map((field, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name than its place
                <th key={column} scope="col" className="min-w-36 px-1 py-1 text-start font-normal">
                  <Select
                    label={t("paste.column", { number: column + 1 })}
                    layout="bare"
                    className="h-7! text-sm!"
                    value={field ?? ""}
                    options={options}
                    onChange={(next) =>
                      onColumns(
                        columns.map((old, i) =>
                          i === column ? ((next || null) as RowField | null) : old === next ? null : old,
                        ),
                      )
                    }
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <tr style={{ height: before }} />}
            {items.map(({ index }) => {
              const row = rows[index];
              if (!row) return null;
              const taken = isTaken(row);
              return (
                <tr
                  key={row.number}
                  ref={virtual.measureElement}
                  data-index={index}
                  className={classes("border-t align-top", !taken && !row.hasProblem && "text-soft")}
                >
                  <td className="px-2 py-1.5">
                    <Checkbox
                      checked={taken}
                      disabled={row.hasProblem}
                      onChange={(take) => onTake(row.number, take)}
                    >
                      <span className="sr-only">{t("paste.take")}</span> {row.number}
                    </Checkbox>
                  </td>
                  {columns.map((field, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name than its place
                    <td key={column} className="px-1 py-1">
                      <input
                        aria-label={t("paste.cell", {
                          row: row.number,
                          column: field ? t(`paste.field-${field}`) : String(column + 1),
                        })}
                        aria-invalid={(field && row.cells[field]?.kind === "problem") || undefined}
                        disabled={!field}
                        value={body[index]?.cells[column] ?? ""}
                        onChange={(event) => onCell(row.number, column, event.target.value)}
                        className="h-7 w-full rounded border border-transparent bg-transparent px-1.5 outline-offset-0 hover:border-line focus:bg-panel aria-invalid:border-late"
                      />
                      {field && (
                        <div className="px-1.5 text-xs">
                          <Became reading={row.cells[field]} />
                          {field === "title" && row.notice && (
                            <p className="text-warn">{say(row.notice, "short")}</p>
                          )}
                        </div>
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
            {after > 0 && <tr style={{ height: after }} />}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** "→ September 2025 (month)", "→ new phase", or the sentence that says why not. Plain text needs no telling. */
function Became({ reading }: { reading: CellReading | undefined }) {
  const { t, say, locale } = useWords();
  switch (reading?.kind) {
    case "date":
      return (
        <p className="text-soft">
          → {formatTarget(reading.date, locale, "long")} ({t(`dates.precision-${reading.date.precision}`)})
        </p>
      );
    case "number":
      return <p className="text-soft">→ {reading.number}</p>;
    case "new":
      return <Badge tone="accent">{t("paste.new", { name: reading.name })}</Badge>;
    case "problem":
      return <p className="text-late">{say(reading.sentence, "short")}</p>;
    default:
      return null;
  }
}
