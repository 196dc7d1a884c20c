"use client";

import { type ReactNode, useState } from "react";
import { AttachedSources } from "@/components/sources/attached-sources";
import { useNewSources } from "@/components/sources/use-new-sources";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { KeptForm } from "@/components/ui/kept-note";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { type DraftShape, useKeptDraft } from "@/lib/client/kept-drafts-provider";
import type { Sentence } from "@/lib/domain/sentence";
import type { Edit } from "@/lib/schema/edit";

/** A form for one dated entry: its own fields, the sources it rests on, and why it was refused. */
export function EntryForm<Entry extends { sourceIds: string[] }>({
  keepAs,
  initial,
  shape,
  isNew,
  missing,
  fields,
  onSave,
  onClose,
}: {
  /** The name under which the draft is kept. */
  keepAs: string;
  initial: Entry;
  /** What is given back of a draft that was kept. */
  shape: DraftShape<Entry>;
  isNew: boolean;
  /** Why it cannot be kept as it stands. */
  missing: (entry: Entry) => Sentence | null;
  /** `at`: the name under which a field keeps what it cannot read yet. */
  fields: (
    entry: Entry,
    put: (changes: Partial<Entry>) => null,
    at: (field: keyof Entry & string) => string,
  ) => ReactNode;
  /** `first`: sources to be added before it. */
  onSave: (entry: Entry, first: Edit[]) => Sentence | null;
  onClose: () => void;
}) {
  const { t, say } = useWords();
  const { timetable } = useEditSession();
  const sources = useNewSources(timetable.sources, keepAs);
  const { draft: entry, isFromBefore, put: keep, drop } = useKeptDraft(keepAs, initial, shape);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const put = (changes: Partial<Entry>) => {
    keep(changes);
    setRefusal(null);
    return null;
  };
  return (
    <div className="border-s-2 border-accent ps-3">
      <Form
        onSubmit={() => {
          const sent = { ...entry, sourceIds: sources.there(entry.sourceIds) };
          const refused = missing(sent) ?? onSave(sent, sources.edits(sent.sourceIds));
          setRefusal(refused);
          if (refused) return;
          drop();
          onClose();
        }}
      >
        {isFromBefore && (
          <KeptForm
            isNew={isNew}
            onDiscard={() => {
              drop();
              setRefusal(null);
            }}
          />
        )}
        {fields(entry, put, (field) => `${keepAs}/${field}`)}
        <AttachedSources
          label={t("build.sources")}
          keepAs={keepAs}
          sources={sources.all}
          sourceIds={entry.sourceIds}
          onChange={(sourceIds, added) => {
            if (added) sources.add(added);
            return put({ sourceIds } as Partial<Entry>);
          }}
        />
        <div className="flex gap-1">
          <Button type="submit" size="small" look="primary">
            {t(isNew ? "ui.add" : "measures.entry-save")}
          </Button>
          <Button size="small" look="quiet" onClick={onClose}>
            {t("ui.cancel")}
          </Button>
        </div>
        {/* Below the buttons: what comes and goes above them would move them away under the pointer. */}
        {refusal && (
          <p role="alert" className="text-sm text-late">
            {say(refusal, "short")}
          </p>
        )}
      </Form>
    </div>
  );
}
