import { beforeAll, describe, expect, inject, it } from "vitest";
import { newInvitation, newMember, Visitor } from "./as-person";

const owner = new Visitor();
let timetableId: string;

beforeAll(async () => {
  expect((await owner.signIn(inject("owner"))).status).toBe(200);
  const made = await owner.ask<{ id: string }>("POST", "/timetables", { title: "A timetable with people" });
  expect(made.status).toBe(201);
  timetableId = made.body.id;
});

/** Tries from an address of its own, so that one story's tries do not count against another's. */
const from = (address: string) => ({ "x-forwarded-for": address });

describe("signing in", () => {
  it("gives a cookie that scripts cannot read and other sites cannot send along", async () => {
    const { headers, body } = await new Visitor().signIn(inject("owner"));
    const [cookie = ""] = headers.getSetCookie();
    expect(cookie).toMatch(/^drawdown\.session_token=[^;]{40,};/);
    expect(cookie).toContain("; HttpOnly");
    expect(cookie).toContain("; SameSite=Lax");
    expect(cookie).toContain("; Path=/");
    expect(cookie).not.toContain("Secure"); // this app is reached by http
    expect(JSON.stringify(body)).not.toContain(cookie.slice(24, 60));
    expect(headers.get("cache-control")).toBe("no-store");
  });

  it("takes the address in any letters, and no other password", async () => {
    const { email, password } = inject("owner");
    expect((await new Visitor().signIn({ email: ` ${email.toUpperCase()} `, password })).status).toBe(200);
    expect((await new Visitor().signIn({ email, password: password.toUpperCase() })).status).toBe(401);
  });

  it("ends with signing out, also for whoever kept the cookie", async () => {
    const visitor = new Visitor();
    await visitor.signIn(inject("owner"));
    const kept = new Map(visitor.cookies);
    expect((await visitor.ask("DELETE", "/session")).status).toBe(200);
    expect(visitor.cookies.size).toBe(0);
    visitor.cookies = kept;
    expect((await visitor.ask("GET", "/session")).status).toBe(401);
  });

  it("believes no cookie that it did not sign", async () => {
    const visitor = new Visitor();
    await visitor.signIn(inject("owner"));
    const [[name = "", value = ""] = []] = [...visitor.cookies];
    visitor.cookies.set(name, value.split(".")[0] ?? "");
    expect((await visitor.ask("GET", "/session")).status).toBe(401);
    visitor.cookies.set(name, `${value.split(".")[0]}.${"A".repeat(43)}%3D`);
    expect((await visitor.ask("GET", "/session")).status).toBe(401);
  });

  it("gives a program a token in place of a cookie", async () => {
    const { headers, body } = await new Visitor().ask<{ token: string }>("POST", "/session", {
      ...inject("owner"),
      as: "program",
    });
    expect(headers.getSetCookie()).toEqual([]);
    const asked = await fetch(`${inject("address")}/api/v1/session`, {
      headers: { authorization: `Bearer ${body.token}` },
    });
    expect(asked.status).toBe(200);
    const unsigned = await fetch(`${inject("address")}/api/v1/session`, {
      headers: { authorization: `Bearer ${body.token.split(".")[0]}` },
    });
    expect(unsigned.status).toBe(401);
  });
});

describe("a stranger", () => {
  it("cannot tell whether an account exists", async () => {
    const stranger = new Visitor();
    const known = await stranger.ask(
      "POST",
      "/session",
      { email: inject("owner").email, password: "not the password" },
      from("203.0.113.1"),
    );
    const unknown = await stranger.ask(
      "POST",
      "/session",
      { email: "nobody@example.org", password: "not the password" },
      from("203.0.113.1"),
    );
    expect(known.status).toBe(401);
    expect(unknown).toMatchObject({ status: known.status, body: known.body });
  });

  it("cannot make an account by the library's own addresses", async () => {
    for (const path of ["/api/auth/sign-up/email", "/api/auth/sign-in/email", "/api/auth/ok"]) {
      const answer = await fetch(`${inject("address")}${path}`, {
        method: "POST",
        headers: { origin: inject("address"), "content-type": "application/json" },
        body: JSON.stringify({ name: "X", email: "x@example.org", password: "long enough for it" }),
      });
      expect(answer.status).toBe(404);
    }
  });

  it("finds nothing behind a private address", async () => {
    const { visitor } = await newMember(owner, timetableId, "viewer");
    const other = await owner.ask<{ id: string }>("POST", "/timetables", { title: "Not for that member" });
    for (const [method, rest] of [
      ["GET", "members"],
      ["GET", "invitations"],
      ["POST", "invitations"],
      ["DELETE", "members/somebody"],
    ] as const) {
      const body = method === "POST" ? { role: "viewer" } : undefined;
      const hidden = await visitor.ask(method, `/timetables/${other.body.id}/${rest}`, body);
      const missing = await visitor.ask(method, `/timetables/no-such-timetable/${rest}`, body);
      expect(hidden.status).toBe(404);
      expect(hidden.body).toEqual(missing.body);
    }
    expect((await new Visitor().ask("GET", `/timetables/${timetableId}/members`)).status).toBe(401);
  });
});

describe("guessing", () => {
  it("is limited, also with twelve wrong passwords at the same instant", async () => {
    const guess = (i: number) =>
      new Visitor().ask(
        "POST",
        "/session",
        { email: "guessed@example.org", password: `wrong password ${i}` },
        from("203.0.113.77"),
      );
    const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => guess(i)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(8);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(4);
    const wait = Number(refused[0]?.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(600);
    expect(wait).toBeLessThanOrEqual(900);
    expect(refused[0]?.body.detail).toBe("That was tried too often. Try again in 15 minutes.");
  });

  it("is limited on one account from however many addresses", async () => {
    const answers = await Promise.all(
      Array.from({ length: 45 }, (_, i) =>
        new Visitor().ask(
          "POST",
          "/session",
          { email: "wanted@example.org", password: "wrong" },
          from(`198.51.100.${i}`),
        ),
      ),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(40);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it("is not evaded by saying in a header where the connection comes from", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        new Visitor().ask(
          "POST",
          "/session",
          { email: "evaded@example.org", password: "wrong" },
          { ...from("203.0.113.80"), "x-drawdown-connection": `198.51.100.${i}` },
        ),
      ),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  it("does not keep out whoever knows the password from elsewhere", async () => {
    const member = await newMember(owner, timetableId, "viewer");
    for (let i = 0; i < 9; i += 1) {
      await new Visitor().ask(
        "POST",
        "/session",
        { email: member.email, password: "wrong" },
        from("203.0.113.78"),
      );
    }
    const { email, password } = member;
    const there = await new Visitor().ask("POST", "/session", { email, password }, from("203.0.113.78"));
    const elsewhere = await new Visitor().ask("POST", "/session", { email, password }, from("203.0.113.79"));
    expect([there.status, elsewhere.status]).toEqual([429, 200]);
  });
});

describe("a write", () => {
  const paths: [string, string, object?][] = [
    ["POST", "/session", { email: "a@example.org", password: "x" }],
    ["DELETE", "/session"],
    ["POST", "/setup", {}],
    ["POST", "/invitations/accept", {}],
    ["PATCH", "/account", { name: "Mallory" }],
  ];

  it.each(paths)("without Origin is refused: %s %s", async (method, path, body) => {
    const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(`${inject("address")}/api/v1${path}`, {
      method,
      headers: { cookie, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(answer.status).toBe(403);
    expect((await answer.json()).code).toBe("origin-missing");
  });

  it.each(["https://elsewhere.example", "null", "http://127.0.0.1.elsewhere.example"])(
    "from %s is refused",
    async (origin) => {
      const { status, body } = await owner.ask("PATCH", "/account", { name: "Mallory" }, { origin });
      expect([status, body.code]).toEqual([403, "origin-foreign"]);
    },
  );
});

describe("setting up", () => {
  it("makes the first owner once: with an account there, no address does it again", async () => {
    const { status, body } = await new Visitor().ask("POST", "/setup", {
      token: "a".repeat(43),
      name: "Another first",
      email: "another@example.org",
      password: "twelve or more",
    });
    expect([status, body.code]).toEqual([404, "setup-over"]);
  });

  it("made the first owner the owner of what nobody owned", async () => {
    const { body } = await owner.ask<{ timetables: { role: string }[] }>("GET", "/timetables");
    expect(body.timetables.length).toBeGreaterThan(0);
    expect(new Set(body.timetables.map(({ role }) => role))).toEqual(new Set(["owner"]));
  });
});

describe("an invitation", () => {
  it("works once and gives just that role", async () => {
    const token = await newInvitation(owner, timetableId, { role: "editor" });
    const account = (n: number) => ({
      name: `Guest ${n}`,
      email: `guest-${n}-${Date.now()}@example.org`,
      password: "guests have long ones",
    });
    const guests = [new Visitor(), new Visitor(), new Visitor()];
    const answers = await Promise.all(
      guests.map((guest, n) => guest.ask("POST", "/invitations/accept", { token, account: account(n) })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    const winner = guests[answers.findIndex(({ status }) => status === 200)] as Visitor;
    const { body } = await winner.ask<{ timetables: { id: string; role: string }[] }>("GET", "/timetables");
    expect(body.timetables.map(({ id, role }) => [id, role])).toEqual([[timetableId, "editor"]]);
    expect((await winner.ask("GET", `/timetables/${timetableId}/invitations`)).status).toBe(403);
  });

  it("makes one account of a new address, though two links are used for it at the same instant", async () => {
    const tokens = await Promise.all(
      Array.from({ length: 6 }, () => newInvitation(owner, timetableId, { role: "viewer" })),
    );
    const account = { name: "Twice", email: "twice@example.org", password: "guests have long ones" };
    const answers = await Promise.all(
      tokens.map((token) =>
        new Visitor().ask<{ errors?: { code: string }[] }>("POST", "/invitations/accept", { token, account }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422, 422, 422]);
    const refused = answers.filter(({ status }) => status === 422).flatMap(({ body }) => body.errors ?? []);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["email-has-account"]));
  });

  it("is kept as a hash, shown once, and listed without its link", async () => {
    const token = await newInvitation(owner, timetableId, { role: "viewer", email: "Listed@Example.org" });
    const { body } = await owner.ask<{ invitations: { email: string }[] }>(
      "GET",
      `/timetables/${timetableId}/invitations`,
    );
    expect(body.invitations.map(({ email }) => email)).toContain("listed@example.org");
    expect(JSON.stringify(body)).not.toContain(token);
  });

  it("for one address takes no other", async () => {
    const token = await newInvitation(owner, timetableId, { role: "viewer", email: "only@example.org" });
    const account = { name: "Other", email: "other@example.org", password: "another long one" };
    const other = await new Visitor().ask<{ errors: { path: string[]; code: string }[] }>(
      "POST",
      "/invitations/accept",
      { token, account },
    );
    expect(other.status).toBe(422);
    expect(other.body.errors).toMatchObject([{ path: ["account", "email"], code: "email-not-invited" }]);
    expect((await owner.ask("POST", "/invitations/accept", { token })).body.code).toBe(
      "invitation-for-another",
    );
  });

  it("withdrawn, or of somebody who may not invite any more, opens nothing", async () => {
    const second = await newMember(owner, timetableId, "owner");
    const token = await newInvitation(second.visitor, timetableId, { role: "owner" });
    const open = () => new Visitor().ask("POST", "/invitations/open", { token });
    expect((await open()).status).toBe(200);
    await owner.ask("PATCH", `/timetables/${timetableId}/members/${second.id}`, { role: "viewer" });
    expect((await open()).status).toBe(404);

    const { body } = await owner.ask<{ invitation: { id: string; path: string } }>(
      "POST",
      `/timetables/${timetableId}/invitations`,
      { role: "viewer" },
    );
    await owner.ask("DELETE", `/timetables/${timetableId}/invitations/${body.invitation.id}`);
    const withdrawn = { token: body.invitation.path.split("#")[1] };
    expect((await new Visitor().ask("POST", "/invitations/open", withdrawn)).status).toBe(404);
  });

  it("never lowers a role, and lets nobody take an account that is there", async () => {
    const editor = await newMember(owner, timetableId, "editor");
    const token = await newInvitation(owner, timetableId, { role: "viewer" });
    const taken = await new Visitor().ask<{ errors: { code: string }[] }>("POST", "/invitations/accept", {
      token,
      account: { name: "Thief", email: editor.email, password: "a password of my own" },
    });
    expect(taken.body.errors.map(({ code }) => code)).toEqual(["email-has-account"]);
    const { body } = await editor.visitor.ask("POST", "/invitations/accept", { token });
    expect(body.role).toBe("editor");
  });
});

describe("members", () => {
  it("keep an owner: the last one cannot leave, step down or be removed, nor two at the same instant", async () => {
    const { body } = await owner.ask<{ id: string }>("POST", "/timetables", { title: "With two owners" });
    const { body: me } = await owner.ask<{ person: { id: string } }>("GET", "/session");
    const path = (personId: string) => `/timetables/${body.id}/members/${personId}`;
    const alone = await owner.ask("DELETE", path(me.person.id));
    expect([alone.status, alone.body.detail]).toEqual([
      409,
      "A timetable needs an owner. Make somebody else an owner first.",
    ]);
    expect((await owner.ask("PATCH", path(me.person.id), { role: "editor" })).status).toBe(409);

    const second = await newMember(owner, body.id, "owner");
    const both = await Promise.all([
      owner.ask("DELETE", path(me.person.id)),
      second.visitor.ask("DELETE", path(second.id)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("may do what their role says and no more", async () => {
    const editor = await newMember(owner, timetableId, "editor");
    const members = `/timetables/${timetableId}/members`;
    expect((await editor.visitor.ask("GET", members)).status).toBe(200);
    const raised = await editor.visitor.ask("PATCH", `${members}/${editor.id}`, { role: "owner" });
    expect([raised.status, raised.body.detail]).toEqual([
      403,
      "Your role here is editor; this takes the role of owner.",
    ]);
    const { body: me } = await owner.ask<{ person: { id: string } }>("GET", "/session");
    expect((await editor.visitor.ask("DELETE", `${members}/${me.person.id}`)).status).toBe(403);
    expect((await editor.visitor.ask("DELETE", `${members}/${editor.id}`)).status).toBe(200);
  });

  it("who were removed have sessions that no longer open the timetable", async () => {
    const member = await newMember(owner, timetableId, "viewer");
    expect((await member.visitor.ask("GET", `/timetables/${timetableId}`)).status).toBe(200);
    await owner.ask("DELETE", `/timetables/${timetableId}/members/${member.id}`);
    expect((await member.visitor.ask("GET", `/timetables/${timetableId}`)).status).toBe(404);
    expect((await member.visitor.ask("GET", "/session")).status).toBe(200);
  });
});

describe("an account", () => {
  it("signs out everywhere else when its password changes", async () => {
    const member = await newMember(owner, timetableId, "viewer");
    const elsewhere = new Visitor();
    await elsewhere.signIn(member);
    const wrong = await member.visitor.ask<{ errors: { path: string[] }[] }>("POST", "/account/password", {
      currentPassword: "not this",
      newPassword: "a new long password",
    });
    expect([wrong.status, wrong.body.errors[0]?.path]).toEqual([422, ["currentPassword"]]);
    const changed = await member.visitor.ask("POST", "/account/password", {
      currentPassword: member.password,
      newPassword: "a new long password",
    });
    expect(changed.status).toBe(200);
    expect((await member.visitor.ask("GET", "/session")).status).toBe(200);
    expect((await elsewhere.ask("GET", "/session")).status).toBe(401);
    expect((await new Visitor().signIn(member)).status).toBe(401);
    const anew = { email: member.email, password: "a new long password" };
    expect((await new Visitor().signIn(anew)).status).toBe(200);
  });

  it("lists where it is signed in and ends the others", async () => {
    const member = await newMember(owner, timetableId, "viewer");
    const elsewhere = new Visitor();
    await elsewhere.signIn(member);
    const { body } = await member.visitor.ask<{ sessions: { isThis: boolean }[] }>(
      "GET",
      "/account/sessions",
    );
    expect(body.sessions.map(({ isThis }) => isThis).sort()).toEqual([false, true]);
    expect((await member.visitor.ask("DELETE", "/account/sessions")).body).toEqual({ ended: 1 });
    expect((await elsewhere.ask("GET", "/session")).status).toBe(401);
  });

  it("says which field is wrong, in a sentence, with nothing of the password in it", async () => {
    const { status, body } = await new Visitor().ask<{ errors: { path: string[]; sentence: string }[] }>(
      "POST",
      "/setup",
      { token: "x", name: " ", email: "amina", password: "short" },
    );
    expect(status).toBe(422);
    expect(body.errors.map(({ path, sentence }) => [path[0], sentence])).toEqual([
      ["name", "Enter a name."],
      ["email", "Enter an e-mail address such as name@example.org."],
      ["password", "Use at least 12 characters. A few words in a row make a good password."],
    ]);
  });
});

it("answers of the API are data and nothing that a browser runs", async () => {
  const { headers } = await owner.ask("GET", "/session");
  expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});
