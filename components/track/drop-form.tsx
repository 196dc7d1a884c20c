"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import type { Milestone } from "@/lib/schema/plan";

/** That it was given up: when it was said, and why. The reason stands on the public page. */
export function DropForm({
  milestone,
  today,
  onSave,
  onClose,
}: {
  milestone: Milestone;
  today: CalendarDate;
  onSave: (edits: Edit[]) => void;
  onClose: () => void;
}) {
  const { t, say } = useWords();
  const [on, setOn] = useState(milestone.cancellation?.on ?? today);
  const [reason, setReason] = useState(milestone.cancellation?.reason ?? "");
  const [asked, setAsked] = useState(false);
  const send = () => {
    if (reason === "") return setAsked(true);
    onSave([{ type: "cancel-milestone", milestoneId: milestone.id, cancelledOn: on, reason }]);
  };
  return (
    <Form onSubmit={send}>
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
        required
        autoFocus
        maxLength={2_000}
        onSave={(text) => {
          setReason(text);
          return null;
        }}
      />
      <DayField
        label={t("track.dropped-on")}
        hint={t("track.dropped-hint")}
        required
        value={on}
        onSave={(day) => {
          if (!day) return sentence("track.day-missing");
          if (day > today)
            return sentence("problems.cancelled-in-future", {
              title: milestone.title,
              today: { day: today },
            });
          setOn(day);
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
