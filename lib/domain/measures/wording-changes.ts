import type { MeasureOf } from "../measure-of-kind";

type Redline = MeasureOf<"redline">;

const inTerms = [
  "triggerAct",
  "protectedObject",
  "threshold",
  "area",
  "announcedConsequence",
  "declaredBy",
  "declaredAt",
] as const;

/** One part of a redline that a rewording changed; empty: it said nothing of it. */
export interface WordingChange {
  field: "title" | "statement" | (typeof inTerms)[number];
  before: string;
  after: string;
}

/** What a later wording says otherwise, part by part, in the order in which they are read. Days are not wording. */
export function wordingChanges(before: Redline, after: Redline): WordingChange[] {
  const pairs: WordingChange[] = [
    { field: "title", before: before.title, after: after.title },
    { field: "statement", before: before.statement, after: after.statement },
    ...inTerms.map((field) => ({
      field,
      before: before.terms[field] ?? "",
      after: after.terms[field] ?? "",
    })),
  ];
  return pairs.filter((pair) => pair.before !== pair.after);
}
