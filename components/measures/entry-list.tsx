"use client";

import { MoreHorizontal, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Begun } from "@/components/ui/kept-note";
import { Menu } from "@/components/ui/menu";
import { useWords } from "@/components/use-words";

/** Dated entries of a measure, each a line that can be rewritten where it stands, and a place to add the next. */
export function EntryList<Entry>({
  title,
  emptyText,
  addLabel,
  newAt,
  entries,
  summary,
  disabled,
  line,
  nameOf,
  form,
  onRemove,
}: {
  title: string;
  emptyText: string;
  addLabel: string;
  /** The name under which a new one is kept that is not added yet. */
  newAt: string;
  /** In the order in which they are shown, each with its place in the data. */
  entries: readonly { entry: Entry; at: number }[];
  /** What they come to, above them. */
  summary?: ReactNode;
  disabled: boolean;
  line: (entry: Entry) => ReactNode;
  /** What its menu is called by. */
  nameOf: (entry: Entry) => string;
  /** The form for a new entry (`null`), or for one that is there. */
  form: (edited: { entry: Entry; at: number } | null, close: () => void) => ReactNode;
  onRemove: (at: number) => void;
}) {
  const { t } = useWords();
  const [open, setOpen] = useState<number | "new" | null>(null);
  const close = () => setOpen(null);
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-sm text-soft">{title}</h3>
      {summary}
      {entries.length === 0 && open !== "new" && <p className="text-soft">{emptyText}</p>}
      {entries.length > 0 && (
        <ul className="flex flex-col">
          {entries.map((each) => (
            <li key={each.at} className="flex items-start gap-1 border-b py-1 last:border-0">
              {open === each.at ? (
                <div className="min-w-0 flex-1 py-1">{form(each, close)}</div>
              ) : (
                <>
                  <div className="min-w-0 flex-1">{line(each.entry)}</div>
                  {!disabled && (
                    <Menu
                      trigger={
                        <IconButton
                          className="-my-0.5"
                          label={t("measures.entry-more", { name: nameOf(each.entry) })}
                        >
                          <MoreHorizontal aria-hidden />
                        </IconButton>
                      }
                      acts={[
                        { id: "edit", label: t("measures.entry-change"), onChoose: () => setOpen(each.at) },
                        {
                          id: "remove",
                          label: t("ui.remove"),
                          apart: true,
                          onChoose: () => onRemove(each.at),
                        },
                      ]}
                    />
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {open === "new" && <div className="py-1">{form(null, close)}</div>}
      {!disabled && open !== "new" && (
        <p className="flex flex-wrap gap-x-3">
          <button
            type="button"
            className="target inline-flex items-center gap-1 text-sm text-accent underline-offset-4 hover:underline"
            onClick={() => setOpen("new")}
          >
            <Plus className="size-3.5" aria-hidden />
            {addLabel}
          </button>
          <Begun at={newAt} />
        </p>
      )}
    </section>
  );
}
