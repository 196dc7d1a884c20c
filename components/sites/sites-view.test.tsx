// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NuqsTestingAdapter, type UrlUpdateEvent } from "nuqs/adapters/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Room, RoomProvider } from "@/components/shell/room";
import { VerbsProvider } from "@/components/shell/verbs";
import { WithWords } from "@/components/with-words";
import { EditSessionProvider } from "@/lib/client/edit-session-provider";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import { mapGroundOf } from "@/lib/formats/outlines";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Disclosure } from "@/lib/schema/disclosure";
import type { Site } from "@/lib/schema/forces";
import { iraqIncidents, iraqSites } from "@/tests/worlds/iraq-sites";
import { SitesView } from "./sites-view";

beforeEach(() => {
  vi.stubGlobal("fetch", async () => Response.json({ version: 2 }));
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const day = (text: string) => text as CalendarDate;

function shown(
  sites: readonly Site[],
  {
    address = "",
    role = "owner" as Room["role"],
    today = day("2011-12-12"),
    from = "Iraq",
    incidents = 0,
    disclosures = [] as Disclosure[],
  } = {},
) {
  const room: Room = { id: "iraq", slug: "iraq", role, today, todayIsFixed: false };
  const timetable = {
    ...blankTimetable("Iraq"),
    from,
    sites: [...sites],
    incidents: iraqIncidents(incidents),
    disclosures,
  };
  const addresses: string[] = [];
  render(
    <NuqsTestingAdapter
      searchParams={address}
      hasMemory
      onUrlUpdate={({ queryString }: UrlUpdateEvent) => addresses.push(queryString)}
    >
      <WithWords>
        <QueryClientProvider client={new QueryClient()}>
          <RoomProvider room={room}>
            <EditSessionProvider
              id="iraq"
              person="somebody"
              initial={{ version: 1, timetable }}
              today={today}
            >
              <VerbsProvider>
                <SitesView ground={mapGroundOf(timetable)} />
              </VerbsProvider>
            </EditSessionProvider>
          </RoomProvider>
        </QueryClientProvider>
      </WithWords>
    </NuqsTestingAdapter>,
  );
  return { user: userEvent.setup(), addresses };
}

const rowOf = (name: string) => {
  const row = screen.getByRole("rowheader", { name: new RegExp(name) }).closest("tr");
  if (!row) throw new Error(`There is no row for ${name}.`);
  return within(row);
};

describe("the sites of a timetable", () => {
  it("are counted out of all there are, and what presses stands first", () => {
    shown(iraqSites);
    expect(
      screen.getByText("5 of 11 sites handed over, closed or destroyed as of 12 December 2011; 1 overdue."),
    ).toBeDefined();
    expect(screen.getAllByRole("rowheader")[0]?.textContent).toContain("COB Basra");
    expect(rowOf("COB Basra").getAllByText("overdue")[0]).toBeDefined();
    expect(rowOf("COB Basra").getByText("+7 d so far")).toBeDefined();
    expect(rowOf("Al Asad").getByText("-3 d")).toBeDefined();
  });

  it("are shown as they were known on the data date", () => {
    shown(iraqSites, { address: "?asOf=2011-11-09" });
    expect(screen.getByText(/^2 of 11 sites handed over, closed or destroyed as of/)).toBeDefined();
    expect(rowOf("Al Asad").getAllByText("handover planned")[0]).toBeDefined();
    expect(rowOf("Al Asad").queryByText(/7 Dec 2011/)).toBeNull();
  });

  it("are added one after the other by name, and each opens its panel", async () => {
    const { user } = shown([]);
    await user.type(screen.getByLabelText("Add a site"), "Camp Taji{Enter}");
    expect(screen.getByRole("article", { name: "Camp Taji" })).toBeDefined();
    await user.type(screen.getByLabelText("Add a site"), "Al Asad{Enter}");
    expect(screen.getAllByRole("rowheader").map((each) => each.querySelector("button")?.textContent)).toEqual(
      ["Camp Taji", "Al Asad"],
    );
  });

  it("refuse a handover that has not happened yet, at its field, and keep what was typed", async () => {
    const { user } = shown(iraqSites, { address: "?item=site-4" });
    const panel = within(screen.getByRole("article", { name: "COS Kalsu" }));
    const field = panel.getByLabelText<HTMLInputElement>("Actual");
    await user.type(field, "13 Dec 2011{Enter}");
    expect(panel.getByText(/dated after today, 12 December 2011/)).toBeDefined();
    expect(field.value).toBe("13 Dec 2011");
    expect(rowOf("COS Kalsu").getAllByText("handover planned")[0]).toBeDefined();
    await user.clear(field);
    await user.type(field, "12 Dec 2011{Enter}");
    expect(rowOf("COS Kalsu").getAllByText("handed over")[0]).toBeDefined();
  });

  it("take a position, a strength and what was left there as sources give them", async () => {
    const { user } = shown(iraqSites, { address: "?item=site-nowhere" });
    const panel = within(screen.getByRole("article", { name: "A base nobody has placed" }));
    await user.type(panel.getByLabelText("Position"), "44.4 E, 33{Enter}");
    expect(panel.getByText(/cannot be read as a position/)).toBeDefined();
    await user.clear(panel.getByLabelText("Position"));
    await user.type(panel.getByLabelText("Position"), "32.1, 45.2{Enter}");
    expect(screen.getByRole("button", { name: /^A base nobody has placed: open/ })).toBeDefined();
    await user.type(panel.getByLabelText("Strength"), "about 3,500{Enter}");
    expect(panel.getByLabelText<HTMLInputElement>("Strength").value).toBe("about 3,500");
    await user.clear(panel.getByLabelText("Currency"));
    await user.type(panel.getByLabelText("Currency"), "eur{Enter}");
    await user.type(panel.getByLabelText("Property left"), "1,200,000{Enter}");
    expect(panel.getByLabelText<HTMLInputElement>("Currency").value).toBe("EUR");
  });

  it("have steps that are added, done and taken off again", async () => {
    const { user } = shown(iraqSites, { address: "?item=site-4" });
    const panel = within(screen.getByRole("article", { name: "COS Kalsu" }));
    await user.click(panel.getByRole("button", { name: "Add step: inventory" }));
    await user.type(panel.getByLabelText("Done on"), "14 Dec 2011{Enter}");
    expect(panel.getByText(/dated after today/)).toBeDefined();
    await user.clear(panel.getByLabelText("Done on"));
    await user.type(panel.getByLabelText("Done on"), "1 Dec 2011{Enter}");
    expect(panel.getByText("Steps: 1 of 1 done")).toBeDefined();
    await user.click(panel.getByRole("button", { name: "Remove the step “inventory”" }));
    expect(panel.getByText(/None entered/)).toBeDefined();
  });

  it("can be read and not changed by a viewer", () => {
    shown(iraqSites, { role: "viewer", address: "?item=site-4" });
    const panel = within(screen.getByRole("article", { name: "COS Kalsu" }));
    expect(screen.queryByLabelText("Add a site")).toBeNull();
    expect(panel.getByLabelText<HTMLInputElement>("Actual").disabled).toBe(true);
    expect(panel.queryByRole("button", { name: /Remove|Add/ })).toBeNull();
  });

  it("have an empty place that says what goes there", () => {
    shown([], { role: "viewer" });
    expect(screen.getByText("Which sites are given up?")).toBeDefined();
    expect(screen.getByText("Nobody has entered a site yet.")).toBeDefined();
  });
});

describe("the map", () => {
  it("leads from a site on it to its panel, by the keyboard too", async () => {
    const { user, addresses } = shown(iraqSites);
    const first = screen.getByRole("button", { name: /^COB Basra: / });
    expect(first.getAttribute("tabindex")).toBe("0");
    first.focus();
    await user.keyboard("{ArrowRight}{Enter}");
    await waitFor(() => expect(addresses.at(-1)).toContain("item=site-"));
    expect(screen.getByRole("article")).toBeDefined();
  });

  it("follows the slider, and takes its day as the data date once it rests", async () => {
    const { addresses } = shown(iraqSites);
    const slider = screen.getByRole<HTMLInputElement>("slider");
    expect(slider.getAttribute("aria-valuetext")).toBe("12 December 2011");
    fireEvent.change(slider, { target: { value: String(Number(slider.value) - 33) } });
    expect(slider.getAttribute("aria-valuetext")).toBe("9 November 2011");
    await screen.findByRole("button", { name: /^Al Asad Air Base: handover planned/ });
    expect(addresses).toEqual([]);
    await waitFor(() => expect(addresses).toEqual(["?asOf=2011-11-09"]));
    await screen.findByText(/^2 of 11 sites handed over, closed or destroyed as of 9 November/);
  });

  it("says that the public is told less than members see, where a rule says so", () => {
    const rule = { kind: "withheld" as const, ground: "Convoys" };
    const of = { kind: "field" as const, field: "site-position" as const };
    shown(iraqSites, { disclosures: [{ id: "d", of, rule, decidedBy: "" }] });
    expect(screen.getByText(/The public is given those of sites as the rules under Facts/)).toBeDefined();
    expect(screen.getByText(/^10 of 11 sites on the map/)).toBeDefined();
  });

  it("shows what an incident is that is chosen on it", async () => {
    const { user } = shown(iraqSites, { incidents: 12 });
    await user.click(screen.getAllByRole("button", { name: /^Attack \d+ near/ })[0] as HTMLElement);
    expect(within(screen.getByRole("article")).getByText(/^(The place is known|Known to the)/)).toBeDefined();
  });

  it("is not there where no country is recognised and nothing has a position, and says so", () => {
    shown([{ ...(iraqSites.at(-1) as Site) }], { from: "Atlantis" });
    expect(screen.getByText(/There is no map: “Atlantis” is not the name of a country/)).toBeDefined();
    expect(screen.queryByRole("slider")).toBeNull();
  });
});
