// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Room, RoomProvider } from "@/components/shell/room";
import { WithWords } from "@/components/with-words";
import { EditSessionProvider } from "@/lib/client/edit-session-provider";
import type { HistoryEntry } from "@/lib/client/queries";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { HistoryView } from "./history-view";

const entry = (id: number, changes: unknown[], by = { id: "ann", name: "Ann" }) =>
  ({
    id,
    kind: "edited",
    version: id,
    at: "2020-07-20T14:02:00.000Z",
    by,
    publication: null,
    membership: null,
    changes,
  }) as HistoryEntry;
const summary = [{ kind: "facts", fields: [{ field: "summary", from: "A", to: "B" }] }];
const taji = [
  { kind: "added", noun: "milestone", id: "taji", item: { id: "taji", title: "Taji", due: null } },
];

const vera = { id: "vera", name: "Vera" };
const invited = {
  ...entry(9, []),
  kind: "people",
  membership: { act: "role-changed", person: vera, email: null, from: "viewer", to: "editor" },
} as HistoryEntry;

/** What the server would answer; it does the looking. */
const asked: string[] = [];
beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("fetch", async (address: string | URL | Request) => {
    const query = new URL(String(address), "http://here").searchParams;
    asked.push(query.toString());
    if (query.get("kind") === "people") return Response.json({ entries: [invited], next: null });
    if (query.get("milestone"))
      return Response.json({ entries: [entry(10, [...summary, ...taji])], next: null });
    if (query.get("by")) return Response.json({ entries: [], next: null });
    if (query.get("before")) return Response.json({ entries: [entry(20, summary)], next: null });
    return Response.json({ entries: [entry(30, summary), entry(29, summary)], next: 29 });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function shown(address: string, role: Room["role"] = "owner") {
  const today = "2020-07-20" as CalendarDate;
  const room: Room = { id: "iraq", slug: "iraq", role, today, todayIsFixed: false };
  render(
    <WithWords>
      <NuqsTestingAdapter searchParams={address}>
        <QueryClientProvider client={new QueryClient()}>
          <RoomProvider room={room}>
            <EditSessionProvider
              person="somebody"
              id="iraq"
              initial={{ version: 30, timetable: blankTimetable("Iraq") }}
              today={today}
            >
              <HistoryView members={[{ id: "vera", name: "Vera" }]} />
            </EditSessionProvider>
          </RoomProvider>
        </QueryClientProvider>
      </NuqsTestingAdapter>
    </WithWords>,
  );
}

describe("the history", () => {
  it("asks the server for what a filter asks, and shows of each entry only that", async () => {
    shown("?milestone=taji");
    expect(await screen.findByText("One entry in all.")).toBeDefined();
    expect(asked).toEqual(["limit=100&milestone=taji"]);
    expect(screen.getByText(/Taji/)).toBeDefined();
    expect(screen.queryByText(/summary/i)).toBeNull();
  });

  it("says that nothing is there where nothing is", async () => {
    shown("?by=vera");
    expect(await screen.findByText("Nothing in the record is about that.")).toBeDefined();
  });

  it("shows the latest where nothing is asked, and goes further back", async () => {
    shown("");
    expect(await screen.findByText("The latest 2 entries.")).toBeDefined();
    screen.getByRole("button", { name: "Look further back" }).click();
    expect(await screen.findByText("3 entries in all.")).toBeDefined();
  });

  it("tells owners who came and went, and nobody else", async () => {
    shown("?about=people");
    expect(await screen.findByText("Made Vera Editor, who was Viewer.")).toBeDefined();
    cleanup();
    shown("?about=people", "editor");
    expect(await screen.findByText("The latest 2 entries.")).toBeDefined();
  });
});
