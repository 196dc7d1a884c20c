import type { HistoryEntry } from "@/lib/client/queries";
import type { Change } from "@/lib/domain/compare";
import type { Noun } from "@/lib/schema/noun-table";

export interface HistoryFilter {
  /** The id of who did it. */
  person: string | null;
  noun: Noun | null;
  milestoneId: string | null;
}

/** Of what was done, what the filter lets through; `null`: nothing of it. */
export function changesAbout(
  entry: HistoryEntry,
  { person, noun, milestoneId }: HistoryFilter,
): Change[] | null {
  if (person !== null && entry.by?.id !== person) return null;
  if (noun === null && milestoneId === null) return entry.changes;
  const changes = entry.changes.filter((change) => {
    if (change.kind === "facts") return false;
    if (noun !== null && change.noun !== noun) return false;
    return milestoneId === null || concerns(change, milestoneId);
  });
  return changes.length > 0 ? changes : null;
}

/** The milestone itself, and what hangs on it: its dependencies, conditions and assessments. */
function concerns(change: Exclude<Change, { kind: "facts" }>, milestoneId: string): boolean {
  if (change.kind === "arranged") return false;
  if (change.id === milestoneId) return true;
  const { item } = change;
  if ("milestoneId" in item) return item.milestoneId === milestoneId;
  if ("fromId" in item) return item.fromId === milestoneId || item.toId === milestoneId;
  if ("subject" in item) return item.subject.kind === "milestone" && item.subject.milestoneId === milestoneId;
  return false;
}
