"use client";

import { TextArea } from "@/components/ui/text-area";
import { useWords } from "@/components/use-words";
import type { MeasureOf } from "@/lib/domain/measure-of-kind";
import type { MeasureKind } from "./measure-words";
import { useMeasureSave } from "./use-measure-save";

type Judged = Exclude<MeasureKind, "redline">;

/** What came of it, in words. */
export function OutcomeField({ measure, disabled }: { measure: MeasureOf<Judged>; disabled: boolean }) {
  const { t } = useWords();
  const { set } = useMeasureSave(measure);
  return (
    <TextArea
      label={t("measures.outcome")}
      look="in-place"
      placeholder={t("measures.outcome-hint")}
      value={measure.terms.outcome}
      disabled={disabled}
      keepAs={`${measure.id} outcome`}
      onSave={(outcome) => set({ terms: { ...measure.terms, outcome } })}
    />
  );
}
