import { beforeAll, describe, expect, it } from "vitest";
import { basesPlan, type Caller, nobody, owner } from "./callers";

describe("a published version", () => {
  let publisher: Caller;
  let plan: { id: string; slug: string; version: number };
  const publish = (request: object) => publisher("POST", `/timetables/${plan.id}/publications`, request);
  const edit = async (...edits: unknown[]) => {
    const { body } = await publisher("GET", `/timetables/${plan.id}`);
    const { version: baseVersion } = body;
    return publisher("POST", `/timetables/${plan.id}/edits`, { baseVersion, edits });
  };

  beforeAll(async () => {
    publisher = await owner();
    plan = await basesPlan(publisher);
  });

  it("gives numbers as their rules of disclosure say, and leaves out what the publisher leaves out", async () => {
    const series = { id: "troops", title: "Troops" };
    const reading = {
      id: "january",
      seriesId: "troops",
      on: { day: "2026-01-15", precision: "day" },
      amount: { kind: "exact", value: 2_543 },
      note: "2,543 with the guard",
    };
    const rule = (kind: object) => ({
      type: "add-disclosure",
      disclosure: { id: "rule", of: { kind: "series", seriesId: "troops" }, rule: kind },
    });
    const added = await edit(
      { type: "add-force-series", forceSeries: series },
      { type: "add-reading", reading },
      { type: "add-site", site: { id: "camp", name: "Camp Speicher" } },
      rule({ kind: "rounded", to: 100 }),
    );
    expect(added.status, JSON.stringify(added.body)).toBe(200);
    expect((await publish({})).body.timetable.readings[0].amount).toEqual({ kind: "about", value: 2_500 });

    const ground = "Safety of convoys";
    await edit({ type: "remove-disclosure", disclosureId: "rule" }, rule({ kind: "withheld", ground }));
    const { body } = await publish({ leavesOut: ["sites"] });
    expect(body.timetable).toMatchObject({
      sites: [],
      readings: [{ amount: { kind: "withheld", ground }, note: "" }],
    });
    expect(body.leavesOut).toEqual(["sites"]);
    // The next version leaves out the same, unless it says otherwise.
    const next = await publish({});
    expect([next.body.timetable.sites, next.body.leavesOut]).toEqual([[], ["sites"]]);
    expect((await publish({ leavesOut: [] })).body.timetable.sites).toHaveLength(1);
    expect((await publish({ leavesOut: ["sites"] })).body.timetable.sites).toEqual([]);
    const { version } = body;
    const files = ["", `/versions/${version}`].map((path) =>
      nobody("GET", `/public/timetables/${plan.slug}${path}`),
    );
    for (const file of await Promise.all(files))
      expect(JSON.stringify(file.body)).not.toMatch(/2,?543|Camp Speicher/);

    const wrong = await edit({
      type: "set-disclosure",
      disclosureId: "rule",
      changes: { rule: { kind: "withheld", ground: " " } },
    });
    expect([wrong.status, wrong.body.errors[0].code]).toEqual([422, "ground-missing"]);
    await edit({ type: "remove-force-series", forceSeriesId: "troops" });
    const { timetable } = (await publisher("GET", `/timetables/${plan.id}`)).body;
    expect(timetable.disclosures).toEqual([]);
  });
});
