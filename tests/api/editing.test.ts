import { Client } from "pg";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { replay } from "@/lib/domain/read-document";
import { sampleDocuments } from "@/prisma/samples/samples";
import { basesPlan, type Caller, member, move, owner } from "./callers";

describe("editing", () => {
  let planner: Caller;
  let plan: { id: string; slug: string; version: number };
  const edit = (by: Caller, baseVersion: number, edits: unknown[], headers?: Record<string, string>) =>
    by("POST", `/timetables/${plan.id}/edits`, { baseVersion, edits }, headers);
  const now = async () => (await planner("GET", `/timetables/${plan.id}`)).body;

  beforeAll(async () => {
    planner = await owner();
    plan = await basesPlan(planner);
  });

  it("two editors collide and nothing is lost: the later one is told what was missed, and goes on from there", async () => {
    const editor = await member(planner, plan.id, "editor");
    const { version } = await now();
    const first = await edit(planner, version, [move("besmaya", "2026-07-27")]);
    expect(first).toMatchObject({ status: 200, body: { version: version + 1 } });

    const late = [{ type: "set-milestone", milestoneId: "taji", changes: { title: "Taji handed over" } }];
    const refused = await edit(editor, version, late);
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: "stale",
        version: version + 1,
        by: ["owner"],
        changes: [{ kind: "changed", noun: "milestone", id: "besmaya", fields: [{ field: "due" }] }],
      },
    });
    expect(refused.headers.get("content-type")).toMatch("application/problem+json");

    const again = await edit(editor, refused.body.version, late);
    expect(again.status).toBe(200);
    expect(again.body.timetable.milestones).toMatchObject([
      { id: "besmaya", due: { day: "2026-07-27" } },
      { id: "taji", title: "Taji handed over" },
    ]);
  });

  it("of many editors at once each is either carried out or told to look again, and none is lost", async () => {
    const { version } = await now();
    let done = 0;
    const oneByOne = async (name: string) => {
      for (let base = version; ; ) {
        const phase = { type: "add-phase", phase: { id: name, title: name } };
        const { status, body } = await edit(planner, base, [phase], { prefer: "return=minimal" });
        if (status === 200) {
          done += 1;
          return;
        }
        expect(status).toBe(409);
        base = body.version;
      }
    };
    const names = Array.from({ length: 8 }, (_, i) => `phase-${i}`);
    await Promise.all(names.map(oneByOne));
    const after = await now();
    expect(done).toBe(8);
    expect(after.version).toBe(version + 8);
    expect(after.timetable.phases.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(names));
  });

  it("carries out all edits or none, and says at which one it stopped", async () => {
    const before = await now();
    const refused = await edit(planner, before.version, [
      move("taji", "2026-09-01"),
      { type: "remove-milestone", milestoneId: "no-such" },
    ]);
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ path: ["edits", 1, "milestoneId"], code: "not-there" }] },
    });
    expect(refused.body.errors[0].sentence).toContain("There is no milestone “no-such” here");
    expect(await now()).toEqual(before);
  });

  it("refuses an outcome that cannot be, with a sentence at each place", async () => {
    const { version } = await now();
    const link = { id: "back", fromId: "taji", toId: "besmaya" };
    const refused = await edit(planner, version, [
      { type: "add-dependency", dependency: link },
      { type: "add-milestone", milestone: { id: "m", title: "M", phaseId: "in-another-timetable" } },
    ]);
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ code }: { code: string }) => code).sort()).toEqual([
      "dependency-circle",
      "points-at-nothing",
    ]);
  });

  it("gives an id to what was added without one", async () => {
    const { version } = await now();
    const added = await edit(planner, version, [{ type: "add-milestone", milestone: { title: "Q-West" } }]);
    expect(added.body.changes).toMatchObject([{ kind: "added", item: { title: "Q-West", weight: 1 } }]);
    expect(added.body.changes[0].id).toMatch(/^[\w-]{8,}$/);
  });

  it("raises no version where nothing changes", async () => {
    const { version, timetable } = await now();
    const same = { type: "set-timetable", changes: { title: timetable.title } };
    expect((await edit(planner, version, [same])).body).toMatchObject({ version, changes: [] });
    expect((await now()).version).toBe(version);
  });

  it("carries out a request once that is sent again because no answer came", async () => {
    const { version } = await now();
    const key = { "idempotency-key": "one-and-the-same", prefer: "return=minimal" };
    const once = await edit(planner, version, [move("taji", "2026-10-01")], key);
    await edit(planner, version + 1, [move("taji", "2026-10-02")]);
    const twice = await edit(planner, version, [move("taji", "2026-10-01")], key);
    expect(twice).toMatchObject({ status: 200, body: once.body });
    expect((await now()).timetable.milestones[1].due.day).toBe("2026-10-02");
  });

  it("leaves a record of who changed what from what to what", async () => {
    const { version } = await now();
    await edit(planner, version, [move("taji", "2026-11-11")]);
    const { body } = await planner("GET", `/timetables/${plan.id}/history?limit=2`);
    expect(body.entries[0]).toMatchObject({
      kind: "edited",
      version: version + 1,
      by: { name: "owner" },
      changes: [{ fields: [{ field: "due", to: { day: "2026-11-11" } }] }],
    });
    const older = await planner("GET", `/timetables/${plan.id}/history?limit=2&before=${body.next}`);
    expect(older.body.entries[0].id).toBeLessThan(body.next);
  });

  it("answers 304 to whoever has the version already", async () => {
    const first = await planner("GET", `/timetables/${plan.id}`);
    const etag = String(first.headers.get("etag"));
    const again = await planner("GET", `/timetables/${plan.id}`, undefined, { "if-none-match": etag });
    expect(again).toMatchObject({ status: 304, body: "" });
  });

  it("saves only the rows that differ", async () => {
    const database = new Client({ connectionString: inject("database") });
    await database.connect();
    const written = async () => {
      const { rows } = await database.query(
        "SELECT id, xmin::text || ' ' || cmin::text AS at FROM milestones WHERE timetable_id = $1",
        [plan.id],
      );
      return new Map(rows.map(({ id, at }) => [id as string, at as string]));
    };
    try {
      const many = Array.from({ length: 50 }, (_, i) => ({
        type: "add-milestone",
        milestone: { id: `many-${i}`, title: `Milestone ${i}` },
      }));
      const { body } = await edit(planner, (await now()).version, many);
      const before = await written();
      const inTheMiddle = { id: "middle", title: "In the middle" };
      await edit(planner, body.version, [
        move("many-7", "2026-03-03"),
        { type: "add-milestone", milestone: inTheMiddle, afterId: "many-20" },
        { type: "arrange-milestone", milestoneId: "many-40", afterId: "many-3", phaseId: null },
      ]);
      const after = await written();
      const touched = [...after].filter(([id, at]) => before.get(id) !== at).map(([id]) => id);
      expect(touched.sort()).toEqual(["many-40", "many-7", "middle"]);
    } finally {
      await database.end();
    }
  });

  it("takes rows away with what hangs on them, and keeps what points in a circle", async () => {
    const other = await basesPlan(planner);
    const send = (baseVersion: number, edits: unknown[]) =>
      planner("POST", `/timetables/${other.id}/edits`, { baseVersion, edits });
    const on = { day: "2026-01-01", precision: "day" };
    const reading = { id: "first", seriesId: "us", on, amount: { kind: "about", value: 2_500 } };
    const added = await send(other.version, [
      { type: "add-force-series", forceSeries: { id: "us", title: "Personnel" } },
      { type: "add-reading", reading },
      { type: "set-force-series", forceSeriesId: "us", changes: { baselineReadingId: "first" } },
      // The same link under another id: it may not be there twice at the end, only on the way.
      { type: "remove-dependency", dependencyId: "d1" },
      { type: "add-dependency", dependency: { id: "d2", fromId: "besmaya", toId: "taji" } },
    ]);
    expect(added.status).toBe(200);
    const removed = await send(added.body.version, [
      { type: "remove-phase", phaseId: "bases" },
      { type: "remove-milestone", milestoneId: "taji" },
    ]);
    expect(removed.body.timetable).toMatchObject({ endMilestoneId: null, phases: [], dependencies: [] });
    const database = new Client({ connectionString: inject("database") });
    await database.connect();
    try {
      const { rows } = await database.query(
        `SELECT end_milestone_id AS end, (SELECT count(*)::int FROM phases WHERE timetable_id = $1) AS phases,
                (SELECT count(*)::int FROM dependencies WHERE timetable_id = $1) AS dependencies,
                (SELECT json_agg(json_build_array(id, phase_id)) FROM milestones WHERE timetable_id = $1) AS milestones,
                (SELECT baseline_reading_id FROM force_series WHERE timetable_id = $1) AS baseline
           FROM timetables WHERE id = $1`,
        [other.id],
      );
      expect(rows).toEqual([
        { end: null, phases: 0, dependencies: 0, milestones: [["besmaya", null]], baseline: "first" },
      ]);
    } finally {
      await database.end();
    }
  });

  it("finds every sample as it was written: each field of each noun, in its order", async () => {
    const mine = (await planner("GET", "/timetables")).body.timetables as { id: string; slug: string }[];
    for (const document of sampleDocuments()) {
      const id = mine.find(({ slug }) => slug === document.slug)?.id;
      const told = replay(document);
      const { body } = await planner("GET", `/timetables/${id}`);
      expect(body).toEqual({ version: 0, timetable: told.ok && told.value.timetable });
    }
  });
});
