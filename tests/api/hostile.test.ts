import { request } from "node:http";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { endpoints } from "@/lib/server/endpoints";
import { type Answer, basesPlan, type Caller, member, move, nobody, owner } from "./callers";

const address = inject("address");

/** As it is sent: fetch would mend the address first. */
function statusOf(path: string, headers: Record<string, string> = {}): Promise<number> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

/** Every entrance of the API, with a made-up id in each place. */
const entrances = Object.values(endpoints).map(({ method, path, needs }) => ({
  method: method.toUpperCase(),
  path: path.replace(/\{(\w+)\}/g, (_, name) => (name === "n" ? "1" : "nothing-of-that-name")),
  needs,
}));

let planner: Caller;
let plan: { id: string; slug: string; version: number };
beforeAll(async () => {
  planner = await owner();
  plan = await basesPlan(planner);
});

describe("an address", () => {
  it.each([
    "/api/v1/public/timetables/%00",
    "/api/v1/public/timetables/iraq-2009-2011%00/versions/1",
    "/api/v1/public/timetables/%ff",
    "/api/v1/%ff",
    "/t/%00",
    "/t/a%00b/timetable.json",
    "/t/%ff",
    "/t/%e0%a4%a",
    "/%ff",
    "/%00",
    "/t/__proto__",
    "/t/..%2f..%2fpackage.json",
    "/t/iraq-2009-2011/..%2f..%2f..%2fpackage.json",
    "/press/..%2f..%2fpackage.json",
    "/press/../../package.json",
    "/_next/static/..%2f..%2f..%2fpackage.json",
    "/.env",
    "/.git/config",
    "/data/secret",
    "/package.json",
  ])("%s names nothing, and nothing breaks", async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  it.each(["%00", "a%00b", "%ff", "constructor", "__proto__", "'%20OR%201=1--", "a".repeat(5000)])(
    "of a timetable called %s is answered like any that is not there",
    async (id) => {
      const unknown = await planner("GET", "/timetables/no-such-timetable");
      for (const path of [`/timetables/${id}`, `/timetables/${id}/history`, `/timetables/${id}/members`]) {
        const { status, body } = await planner("GET", path);
        expect({ status, body }, path).toEqual({ status: 404, body: unknown.body });
      }
    },
  );

  it("with a NUL behind its question mark is refused as what cannot be read", async () => {
    for (const question of ["by=%00", "milestone=a%00", "before=%00"]) {
      const answer = await planner("GET", `/timetables/${plan.id}/history?${question}`);
      expect(answer, question).toMatchObject({ status: 400, body: { code: "broken-text" } });
    }
  });
});

describe("every entrance of the API", () => {
  it("refuses a write without Origin and with a foreign one, before it asks who it is", async () => {
    const writes = entrances.filter(({ method }) => method !== "GET");
    expect(writes.length).toBeGreaterThan(15);
    for (const { method, path } of writes) {
      expect(await nobody(method, path, {}), path).toMatchObject({
        status: 403,
        body: { code: "origin-missing" },
      });
      for (const origin of ["https://elsewhere.example", "null", "file://", `${address}.example`, "x"])
        expect(await nobody(method, path, {}, { origin }), path).toMatchObject({
          status: 403,
          body: { code: "origin-foreign" },
        });
    }
  });

  it("that needs somebody refuses nobody, an invented token and a cookie that nobody signed", async () => {
    const closed = entrances.filter(({ needs }) => needs !== "nothing");
    expect(closed.length).toBeGreaterThan(15);
    for (const { method, path } of closed) {
      const body = method === "GET" ? undefined : "{";
      for (const headers of [
        { origin: address },
        { origin: address, authorization: "Bearer " },
        { authorization: "Bearer invented-and-long-enough" },
        { origin: address, authorization: "Basic b3duZXI6b3duZXI=" },
        { origin: address, cookie: "drawdown.session_token=invented.signature" },
      ] as Record<string, string>[]) {
        const answer = await nobody(method, path, body, headers);
        expect([answer.status, answer.body.code], `${method} ${path}`).toEqual([401, "sign-in"]);
        expect(answer.headers.get("cache-control"), path).toContain("no-store");
      }
    }
  });

  it("about one timetable shows a stranger what it shows about none, byte for byte", async () => {
    const stranger = await member(planner, (await basesPlan(planner)).id, "owner");
    const ofOne = Object.values(endpoints).filter(({ path }) => path.startsWith("/timetables/{id}"));
    const told = ({ status, body, headers }: Answer) => {
      const kept = [...headers].filter(([name]) => name !== "date");
      return { status, body, headers: kept };
    };
    for (const { method, path } of ofOne) {
      const at = (id: string) => path.replace("{id}", id).replace(/\{\w+\}/g, "nobody");
      const body = method === "get" ? undefined : {};
      const [theirs, none] = await Promise.all([
        stranger(method.toUpperCase(), at(plan.id), body),
        stranger(method.toUpperCase(), at(plan.id.replace(/.$/, "x")), body),
      ]);
      expect(told(theirs), path).toEqual(told(none));
      expect(theirs.status, path).toBe(404);
    }
  });
});

describe("edits", () => {
  const edit = (body: unknown, headers?: Record<string, string>) =>
    planner("POST", `/timetables/${plan.id}/edits`, body, { prefer: "return=minimal", ...headers });
  const now = async () => (await planner("GET", `/timetables/${plan.id}`)).body;

  it("keep every one of thirty that are sent at the same instant and sent again when refused", async () => {
    const before = await now();
    const send = async (n: number) => {
      let baseVersion = before.version;
      for (;;) {
        const edits = [{ type: "add-phase", phase: { id: `at-once-${n}`, title: `Phase ${n}` } }];
        const answer = await edit({ baseVersion, edits });
        if (answer.status === 200) return;
        expect(answer.status).toBe(409);
        expect(answer.body.changes.length).toBeGreaterThan(0);
        baseVersion = answer.body.version;
      }
    };
    await Promise.all(Array.from({ length: 30 }, (_, n) => send(n)));
    const after = await now();
    expect(after.version).toBe(before.version + 30);
    const ids = after.timetable.phases.map(({ id }: { id: string }) => id);
    expect(ids.filter((id: string) => id.startsWith("at-once-"))).toHaveLength(30);
    expect(new Set(ids).size).toBe(ids.length);
  }, 120_000);

  it("are carried out once, though the same request with its key is sent twenty times at once", async () => {
    const { version } = await now();
    const key = { "idempotency-key": "twenty" };
    const request = { baseVersion: version, edits: [move("taji", "2026-12-12")] };
    const answers = await Promise.all(Array.from({ length: 20 }, () => edit(request, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.version))).toEqual(new Set([version + 1]));
    expect((await now()).version).toBe(version + 1);
  });

  it("of another person or timetable do not answer to the same key", async () => {
    const other = await basesPlan(planner);
    const key = { "idempotency-key": "shared" };
    const edits = [move("taji", "2027-01-01")];
    await edit({ baseVersion: (await now()).version, edits }, key);
    const elsewhere = await planner(
      "POST",
      `/timetables/${other.id}/edits`,
      { baseVersion: other.version, edits },
      key,
    );
    expect(elsewhere).toMatchObject({ status: 200, body: { version: other.version + 1 } });
    const editor = await member(planner, plan.id, "editor");
    const theirs = { baseVersion: (await now()).version, edits: [move("taji", "2027-01-02")] };
    const answer = await editor("POST", `/timetables/${plan.id}/edits`, theirs, key);
    expect(answer).toMatchObject({ status: 200, body: { version: theirs.baseVersion + 1 } });
  });

  it("take ids that are names of JavaScript's own, and no id that is used already", async () => {
    const add = async (id: string) =>
      edit({
        baseVersion: (await now()).version,
        edits: [{ type: "add-milestone", milestone: { id, title: "A name", due: null } }],
      });
    for (const id of ["constructor", "toString", "valueOf"]) {
      expect((await add(id)).status, id).toBe(200);
      expect((await add(id)).body.errors[0].code, id).toBe("id-taken");
    }
    expect((await add("__proto__")).status).toBe(422);
    const unknown = [{ type: "set-milestone", milestoneId: "hasOwnProperty", changes: { title: "x" } }];
    expect((await edit({ baseVersion: (await now()).version, edits: unknown })).status).toBe(422);
  });

  it("cannot point into another timetable", async () => {
    const other = await basesPlan(planner);
    const { version: baseVersion } = await now();
    await planner("POST", `/timetables/${other.id}/edits`, {
      baseVersion: other.version,
      edits: [{ type: "add-milestone", milestone: { id: "elsewhere", title: "There" } }],
    });
    const edits = [{ type: "add-dependency", dependency: { id: "x", fromId: "elsewhere", toId: "taji" } }];
    expect((await edit({ baseVersion, edits })).status).toBe(422);
  });

  it.each([
    ["a negative weight", { weight: -1 }],
    ["an endless weight", { weight: 1e308 }],
    ["a text for a number", { percentDone: "50" }],
    ["more than everything", { percentDone: 101 }],
    ["an id", { id: "another" }],
    ["an unknown field", { colour: "red" }],
    ["a date of the year nought", { due: { day: "0000-01-01", precision: "day" } }],
    ["a date of a made-up precision", { due: { day: "2026-01-01", precision: "hour" } }],
  ])("refuse %s with a sentence at its place", async (_what, changes) => {
    const edits = [{ type: "set-milestone", milestoneId: "taji", changes }];
    const answer = await edit({ baseVersion: (await now()).version, edits });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path.slice(0, 2)).toEqual(["edits", 0]);
    expect(answer.body.errors[0].sentence).toMatch(/\.$/);
  });

  it("are refused where a version is asked that cannot be", async () => {
    const edits = [move("taji", "2027-03-03")];
    for (const baseVersion of [-1, 0.5, 1e20, "1", null])
      expect((await edit({ baseVersion, edits })).status, String(baseVersion)).toBe(422);
    expect(await edit({ baseVersion: 2 ** 31, edits })).toMatchObject({
      status: 409,
      body: { code: "version-ahead" },
    });
  });

  it("by the ten thousand are carried out, or refused with how many there may be", async () => {
    const { body } = await planner("POST", "/timetables", { title: "Many at once" });
    const phases = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ type: "add-phase", phase: { id: `p${n}`, title: "P" } }));
    const send = (edits: unknown[]) =>
      planner(
        "POST",
        `/timetables/${body.id}/edits`,
        { baseVersion: 0, edits },
        { prefer: "return=minimal" },
      );
    const tooMany = await send(phases(20_001));
    expect(tooMany.status).toBe(422);
    expect(tooMany.body.errors[0].code).toBe("too-many");
    expect((await send(phases(10_000))).body.version).toBe(1);
  }, 60_000);
});
