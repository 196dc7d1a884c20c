import { describe, expect, it } from "vitest";
import type { HistoryEntry, HistoryFilter } from "@/lib/client/queries";
import { changesAbout } from "./history-filter";

const everything = { by: null, about: null, milestone: null };
const entry: HistoryEntry = {
  id: 7,
  kind: "edited",
  version: 3,
  at: "2020-07-20T14:02:00.000Z",
  by: { id: "ann", name: "Ann" },
  publication: null,
  membership: null,
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

  it("shows the facts of the timetable alone, or one noun alone", () => {
    const kinds = (about: HistoryFilter["about"]) =>
      changesAbout(entry, { ...everything, about }).map(({ kind }) => kind);
    expect(kinds("timetable")).toEqual(["facts"]);
    expect(kinds("dependency")).toEqual(["added"]);
    expect(kinds("phase")).toEqual([]);
  });

  it("shows of one milestone what it was and what hung on it", () => {
    const about = (milestone: string) =>
      changesAbout(entry, { ...everything, milestone }).map(({ kind }) => kind);
    expect(about("taji")).toEqual(["removed", "added"]);
    expect(about("besmaya")).toEqual(["added"]);
  });
});
