"use client";

import { type ReactNode, useState } from "react";
import { AttachedSources } from "@/components/sources/attached-sources";
import { useNewSources } from "@/components/sources/use-new-sources";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import type { Sentence } from "@/lib/domain/sentence";
import type { Edit } from "@/lib/schema/edit";

/** A form for one dated entry: its own fields, the sources it rests on, and why it was refused. */
export function EntryForm<Entry extends { sourceIds: string[] }>({
  initial,
  isNew,
  missing,
  fields,
  onSave,
  onClose,
}: {
  initial: Entry;
  isNew: boolean;
  /** Why it cannot be kept as it stands. */
  missing: (entry: Entry) => Sentence | null;
  fields: (entry: Entry, put: (changes: Partial<Entry>) => null) => ReactNode;
  /** `first`: sources to be added before it. */
  onSave: (entry: Entry, first: Edit[]) => Sentence | null;
  onClose: () => void;
}) {
  const { t, say } = useWords();
  const { timetable } = useEditSession();
  const sources = useNewSources(timetable.sources);
  const [entry, setEntry] = useState(initial);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const put = (changes: Partial<Entry>) => {
    setEntry((before) => ({ ...before, ...changes }));
    setRefusal(null);
    return null;
  };
  return (
    <div className="border-s-2 border-accent ps-3">
      <Form
        onSubmit={() => {
          const refused = missing(entry) ?? onSave(entry, sources.edits(entry.sourceIds));
          setRefusal(refused);
          if (!refused) onClose();
        }}
      >
        {fields(entry, put)}
        <AttachedSources
          label={t("build.sources")}
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
