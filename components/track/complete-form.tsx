"use client";

import { AttachedSources } from "@/components/sources/attached-sources";
import { useNewSources } from "@/components/sources/use-new-sources";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { KeptForm } from "@/components/ui/kept-note";
import { TextArea } from "@/components/ui/text-area";
import { useWords } from "@/components/use-words";
import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import { exactly, firstDayOf } from "@/lib/domain/calendar-date";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import { HalfTyped } from "@/lib/schema/half-typed";
import { Completion, type Milestone, type Source } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";

const shape = { ...Completion.shape, evidence: HalfTyped, note: HalfTyped };

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
  /** Answers with a sentence where it was refused. */
  onSave: (edits: Edit[]) => Sentence | null;
  onClose: () => void;
}) {
  const { t } = useWords();
  const before = milestone.completion;
  const keepAs = `completion of ${milestone.id}`;
  const { draft, isFromBefore, put, drop } = useKeptDraft<Completion>(
    keepAs,
    before ?? { on: exactly(today), evidence: "", note: "", sourceIds: [] },
    shape,
  );
  const { on, evidence, note } = draft;
  const fresh = useNewSources(sources, keepAs);
  const sourceIds = fresh.there(draft.sourceIds);

  const setDay = (date: TargetDate | null) => {
    if (!date) return sentence("track.day-missing");
    if (firstDayOf(date) > today)
      return sentence("problems.completed-in-future", {
        title: milestone.title,
        on: date,
        today: { day: today },
      });
    put({ on: date });
    return null;
  };
  const send = () => {
    const refused = onSave([
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
    if (!refused) drop();
  };

  return (
    <Form onSubmit={send}>
      {isFromBefore && <KeptForm isNew={!before} onDiscard={drop} />}
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {/* The hint is one line, as is what a typed date is taken to mean: nothing moves when the field is left. */}
        <DateField
          label={t("track.completed-on")}
          hint={t("track.completed-hint")}
          required
          autoFocus
          value={on}
          keepAs={`${keepAs}/on`}
          onSave={setDay}
        />
        <AttachedSources
          label={t("build.sources")}
          keepAs={keepAs}
          sources={fresh.all}
          sourceIds={sourceIds}
          onChange={(ids, added) => {
            if (added) fresh.add(added);
            put({ sourceIds: ids });
            return null;
          }}
        />
        <TextArea
          label={t("track.evidence")}
          placeholder={t("track.evidence-example")}
          value={evidence}
          keepAs={`${keepAs}/evidence`}
          onSave={(text) => {
            put({ evidence: text });
            return null;
          }}
        />
        <TextArea
          label={t("track.note")}
          value={note}
          keepAs={`${keepAs}/note`}
          onSave={(text) => {
            put({ note: text });
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
