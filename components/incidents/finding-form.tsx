"use client";

import { useState } from "react";
import { useNewSources } from "@/components/sources/use-new-sources";
import { DayField } from "@/components/ui/date-field";
import { ProseEntry, TextEntry } from "@/components/ui/entry";
import { Segments } from "@/components/ui/segments";
import { useWords } from "@/components/use-words";
import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import { HalfTyped } from "@/lib/schema/half-typed";
import type { Source } from "@/lib/schema/plan";
import { Finding } from "@/lib/schema/transition";
import { FactForm } from "./fact-form";
import { FoundBefore } from "./found-before";
import { findingMarks, findingWords } from "./incident-words";

const shape = { ...Finding.shape, foundBy: HalfTyped, evidence: HalfTyped };

/** Who found it, when and why. What stands there already is a proposal and can be written over. */
export function FindingForm({
  initial,
  others,
  keepAs,
  isNew,
  label,
  sources,
  today,
  onSave,
  onClose,
}: {
  initial: Finding;
  /** What was found of the same redline and incident so far. */
  others: readonly Finding[];
  /** The name under which the draft is kept. */
  keepAs: string;
  isNew: boolean;
  label: string;
  sources: readonly Source[];
  today: CalendarDate;
  /** Answers with a sentence where it was refused. */
  onSave: (finding: Finding, before: Edit[]) => Sentence | null;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { draft: finding, isFromBefore, put: keep, drop } = useKeptDraft(keepAs, initial, shape);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const [asked, setAsked] = useState(false);
  const fresh = useNewSources(sources, keepAs);
  const put = (changes: Partial<Finding>) => {
    keep(changes);
    setRefusal(null);
    return null;
  };
  const nobody = finding.foundBy.trim() === "";
  const send = () => {
    setAsked(true);
    if (nobody) return;
    const sent = {
      ...finding,
      foundBy: finding.foundBy.trim(),
      evidence: finding.evidence.trim(),
      sourceIds: fresh.there(finding.sourceIds),
    };
    const refused = onSave(sent, fresh.edits(finding.sourceIds));
    setRefusal(refused);
    if (!refused) drop();
  };
  return (
    <FactForm
      label={label}
      keepAs={keepAs}
      isNew={isNew}
      isFromBefore={isFromBefore}
      saveLabel={t("incidents.save-finding")}
      fresh={fresh}
      sourceIds={finding.sourceIds}
      refusal={refusal}
      onSources={(sourceIds) => put({ sourceIds })}
      onSubmit={send}
      onClose={onClose}
      onDiscard={() => {
        drop();
        setAsked(false);
        setRefusal(null);
      }}
    >
      <Segments
        label={t("incidents.finding")}
        className="w-fit min-w-0 max-w-full flex-wrap"
        value={finding.finding}
        options={findingWords.map((value) => ({
          value,
          label: `${findingMarks[value].shape} ${t(`incidents.finding-${value}`)}`,
        }))}
        onChange={(value) => put({ finding: value })}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_9rem] items-start gap-3">
        <TextEntry
          label={t("incidents.found-by")}
          autoFocus
          isProposed={finding.foundBy === initial.foundBy && isNew}
          problem={asked && nobody ? t("incidents.found-by-missing") : null}
          placeholder={t("incidents.found-by-example")}
          maxLength={300}
          value={finding.foundBy}
          onChange={(foundBy) => put({ foundBy })}
        />
        <DayField
          label={t("incidents.found-on")}
          hint={t("incidents.day-hint")}
          placeholder={t("incidents.day-example")}
          value={finding.on}
          keepAs={`${keepAs}/on`}
          onSave={(on) =>
            on && on > today ? sentence("problems.fact-in-future", { today: { day: today } }) : put({ on })
          }
        />
      </div>
      <FoundBefore finding={finding} others={others} />
      <ProseEntry
        label={t("incidents.found-why")}
        placeholder={t("incidents.found-why-example")}
        maxLength={10_000}
        value={finding.evidence}
        onChange={(evidence) => put({ evidence })}
      />
    </FactForm>
  );
}
