import { beforeAll, describe, expect, inject, it } from "vitest";
import { type Answer, basesPlan, type Caller, member, move, nobody, owner } from "./callers";

describe("the door", () => {
  let planner: Caller;
  let plan: { id: string; version: number };
  const order = (edits: unknown) => ({ baseVersion: plan.version, edits });

  beforeAll(async () => {
    planner = await owner();
    plan = await basesPlan(planner);
  });

  it("what a person may not see answers 404, just like what is not there", async () => {
    const other = await basesPlan(planner);
    const stranger = await member(planner, other.id, "owner");
    const asked = async (id: string) =>
      Promise.all([
        stranger("GET", `/timetables/${id}`),
        stranger("GET", `/timetables/${id}/history`),
        stranger("GET", `/timetables/${id}/analysis`),
        stranger("POST", `/timetables/${id}/edits`, order([move("taji", "2026-09-09")])),
        stranger("POST", `/timetables/${id}/publications`, {}),
      ]);
    const answers = await asked(plan.id);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    const bodies = (all: Answer[]) => all.map(({ body }) => body);
    expect(bodies(answers)).toEqual(bodies(await asked("no-such-timetable")));
    expect((await stranger("GET", "/timetables")).body.timetables).toHaveLength(1);
  });

  it("whoever has not signed in is asked to, before anything they sent is looked at", async () => {
    const origin = inject("address");
    const answer = await nobody("POST", `/timetables/${plan.id}/edits`, "{broken", { origin });
    expect(answer).toMatchObject({ status: 401, body: { code: "sign-in" } });
  });

  it("a viewer sees the draft and cannot edit; an editor cannot publish", async () => {
    const viewer = await member(planner, plan.id, "viewer");
    expect((await viewer("GET", `/timetables/${plan.id}`)).status).toBe(200);
    const refused = await viewer("POST", `/timetables/${plan.id}/edits`, order([move("taji", "2026-09-09")]));
    expect(refused).toMatchObject({ status: 403, body: { code: "role-wanting" } });
    expect(refused.body.detail).toBe("Your role here is viewer; this takes the role of editor.");

    const editor = await member(planner, plan.id, "editor");
    expect((await editor("POST", `/timetables/${plan.id}/publications`, {})).status).toBe(403);
  });

  it("a write with a cookie but without an Origin, or with a foreign one, is refused", async () => {
    const body = { email: inject("owner").email, password: inject("owner").password };
    const signedIn = await nobody("POST", "/session", body, { origin: inject("address") });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    const create = (headers: Record<string, string>) =>
      nobody("POST", "/timetables", { title: "From elsewhere" }, { cookie, ...headers });
    expect(await create({})).toMatchObject({ status: 403, body: { code: "origin-missing" } });
    for (const origin of ["https://elsewhere.example", "null", `${inject("address")}.elsewhere.example`]) {
      expect(await create({ origin })).toMatchObject({ status: 403, body: { code: "origin-foreign" } });
    }
    expect((await create({ origin: inject("address") })).status).toBe(201);
    // A made-up token does not open the way for the cookie beside it.
    expect((await create({ authorization: "Bearer 0123456789abcdef0123456789abcdef" })).status).toBe(401);
  });

  it.each([
    ["text that is no JSON", "{", 400, "broken-json"],
    ["nothing", "", 400, "broken-json"],
    ["a number", "5", 422, "wrong-type"],
    ["a list", "[]", 422, "wrong-type"],
    ["a hundred thousand brackets", "[".repeat(100_000) + "]".repeat(100_000), 422, "wrong-type"],
    ["objects in objects in objects", `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`, 422, "missing"],
    [
      "unknown fields",
      '{"baseVersion":0,"edits":[{"type":"reopen-milestone","milestoneId":"a","x":1}]}',
      422,
      "unexpected",
    ],
    [
      "a prototype",
      '{"baseVersion":0,"__proto__":{"edits":[]},"constructor":{},"edits":[]}',
      422,
      "edits-missing",
    ],
    ["an unknown edit", '{"baseVersion":0,"edits":[{"type":"drop-table"}]}', 422, "unknown-kind"],
    [
      "a day that is none",
      '{"baseVersion":0,"edits":[{"type":"complete-milestone","milestoneId":"taji","completedOn":"2026-02-30"}]}',
      422,
      "day-format",
    ],
    [
      "a name with a NUL",
      '{"baseVersion":0,"edits":[{"type":"add-phase","phase":{"title":"a\\u0000b"}}]}',
      400,
      "broken-text",
    ],
    [
      "half a character",
      '{"baseVersion":0,"edits":[{"type":"add-phase","phase":{"title":"\\ud83d"}}]}',
      400,
      "broken-text",
    ],
    [
      "an endless name",
      `{"baseVersion":0,"edits":[{"type":"add-phase","phase":{"title":"${"a".repeat(100_000)}"}}]}`,
      422,
      "name-too-long",
    ],
  ])("a body of %s is refused with a sentence", async (_what, body, status, code) => {
    const answer = await planner("POST", `/timetables/${plan.id}/edits`, body);
    const codes = [answer.body.code, ...answer.body.errors.map((error: { code: string }) => error.code)];
    expect(answer.status).toBe(status);
    expect(codes).toContain(code);
    expect(answer.body.detail).toMatch(/\.$/);
  });

  it("a body too large or of another kind is not read", async () => {
    const huge = JSON.stringify({ baseVersion: 0, edits: [], note: "a".repeat(6 * 1024 * 1024) });
    expect((await planner("POST", `/timetables/${plan.id}/edits`, huge)).status).toBe(413);
    const form = { "content-type": "application/x-www-form-urlencoded" };
    expect((await planner("POST", `/timetables/${plan.id}/edits`, "a=b", form)).status).toBe(415);
  });

  it("a document of the API is there for everybody, and names every edit", async () => {
    const { status, body, headers } = await nobody("GET", "/openapi.json");
    expect(status).toBe(200);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(JSON.stringify(body.components.schemas.Edit)).toContain("complete-milestone");
  });
});
