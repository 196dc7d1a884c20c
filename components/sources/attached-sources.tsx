"use client";

import { ExternalLink, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { IconButton } from "@/components/ui/icon-button";
import { useWords } from "@/components/use-words";
import { amendDraft, useKeptDrafts } from "@/lib/client/kept-drafts-provider";
import type { Sentence } from "@/lib/domain/sentence";
import { formatTarget } from "@/lib/i18n/dates";
import type { Source } from "@/lib/schema/plan";
import { NewSource } from "./new-source";

type Mode = { kind: "closed" } | { kind: "choose" } | { kind: "new"; named: boolean };

/**
 * The documents something rests on, wherever a fact is entered: one that is there is found by typing, and what is
 * not there yet is entered here.
 */
export function AttachedSources({
  label,
  keepAs,
  sources,
  sourceIds,
  onChange,
  disabled = false,
}: {
  label: string;
  /** The name of what they are attached to: a new one that is not added yet is kept inside of it. */
  keepAs: string;
  /** All that can be attached. */
  sources: readonly Source[];
  sourceIds: readonly string[];
  /** Answers with a sentence where it was refused. `added`: a source to be added first. */
  onChange: (sourceIds: string[], added?: Source) => Sentence | null;
  disabled?: boolean;
}) {
  const { t, say, locale } = useWords();
  const drafts = useKeptDrafts();
  const place = `${keepAs}/new source`;
  const [mode, setMode] = useState<Mode>({ kind: "closed" });
  /** The place for a new one was open: the focus goes back to the button that opened it. */
  const [returns, setReturns] = useState(false);
  const close = () => {
    setMode({ kind: "closed" });
    setReturns(true);
  };
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const attached = sourceIds.flatMap((id) => sources.find((source) => source.id === id) ?? []);
  const others = sources.filter(({ id }) => !sourceIds.includes(id));
  const change = (ids: string[], added?: Source) => {
    const refused = onChange(ids, added);
    setRefusal(refused);
    if (!refused) close();
    return refused;
  };
  const begin = () =>
    setMode(others.length > 0 && !drafts.has(place) ? { kind: "choose" } : { kind: "new", named: false });
  return (
    <section className="flex flex-col gap-1.5">
      <h3 className="text-sm text-soft">{label}</h3>
      {attached.length === 0 && mode.kind === "closed" && (
        <p className="text-soft">{t("build.sources-none")}</p>
      )}
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
      {mode.kind === "choose" && (
        <div className="flex items-center gap-1">
          <div className="min-w-0 flex-1">
            <Combobox
              label={t("build.source-choose")}
              layout="bare"
              autoFocus
              placeholder={t("sources.find-or-add")}
              emptyText={t("sources.none-called-that")}
              value={null}
              choices={others.map(({ id, title, publisher }) => ({ id, label: title, detail: publisher }))}
              onChange={(id) => id && change([...sourceIds, id])}
              onAdd={(title) => {
                amendDraft(drafts, place, { title });
                setMode({ kind: "new", named: true });
              }}
              addLabel={(title) => t("sources.add-called", { title })}
            />
          </div>
          <Button size="small" look="quiet" onClick={close}>
            {t("ui.cancel")}
          </Button>
        </div>
      )}
      {mode.kind === "new" && (
        <NewSource
          keepAs={place}
          named={mode.named}
          onAdd={(source) => change([...sourceIds, source.id], source)}
          onCancel={close}
        />
      )}
      {refusal && (
        <p role="alert" className="text-late">
          {say(refusal)}
        </p>
      )}
      {!disabled && mode.kind === "closed" && (
        <div className="-ms-2.5">
          <Button size="small" look="quiet" autoFocus={returns} onClick={begin}>
            {t("build.source-attach")}
          </Button>
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
