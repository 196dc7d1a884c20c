import { spawn } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningApp, runApp } from "../running-app";

/** As an installation behind https begins, without an owner in its environment. */
const publicUrl = "https://timetable.example.org";
let app: RunningApp;
let token: string;

beforeAll(async () => {
  app = await runApp({
    more: { DRAWDOWN_OWNER_EMAIL: "", DRAWDOWN_OWNER_PASSWORD: "", DRAWDOWN_URL: publicUrl },
  });
  token = /works once\): https:\/\/timetable\.example\.org\/setup\?token=([\w-]+)/.exec(app.said)?.[1] ?? "";
});
afterAll(() => app.stop());

const send = (path: string, body: object) =>
  fetch(`${app.address}/api/v1${path}`, {
    method: "POST",
    headers: { origin: publicUrl, "content-type": "application/json" },
    body: JSON.stringify(body),
  });

const account = (n: number) => ({
  token,
  name: `First ${n}`,
  email: `first-${n}@example.org`,
  password: "the very first one",
});

it("a setup link works once, and makes one owner however many try at the same instant", async () => {
  expect(token).toHaveLength(43);
  expect((await send("/setup", { ...account(0), token: "another" })).status).toBe(404);
  const answers = await Promise.all([1, 2, 3, 4].map((n) => send("/setup", account(n))));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404, 404]);
  expect((await send("/setup", account(5))).status).toBe(404);

  const made = answers.find(({ status }) => status === 201) as Response;
  const [cookie = ""] = made.headers.getSetCookie();
  const timetables = await fetch(`${app.address}/api/v1/timetables`, {
    headers: { cookie: cookie.split(";")[0] ?? "" },
  });
  const roles = ((await timetables.json()) as { timetables: { role: string }[] }).timetables;
  expect(roles.length).toBeGreaterThanOrEqual(5);
  expect(roles.every(({ role }) => role === "owner")).toBe(true);
});

it("on https the cookie is Secure, and browsers are told to stay there", async () => {
  await user(["add", "secure@example.org", "--role", "viewer", "--password-stdin"], "twelve and more\n");
  const signedIn = await send("/session", { email: "secure@example.org", password: "twelve and more" });
  expect(signedIn.headers.getSetCookie()[0]).toMatch(
    /^__Secure-drawdown\.session_token=[^;]+;.* Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  const page = await fetch(`${app.address}/sign-in`);
  expect(page.headers.get("strict-transport-security")).toBe("max-age=31536000");
});

it("the terminal makes an account with a link that sets its password once", async () => {
  const { code, said } = await user(["add", "Terminal@example.org", "--role", "editor"]);
  expect(code).toBe(0);
  const link = /https:\/\/timetable\.example\.org\/new-password#([\w-]+)/.exec(said)?.[1] ?? "";
  const password = "set by the link";
  expect((await send("/new-password", { token: link, password })).status).toBe(200);
  expect((await send("/new-password", { token: link, password })).status).toBe(404);
  expect((await send("/session", { email: "terminal@example.org", password })).status).toBe(200);
});

it("the terminal refuses what would leave a timetable without an owner, and says why", async () => {
  const list = await user(["list"]);
  const [first = ""] = /first-\d@example\.org/.exec(list.said) ?? [];
  const removed = await user(["remove", first]);
  expect(removed.code).toBe(1);
  expect(removed.said).toContain("would be without an owner");
  expect((await user(["list"])).said).toContain(first);
});

function user(words: string[], input = ""): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["scripts/user.mjs", ...words], {
    env: { ...process.env, ...app.environment, DRAWDOWN_URL: publicUrl },
  });
  let said = "";
  child.stdout.on("data", (data) => {
    said += data;
  });
  child.stderr.on("data", (data) => {
    said += data;
  });
  child.stdin.end(input);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said })));
}
