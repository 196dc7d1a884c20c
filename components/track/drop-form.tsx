"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { KeptForm } from "@/components/ui/kept-note";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import { HalfTyped } from "@/lib/schema/half-typed";
import { Cancellation, type Milestone } from "@/lib/schema/plan";

const shape = { ...Cancellation.shape, reason: HalfTyped };

/** That it was given up: when it was said, and why. The reason stands on the public page. */
export function DropForm({
  milestone,
  today,
  onSave,
  onClose,
}: {
  milestone: Milestone;
  today: CalendarDate;
  /** Answers with a sentence where it was refused. */
  onSave: (edits: Edit[]) => Sentence | null;
  onClose: () => void;
}) {
  const { t, say } = useWords();
  const keepAs = `cancellation of ${milestone.id}`;
  const before = milestone.cancellation;
  const { draft, isFromBefore, put, drop } = useKeptDraft<Cancellation>(
    keepAs,
    before ?? { on: today, reason: "" },
    shape,
  );
  const { on, reason } = draft;
  const [asked, setAsked] = useState(false);
  const send = () => {
    if (reason === "") return setAsked(true);
    const refused = onSave([
      { type: "cancel-milestone", milestoneId: milestone.id, cancelledOn: on, reason },
    ]);
    if (!refused) drop();
  };
  return (
    <Form onSubmit={send}>
      {isFromBefore && <KeptForm isNew={!before} onDiscard={drop} />}
      <TextField
        label={t("track.drop-reason")}
        hint={
          asked ? (
            <span className="text-late">{say(sentence("problems.reason-missing"))}</span>
          ) : (
            t("track.drop-hint")
          )
        }
        placeholder={t("track.drop-example")}
        value={reason}
        keepAs={`${keepAs}/reason`}
        required
        autoFocus
        maxLength={2_000}
        onSave={(text) => {
          put({ reason: text });
          return null;
        }}
      />
      <DayField
        label={t("track.dropped-on")}
        hint={t("track.dropped-hint")}
        required
        value={on}
        keepAs={`${keepAs}/on`}
        onSave={(day) => {
          if (!day) return sentence("track.day-missing");
          if (day > today)
            return sentence("problems.cancelled-in-future", {
              title: milestone.title,
              today: { day: today },
            });
          put({ on: day });
          return null;
        }}
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          {t("track.drop")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t("ui.cancel")}
        </Button>
      </div>
    </Form>
  );
}
