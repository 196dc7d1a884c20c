import { beforeAll, expect, inject, it } from "vitest";
import { type Endpoint, endpoints } from "@/lib/server/endpoints";
import { basesPlan, type Caller, member, nobody, owner } from "./callers";

/** What the document of the API says each entrance may answer, and what they do answer. */
let documented: Record<string, Record<string, { responses: Record<string, unknown> }>>;
let planner: Caller;
let viewer: Caller;
let planId: string;

beforeAll(async () => {
  documented = (await nobody("GET", "/openapi.json")).body.paths;
  planner = await owner();
  planId = (await basesPlan(planner)).id;
  viewer = await member(planner, planId, "viewer");
});

const huge = JSON.stringify({ text: "a".repeat(6 * 1024 * 1024) });

/** Every way in which a request can be wrong, whatever the entrance does. */
async function refusalsOf({ method, path, needs, body, query }: Endpoint): Promise<Set<number>> {
  const verb = method.toUpperCase();
  const at = (id: string) => path.replace("{id}", id).replace(/\{\w+\}/g, "1");
  const sent = body && "{}";
  const answers = [await nobody(verb, at(planId), sent)];
  const origin = { origin: inject("address") };
  const caller: Caller = needs === "nothing" ? (v, p, b, h) => nobody(v, p, b, { ...origin, ...h }) : planner;
  answers.push(await nobody(verb, at(planId), sent, origin));
  answers.push(await caller(verb, at("nothing-of-that-name"), sent));
  if (body) {
    answers.push(await caller(verb, at(planId), "{"));
    answers.push(await caller(verb, at(planId), "a=b", { "content-type": "text/plain" }));
    answers.push(await caller(verb, at(planId), huge));
    answers.push(await caller(verb, at(planId), { nonsense: true }));
  }
  if (query) answers.push(await caller(verb, `${at(planId)}?nonsense=1`));
  if (needs !== "nothing" && needs !== "sign-in" && method !== "delete")
    answers.push(await viewer(verb, at(planId), sent));
  return new Set(answers.map(({ status }) => status).filter((status) => status >= 400));
}

// Signing out and ending sessions would pull the ground from under the other tests.
const asked = Object.entries(endpoints as Record<string, Endpoint>).filter(
  ([name]) => !["endSessions", "signOut"].includes(name),
);

it.each(asked)("every refusal of %s is one that the document names", async (_name, endpoint) => {
  const operation = documented[endpoint.path]?.[endpoint.method];
  const refusals = await refusalsOf(endpoint);
  expect([...refusals].filter((status) => !(status in (operation?.responses ?? {})))).toEqual([]);
  if (endpoint.body) for (const status of [400, 413, 415]) expect(refusals).toContain(status);
  if (endpoint.needs !== "nothing") expect(refusals).toContain(401);
});
