"use client";

import type { ReactNode } from "react";
import { AttachedSources } from "@/components/sources/attached-sources";
import type { useNewSources } from "@/components/sources/use-new-sources";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { KeptForm } from "@/components/ui/kept-note";
import { useWords } from "@/components/use-words";
import type { Sentence } from "@/lib/domain/sentence";

/**
 * What every form of a fact about an incident has around its fields: what it rests on, why it was refused, and the
 * way out. Escape closes it; what was typed is there when it is opened again.
 */
export function FactForm({
  label,
  keepAs,
  isNew,
  isFromBefore,
  saveLabel,
  fresh,
  sourceIds,
  refusal,
  onSources,
  onSubmit,
  onClose,
  onDiscard,
  children,
}: {
  label: string;
  /** The name under which its draft is kept. */
  keepAs: string;
  /** It adds a fact; otherwise it rewrites one. */
  isNew: boolean;
  /** Something was typed into it when it was open before. */
  isFromBefore: boolean;
  saveLabel: string;
  fresh: ReturnType<typeof useNewSources>;
  sourceIds: readonly string[];
  refusal: Sentence | null;
  onSources: (sourceIds: string[]) => null;
  onSubmit: () => void;
  onClose: () => void;
  onDiscard: () => void;
  children: ReactNode;
}) {
  const { t, say } = useWords();
  return (
    <fieldset
      aria-label={label}
      className="min-w-0 border-s-2 border-accent py-1 ps-3"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <Form onSubmit={onSubmit}>
        {isFromBefore && <KeptForm isNew={isNew} onDiscard={onDiscard} />}
        {children}
        <AttachedSources
          label={t("build.sources")}
          keepAs={keepAs}
          sources={fresh.all}
          sourceIds={sourceIds}
          onChange={(ids, added) => {
            if (added) fresh.add(added);
            return onSources(ids);
          }}
        />
        <div className="flex gap-2">
          <Button type="submit" look="primary" size="small">
            {saveLabel}
          </Button>
          <Button look="quiet" size="small" onClick={onClose}>
            {t("ui.cancel")}
          </Button>
        </div>
        {/* Below the buttons: what goes away when a field is left must not move them from under the pointer. */}
        {refusal && (
          <p role="alert" className="text-sm text-late">
            {say(refusal)}
          </p>
        )}
      </Form>
    </fieldset>
  );
}
