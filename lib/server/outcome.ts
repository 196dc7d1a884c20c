import type { Problem } from "@/lib/domain/problem";
import { type Sentence, sentence } from "@/lib/domain/sentence";

/** An expected no: a value that goes back to who asked, as a problem document (RFC 9457). */
export interface Refusal {
  ok: false;
  status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429;
  /** What is the matter, in one sentence. */
  sentence: Sentence;
  /** Said at the places concerned. */
  problems: readonly Problem[];
  /** What else the asker needs to go on, such as the changes that were missed. */
  facts?: Readonly<Record<string, unknown>>;
}

export type Outcome<T> = { ok: true; value: T } | Refusal;

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refuse(
  status: Refusal["status"],
  key: string,
  details: { problems?: readonly Problem[]; facts?: Refusal["facts"]; values?: Sentence["values"] } = {},
): Refusal {
  const { problems = [], facts, values } = details;
  return {
    ok: false,
    status,
    sentence: sentence(`refusals.${key}`, values),
    problems,
    ...(facts && { facts }),
  };
}

/** What the request asks for is understood and cannot be. */
export function refuseWith(problems: readonly Problem[]): Refusal {
  return refuse(422, "problems", { problems, values: { count: problems.length } });
}
