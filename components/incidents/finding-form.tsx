"use client";

import { useState } from "react";
import { useNewSources } from "@/components/sources/use-new-sources";
import { DayField } from "@/components/ui/date-field";
import { ProseEntry, TextEntry } from "@/components/ui/entry";
import { Segments } from "@/components/ui/segments";
import { useWords } from "@/components/use-words";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import type { Source } from "@/lib/schema/plan";
import type { Finding } from "@/lib/schema/transition";
import { FactForm } from "./fact-form";
import { FoundBefore } from "./found-before";
import { findingMarks, findingWords } from "./incident-words";

/** Who found it, when and why. What stands there already is a proposal and can be written over. */
export function FindingForm({
  initial,
  others,
  label,
  sources,
  today,
  onSave,
  onCancel,
}: {
  initial: Finding;
  /** What was found of the same redline and incident so far. */
  others: readonly Finding[];
  label: string;
  sources: readonly Source[];
  today: CalendarDate;
  /** Answers with a sentence where it was refused. */
  onSave: (finding: Finding, before: Edit[]) => Sentence | null;
  onCancel: () => void;
}) {
  const { t } = useWords();
  const [finding, setFinding] = useState(initial);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const [asked, setAsked] = useState(false);
  const fresh = useNewSources(sources);
  const put = (changes: Partial<Finding>) => {
    setFinding((before) => ({ ...before, ...changes }));
    setRefusal(null);
    return null;
  };
  const nobody = finding.foundBy.trim() === "";
  const send = () => {
    setAsked(true);
    if (nobody) return;
    setRefusal(
      onSave(
        { ...finding, foundBy: finding.foundBy.trim(), evidence: finding.evidence.trim() },
        fresh.edits(finding.sourceIds),
      ),
    );
  };
  return (
    <FactForm
      label={label}
      saveLabel={t("incidents.save-finding")}
      fresh={fresh}
      sourceIds={finding.sourceIds}
      refusal={refusal}
      onSources={(sourceIds) => put({ sourceIds })}
      onSubmit={send}
      onCancel={onCancel}
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
          problem={asked && nobody ? t("incidents.found-by-missing") : null}
          placeholder={t("incidents.found-by-example")}
          value={finding.foundBy}
          onChange={(foundBy) => put({ foundBy })}
        />
        <DayField
          label={t("incidents.found-on")}
          hint={t("incidents.day-hint")}
          placeholder={t("incidents.day-example")}
          value={finding.on}
          onSave={(on) =>
            on && on > today ? sentence("problems.fact-in-future", { today: { day: today } }) : put({ on })
          }
        />
      </div>
      <FoundBefore finding={finding} others={others} />
      <ProseEntry
        label={t("incidents.found-why")}
        placeholder={t("incidents.found-why-example")}
        value={finding.evidence}
        onChange={(evidence) => put({ evidence })}
      />
    </FactForm>
  );
}
