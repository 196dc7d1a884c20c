"use client";

import { AmountField } from "@/components/ui/amount-field";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import type { MeasureOf } from "@/lib/domain/measure-of-kind";
import { sentence } from "@/lib/domain/sentence";
import { DisbursementEntries } from "./disbursement-entries";
import { ImplementationEntries } from "./implementation-entries";
import { OutcomeField } from "./outcome-field";
import { PartyField } from "./party-field";
import { useMeasureSave } from "./use-measure-save";

/** With whom, by what instrument, how much was announced and how much of it was paid. */
export function EconomicFields({
  measure,
  disabled,
}: {
  measure: MeasureOf<"economic-engagement">;
  disabled: boolean;
}) {
  const { t } = useWords();
  const { setTerms } = useMeasureSave(measure);
  const { id, terms } = measure;
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
        <TextField
          label={t("measures.field-instrument")}
          layout="beside"
          look="in-place"
          maxLength={300}
          placeholder={t("measures.hint-instrument")}
          value={terms.instrument}
          disabled={disabled}
          keepAs={`${id} instrument`}
          onSave={(instrument) => setTerms({ instrument })}
        />
        <AmountField
          label={t("measures.field-amount")}
          layout="beside"
          look="in-place"
          placeholder={t("measures.hint-amount")}
          value={terms.amount}
          disabled={disabled}
          keepAs={`${id} amount`}
          onSave={(amount) => setTerms({ amount })}
        />
        <TextField
          label={t("measures.field-currency")}
          layout="beside"
          look="in-place"
          placeholder="USD"
          value={terms.currency ?? ""}
          disabled={disabled}
          keepAs={`${id} currency`}
          onSave={(text) => {
            const currency = text.toUpperCase();
            if (currency !== "" && !/^[A-Z]{3}$/.test(currency)) return sentence("problems.currency");
            return setTerms({ currency: currency === "" ? null : currency });
          }}
        />
      </div>
      <DisbursementEntries measure={measure} disabled={disabled} />
      <OutcomeField measure={measure} disabled={disabled} />
      <ImplementationEntries measure={measure} disabled={disabled} />
    </>
  );
}
