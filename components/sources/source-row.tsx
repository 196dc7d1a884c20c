"use client";

import { ExternalLink } from "lucide-react";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { useWords } from "@/components/use-words";
import type { Sentence } from "@/lib/domain/sentence";
import { formatTarget } from "@/lib/i18n/dates";
import type { Source } from "@/lib/schema/plan";
import { SourceForm } from "./source-form";
import type { SourceUse } from "./source-uses";

/** One source in the list, and all that is said of it when it is opened. */
export function SourceRow({
  source,
  uses,
  open,
  mayEdit,
  onOpen,
  onSave,
  onRemove,
}: {
  source: Source;
  uses: readonly SourceUse[];
  open: boolean;
  mayEdit: boolean;
  onOpen: (open: boolean) => void;
  onSave: (changes: Partial<Omit<Source, "id">>) => Sentence | null;
  onRemove: () => void;
}) {
  const { t, locale } = useWords();
  const { title, publisher, publishedOn, url, verification } = source;
  return (
    <li className={classes("border-b", open && "-mx-3 bg-wash px-3 pb-4")}>
      <div className="flex flex-wrap items-baseline gap-x-4 py-2">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => onOpen(!open)}
          className="target min-w-0 text-start font-medium underline-offset-4 hover:underline"
        >
          {title}
        </button>
        {url && (
          <a
            href={url}
            target="_blank"
            rel="noreferrer noopener"
            aria-label={t("sources.open", { title })}
            className="target text-accent"
          >
            <ExternalLink className="inline size-3.5" aria-hidden />
          </a>
        )}
        <span className="text-sm text-soft">
          {[publisher, publishedOn && formatTarget(publishedOn, locale)].filter(Boolean).join(", ")}
        </span>
        <span className="ms-auto flex gap-4 text-sm">
          {verification !== "seen" && (
            <span className="text-warn">? {t(`sources.verification-${verification}`)}</span>
          )}
          <span className="text-soft">{t("sources.used", { count: uses.length })}</span>
        </span>
      </div>
      {open && (
        <div className="flex flex-col gap-4">
          {mayEdit && <SourceForm source={source} onSave={onSave} />}
          {uses.length > 0 && (
            <div className="text-sm">
              <p className="text-soft">{t("sources.where-used")}</p>
              <ul className="columns-1 gap-6 sm:columns-2">
                {uses.map(({ noun, id, name }) => (
                  <li key={`${noun} ${id}`}>
                    {name === "" ? t(`nouns.${noun}`) : `${name} (${t(`nouns.${noun}`)})`}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {mayEdit && (
            <Button look="late" size="small" className="self-start" onClick={onRemove}>
              {t("sources.remove", { count: uses.length })}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
