// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useEditSession } from "@/lib/client/edit-session-provider";
import type { Timetable } from "@/lib/schema/timetable";
import { endOf2019, on } from "@/tests/worlds/end-of-2019";
import { openTimetable } from "@/tests/worlds/open-timetable";
import { Responses } from "./responses";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Of({ id, disabled = false }: { id: string; disabled?: boolean }) {
  const incident = useEditSession().timetable.incidents.find((each) => each.id === id);
  return incident ? <Responses incident={incident} disabled={disabled} /> : null;
}
const shown = (timetable: Timetable, id = "k1") =>
  openTimetable(timetable, <Of id={id} />, { today: "2020-01-08" });
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
const response = (day: object | null, more: object = {}) => ({
  type: "add-response",
  response: { id: "r", incidentId: "k1", action: "Strikes", kind: "military", on: day, ...more },
});

describe("what was done about an incident", () => {
  it("is entered with its kind, its day and whether it was what had been announced", async () => {
    const { user, held } = shown(endOf2019(crossed));
    await user.click(screen.getByRole("button", { name: "Enter what was done…" }));
    await user.keyboard("Strikes on 5 sites in Iraq and Syria");
    await user.type(screen.getByLabelText("On"), "29 Dec 2019");
    await user.click(screen.getByRole("button", { name: "military" }));
    expect(screen.getByText(/Announced was: “A decisive United States response”/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "carried out" }));
    await user.click(screen.getByRole("button", { name: "Save what was done" }));
    expect(held.timetable.responses).toMatchObject([
      {
        incidentId: "k1",
        measureId: "line",
        action: "Strikes on 5 sites in Iraq and Syria",
        kind: "military",
        on: on("2019-12-29"),
        followThrough: "carried-out",
      },
    ]);
    expect(screen.getByText("military · 29 Dec 2019 · 2 days after")).toBeDefined();
    expect(screen.getByText(/announced consequence carried out/)).toBeDefined();
  });

  it("is not kept without what it was and of what kind", async () => {
    const { user, held } = shown(endOf2019());
    await user.click(screen.getByRole("button", { name: "Enter what was done…" }));
    await user.keyboard("{Enter}");
    expect(screen.getByText("Say what was done.")).toBeDefined();
    expect(screen.getByText("Choose of what kind it was.")).toBeDefined();
    expect(held.timetable.responses).toEqual([]);
  });

  it("may be nothing, or not disclosed: one click each, and nothing else is claimed by it", async () => {
    const { user, held } = shown(endOf2019(crossed));
    await user.click(screen.getByRole("button", { name: "Nothing was done" }));
    await user.click(screen.getByRole("button", { name: "Not disclosed" }));
    expect(held.timetable.responses).toMatchObject([
      { kind: "none", measureId: "line", on: null, followThrough: null },
      { kind: "not-disclosed", measureId: "line", on: null, followThrough: null },
    ]);
  });

  it.each([
    [on("2019-12-27"), "on the same day"],
    [on("2019-12-28"), "1 day after"],
    [on("2020-01-31", "month"), "between 5 and 35 days after"],
    [on("2019-12-13"), "14 days before it"],
  ])("says how long after it came: %j is %s", (day, words) => {
    shown(endOf2019(response(day)));
    expect(screen.getByText(new RegExp(`military · .* · ${words}`))).toBeDefined();
  });

  it("is removed, and rewritten where it stands", async () => {
    const { user, held } = shown(endOf2019(response(null)));
    await user.click(screen.getByRole("button", { name: "Rewrite “Strikes”" }));
    await user.click(screen.getByRole("button", { name: "diplomatic" }));
    await user.click(screen.getByRole("button", { name: "Save what was done" }));
    expect(held.timetable.responses).toMatchObject([{ id: "r", kind: "diplomatic" }]);
    await user.click(screen.getByRole("button", { name: "Remove “Strikes”" }));
    expect(held.timetable.responses).toEqual([]);
  });
});
