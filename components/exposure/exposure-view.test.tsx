// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, describe, expect, it } from "vitest";
import { type Room, RoomProvider } from "@/components/shell/room";
import { WithWords } from "@/components/with-words";
import { EditSessionProvider } from "@/lib/client/edit-session-provider";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { addDays, exactly } from "@/lib/domain/calendar-date";
import { blankIncident, blankSite } from "@/lib/schema/blank-items";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { ExposureView } from "./exposure-view";

afterEach(cleanup);

const day = (text: string) => text as CalendarDate;
const iraq: Timetable = {
  ...blankTimetable("Iraq"),
  announcedOn: day("2010-01-01"),
  forceSeries: [{ id: "s", title: "Troops", unit: "personnel", baselineReadingId: null, note: "" }],
  readings: [
    {
      id: "r",
      seriesId: "s",
      on: exactly(day("2010-01-01")),
      amount: { kind: "exact", value: 1_000 },
      reportedBy: "",
      note: "",
      sourceIds: [],
    },
  ],
  sites: [{ ...blankSite, id: "b", name: "Taji" }],
  incidents: Array.from({ length: 36 }, (_, i) => ({
    ...blankIncident,
    id: `i${i}`,
    title: "Shots",
    on: exactly(addDays(day("2010-01-01"), i * 10)),
  })),
};

function shown(timetable: Timetable, address = "") {
  const today = day("2010-12-31");
  const room: Room = { id: "iraq", slug: "iraq", role: "viewer", today, todayIsFixed: false };
  const addresses: string[] = [];
  render(
    <WithWords>
      <NuqsTestingAdapter
        searchParams={address}
        hasMemory
        onUrlUpdate={({ queryString }) => addresses.push(queryString)}
      >
        <QueryClientProvider client={new QueryClient()}>
          <RoomProvider room={room}>
            <EditSessionProvider
              id="iraq"
              person="somebody"
              initial={{ version: 1, timetable }}
              today={today}
            >
              <ExposureView />
            </EditSessionProvider>
          </RoomProvider>
        </QueryClientProvider>
      </NuqsTestingAdapter>
    </WithWords>,
  );
  return { addresses, user: userEvent.setup() };
}

const row = (name: string) =>
  within(screen.getByRole("row", { name: new RegExp(`^${name}`) }))
    .getAllByRole("cell")
    .map(({ textContent }) => textContent);

describe("the exposure of a timetable", () => {
  it("gives each rate with its interval and what it is counted against", () => {
    shown(iraq);
    expect(row("Incidents per 1,000 personnel-months")).toEqual(["3.0 (2.1 to 4.2)"]);
    expect(row("Personnel-months")).toEqual(["12,000"]);
    expect(row("Site-weeks")).toEqual(["52"]);
    expect(screen.getAllByText(/do not show that one causes the other/).length).toBeGreaterThan(0);
  });

  it("compares before and after any day, and keeps the day in the address", async () => {
    const { user, addresses } = shown(iraq);
    await user.type(screen.getByLabelText("Compare before and after"), "1 Jul 2010{Enter}");
    expect(addresses.at(-1)).toContain("split=2010-07-01");
    expect(row("Incidents \\d")[0]).toBe("36");
    expect(row("Incidents \\d").slice(1, 3)).toEqual(["19", "17"]);
    expect(row("Incidents per 1,000 personnel-months").at(-1)).toMatch(/^0\.89 × \(0\.\d+ to 1\.\d\)$/);
  });

  it("says at the field that a day outside divides nothing, and compares nothing, wherever the day is from", async () => {
    const { user, addresses } = shown(iraq, "?split=2011-07-01");
    const sentence =
      /Nothing is compared: choose a day after 1 January 2010 and no later than 31 December 2010/;
    const field = screen.getByLabelText<HTMLInputElement>("Compare before and after");
    expect(field.value).toBe("1 Jul 2011");
    expect(screen.getByText(sentence)).toBeDefined();
    expect(screen.queryByRole("columnheader", { name: /^Before/ })).toBeNull();
    expect(row("Incidents \\d")).toEqual(["36"]);
    await user.clear(field);
    await user.type(field, "1 Jul 2010{Enter}");
    expect(addresses.at(-1)).toContain("split=2010-07-01");
    expect(screen.queryByText(sentence)).toBeNull();
    expect(screen.getByRole("columnheader", { name: /^Before/ })).toBeDefined();
    await user.clear(field);
    await user.type(field, "1 Jan 2010{Enter}");
    expect(screen.getByText(sentence)).toBeDefined();
    expect(screen.queryByRole("columnheader", { name: /^Before/ })).toBeNull();
  });

  it("shows what a link says: other days, divided elsewhere", () => {
    shown(iraq, "?from=2010-03-01&to=2010-06-30&split=2010-05-01");
    expect(screen.getByText("1 Mar 2010 – 30 Jun 2010")).toBeDefined();
    expect(row("Days")).toEqual(["122", "61", "61", ""]);
  });

  it("refuses days that cannot be, at the field, and keeps what was typed", async () => {
    const { user } = shown(iraq);
    const to = screen.getByLabelText<HTMLInputElement>("To");
    await user.clear(to);
    await user.type(to, "1 Feb 2011{Enter}");
    expect(screen.getByText(/Facts are counted to 31 December 2010/)).toBeDefined();
    expect(to.value).toBe("1 Feb 2011");
  });

  it("has the months as a table one key away", async () => {
    const { user } = shown(iraq);
    await user.click(screen.getByRole("button", { name: "Show as table" }));
    expect(row("Jan 2010").slice(1)).toEqual(["4", "0", "4", "1,000", "1"]);
  });

  it("leads back where no day is left to count", async () => {
    const { user } = shown(iraq, "?from=2011-03-01");
    await user.click(screen.getByRole("button", { name: "Show the usual days" }));
    expect(row("Days")).toEqual(["365"]);
  });

  it("teaches where no incident has been entered", () => {
    shown({ ...iraq, incidents: [] });
    expect(screen.getByText("No incident has been entered")).toBeDefined();
    expect(screen.getByRole("link", { name: "Forces" }).getAttribute("href")).toBe("/timetables/iraq/forces");
  });
});
