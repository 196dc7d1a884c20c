// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { blankTimetable } from "@/lib/domain/blank-timetable";
import type { Timetable } from "@/lib/schema/timetable";
import { endOf2019, incident } from "@/tests/worlds/end-of-2019";
import { openTimetable } from "@/tests/worlds/open-timetable";
import { IncidentsView } from "./incidents-view";

// Nothing is laid out here, and a list without a height shows no rows.
beforeAll(() => {
  for (const size of ["clientHeight", "offsetHeight"])
    Object.defineProperty(HTMLElement.prototype, size, { configurable: true, value: 600 });
  for (const size of ["clientWidth", "offsetWidth"])
    Object.defineProperty(HTMLElement.prototype, size, { configurable: true, value: 900 });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const shown = (timetable: Timetable, more: Partial<Parameters<typeof openTimetable>[2]> = {}) =>
  openTimetable(timetable, <IncidentsView />, { today: "2020-01-08", ...more });
const crossed = {
  type: "add-finding",
  finding: {
    id: "f",
    incidentId: "k1",
    measureId: "line",
    finding: "crossed",
    foundBy: "Department of State",
  },
};

describe("the incidents", () => {
  it("are told with what waits for somebody first, and it leads there", async () => {
    const { user } = shown(endOf2019());
    await user.click(screen.getByRole("button", { name: /1 incident asks for a finding/ }));
    expect(screen.getByRole("article", { name: "About 30 rockets" })).toBeDefined();
    expect(document.activeElement?.textContent).toContain("crossed");
  });

  it("tell how long a crossing has had no entry about a response", () => {
    shown(endOf2019(crossed));
    expect(
      screen.getByRole("button", { name: /1 crossing has no entry about a response, 12 days/ }),
    ).toBeDefined();
    expect(screen.getByText(/0 of 1 crossing answered/)).toBeDefined();
  });

  it("that happened after the data date are not counted, and it is said that they are not", () => {
    shown(endOf2019(), { address: "?asOf=2019-12-20" });
    expect(screen.getByText(/One later one is not counted: facts to 20 Dec 2019/)).toBeDefined();
    expect(screen.queryByRole("option", { name: /About 30 rockets/ })).toBeNull();
    expect(screen.getByRole("option", { name: /Rockets at the airport/ })).toBeDefined();
  });

  it("are none before the first of them happened, and it is said so", () => {
    shown(endOf2019(), { address: "?asOf=2019-12-01" });
    expect(
      screen.getByText(/^No incident\. 2 later ones are not counted: facts to 1 Dec 2019/),
    ).toBeDefined();
    expect(screen.getByText(/No incident is dated on or before 1 December 2019/)).toBeDefined();
    expect(screen.queryByText("No incident is like that.")).toBeNull();
  });

  it("are found by words and by what is open, from the address", async () => {
    const { user } = shown(endOf2019(), { address: "?open=finding" });
    expect(screen.getByText("1 of 2 incidents.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Show all" }));
    expect(screen.getByText("2 incidents.")).toBeDefined();
    await user.type(screen.getByRole("searchbox", { name: "Find an incident" }), "airport");
    expect(screen.getByText("1 of 2 incidents.")).toBeDefined();
  });

  it("are worked by keyboard: arrows move, Enter goes into the panel, Escape closes it", async () => {
    const { user } = shown(endOf2019());
    const list = screen.getByRole("listbox", { name: /Incidents/ });
    list.focus();
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("article", { name: "About 30 rockets" })).toBeDefined();
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("article", { name: "Rockets at the airport" })).toBeDefined();
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(screen.getByLabelText("What happened, in a line"));
    list.focus();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("article")).toBeNull();
  });

  it("are added by one line, chosen at once, and the line is ready for the next", async () => {
    const { user, held } = shown(endOf2019());
    const line = screen.getByLabelText<HTMLInputElement>("Enter an incident");
    await user.click(line);
    await user.paste("8 Jan 2020, Ain al-Asad, missiles: 0 killed (US), claimed by Iran");
    await user.keyboard("{Enter}");
    expect(held.timetable.incidents).toHaveLength(3);
    expect(held.timetable.incidents.at(-1)).toMatchObject({
      title: "Missiles",
      place: "Ain al-Asad",
      claimedBy: "Iran",
    });
    expect(screen.getByRole("article", { name: "Missiles" })).toBeDefined();
    expect(document.activeElement).toBe(line);
    expect(line.value).toBe("");
  });

  it("are added on a phone without the panel coming over the line; it is one touch away", async () => {
    vi.stubGlobal("matchMedia", () => ({
      matches: false,
      addEventListener: vi.fn(),
      removeEventListener: vi.fn(),
    }));
    const { user } = shown(endOf2019());
    await user.click(screen.getByLabelText("Enter an incident"));
    await user.paste("8 Jan 2020, Ain al-Asad, missiles");
    await user.keyboard("{Enter}");
    expect(screen.queryByRole("article")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Which line did it cross?" }));
    expect(screen.getByRole("article", { name: "Missiles" })).toBeDefined();
    expect(document.activeElement?.textContent).toContain("crossed");
  });

  it("that are removed can be taken back", async () => {
    const { user, held } = shown(endOf2019(crossed), { address: "?item=k1" });
    await user.click(screen.getByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: "Remove this incident" }));
    expect(held.timetable.incidents.map(({ id }) => id)).toEqual(["airport"]);
    expect(held.timetable.findings).toEqual([]);
    await user.click(await screen.findByText("Undo"));
    expect(held.timetable.incidents).toHaveLength(2);
    expect(held.timetable.findings).toHaveLength(1);
  });

  it("show a viewer everything and let nothing be changed", () => {
    shown(endOf2019(crossed), { role: "viewer", address: "?item=k1" });
    expect(screen.getByText("Department of State", { exact: false })).toBeDefined();
    expect(screen.queryByLabelText("Enter an incident")).toBeNull();
    const panel = screen.getByRole("article", { name: "About 30 rockets" });
    for (const box of panel.querySelectorAll<HTMLInputElement>("input,textarea,button[role='combobox']"))
      expect(box.disabled || box.hasAttribute("data-disabled"), box.outerHTML).toBe(true);
    const buttons = [...panel.querySelectorAll("button:not([role='combobox'])")].map(
      (button) => button.getAttribute("aria-label") ?? button.textContent,
    );
    expect(buttons.filter((name) => !/^(Close|Site|\? )/.test(name ?? ""))).toEqual([]);
  });

  it("have an empty place that teaches, with an example to copy", async () => {
    const { user, held } = shown(blankTimetable("Iraq"));
    await user.click(screen.getByRole("button", { name: "Copy it into the line" }));
    await user.keyboard("{Enter}");
    expect(held.timetable.incidents).toMatchObject([{ title: "About 30 rockets", place: "K-1 Kirkuk" }]);
    expect(document.activeElement).toBe(screen.getByLabelText("Enter an incident"));
  });

  it("draw only what is seen of thousands", () => {
    const many = Array.from({ length: 7_473 }, (_, i) => {
      const day = `20${String(4 + (i % 16)).padStart(2, "0")}-0${1 + (i % 9)}-11`;
      return incident(`i${i}`, `Incident ${i}`, day);
    });
    shown(endOf2019(...many));
    expect(screen.getByText("7,475 incidents.")).toBeDefined();
    expect(screen.getAllByRole("option").length).toBeLessThan(120);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "Incident 7472" } });
    expect(screen.getAllByRole("option")).toHaveLength(1);
  }, 30_000);
});
