"use client";

import { ExternalLink, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { IconButton } from "@/components/ui/icon-button";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import type { Sentence } from "@/lib/domain/sentence";
import { formatTarget } from "@/lib/i18n/dates";
import type { Source } from "@/lib/schema/plan";
import { NewSource } from "./new-source";

/** The documents something rests on: those there are can be attached, a new one is entered here. */
export function AttachedSources({
  label,
  sourceIds,
  onChange,
  disabled = false,
}: {
  label: string;
  sourceIds: readonly string[];
  /** Answers with a sentence where it was refused. `added`: a source to be added first. */
  onChange: (sourceIds: string[], added?: Source) => Sentence | null;
  disabled?: boolean;
}) {
  const { t, say, locale } = useWords();
  const { timetable } = useEditSession();
  const [mode, setMode] = useState<"closed" | "choose" | "new">("closed");
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const attached = sourceIds.flatMap((id) => timetable.sources.find((source) => source.id === id) ?? []);
  const change = (ids: string[], added?: Source) => {
    const refused = onChange(ids, added);
    setRefusal(refused);
    if (!refused) setMode("closed");
  };
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-sm text-soft">{label}</h3>
      {attached.length === 0 && mode === "closed" && <p className="text-soft">{t("build.sources-none")}</p>}
      <ul>
        {attached.map((source) => (
          <li key={source.id} className="flex items-start gap-1">
            <p className="min-w-0 flex-1 py-0.5">
              <SourceName source={source} />
              <span className="text-sm text-soft">
                {[source.publisher, source.publishedOn && formatTarget(source.publishedOn, locale)]
                  .filter(Boolean)
                  .map((part) => ` · ${part}`)}
              </span>
            </p>
            {!disabled && (
              <IconButton
                label={t("build.source-detach", { title: source.title })}
                onClick={() => change(sourceIds.filter((id) => id !== source.id))}
              >
                <X aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {mode === "choose" && (
        <Combobox
          label={t("build.source-choose")}
          layout="bare"
          autoFocus
          placeholder={t("build.source-choose")}
          emptyText={t("ui.nothing-found")}
          value={null}
          choices={timetable.sources
            .filter(({ id }) => !sourceIds.includes(id))
            .map(({ id, title, publisher }) => ({ id, label: title, detail: publisher }))}
          onChange={(id) => id && change([...sourceIds, id])}
        />
      )}
      {mode === "new" && (
        <NewSource
          onAdd={(source) => change([...sourceIds, source.id], source)}
          onCancel={() => setMode("closed")}
        />
      )}
      {refusal && (
        <p role="alert" className="text-late">
          {say(refusal)}
        </p>
      )}
      {!disabled && mode === "closed" && (
        <div className="-ms-2.5 flex flex-wrap gap-1">
          <Button size="small" look="quiet" onClick={() => setMode("new")}>
            {t("build.source-new")}
          </Button>
          {timetable.sources.length > attached.length && (
            <Button size="small" look="quiet" onClick={() => setMode("choose")}>
              {t("build.source-attach")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function SourceName({ source: { title, url } }: { source: Source }) {
  if (!url) return <span>{title}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer" className="text-accent underline-offset-4 hover:underline">
      {title} <ExternalLink className="inline size-3" aria-hidden />
    </a>
  );
}
