import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import type { Role } from "@/lib/domain/access";

/** What came back: nothing is thrown, for refusals are what many tests are about. */
export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what tests look into is of any shape
  body: any;
  headers: Headers;
}

/** Somebody who asks the API, with a token as a program has it. */
export type Caller = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** The account that the app began with. */
export function owner(): Promise<Caller> {
  return signIn(inject("owner"));
}

/** Somebody new, whom the owner invites to a timetable. */
export async function member(ownerCalls: Caller, timetableId: string, role: Role): Promise<Caller> {
  const invited = await ownerCalls("POST", `/timetables/${timetableId}/invitations`, { role });
  const token = String(invited.body.invitation.path).split("#")[1];
  const account = { name: `A ${role}`, email: `${randomUUID()}@example.org`, password: randomUUID() };
  await nobody("POST", "/invitations/accept", { token, account }, { origin: inject("address") });
  return signIn(account);
}

/** Somebody who has not signed in. */
export const nobody: Caller = (method, path, body, headers) => ask(method, path, body, headers);

async function signIn({ email, password }: { email: string; password: string }): Promise<Caller> {
  const origin = inject("address");
  const { body, status } = await ask("POST", "/session", { email, password, as: "program" }, { origin });
  if (status !== 200) throw new Error(`${email} could not sign in: ${JSON.stringify(body)}`);
  const authorization = `Bearer ${body.token}`;
  return (method, path, sent, headers) => ask(method, path, sent, { authorization, ...headers });
}

/** @param body Sent as JSON, or as it is where it is text. */
async function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${inject("address")}/api/v1${path}`, {
    method,
    headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
}

export const exactly = (day: string) => ({ day, precision: "day" });

/** A small plan of Iraq's bases, made by the owner: its id. */
export async function basesPlan(ownerCalls: Caller): Promise<{ id: string; slug: string; version: number }> {
  const made = await ownerCalls("POST", "/timetables", {
    title: "Bases handed over",
    timeZone: "Asia/Baghdad",
  });
  const { id, slug } = made.body;
  const edits = [
    { type: "add-phase", phase: { id: "bases", title: "Consolidate bases" } },
    {
      type: "add-milestone",
      milestone: { id: "besmaya", title: "Besmaya", phaseId: "bases", due: exactly("2026-07-25") },
    },
    {
      type: "add-milestone",
      milestone: { id: "taji", title: "Camp Taji", phaseId: "bases", due: exactly("2026-08-23") },
    },
    { type: "add-dependency", dependency: { id: "d1", fromId: "besmaya", toId: "taji", lagDays: 20 } },
    { type: "set-timetable", changes: { endMilestoneId: "taji", internalNote: "only among us" } },
  ];
  const { body } = await ownerCalls("POST", `/timetables/${id}/edits`, { baseVersion: 0, edits });
  return { id, slug, version: body.version };
}

export const move = (milestoneId: string, day: string) => ({
  type: "move-milestone",
  milestoneId,
  due: exactly(day),
});
