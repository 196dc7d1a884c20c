"use client";

import { DateField } from "@/components/ui/date-field";
import { useWords } from "@/components/use-words";
import type { MeasureOf } from "@/lib/domain/measure-of-kind";
import { ImplementationEntries } from "./implementation-entries";
import { OutcomeField } from "./outcome-field";
import { PartyField } from "./party-field";
import { useMeasureSave } from "./use-measure-save";

/** Who owes it, by when, and how far it was carried out. */
export function CommitmentFields({
  measure,
  disabled,
}: {
  measure: MeasureOf<"host-commitment">;
  disabled: boolean;
}) {
  const { t } = useWords();
  const { setTerms } = useMeasureSave(measure);
  const { id, terms } = measure;
  return (
    <>
      <div className="flex flex-col gap-0.5">
        <PartyField
          label={t("measures.field-debtor")}
          value={terms.debtorId}
          disabled={disabled}
          onChoose={(debtorId) => ({
            type: "set-measure",
            measureId: id,
            changes: { terms: { ...terms, debtorId } },
          })}
        />
        <DateField
          label={t("measures.field-due")}
          layout="beside"
          look="in-place"
          placeholder={t("measures.no-day")}
          disabled={disabled}
          value={terms.due}
          keepAs={`${id} due`}
          onSave={(due) => setTerms({ due })}
        />
      </div>
      <ImplementationEntries measure={measure} disabled={disabled} />
      <OutcomeField measure={measure} disabled={disabled} />
    </>
  );
}
