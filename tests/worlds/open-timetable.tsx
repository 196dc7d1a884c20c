import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import type { ReactNode } from "react";
import { vi } from "vitest";
import { type Room, RoomProvider } from "@/components/shell/room";
import { VerbsProvider } from "@/components/shell/verbs";
import { Toaster } from "@/components/ui/toaster";
import { WithWords } from "@/components/with-words";
import { EditSessionProvider, useEditSession } from "@/lib/client/edit-session-provider";
import { KeptDraftsProvider } from "@/lib/client/kept-drafts-provider";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";

/** A screen in front of an open timetable, as its room has it; the server says yes to everything. */
export function openTimetable(
  timetable: Timetable,
  screen: ReactNode,
  { today, role = "owner", address = "" }: { today: string; role?: Room["role"]; address?: string },
) {
  let version = 1;
  vi.stubGlobal("fetch", async () => {
    version += 1;
    return Response.json({ version });
  });
  const held = { timetable };
  const room: Room = { id: "room", slug: "room", role, today: today as CalendarDate, todayIsFixed: false };
  render(
    <WithWords>
      <NuqsTestingAdapter searchParams={address} hasMemory>
        <QueryClientProvider client={new QueryClient()}>
          <RoomProvider room={room}>
            <KeptDraftsProvider person="somebody" timetable="room">
              <EditSessionProvider
                id="room"
                person="somebody"
                initial={{ version, timetable }}
                today={today as CalendarDate}
              >
                <VerbsProvider>
                  <Toaster>
                    {screen}
                    <Watch onSeen={(seen) => Object.assign(held, { timetable: seen })} />
                  </Toaster>
                </VerbsProvider>
              </EditSessionProvider>
            </KeptDraftsProvider>
          </RoomProvider>
        </QueryClientProvider>
      </NuqsTestingAdapter>
    </WithWords>,
  );
  return { held, user: userEvent.setup() };
}

function Watch({ onSeen }: { onSeen: (timetable: Timetable) => void }) {
  onSeen(useEditSession().timetable);
  return null;
}
