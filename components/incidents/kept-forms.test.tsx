// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useEditSession } from "@/lib/client/edit-session-provider";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { endOf2019 } from "@/tests/worlds/end-of-2019";
import { openTimetable } from "@/tests/worlds/open-timetable";
import { CasualtyTable } from "./casualty-table";
import { CrossedLines } from "./crossed-lines";
import { Responses } from "./responses";

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

function Panel({ id }: { id: string }) {
  const incident = useEditSession().timetable.incidents.find((each) => each.id === id);
  if (!incident) return null;
  return (
    <>
      <CasualtyTable incident={incident} asOf={"2020-01-08" as CalendarDate} disabled={false} />
      <CrossedLines incident={incident} disabled={false} />
      <Responses incident={incident} disabled={false} />
    </>
  );
}

const action = { id: "r", incidentId: "k1", action: "Strikes", kind: "military", on: null };
const world = () => endOf2019({ type: "add-response", response: action });
/** The page as it comes back after a reload: nothing of before is in it but what the browser kept. */
function shown(id = "k1", timetable = world()) {
  cleanup();
  return openTimetable(timetable, <Panel id={id} />, { today: "2020-01-08" });
}
const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const press = (name: string | RegExp) => screen.getByRole("button", { name });
const notAdded = () => screen.queryByText("Not yet added: kept from before.");

describe("a form that was begun and not sent", () => {
  it("has what was done when it is opened again, what cannot be read with it, and adds it whole", async () => {
    const { user } = shown();
    await user.click(press("Enter what was done…"));
    expect(notAdded()).toBeNull();
    await user.keyboard("Strikes on 5 sites");
    await user.type(field("On"), "29 Dec");

    const { user: later, held } = shown();
    await later.click(press("Enter what was done…"));
    expect(notAdded()).not.toBeNull();
    expect(field("What was done").value).toBe("Strikes on 5 sites");
    expect(field("On").value).toBe("29 Dec");
    await later.click(press("military"));
    await later.click(press("Save what was done"));
    expect(document.activeElement).toBe(field("On"));
    await later.type(field("On"), " 2019");
    await later.click(press("Save what was done"));
    expect(held.timetable.responses.at(-1)).toMatchObject({
      action: "Strikes on 5 sites",
      kind: "military",
      on: { day: "2019-12-29" },
    });

    const { user: after } = shown();
    await after.click(press("Enter what was done…"));
    expect(notAdded()).toBeNull();
    expect(field("What was done").value).toBe("");
  });

  it("sends a date that was typed before the page went, though its field was never left", async () => {
    const { user } = shown();
    await user.click(press("Enter what was done…"));
    await user.keyboard("Strikes");
    await user.type(field("On"), "29 Dec 2019");
    const { user: later, held } = shown();
    await later.click(press("Enter what was done…"));
    await later.click(press("military"));
    await later.click(press("Save what was done"));
    expect(held.timetable.responses.at(-1)?.on?.day).toBe("2019-12-29");
  });

  it("is closed by Escape from any of its fields and loses nothing; discarding empties it", async () => {
    const { user } = shown();
    await user.click(press("Add a side…"));
    await user.keyboard("US contractors");
    await user.type(field("Killed"), "abou{Escape}");
    expect(screen.queryByLabelText("Killed")).toBeNull();
    await user.click(press("Add a side…"));
    expect(field("Side").value).toBe("US contractors");
    expect(field("Killed").value).toBe("abou");
    await user.click(press("Discard"));
    expect(field("Side").value).toBe("");
    expect(field("Killed").value).toBe("");
    expect(notAdded()).toBeNull();
    expect(shown().held.timetable.incidents[1]?.casualties).toEqual([]);
    await user.click(press("Add a side…"));
    expect(notAdded()).toBeNull();
  });

  it("goes on with the word that is chosen when it is opened again", async () => {
    const { user } = shown();
    await user.click(press("crossed"));
    await user.type(field("Why"), "An American was killed.");
    await user.click(press("○ not crossed"));
    const { user: later, held } = shown();
    await later.click(press("undetermined"));
    await later.click(press("Save the finding"));
    expect(held.timetable.findings).toMatchObject([
      { finding: "undetermined", evidence: "An American was killed.", foundBy: "Secretary Pompeo" },
    ]);
  });

  it("is marked beside the button that opens it, and is none where all that was typed was taken back", async () => {
    const { user } = shown();
    await user.click(press("Enter what was done…"));
    await user.keyboard("St{Escape}");
    expect(screen.getByText("begun, not added")).toBeDefined();
    await user.click(press("Enter what was done…"));
    await user.clear(field("What was done"));
    await user.keyboard("{Escape}");
    expect(screen.queryByText("begun, not added")).toBeNull();
    await user.click(press("Enter what was done…"));
    expect(notAdded()).toBeNull();
  });

  it("belongs to its incident alone", async () => {
    const { user } = shown("k1");
    await user.click(press("Enter what was done…"));
    await user.keyboard("Strikes on 5 sites");
    const { user: elsewhere } = shown("airport");
    await elsewhere.click(press("Enter what was done…"));
    expect(field("What was done").value).toBe("");
  });

  it("says of what stands already that changes are not saved, and leaves alone what was not typed into", async () => {
    const { user } = shown();
    await user.click(press("Rewrite “Strikes”"));
    await user.type(field("What was done"), " on 5 sites");
    // Meanwhile somebody else said of what kind it was.
    const { user: later, held } = shown(
      "k1",
      endOf2019({ type: "add-response", response: { ...action, kind: "diplomatic" } }),
    );
    await later.click(press("Rewrite “Strikes”"));
    expect(screen.getByText("Changes not saved yet: kept from before.")).toBeDefined();
    await later.click(press("Save what was done"));
    expect(held.timetable.responses).toMatchObject([{ action: "Strikes on 5 sites", kind: "diplomatic" }]);
  });

  it("has the source that was entered with it", async () => {
    const { user } = shown();
    await user.click(press("Enter what was done…"));
    await user.keyboard("Strikes");
    const attach = () => screen.getAllByRole("button", { name: "Add a source…" }).at(-1) as HTMLElement;
    await user.click(attach());
    await user.keyboard("DoD release of 29 December");
    await user.click(press("Add source"));
    const { user: later, held } = shown();
    await later.click(press("Enter what was done…"));
    expect(screen.getByText("DoD release of 29 December")).toBeDefined();
    await later.click(press("military"));
    await later.click(press("Save what was done"));
    expect(held.timetable.sources.map(({ title }) => title)).toEqual(["DoD release of 29 December"]);
    expect(held.timetable.responses.at(-1)?.sourceIds).toEqual(held.timetable.sources.map(({ id }) => id));
  });

  it("has a source that was only begun, until it is discarded; then one that is there can be chosen", async () => {
    const source = { type: "add-source", source: { id: "s", title: "DoD release of 29 December" } };
    const { user } = shown("k1", endOf2019(source));
    const attach = () => screen.getAllByRole("button", { name: "Add a source…" }).at(-1) as HTMLElement;
    await user.click(press("Enter what was done…"));
    await user.click(attach());
    await user.keyboard("Pentagon brief");
    await user.click(screen.getByRole("option", { name: /Pentagon brief/ }));
    expect(notAdded()).toBeNull();
    await user.type(field("Publisher"), "DoD");

    const { user: later } = shown("k1", endOf2019(source));
    await later.click(press("Enter what was done…"));
    await later.click(attach());
    const entry = within(screen.getByRole("group", { name: "New source" }));
    expect(entry.getByRole<HTMLInputElement>("textbox", { name: "Title of the source" }).value).toBe(
      "Pentagon brief",
    );
    expect(field("Publisher").value).toBe("DoD");
    await later.click(entry.getByRole("button", { name: "Discard" }));
    expect(field("Publisher").value).toBe("");
    await later.click(entry.getByRole("button", { name: "Cancel" }));
    await later.click(attach());
    await later.keyboard("DoD");
    expect(screen.getByRole("option", { name: /DoD release/ })).toBeDefined();
  });

  it("is not given back what does not fit it any more", async () => {
    const place = "drawdown.kept/somebody/room/response to k1/new";
    localStorage.setItem(place, JSON.stringify({ action: 7, kind: "war", description: "Five sites", x: 1 }));
    const { user } = shown();
    await user.click(press("Enter what was done…"));
    expect(field("What was done").value).toBe("");
    expect(field("More about it").value).toBe("Five sites");
    localStorage.setItem(place, "{half");
    const { user: later } = shown();
    await later.click(press("Enter what was done…"));
    expect(field("More about it").value).toBe("");
  });
});

describe("a text that is too long", () => {
  it.each([
    ["Add a side…", "Side", 300],
    ["crossed", "Found by", 300],
    ["Enter what was done…", "What was done", 200],
  ])("stays where it was typed with its sentence: %s, %s", async (opener, label, maximum) => {
    const { user, held } = shown();
    await user.click(press(opener));
    const box = field(label);
    await user.clear(box);
    await user.paste("x".repeat(maximum + 1));
    await user.keyboard("{Enter}");
    expect(box.value).toHaveLength(maximum + 1);
    expect(document.getElementById(box.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
      `Keep this within ${maximum} characters.`,
    );
    expect(document.activeElement).toBe(box);
    expect(held.timetable).toEqual(world());
  });
});
