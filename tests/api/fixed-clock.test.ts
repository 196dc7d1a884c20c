import { afterAll, beforeAll, expect, it } from "vitest";
import type { Publication } from "@/lib/schema/publication";
import { owner, type RunningApp, runApp } from "../running-app";

/** On this day one sample was public, in some of its versions; the others came later. */
const today = "2010-12-05";
const slug = "iraq-2009-2011";
let app: RunningApp;

beforeAll(async () => {
  app = await runApp({ more: { DRAWDOWN_TODAY: today } });
});
afterAll(() => app.stop());

// biome-ignore lint/suspicious/noExplicitAny: what tests look into is of any shape
const read = async (path: string): Promise<{ status: number; body: any }> => {
  const response = await fetch(`${app.address}/api/v1${path}`);
  return { status: response.status, body: await response.json() };
};
const pageStatus = async (path: string) => (await fetch(`${app.address}${path}`)).status;

it("programs see the versions that readers of pages see, and no later ones", async () => {
  const { body } = await read("/public/timetables");
  expect(body.timetables.map((each: Publication) => each.slug)).toEqual([slug]);
  const latest: Publication = (await read(`/public/timetables/${slug}`)).body;
  expect(body.timetables[0].version).toBe(latest.version);
  expect(latest.publishedOn <= today).toBe(true);

  const next = latest.version + 1;
  expect((await read(`/public/timetables/${slug}/versions/${latest.version}`)).status).toBe(200);
  expect((await read(`/public/timetables/${slug}/versions/${next}`)).status).toBe(404);
  expect(await pageStatus(`/t/${slug}/v/${latest.version}`)).toBe(200);
  expect(await pageStatus(`/t/${slug}/v/${next}`)).toBe(404);

  expect((await read("/public/timetables/afghanistan-2020-2021")).status).toBe(404);
  expect(await pageStatus("/t/afghanistan-2020-2021")).toBe(404);
});

it("nobody is told what will be known on a day to come", async () => {
  const known = await read(`/public/timetables/${slug}?asOf=2010-12-05`);
  expect(known.body.publishedOn <= today).toBe(true);
  const future = await read(`/public/timetables/${slug}?asOf=2010-12-06`);
  expect(future).toMatchObject({ status: 422, body: { errors: [{ path: ["asOf"] }] } });
  expect(await pageStatus(`/t/${slug}?asOf=2010-12-06`)).toBe(400);
  expect((await read(`/public/timetables/${slug}?asOf=2001-01-01`)).status).toBe(404);
});

it("a published timetable is copied as it was known on that day", async () => {
  const headers = { origin: app.address, "content-type": "application/json" };
  const send = async (path: string, body: object, more: Record<string, string> = {}) => {
    const response = await fetch(`${app.address}/api/v1${path}`, {
      method: "POST",
      headers: { ...headers, ...more },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  const { token } = (await send("/session", { ...owner, as: "program" })).body;
  const authorization = { authorization: `Bearer ${token}` };
  const copied = await send("/timetables", { copyOf: slug, title: "A copy" }, authorization);
  expect(copied.status).toBe(201);
  const latest: Publication = (await read(`/public/timetables/${slug}`)).body;
  const copy = await fetch(`${app.address}/api/v1/timetables/${copied.body.id}`, { headers: authorization });
  const { timetable } = (await copy.json()) as { timetable: Publication["timetable"] };
  expect(timetable.milestones.map(({ id, due, completion }) => ({ id, due, completion }))).toEqual(
    latest.timetable.milestones.map(({ id, due, completion }) => ({ id, due, completion })),
  );
  const notYet = await send("/timetables", { copyOf: "afghanistan-2020-2021" }, authorization);
  expect(notYet).toMatchObject({ status: 422, body: { errors: [{ path: ["copyOf"] }] } });
});
