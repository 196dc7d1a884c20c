"use client";

import { X } from "lucide-react";
import { Combobox } from "@/components/ui/combobox";
import { IconButton } from "@/components/ui/icon-button";
import { useWords } from "@/components/use-words";
import type { Source } from "@/lib/schema/plan";

/** The sources a fact rests on: chosen from those there are, or added by name. */
export function SourcePicker({
  sources,
  chosen,
  onChange,
  onAdd,
}: {
  sources: readonly Source[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
  /** Makes a source of that title and gives its id. */
  onAdd: (title: string) => string;
}) {
  const { t } = useWords();
  const titleOf = (id: string) => sources.find((source) => source.id === id)?.title ?? id;
  return (
    <div className="flex flex-col gap-1">
      <Combobox
        // A new box after every choice: what was typed belongs to the choice that was made.
        key={chosen.join(" ")}
        label={t("sources.sources")}
        value={null}
        choices={sources
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, title, publisher }) => ({ id, label: title, detail: publisher || undefined }))}
        placeholder={t("sources.find-or-add")}
        emptyText={t("sources.none-called-that")}
        onChange={(id) => id && onChange([...chosen, id])}
        onAdd={(title) => onChange([...chosen, onAdd(title)])}
        addLabel={(title) => t("sources.add-called", { title })}
      />
      {chosen.length > 0 && (
        <ul className="text-sm">
          {chosen.map((id) => (
            <li key={id} className="flex items-center gap-1">
              <span className="min-w-0 truncate">{titleOf(id)}</span>
              <IconButton
                label={t("sources.leave-out", { title: titleOf(id) })}
                className="size-6!"
                onClick={() => onChange(chosen.filter((other) => other !== id))}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
