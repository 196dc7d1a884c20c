// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { RoomProvider } from "@/components/shell/room";
import { EditSessionProvider, useEditSession } from "@/lib/client/edit-session-provider";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { endOf2019 } from "@/tests/worlds/end-of-2019";
import { useSave } from "./use-save";

const today = "2020-01-08" as CalendarDate;

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

function Title() {
  const { timetable } = useEditSession();
  const save = useSave();
  return (
    <button
      type="button"
      onClick={() => save({ type: "set-timetable", changes: { title: "Iraq, end of 2019" } })}
    >
      {timetable.title}
    </button>
  );
}

/** The page of somebody whose edits find no answer. */
function shown(person: string) {
  cleanup();
  const sent = vi.fn(async () => {
    throw new TypeError("Failed to fetch");
  });
  vi.stubGlobal("fetch", sent);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RoomProvider room={{ id: "iraq", slug: "iraq", role: "owner", today, todayIsFixed: false }}>
        <EditSessionProvider
          id="iraq"
          person={person}
          initial={{ version: 1, timetable: endOf2019() }}
          today={today}
        >
          <Title />
        </EditSessionProvider>
      </RoomProvider>
    </QueryClientProvider>,
  );
  return { sent, title: screen.getByRole("button") };
}

it("keeps an edit that could not be sent for who made it, and never shows or sends it as another's", async () => {
  const amal = shown("amal");
  await userEvent.setup().click(amal.title);
  expect(amal.title.textContent).toBe("Iraq, end of 2019");

  const berivan = shown("berivan");
  expect(berivan.title.textContent).toBe("Iraq");
  expect(berivan.sent).not.toHaveBeenCalled();

  const again = shown("amal");
  expect(again.title.textContent).toBe("Iraq, end of 2019");
  await vi.waitFor(() => expect(again.sent).toHaveBeenCalled());
});
