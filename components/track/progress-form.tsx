"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { useWords } from "@/components/use-words";
import type { Edit } from "@/lib/schema/edit";
import type { Milestone } from "@/lib/schema/plan";

/** How much of it is done. Only a completion makes it met, and the form says so. */
export function ProgressForm({
  milestone,
  onSave,
  onClose,
}: {
  milestone: Milestone;
  onSave: (edits: Edit[]) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [percentDone, setPercentDone] = useState(milestone.percentDone);
  const send = () => onSave([{ type: "set-milestone", milestoneId: milestone.id, changes: { percentDone } }]);
  return (
    <Form onSubmit={send}>
      <NumberField
        label={t("track.percent-done")}
        value={percentDone}
        min={0}
        max={100}
        unit="%"
        autoFocus
        hint={t("track.percent-hint")}
        onSave={(value) => {
          setPercentDone(value);
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
