// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useEditSession } from "@/lib/client/edit-session-provider";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { endOf2019, incident } from "@/tests/worlds/end-of-2019";
import { openTimetable } from "@/tests/worlds/open-timetable";
import { CasualtyTable } from "./casualty-table";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const count = (wounded: number, reportedOn: string | null, side = "US") => ({
  side,
  reportedOn,
  killed: null,
  wounded: { kind: "exact", value: wounded },
  sourceIds: [],
});

function Of({ asOf }: { asOf: string }) {
  const found = useEditSession().timetable.incidents.find(({ id }) => id === "asad");
  return found ? <CasualtyTable incident={found} asOf={asOf as CalendarDate} disabled={false} /> : null;
}
function shown(casualties: object[], asOf = "2020-02-10") {
  const world = endOf2019(incident("asad", "Ballistic missiles", "2020-01-08", { casualties }));
  return openTimetable(world, <Of asOf={asOf} />, { today: "2020-02-10" });
}
const countsOf = ({ held }: ReturnType<typeof shown>) =>
  held.timetable.incidents.find(({ id }) => id === "asad")?.casualties ?? [];

describe("who was hurt", () => {
  it("gains a later count and keeps every earlier one in sight, with its day", async () => {
    const world = shown([count(0, "2020-01-08"), count(11, "2020-01-16"), count(34, "2020-01-24")]);
    expect(screen.getByText(/Wounded:/).textContent).toBe(
      "Wounded: 0 (8 Jan 2020) → 11 (16 Jan 2020) → 34 (24 Jan 2020)",
    );
    await world.user.click(screen.getByRole("button", { name: "A later count, US" }));
    await world.user.type(screen.getByLabelText("Wounded"), "50");
    await world.user.type(screen.getByLabelText("Reported on"), "28 Jan 2020");
    await world.user.click(screen.getByRole("button", { name: "Add the count" }));
    expect(countsOf(world).map(({ wounded }) => wounded)).toEqual(
      [0, 11, 34, 50].map((value) => ({ kind: "exact", value })),
    );
    expect(screen.getByText(/Wounded:/).textContent).toContain("34 (24 Jan 2020) → 50 (28 Jan 2020)");
    expect(screen.getByRole("row", { name: /^US not said 50/ })).toBeDefined();
  });

  it("takes a number as its source gives it, and a side of its own", async () => {
    const world = shown([]);
    expect(screen.getByText(/Nobody has entered whether anyone was hurt/)).toBeDefined();
    await world.user.click(screen.getByRole("button", { name: "Add a side…" }));
    await world.user.keyboard("Iraqi forces");
    await world.user.type(screen.getByLabelText("Killed"), "3–5");
    await world.user.click(screen.getByRole("button", { name: "Add" }));
    expect(countsOf(world)).toMatchObject([
      { side: "Iraqi forces", killed: { kind: "range", low: 3, high: 5 }, wounded: null, reportedOn: null },
    ]);
  });

  it("says of a side that is counted already that this is another count of it, however it is written", async () => {
    const world = shown([count(11, "2020-01-16")]);
    await world.user.click(screen.getByRole("button", { name: "Add a side…" }));
    await world.user.keyboard("the U.S.");
    expect(screen.getByText(/“US” is counted already: 11 wounded\./)).toBeDefined();
    await world.user.type(screen.getByLabelText("Wounded"), "34");
    await world.user.click(screen.getByRole("button", { name: "Add" }));
    expect(screen.getByText(/Wounded:/).textContent).toBe("Wounded: 11 (16 Jan 2020) → 34");
    expect(screen.getAllByRole("rowheader")).toHaveLength(1);
  });

  it("is not counted where no number is given, one cannot be read, or it comes from the future", async () => {
    const world = shown([count(0, null)]);
    await world.user.click(screen.getByRole("button", { name: "A later count, US" }));
    await world.user.click(screen.getByRole("button", { name: "Add the count" }));
    expect(screen.getByText(/Enter how many were killed or wounded/)).toBeDefined();
    await world.user.type(screen.getByLabelText("Wounded"), "9.500");
    await world.user.click(screen.getByRole("button", { name: "Add the count" }));
    expect(screen.getByLabelText("Wounded").getAttribute("aria-invalid")).toBe("true");
    await world.user.clear(screen.getByLabelText("Wounded"));
    await world.user.type(screen.getByLabelText("Wounded"), "5");
    await world.user.type(screen.getByLabelText("Reported on"), "11 Feb 2020");
    await world.user.click(screen.getByRole("button", { name: "Add the count" }));
    expect(screen.getByText(/dated after today/)).toBeDefined();
    expect(countsOf(world)).toHaveLength(1);
  });

  it("can be put right where it was typed wrongly, and no other count with it", async () => {
    const world = shown([count(10, null), count(34, null)]);
    await world.user.click(screen.getByRole("button", { name: "More for US" }));
    await world.user.click(await screen.findByRole("menuitem", { name: /Correct count no. 1/ }));
    await world.user.clear(screen.getByLabelText("Wounded"));
    await world.user.type(screen.getByLabelText("Wounded"), "11");
    await world.user.click(screen.getByRole("button", { name: "Save" }));
    expect(countsOf(world).map(({ wounded }) => (wounded?.kind === "exact" ? wounded.value : null))).toEqual([
      11, 34,
    ]);
  });

  it("gives each number its source, and names it below", () => {
    const source = (id: string, title: string) => ({
      type: "add-source",
      source: { id, title, publisher: "", url: null, publishedOn: null, verification: "seen", note: "" },
    });
    const counts = [
      { ...count(11, "2020-01-16"), sourceIds: ["first"] },
      { ...count(34, "2020-01-24"), sourceIds: ["second"] },
    ];
    const world = endOf2019(
      source("first", "Press briefing"),
      source("second", "Statement"),
      incident("asad", "Ballistic missiles", "2020-01-08", { casualties: counts }),
    );
    openTimetable(world, <Of asOf="2020-02-10" />, { today: "2020-02-10" });
    expect(screen.getByRole("row", { name: /^US not said 34 ?source 2/ })).toBeDefined();
    expect(screen.getByText(/Wounded:/).textContent).toContain("11source 1 (16 Jan 2020) → 34source 2");
    expect(screen.getByText("1 Press briefing; 2 Statement")).toBeDefined();
  });

  it("says which counts came after the data date", () => {
    shown([count(0, "2020-01-08"), count(109, "2020-02-10")], "2020-01-20");
    expect(screen.getByText(/one count is dated after 20 Jan 2020/)).toBeDefined();
  });
});
