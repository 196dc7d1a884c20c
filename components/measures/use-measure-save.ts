"use client";

import { useSave } from "@/components/timetables/use-save";
import type { MeasureOf } from "@/lib/domain/measure-of-kind";
import type { Sentence } from "@/lib/domain/sentence";
import type { Edit } from "@/lib/schema/edit";
import type { Measure } from "@/lib/schema/transition";
import type { MeasureKind } from "./measure-words";

/** Saves fields of one measure, and terms of its kind; answers with a sentence where it was refused. */
export function useMeasureSave<K extends MeasureKind>(measure: MeasureOf<K>) {
  const save = useSave();
  const set = (changes: Partial<Omit<Measure, "id">>, ...first: Edit[]): Sentence | null =>
    save(...first, { type: "set-measure", measureId: measure.id, changes });
  return {
    set,
    setTerms: (changes: Partial<Omit<MeasureOf<K>["terms"], "kind">>, ...first: Edit[]) =>
      set({ terms: { ...measure.terms, ...changes } as Measure["terms"] }, ...first),
  };
}
