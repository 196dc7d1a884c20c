// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useEditSession } from "@/lib/client/edit-session-provider";
import type { Timetable } from "@/lib/schema/timetable";
import { endOf2019, redline } from "@/tests/worlds/end-of-2019";
import { openTimetable } from "@/tests/worlds/open-timetable";
import { CrossedLines } from "./crossed-lines";

afterEach(() => {
  cleanup();
  // What is typed and not saved is kept.
  localStorage.clear();
  vi.unstubAllGlobals();
});

function Of({ id, disabled = false }: { id: string; disabled?: boolean }) {
  const incident = useEditSession().timetable.incidents.find((each) => each.id === id);
  return incident ? <CrossedLines incident={incident} disabled={disabled} /> : null;
}
const shown = (timetable: Timetable, id = "k1") =>
  openTimetable(timetable, <Of id={id} />, { today: "2020-01-08" });
const finding = (id: string, found: string, foundBy: string, measureId = "line") => ({
  type: "add-finding",
  finding: { id, incidentId: "k1", measureId, finding: found, foundBy, on: null },
});

describe("which line an incident crossed", () => {
  it("is asked with who, when and why, and what is likely stands there already", async () => {
    const { user, held } = shown(endOf2019());
    expect(screen.getByText(/Announced consequence: A decisive United States response/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "crossed" }));
    expect(screen.getByLabelText("Found by")).toHaveProperty("value", "Secretary Pompeo");
    expect(screen.getByLabelText("On")).toHaveProperty("value", "27 Dec 2019");
    await user.type(screen.getByLabelText("Why"), "An American was killed.");
    await user.click(screen.getByRole("button", { name: "Save the finding" }));
    expect(held.timetable.findings).toMatchObject([
      {
        incidentId: "k1",
        measureId: "line",
        finding: "crossed",
        foundBy: "Secretary Pompeo",
        on: "2019-12-27",
        evidence: "An American was killed.",
      },
    ]);
  });

  it("has a proposed finder written over by whoever types, and not added to", async () => {
    const { user } = shown(endOf2019());
    await user.click(screen.getByRole("button", { name: "crossed" }));
    await user.keyboard("Department of Defense");
    expect(screen.getByLabelText("Found by")).toHaveProperty("value", "Department of Defense");
  });

  it("can be judged by several, who stand side by side and are never merged", async () => {
    const { user, held } = shown(endOf2019(finding("f", "crossed", "Department of State")));
    await user.click(screen.getByRole("button", { name: "not crossed" }));
    const by = screen.getByLabelText("Found by");
    expect(by).toHaveProperty("value", "Department of State");
    await user.clear(by);
    await user.type(by, "Government of Iraq{Enter}");
    expect(held.timetable.findings.map(({ finding, foundBy }) => `${foundBy}: ${finding}`)).toEqual([
      "Department of State: crossed",
      "Government of Iraq: not-crossed",
    ]);
    expect(screen.getByText(/Those who judged it differ/)).toBeDefined();
    expect(screen.getByText(/Department of State/)).toBeDefined();
  });

  it("says when somebody has judged it already, which finding counts, and keeps both in sight", async () => {
    const dated = {
      ...finding("f", "crossed", "UN"),
      finding: { ...finding("f", "crossed", "UN").finding, on: "2020-01-03" },
    };
    const { user, held } = shown(endOf2019(dated));
    await user.click(screen.getByRole("button", { name: "not crossed" }));
    const status = () =>
      screen
        .getAllByRole("status")
        .map(({ textContent }) => textContent)
        .join("");
    expect(status()).toContain("UN has found already: crossed, on 3 Jan 2020.");
    expect(status()).toContain("That finding is dated later and stays counted");
    await user.clear(screen.getByLabelText("On"));
    await user.type(screen.getByLabelText("On"), "5 Jan 2020{Tab}");
    expect(status()).toContain("this one is counted in its place");
    await user.click(screen.getByRole("button", { name: "Save the finding" }));
    expect(held.timetable.findings).toHaveLength(2);
    expect(screen.getByText(/found otherwise later, on 5 Jan 2020; not counted any more/)).toBeDefined();
    expect(screen.queryByText(/Those who judged it differ/)).toBeNull();
  });

  it("asks of a line in force for a part of the month in which it happened, and says so", () => {
    const month = {
      type: "set-incident",
      incidentId: "k1",
      changes: { on: { day: "2019-12-31", precision: "month" } },
    };
    shown(endOf2019(month));
    expect(screen.getByText(/in force for a part of December 2019 only/)).toBeDefined();
    expect(screen.getByRole("group", { name: /Did it cross/ })).toBeDefined();
  });

  it("is not kept without who found it, nor from a day that has not come", async () => {
    const { user, held } = shown(endOf2019());
    await user.click(screen.getByRole("button", { name: "undetermined" }));
    await user.clear(screen.getByLabelText("Found by"));
    await user.keyboard("{Enter}");
    expect(screen.getByText("Say who found it.")).toBeDefined();
    await user.type(screen.getByLabelText("Found by"), "UN");
    await user.clear(screen.getByLabelText("On"));
    await user.type(screen.getByLabelText("On"), "9 Jan 2020{Enter}");
    expect(screen.getByText(/dated after today/)).toBeDefined();
    expect(held.timetable.findings).toEqual([]);
    await user.clear(screen.getByLabelText("On"));
    await user.type(screen.getByLabelText("On"), "8 Jan 2020{Enter}");
    expect(held.timetable.findings).toMatchObject([
      { foundBy: "UN", finding: "undetermined", on: "2020-01-08" },
    ]);
  });

  it("is rewritten where it stands, and Escape saves nothing", async () => {
    const { user, held } = shown(endOf2019(finding("f", "undetermined", "UN")));
    await user.click(screen.getByRole("button", { name: "Rewrite the finding of UN" }));
    const form = screen.getByRole("group", { name: /Finding on/ });
    await user.click(within(form).getByRole("button", { name: /● crossed/ }));
    await user.keyboard("{Escape}");
    expect(held.timetable.findings).toMatchObject([{ finding: "undetermined" }]);
    await user.click(screen.getByRole("button", { name: "Rewrite the finding of UN" }));
    await user.click(screen.getByRole("button", { name: /● crossed/ }));
    await user.click(screen.getByRole("button", { name: "Save the finding" }));
    expect(held.timetable.findings).toMatchObject([{ id: "f", finding: "crossed" }]);
  });

  it("can be taken back, and the others stay", async () => {
    const { user, held } = shown(
      endOf2019(finding("f", "crossed", "UN"), finding("g", "not-crossed", "Iraq")),
    );
    await user.click(screen.getByRole("button", { name: "Remove the finding of UN" }));
    expect(held.timetable.findings.map(({ id }) => id)).toEqual(["g"]);
    await user.click(await screen.findByText("Undo"));
    expect(held.timetable.findings.map(({ id }) => id)).toEqual(["f", "g"]);
  });

  it("is none where no line was in force, and it is said so", () => {
    shown(endOf2019(), "airport");
    expect(screen.getByText("No redline was in force on 9 December 2019.")).toBeDefined();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("is asked of lines for elsewhere too, after the others and named as such", () => {
    shown(endOf2019(redline("basra", { area: "Basra" })));
    expect(screen.getByText(/their area does not name this place/)).toBeDefined();
    expect(screen.getAllByRole("group", { name: /Did it cross/ })).toHaveLength(2);
  });

  it("keeps in sight what was found of a line that was not in force", () => {
    const early = {
      type: "add-finding",
      finding: { id: "e", incidentId: "airport", measureId: "line", finding: "crossed", foundBy: "UN" },
    };
    shown(endOf2019(early), "airport");
    expect(screen.getByText(/not in force when it happened/)).toBeDefined();
    expect(screen.getByText(/UN/)).toBeDefined();
  });
});
