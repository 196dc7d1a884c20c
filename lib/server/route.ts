import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Permission } from "@/lib/domain/access";
import { problemsOfZod } from "@/lib/domain/problems-of-zod";
import { TimetableAccess } from "./gate";
import { log } from "./log";
import type { Needs } from "./needs";
import { foreignOrigin } from "./origin";
import { done, type Outcome, type Refusal, refuse, refuseWith } from "./outcome";
import { problemResponse, surpriseResponse } from "./problem-document";
import { readJson } from "./request-body";
import { type Person, whoAsks } from "./session";

interface Rules<N extends Needs, B extends z.ZodType, Q extends z.ZodType> {
  needs: N;
  body?: B;
  query?: Q;
}

export interface Call<N extends Needs, B, Q> {
  request: Request;
  params: Record<string, string>;
  person: N extends "nothing" ? null : Person;
  /** The proof that this person may, for the functions that ask for it. */
  access: N extends Permission ? TimetableAccess<N> : null;
  body: B;
  query: Q;
}

interface Context {
  /** Nothing where the address has no place to fill. */
  params: Promise<Record<string, string> | undefined>;
}

/**
 * An entrance of the API: asks who it is, whether they may, and whether what they sent has the right shape, in
 * that order; only then the handler runs. Refusals leave as problem documents, surprises as a number to ask by.
 */
export function route<
  N extends Needs,
  B extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
>(
  rules: Rules<N, B, Q>,
  handler: (call: Call<N, z.output<B>, z.output<Q>>) => Promise<Response | Refusal>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      const params = withoutNul(await context.params);
      const call = await admit(rules, request, params);
      if (!call.ok) return problemResponse(call);
      const answer = await handler(call.value as Call<N, z.output<B>, z.output<Q>>);
      return answer instanceof Response ? answer : problemResponse(answer);
    } catch (error) {
      const id = randomUUID();
      log.error({ id, err: error, method: request.method, path: new URL(request.url).pathname }, "surprise");
      return surpriseResponse(id);
    }
  };
}

async function admit<N extends Needs, B extends z.ZodType, Q extends z.ZodType>(
  rules: Rules<N, B, Q>,
  request: Request,
  params: Record<string, string>,
): Promise<Outcome<Call<Needs, unknown, unknown>>> {
  const foreign = foreignOrigin(request);
  if (foreign) return foreign;
  const entry = await enter(rules.needs, request, params);
  if (!entry.ok) return entry;

  const asked = new URL(request.url).searchParams;
  if (asked.toString().includes("%00")) return refuse(400, "broken-text");
  const query = check(rules.query, Object.fromEntries(asked));
  if (!query.ok) return query;
  if (!rules.body) return done({ ...entry.value, request, params, query: query.value, body: undefined });
  const sent = await readJson(request);
  if (!sent.ok) return sent;
  const body = check(rules.body, sent.value);
  return body.ok ? done({ ...entry.value, request, params, query: query.value, body: body.value }) : body;
}

/** PostgreSQL knows no NUL and fails on one; no name holds one, so an empty one finds as little. */
function withoutNul(params: Record<string, string> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => [name, value.includes("\0") ? "" : value]),
  );
}

type Entry = { person: Person | null; access: TimetableAccess | null };

async function enter(
  needs: Needs,
  request: Request,
  params: Record<string, string>,
): Promise<Outcome<Entry>> {
  if (needs === "nothing") return done({ person: null, access: null });
  const person = await whoAsks(request);
  if (!person) return refuse(401, "sign-in");
  if (needs === "sign-in") return done({ person, access: null });
  const access = await TimetableAccess.open(person, params.id ?? "", needs);
  return access.ok ? done({ person, access: access.value }) : access;
}

function check(shape: z.ZodType | undefined, value: unknown): Outcome<unknown> {
  if (!shape) return done(undefined);
  const read = shape.safeParse(value, { reportInput: true });
  return read.success ? done(read.data) : refuseWith(problemsOfZod(read.error));
}
