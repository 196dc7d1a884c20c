"use client";

import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { KeptForm } from "@/components/ui/kept-note";
import { NumberField } from "@/components/ui/number-field";
import { useWords } from "@/components/use-words";
import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import type { Sentence } from "@/lib/domain/sentence";
import type { Edit } from "@/lib/schema/edit";
import { Milestone } from "@/lib/schema/plan";

const shape = { percentDone: Milestone.shape.percentDone };

/** How much of it is done. Only a completion makes it met, and the form says so. */
export function ProgressForm({
  milestone,
  onSave,
  onClose,
}: {
  milestone: Milestone;
  /** Answers with a sentence where it was refused. */
  onSave: (edits: Edit[]) => Sentence | null;
  onClose: () => void;
}) {
  const { t } = useWords();
  const keepAs = `progress of ${milestone.id}`;
  const { draft, isFromBefore, put, drop } = useKeptDraft(
    keepAs,
    { percentDone: milestone.percentDone },
    shape,
  );
  const send = () => {
    const refused = onSave([{ type: "set-milestone", milestoneId: milestone.id, changes: draft }]);
    if (!refused) drop();
  };
  return (
    <Form onSubmit={send}>
      {isFromBefore && <KeptForm isNew={false} onDiscard={drop} />}
      <NumberField
        label={t("track.percent-done")}
        value={draft.percentDone}
        keepAs={`${keepAs}/percent`}
        min={0}
        max={100}
        unit="%"
        autoFocus
        hint={t("track.percent-hint")}
        onSave={(value) => {
          put({ percentDone: value });
          return null;
        }}
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          {t("track.save-progress")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t("ui.cancel")}
        </Button>
      </div>
    </Form>
  );
}
