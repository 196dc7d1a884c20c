// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Room, RoomProvider } from "@/components/shell/room";
import { VerbsProvider } from "@/components/shell/verbs";
import { Toaster } from "@/components/ui/toaster";
import { WithWords } from "@/components/with-words";
import { EditSessionProvider, useEditSession } from "@/lib/client/edit-session-provider";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Timetable } from "@/lib/schema/timetable";
import { edited, soundTimetable } from "@/tests/worlds/sound-timetable";
import { MeasuresView } from "./measures-view";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => {} }) }));
beforeEach(() => {
  // What is saved is always taken, and nothing has been published.
  vi.stubGlobal("fetch", async (address: string | URL | Request) =>
    Response.json(String(address).includes("publications") ? { publications: [] } : { version: 2 }),
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Notes what the session holds. */
function Seen({ by }: { by: { timetable: Timetable } }) {
  by.timetable = useEditSession().timetable;
  return null;
}

function shown(timetable: Timetable, { role = "owner" as Room["role"], address = "" } = {}) {
  const today = "2020-07-20" as CalendarDate;
  const room: Room = { id: "iraq", slug: "iraq", role, today, todayIsFixed: false };
  const seen = { timetable };
  render(
    <WithWords>
      <NuqsTestingAdapter searchParams={address} hasMemory>
        <QueryClientProvider client={new QueryClient()}>
          <RoomProvider room={room}>
            <Toaster>
              <VerbsProvider>
                <EditSessionProvider
                  id="iraq"
                  person="somebody"
                  initial={{ version: 1, timetable }}
                  today={today}
                >
                  <MeasuresView />
                  <Seen by={seen} />
                </EditSessionProvider>
              </VerbsProvider>
            </Toaster>
          </RoomProvider>
        </QueryClientProvider>
      </NuqsTestingAdapter>
    </WithWords>,
  );
  return { seen, user: userEvent.setup() };
}

const owedBy = (due: string) => ({
  type: "set-measure",
  measureId: "protection",
  changes: {
    terms: {
      kind: "host-commitment",
      debtorId: "iraq",
      due: { day: due, precision: "day" },
      implementation: null,
      outcome: "",
    },
  },
});

describe("the measures", () => {
  it("gives the focus back to what opened the line of a new measure, which is added or not", async () => {
    const { user, seen } = shown(soundTimetable());
    const opens = () => screen.getByRole("button", { name: "Add a redline" });
    await user.click(opens());
    await user.keyboard("A decisive response{Enter}");
    expect(seen.timetable.measures.map(({ title }) => title)).toContain("A decisive response");
    expect(document.activeElement).toBe(opens());
    await user.click(opens());
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(document.activeElement).toBe(opens());
  });

  it("stand by their kind, each with its days and its state in words", () => {
    shown(edited(soundTimetable(), [owedBy("2020-07-01")]));
    const redline = screen.getByRole("row", { name: /A decisive response to harm/ });
    expect(within(redline).getAllByText("in force").length).toBeGreaterThan(0);
    expect(within(redline).getAllByText(/since 13 Dec 2019, no end set/).length).toBeGreaterThan(0);
    const owed = screen.getByRole("row", { name: /Iraq protects the bases/ });
    expect(within(owed).getAllByText(/nobody has said whether it was done/).length).toBeGreaterThan(0);
    expect(within(owed).getByText("outlasts the end by 3 months")).toBeDefined();
  });

  it("are read and not changed by those who only look", () => {
    shown(soundTimetable(), { role: "viewer", address: "?item=redline" });
    expect(screen.queryByRole("button", { name: /^Add/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "Reword from a day…" })).toBeNull();
    const panel = within(screen.getByRole("article"));
    expect(panel.queryByRole("button", { name: "More" })).toBeNull();
    for (const field of panel.getAllByRole("textbox")) expect(field).toHaveProperty("disabled", true);
  });

  it("are added with a title and a day, and say at the field what is missing", async () => {
    const { seen, user } = shown(soundTimetable());
    await user.click(screen.getByRole("button", { name: "Add an economic engagement" }));
    await user.click(screen.getByRole("button", { name: "Add" }));
    const title = screen.getByLabelText("Add an economic engagement");
    expect(title.getAttribute("aria-invalid")).toBe("true");
    await user.type(title, "Health cooperation");
    await user.type(screen.getByLabelText("Since"), "Jun 2020{Enter}");
    expect(seen.timetable.measures.at(-1)).toMatchObject({
      title: "Health cooperation",
      inForceFrom: { day: "2020-06-30", precision: "month" },
      terms: { kind: "economic-engagement", disbursements: [] },
    });
  });

  it("count payments as they are typed, and hold them against what was announced", async () => {
    const plan = edited(soundTimetable(), [
      {
        type: "add-measure",
        measure: {
          id: "health",
          title: "Health",
          terms: {
            kind: "economic-engagement",
            counterpartId: null,
            instrument: "",
            amount: { kind: "exact", value: 25_000_000 },
            currency: "USD",
            implementation: null,
            outcome: "",
          },
        },
      },
    ]);
    const { seen, user } = shown(plan, { address: "?item=health" });
    const panel = within(screen.getByRole("article"));
    await user.click(panel.getByRole("button", { name: "Add a payment" }));
    await user.type(panel.getByLabelText("Amount in USD"), "1.500 million");
    await user.click(panel.getByRole("button", { name: "Add" }));
    expect(panel.getByText(/three thousand to some readers/)).toBeDefined();
    await user.clear(panel.getByLabelText("Amount in USD"));
    await user.type(panel.getByLabelText("Amount in USD"), "1.5 million{Enter}");
    expect(panel.getByText(/1,500,000 of 25,000,000 USD paid out, as of 20 Jul 2020\./)).toBeDefined();
    expect(seen.timetable.measures.at(-1)?.terms).toMatchObject({
      disbursements: [{ amount: { kind: "exact", value: 1_500_000 } }],
    });
  });
});
