import type { Noun } from "@/lib/schema/noun-table";
import type { LeftOut } from "@/lib/schema/publication";
import type { Change } from "./compare";

/** What is not in a version that leaves a list out: the list itself and what hangs on it. */
const hidden: Readonly<Record<LeftOut, readonly Noun[]>> = {
  measures: ["measure", "finding"],
  incidents: ["incident", "finding", "response"],
  sites: ["site"],
};

/**
 * The changes from one version to the next without those that come of leaving something out of either: what is left
 * out was not removed, and what is shown again was not added.
 */
export function withoutLeftOut(changes: readonly Change[], leftOut: readonly LeftOut[]): Change[] {
  if (leftOut.length === 0) return [...changes];
  const nouns = new Set<Noun>(leftOut.flatMap((list) => hidden[list]));
  return changes.flatMap((change): Change[] => {
    if (change.kind === "facts" || change.kind === "arranged") return [change];
    if (nouns.has(change.noun)) return [];
    // Sources and parties that only the hidden named, and translations of it, come and go with it.
    if (change.kind !== "changed")
      return ["source", "party", "translation"].includes(change.noun) ? [] : [change];
    const fields = change.fields.filter(
      ({ field }) =>
        !(leftOut.includes("sites") && field === "siteId") &&
        !(leftOut.includes("measures") && (field === "measureId" || field === "followThrough")),
    );
    return fields.length > 0 ? [{ ...change, fields }] : [];
  });
}
