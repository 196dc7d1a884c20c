"use client";

import { useState } from "react";
import { useRoom } from "@/components/shell/room";
import { useSave } from "@/components/timetables/use-save";
import { CompleteForm } from "@/components/track/complete-form";
import { DropForm } from "@/components/track/drop-form";
import { Dialog } from "@/components/ui/dialog";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import type { Sentence } from "@/lib/domain/sentence";
import type { Edit } from "@/lib/schema/edit";
import type { Milestone } from "@/lib/schema/plan";

export type FinishKind = "complete" | "cancel";

/** Says that a milestone was reached, with day and evidence; or that it was given up, with the reason. */
export function FinishDialog({
  kind,
  milestone,
  onClose,
}: {
  kind: FinishKind;
  milestone: Milestone;
  onClose: () => void;
}) {
  const { t, say } = useWords();
  const { today } = useRoom();
  const { timetable } = useEditSession();
  const save = useSave();
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const onSave = (edits: Edit[]) => {
    const refused = save(...edits);
    setRefusal(refused);
    if (!refused) onClose();
    return refused;
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(kind === "complete" ? "build.complete-title" : "build.cancel-title", {
        title: milestone.title,
      })}
    >
      {kind === "complete" ? (
        <CompleteForm
          milestone={milestone}
          sources={timetable.sources}
          today={today}
          onSave={onSave}
          onClose={onClose}
        />
      ) : (
        <DropForm milestone={milestone} today={today} onSave={onSave} onClose={onClose} />
      )}
      {refusal && (
        <p role="alert" className="pt-3 text-late">
          {say(refusal)}
        </p>
      )}
    </Dialog>
  );
}
