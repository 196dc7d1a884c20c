import { done, type Outcome, refuse } from "./outcome";

const megabytes = 5;

/** The JSON that a request carries, read up to a limit. What it says is for a shape to judge. */
export async function readJson(request: Request): Promise<Outcome<unknown>> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? ""))
    return refuse(415, "not-json");
  const bytes = await readUpTo(request, megabytes * 1024 * 1024);
  if (!bytes) return refuse(413, "too-large", { values: { megabytes } });
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return mayHoldBrokenText(text) && holdsBrokenText(value) ? refuse(400, "broken-text") : done(value);
  } catch {
    return refuse(400, "broken-json");
  }
}

/** `null`: more than that. What is announced as too large is not read at all. */
async function readUpTo(request: Request, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    size += part.value.byteLength;
    if (size > most) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}

/** Only an escape brings a NUL or half a character into JSON that is valid UTF-8. */
function mayHoldBrokenText(json: string): boolean {
  return /\\u(0000|d[89a-f])/i.test(json);
}

/** Whether some text in it cannot be kept: PostgreSQL takes neither. With a stack of its own, for it may be deep. */
function holdsBrokenText(value: unknown): boolean {
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === "string" && /[\0\p{Surrogate}]/u.test(next)) return true;
    if (typeof next === "object" && next !== null) {
      for (const [name, inner] of Object.entries(next)) open.push(name, inner);
    }
  }
  return false;
}
