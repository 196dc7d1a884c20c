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
    changes,
  }) as HistoryEntry;
const summary = [{ kind: "facts", fields: [{ field: "summary", from: "A", to: "B" }] }];
const taji = [
  { kind: "added", noun: "milestone", id: "taji", item: { id: "taji", title: "Taji", due: null } },
];

/** Three pages: only the last holds what is said of Taji. */
const pages: Record<string, { entries: HistoryEntry[]; next: number | null }> = {
  "": { entries: [entry(30, summary), entry(29, summary)], next: 29 },
  "29": { entries: [entry(20, summary)], next: 20 },
  "20": { entries: [entry(10, taji)], next: null },
};

beforeEach(() => {
  vi.stubGlobal("fetch", async (address: string | URL | Request) => {
    const before = /before=(\d+)/.exec(String(address))?.[1] ?? "";
    return Response.json(pages[before]);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function shown(address: string) {
  const today = "2020-07-20" as CalendarDate;
  const room: Room = { id: "iraq", slug: "iraq", role: "owner", today, todayIsFixed: false };
  render(
    <WithWords>
      <NuqsTestingAdapter searchParams={address}>
        <QueryClientProvider client={new QueryClient()}>
          <RoomProvider room={room}>
            <EditSessionProvider
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
  it("is looked through to its beginning for what a filter asks", async () => {
    shown("?milestone=taji");
    expect(await screen.findByText("One of all 4 entries.")).toBeDefined();
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
  });

  it("says that nothing is there only once all of it was looked through", async () => {
    shown("?by=vera");
    expect(await screen.findByText("Nothing in the whole record is about that.")).toBeDefined();
    expect(screen.getByText("None of all 4 entries.")).toBeDefined();
  });

  it("shows the latest where nothing is asked, and says that there is more", async () => {
    shown("");
    expect(await screen.findByText("2 entries so far.")).toBeDefined();
    expect(screen.getByRole("button", { name: "Look further back" })).toBeDefined();
  });
});
