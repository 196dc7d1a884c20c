import type { Measure } from "@/lib/schema/transition";

type Kind = Measure["terms"]["kind"];

/** A measure with the terms of one kind. */
export type MeasureOf<K extends Kind> = Measure & { terms: Extract<Measure["terms"], { kind: K }> };

export function isOfKind<K extends Kind>(measure: Measure, kind: K): measure is MeasureOf<K> {
  return measure.terms.kind === kind;
}
