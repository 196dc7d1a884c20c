import type { HistoryEntry, HistoryFilter } from "@/lib/client/queries";
import type { Change } from "@/lib/domain/compare";

/** Of an entry that holds something of what is asked for, the changes that do: the server gives entries whole. */
export function changesAbout(entry: HistoryEntry, { about, milestone }: HistoryFilter): Change[] {
  if (about === null && milestone === null) return entry.changes;
  return entry.changes.filter((change) => {
    if (change.kind === "facts") return about === "timetable" && milestone === null;
    if (about !== null && change.noun !== about) return false;
    return milestone === null || concerns(change, milestone);
  });
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
