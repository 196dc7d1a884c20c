"use client";

import { useDo } from "@/components/timetables/use-save";
import { DayField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import type { MeasureOf } from "@/lib/domain/measure-of-kind";
import { RewordForm } from "./reword-form";
import { useMeasureSave } from "./use-measure-save";

const thresholds = [null, "attempt", "injury", "death", "other"] as const;

/** What was drawn: which act, against whom, from what threshold, where, and what was announced to follow. */
export function RedlineFields({
  measure,
  disabled,
  onReworded,
}: {
  measure: MeasureOf<"redline">;
  disabled: boolean;
  onReworded: (id: string) => void;
}) {
  const { t } = useWords();
  const act = useDo();
  const { setTerms } = useMeasureSave(measure);
  const { id, terms } = measure;
  const prose = (field: "triggerAct" | "protectedObject" | "announcedConsequence") => (
    <TextArea
      label={t(`measures.field-${field}`)}
      look="in-place"
      rows={1}
      placeholder={t(`measures.hint-${field}`)}
      value={terms[field]}
      disabled={disabled}
      keepAs={`${id} ${field}`}
      onSave={(text) => setTerms({ [field]: text })}
    />
  );
  const line = (field: "area" | "declaredBy" | "declaredAt") => (
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
      {prose("triggerAct")}
      {prose("protectedObject")}
      {prose("announcedConsequence")}
      <div className="flex flex-col gap-0.5">
        <Select
          label={t("measures.field-threshold")}
          layout="beside"
          look="in-place"
          disabled={disabled}
          value={terms.threshold}
          options={thresholds.map((value) => ({
            value,
            label: t(`measures.threshold-${value ?? "none"}`),
          }))}
          onChange={(threshold) =>
            act({ type: "set-measure", measureId: id, changes: { terms: { ...terms, threshold } } })
          }
        />
        {line("area")}
        {line("declaredBy")}
        {line("declaredAt")}
        <DayField
          label={t("measures.field-declaredOn")}
          layout="beside"
          look="in-place"
          placeholder={t("measures.no-day")}
          disabled={disabled}
          value={terms.declaredOn}
          keepAs={`${id} declared`}
          onSave={(declaredOn) => setTerms({ declaredOn })}
        />
      </div>
      {!disabled && <RewordForm measure={measure} onReworded={onReworded} />}
    </>
  );
}
