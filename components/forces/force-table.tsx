"use client";

import { MoreHorizontal } from "lucide-react";
import { AttachedSources } from "@/components/sources/attached-sources";
import { classes } from "@/components/ui/classes";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { useWords } from "@/components/use-words";
import { sayAmount } from "@/lib/domain/forces";
import { type ForceLine, writeForceLine } from "@/lib/domain/read-force-line";
import type { Sentence } from "@/lib/domain/sentence";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Source } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import type { ForceEntry } from "./force-edits";
import { ForceLineEntry } from "./force-line-entry";

/** Every reading and ceiling of a series, the latest first; each can be rewritten as a line where it stands. */
export function ForceTable({
  entries,
  sources,
  today,
  mayEdit,
  baselineId,
  editing,
  onEditing,
  onChange,
  onRemove,
  onSources,
  onBaseline,
  sourceFor,
}: {
  entries: readonly ForceEntry[];
  sources: readonly Source[];
  today: CalendarDate;
  mayEdit: boolean;
  baselineId: string | null;
  /** The id of the row that is being rewritten. */
  editing: string | null;
  onEditing: (id: string | null) => void;
  onChange: (entry: ForceEntry, line: ForceLine) => Sentence | null;
  onRemove: (entry: ForceEntry) => void;
  /** `added`: a source that is to be added first. Answers with a sentence where it was refused. */
  onSources: (entry: ForceEntry, ids: string[], added?: Source) => Sentence | null;
  onBaseline: (readingId: string) => void;
  sourceFor: (name: string) => string | null;
}) {
  const { t, locale } = useWords();
  const write = (date: TargetDate) => formatTarget(date, locale);
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{t("forces.table")}</caption>
      <thead>
        <tr className="border-b border-line-strong text-sm text-soft">
          <th scope="col" className="py-1.5 pe-4 text-start font-normal">
            {t("forces.date")}
          </th>
          <th scope="col" className="py-1.5 pe-6 text-end font-normal">
            {t("forces.number")}
          </th>
          <th scope="col" className="py-1.5 pe-4 text-start font-normal">
            {t("forces.said-by")}
          </th>
          <th scope="col" className="py-1.5 pe-4 text-start font-normal max-md:hidden">
            {t("sources.sources")}
          </th>
          {mayEdit && (
            <th scope="col">
              <span className="sr-only">{t("forces.acts")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const row = rowOf(entry, sources);
          if (editing === row.id)
            return (
              <tr key={row.id} className="border-b bg-wash">
                <td colSpan={5} className="px-3 py-3">
                  <ForceLineEntry
                    label={t("forces.edit-line")}
                    keepAs={`line ${row.id}`}
                    initial={writeForceLine(row.line, write)}
                    saveLabel={t("forces.save")}
                    today={today}
                    autoFocus
                    sourceFor={sourceFor}
                    onCancel={() => onEditing(null)}
                    onSave={(line) => {
                      const refused = onChange(entry, line);
                      if (!refused) onEditing(null);
                      return refused;
                    }}
                  />
                  <div className="max-w-md pt-3">
                    <AttachedSources
                      keepAs={`sources of ${row.id}`}
                      label={t("sources.sources")}
                      sources={sources}
                      sourceIds={row.sourceIds}
                      onChange={(ids, added) => onSources(entry, ids, added)}
                    />
                  </div>
                </td>
              </tr>
            );
          return (
            <tr key={row.id} className="h-9 border-b">
              <th scope="row" className="py-1 pe-4 text-start font-normal whitespace-nowrap">
                {write(row.date)}
              </th>
              <td
                className={classes(
                  "py-1 pe-6 text-end sm:whitespace-nowrap",
                  entry.kind === "ceiling" && "text-late",
                )}
              >
                <ForceNumber entry={entry} />
              </td>
              <td className="py-1 pe-4">
                {row.name || <span className="text-soft">{t("forces.not-said")}</span>}
                {entry.kind === "ceiling" && entry.ceiling.orderedOn && (
                  <span className="text-soft">
                    {" "}
                    {t("forces.ordered-on", { on: formatDay(entry.ceiling.orderedOn, locale) })}
                  </span>
                )}
                {row.id === baselineId && (
                  <span className="ms-2 text-sm text-accent">{t("forces.is-baseline")}</span>
                )}
              </td>
              <td className="max-w-64 truncate py-1 pe-4 text-sm text-soft max-md:hidden" title={row.from}>
                {row.from || t("forces.no-source")}
              </td>
              {mayEdit && (
                <td className="w-px py-1 text-end">
                  <Menu
                    trigger={
                      <IconButton label={t("forces.more", { date: write(row.date) })}>
                        <MoreHorizontal aria-hidden />
                      </IconButton>
                    }
                    acts={[
                      { id: "edit", label: t("forces.edit"), onChoose: () => onEditing(row.id) },
                      ...(entry.kind === "reading" && row.id !== baselineId
                        ? [
                            {
                              id: "baseline",
                              label: t("forces.make-baseline"),
                              onChoose: () => onBaseline(row.id),
                            },
                          ]
                        : []),
                      { id: "remove", label: t("ui.remove"), apart: true, onChoose: () => onRemove(entry) },
                    ]}
                  />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function ForceNumber({ entry }: { entry: ForceEntry }) {
  const { t, say } = useWords();
  if (entry.kind === "ceiling") return t("forces.ceiling-short", { cap: entry.ceiling.cap });
  const { amount } = entry.reading;
  return amount.kind === "withheld" ? `${say(sayAmount(amount))} (${amount.ground})` : say(sayAmount(amount));
}

function rowOf(entry: ForceEntry, sources: readonly Source[]) {
  const titles = (ids: readonly string[]) =>
    ids.map((id) => sources.find((one) => one.id === id)?.title ?? id).join("; ");
  if (entry.kind === "reading") {
    const { id, on, amount, reportedBy, sourceIds } = entry.reading;
    const line: ForceLine = { kind: "reading", on, amount, reportedBy };
    return { id, date: on, name: reportedBy, sourceIds, from: titles(sourceIds), line };
  }
  const { id, from, cap, orderedBy, orderedOn, sourceIds } = entry.ceiling;
  const line: ForceLine = { kind: "ceiling", from, cap, orderedBy, orderedOn };
  return { id, date: from, name: orderedBy, sourceIds, from: titles(sourceIds), line };
}
