"use client";

import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import type { MeasureOf } from "@/lib/domain/measure-of-kind";
import { ImplementationEntries } from "./implementation-entries";
import { MeetingEntries } from "./meeting-entries";
import { OutcomeField } from "./outcome-field";
import { PartyField } from "./party-field";
import { useMeasureSave } from "./use-measure-save";

/** With whom, in what form, which meetings were held, what came of it and what comes next. */
export function DiplomacyFields({
  measure,
  disabled,
}: {
  measure: MeasureOf<"diplomatic-engagement">;
  disabled: boolean;
}) {
  const { t } = useWords();
  const { setTerms } = useMeasureSave(measure);
  const { id, terms } = measure;
  const line = (field: "format" | "nextStep") => (
    <TextField
      label={t(`measures.field-${field}`)}
      layout="beside"
      look="in-place"
      maxLength={300}
      placeholder={t(`measures.hint-${field}`)}
      value={terms[field]}
      disabled={disabled}
      keepAs={`${id} ${field}`}
      onSave={(text) => setTerms({ [field]: text })}
    />
  );
  return (
    <>
      <div className="flex flex-col gap-0.5">
        <PartyField
          label={t("measures.field-counterpart")}
          value={terms.counterpartId}
          disabled={disabled}
          onChoose={(counterpartId) => ({
            type: "set-measure",
            measureId: id,
            changes: { terms: { ...terms, counterpartId } },
          })}
        />
        {line("format")}
        {line("nextStep")}
      </div>
      <MeetingEntries measure={measure} disabled={disabled} />
      <OutcomeField measure={measure} disabled={disabled} />
      <ImplementationEntries measure={measure} disabled={disabled} />
    </>
  );
}
