import { Client } from "pg";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { basesPlan, type Caller, move, nobody, owner } from "./callers";

describe("publishing", () => {
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

  it("makes version 1, which anybody may read, without what is private", async () => {
    const unseen = await nobody("GET", `/public/timetables/${plan.slug}`);
    expect(unseen.status).toBe(404);
    const published = await publish({ note: "As agreed.", publisher: "Joint committee" });
    expect(published).toMatchObject({ status: 201, body: { version: 1, asOf: inject("today") } });

    const seen = await nobody("GET", `/public/timetables/${plan.slug}`);
    expect(seen.body).toEqual(published.body);
    expect(seen.headers.get("access-control-allow-origin")).toBe("*");
    const text = JSON.stringify(seen.body);
    for (const hidden of ["only among us", "internalNote", inject("owner").email, plan.id]) {
      expect(text).not.toContain(hidden);
    }
    const list = (await nobody("GET", "/public/timetables")).body.timetables;
    expect(list.map(({ slug }: { slug: string }) => slug)).toContain(plan.slug);
  });

  it("refuses a moved date without a reason, naming each, and takes it with one", async () => {
    await edit(move("taji", "2026-10-31"), move("besmaya", "2026-08-31"));
    const reason = { code: "logistics", text: "The last convoy needs the new bridge." };
    const refused = await publish({ reasons: { taji: reason } });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ path: ["reasons", "besmaya"], code: "move-without-reason" }] },
    });
    expect(refused.body.errors[0].sentence).toContain("Besmaya");
    const empty = await publish({ reasons: { taji: reason, besmaya: { code: "logistics", text: "n/a" } } });
    expect(empty.status).toBe(422);

    const published = await publish({ reasons: { taji: reason, besmaya: reason } });
    expect(published.body).toMatchObject({
      version: 2,
      publisher: "Joint committee",
      reasons: { taji: reason },
    });
    const first = await nobody("GET", `/public/timetables/${plan.slug}/versions/1`);
    expect(first.body.timetable.milestones[1].due.day).toBe("2026-08-23");
  });

  it("refuses a data date in the future, or before that of the version before", async () => {
    expect((await publish({ asOf: "2026-02-02" })).body.errors).toMatchObject([{ code: "as-of-in-future" }]);
    expect((await publish({ asOf: "2026-01-31" })).body.errors).toMatchObject([
      { code: "as-of-before-last" },
    ]);
  });

  it("refuses to publish another state than the one that was looked at", async () => {
    const { body } = await publisher("GET", `/timetables/${plan.id}`);
    await edit({ type: "set-timetable", changes: { summary: "Changed while you looked." } });
    expect(await publish({ baseVersion: body.version })).toMatchObject({
      status: 409,
      body: { version: body.version + 1, changes: [{ kind: "facts" }] },
    });
  });

  it("a published version cannot be changed even by SQL", async () => {
    const database = new Client({ connectionString: inject("database") });
    await database.connect();
    try {
      for (const attempt of [
        "UPDATE publications SET note = 'never said'",
        "DELETE FROM publications",
        "TRUNCATE publications CASCADE",
      ]) {
        await expect(database.query(attempt)).rejects.toThrow("never changed or removed");
      }
    } finally {
      await database.end();
    }
  });

  it("keeps every version for ever: to be cached as such, and asked for with what one has", async () => {
    const path = `/public/timetables/${plan.slug}/versions/1`;
    const first = await nobody("GET", path);
    expect(first.headers.get("cache-control")).toContain("immutable");
    const etag = String(first.headers.get("etag"));
    expect((await nobody("GET", path, undefined, { "if-none-match": etag })).status).toBe(304);
    for (const no of ["0", "3", "-1", "1.0", "x", "99999999999"]) {
      expect((await nobody("GET", `/public/timetables/${plan.slug}/versions/${no}`)).status).toBe(404);
    }
  });

  it("lists its versions, and tells the figures as of a day", async () => {
    const { body } = await publisher("GET", `/timetables/${plan.id}/publications`);
    expect(body.publications.map(({ version }: { version: number }) => version)).toEqual([1, 2]);
    const analysis = (await publisher("GET", `/timetables/${plan.id}/analysis`)).body;
    expect(analysis).toMatchObject({
      asOf: inject("today"),
      baseline: 1,
      milestones: [
        { id: "besmaya", slipDays: 37 },
        { id: "taji", slipDays: 69, original: { day: "2026-08-23" } },
      ],
    });
  });

  it("copies a published timetable into a plan of one's own, under an address of its own", async () => {
    const copy = await publisher("POST", "/timetables", { copyOf: plan.slug });
    expect(copy).toMatchObject({ status: 201, body: { version: 0 } });
    expect(copy.body.slug).not.toBe(plan.slug);
    const { body } = await publisher("GET", `/timetables/${copy.body.id}`);
    expect(body.timetable).toMatchObject({
      internalNote: "",
      milestones: [{ id: "besmaya" }, { id: "taji" }],
    });
    const none = await publisher("POST", "/timetables", { copyOf: "never-published" });
    expect(none).toMatchObject({ status: 422, body: { errors: [{ code: "no-such-publication" }] } });
  });

  it("shows the samples as they were known on a day", async () => {
    const iraq = (day: string) => nobody("GET", `/public/timetables/iraq-2009-2011?asOf=${day}`);
    expect((await iraq("2008-01-01")).status).toBe(404);
    expect((await iraq("2009-03-01")).body.publishedOn <= "2009-03-01").toBe(true);
    expect((await iraq("not-a-day")).status).toBe(422);
  });
});
