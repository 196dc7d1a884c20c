"use client";

import type { ReactNode } from "react";
import { AttachedSources } from "@/components/sources/attached-sources";
import type { useNewSources } from "@/components/sources/use-new-sources";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { useWords } from "@/components/use-words";
import type { Sentence } from "@/lib/domain/sentence";

/**
 * What every form of a fact about an incident has around its fields: what it rests on, why it was refused, and the
 * way out. Escape gives it up.
 */
export function FactForm({
  label,
  saveLabel,
  fresh,
  sourceIds,
  refusal,
  onSources,
  onSubmit,
  onCancel,
  children,
}: {
  label: string;
  saveLabel: string;
  fresh: ReturnType<typeof useNewSources>;
  sourceIds: readonly string[];
  refusal: Sentence | null;
  onSources: (sourceIds: string[]) => null;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const { t, say } = useWords();
  return (
    <fieldset
      aria-label={label}
      className="min-w-0 border-s-2 border-accent py-1 ps-3"
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <Form onSubmit={onSubmit}>
        {children}
        <AttachedSources
          label={t("build.sources")}
          sources={fresh.all}
          sourceIds={sourceIds}
          onChange={(ids, added) => {
            if (added) fresh.add(added);
            return onSources(ids);
          }}
        />
        {refusal && (
          <p role="alert" className="text-sm text-late">
            {say(refusal)}
          </p>
        )}
        <div className="flex gap-2">
          <Button type="submit" look="primary" size="small">
            {saveLabel}
          </Button>
          <Button look="quiet" size="small" onClick={onCancel}>
            {t("ui.cancel")}
          </Button>
        </div>
      </Form>
    </fieldset>
  );
}
