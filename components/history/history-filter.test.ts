import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "@/lib/client/queries";
import { changesAbout } from "./history-filter";

const everything = { person: null, noun: null, milestoneId: null };
const entry: HistoryEntry = {
  id: 7,
  kind: "edited",
  version: 3,
  at: "2020-07-20T14:02:00.000Z",
  by: { id: "ann", name: "Ann" },
  publication: null,
  changes: [
    { kind: "facts", fields: [{ field: "title", from: "A", to: "B" }] },
    { kind: "removed", noun: "milestone", id: "taji", item: { id: "taji", title: "Taji" } as never },
    {
      kind: "added",
      noun: "dependency",
      id: "d",
      item: { id: "d", fromId: "besmaya", toId: "taji", type: "finish-to-start", lagDays: 0 },
    },
  ],
};

describe("the filter of the history", () => {
  it("lets everything through unless it is told otherwise", () => {
    expect(changesAbout(entry, everything)).toBe(entry.changes);
  });

  it("asks who did it", () => {
    expect(changesAbout(entry, { ...everything, person: "ben" })).toBeNull();
    expect(changesAbout(entry, { ...everything, person: "ann" })).toHaveLength(3);
  });

  it("shows of one milestone what it was and what hung on it", () => {
    expect(changesAbout(entry, { ...everything, milestoneId: "taji" })?.map((c) => c.kind)).toEqual([
      "removed",
      "added",
    ]);
    expect(changesAbout(entry, { ...everything, milestoneId: "besmaya" })).toHaveLength(1);
    expect(changesAbout(entry, { ...everything, noun: "phase" })).toBeNull();
  });
});
