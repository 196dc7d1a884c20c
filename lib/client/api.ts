import type { Change } from "@/lib/domain/compare";

/** One thing that was wrong with what was sent, with the place it stands at. */
export interface RefusedField {
  path: (string | number)[];
  sentence: string;
  code: string;
}

/** Why the server did not do what was asked. Expected refusals are values; nothing here is thrown. */
export type Refusal =
  | { kind: "problems"; errors: RefusedField[] }
  /** Somebody else saved first: the version there is now, and what changed meanwhile. */
  | { kind: "conflict"; version: number; changes: Change[] }
  | { kind: "signed-out" }
  | { kind: "not-found" }
  | { kind: "too-many-tries"; retryAfterSeconds: number }
  /** No answer came; it may or may not have been done. */
  | { kind: "offline" }
  | { kind: "failed"; detail: string };

export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

interface ProblemDocument {
  title?: string;
  detail?: string;
  errors?: RefusedField[];
  version?: number;
  changes?: Change[];
}

/** Asks the program's own HTTP API (`/api/v1`), which the workspace uses like anybody else. */
export async function askApi<T>(
  path: string,
  {
    method = "GET",
    body,
    headers = {},
    signal,
  }: { method?: string; body?: unknown; headers?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers: body === undefined ? headers : { "content-type": "application/json", ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch {
    return { ok: false, refusal: { kind: "offline" } };
  }
  const text = await response.text().catch(() => "");
  const content = parsed(text);
  if (response.ok && content !== undefined) return { ok: true, value: content as T };
  return { ok: false, refusal: refusalOf(response, (content ?? {}) as ProblemDocument) };
}

function refusalOf(response: Response, problem: ProblemDocument): Refusal {
  switch (response.status) {
    case 401:
      return { kind: "signed-out" };
    case 404:
      return { kind: "not-found" };
    case 409:
      if (problem.version !== undefined)
        return { kind: "conflict", version: problem.version, changes: problem.changes ?? [] };
      break;
    case 429:
      return { kind: "too-many-tries", retryAfterSeconds: Number(response.headers.get("retry-after")) || 60 };
    case 502:
    case 503:
    case 504:
      return { kind: "offline" };
  }
  if (problem.errors && problem.errors.length > 0) return { kind: "problems", errors: problem.errors };
  return { kind: "failed", detail: problem.detail ?? problem.title ?? String(response.status) };
}

function parsed(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return undefined;
  }
}
