/** An answer for one person: kept by no cache. */
export function privateAnswer(data: unknown, init: ResponseInit = {}): Response {
  return answer(JSON.stringify(data), { "Cache-Control": "no-store" }, init);
}

/** JSON that is already text. */
export function privateText(json: string, init: ResponseInit = {}): Response {
  return answer(json, { "Cache-Control": "no-store" }, init);
}

/** An answer that anybody may have, from any page. */
export function publicAnswer(data: unknown, etag: string, request: Request, maxAge: string): Response {
  const headers = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag",
    "Cache-Control": `public, ${maxAge}`,
    ETag: etag,
  };
  if (isKnown(etag, request)) return new Response(null, { status: 304, headers });
  return answer(JSON.stringify(data), headers);
}

/** Whether the asker already has it. */
export function isKnown(etag: string, request: Request): boolean {
  const known = (request.headers.get("if-none-match") ?? "").split(/\s*,\s*/);
  return known.some((each) => each === "*" || each.replace(/^W\//, "") === etag);
}

function answer(json: string, headers: Record<string, string>, init: ResponseInit = {}): Response {
  return new Response(json, {
    ...init,
    headers: { "Content-Type": "application/json; charset=utf-8", ...headers, ...init.headers },
  });
}
