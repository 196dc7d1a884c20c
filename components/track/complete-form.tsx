"use client";

import { useState } from "react";
import { AttachedSources } from "@/components/sources/attached-sources";
import { useNewSources } from "@/components/sources/use-new-sources";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import { useWords } from "@/components/use-words";
import { exactly, firstDayOf } from "@/lib/domain/calendar-date";
import { sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import type { Milestone, Source } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";

/** When it was reached, on what evidence, from which sources. The day may be as vague as the source is. */
export function CompleteForm({
  milestone,
  sources,
  today,
  onSave,
  onClose,
}: {
  milestone: Milestone;
  sources: readonly Source[];
  today: CalendarDate;
  onSave: (edits: Edit[]) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const before = milestone.completion;
  const [on, setOn] = useState<TargetDate>(before?.on ?? exactly(today));
  const [evidence, setEvidence] = useState(before?.evidence ?? "");
  const [note, setNote] = useState(before?.note ?? "");
  const [sourceIds, setSourceIds] = useState<string[]>(before?.sourceIds ?? []);
  const fresh = useNewSources(sources);

  const setDay = (date: TargetDate | null) => {
    if (!date) return sentence("track.day-missing");
    if (firstDayOf(date) > today)
      return sentence("problems.completed-in-future", {
        title: milestone.title,
        on: date,
        today: { day: today },
      });
    setOn(date);
    return null;
  };
  const send = () =>
    onSave([
      ...fresh.edits(sourceIds),
      {
        type: "complete-milestone",
        milestoneId: milestone.id,
        completedOn: on.day,
        precision: on.precision,
        evidence,
        note,
        sourceIds,
      },
    ]);

  return (
    <Form onSubmit={send}>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {/* The hint is one line, as is what a typed date is taken to mean: nothing moves when the field is left. */}
        <DateField
          label={t("track.completed-on")}
          hint={t("track.completed-hint")}
          required
          autoFocus
          value={on}
          onSave={setDay}
        />
        <AttachedSources
          label={t("build.sources")}
          sources={fresh.all}
          sourceIds={sourceIds}
          onChange={(ids, added) => {
            if (added) fresh.add(added);
            setSourceIds(ids);
            return null;
          }}
        />
        <TextArea
          label={t("track.evidence")}
          placeholder={t("track.evidence-example")}
          value={evidence}
          onSave={(text) => {
            setEvidence(text);
            return null;
          }}
        />
        <TextArea
          label={t("track.note")}
          value={note}
          onSave={(text) => {
            setNote(text);
            return null;
          }}
        />
      </div>
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          {before ? t("track.save-completion") : t("track.mark-completed")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t("ui.cancel")}
        </Button>
      </div>
    </Form>
  );
}
