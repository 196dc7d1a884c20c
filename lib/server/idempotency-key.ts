import { done, type Outcome, refuse } from "./outcome";

/** What the caller calls this request, so that sending it again does nothing twice; `null`: nothing. */
export function idempotencyKeyOf(request: Request): Outcome<string | null> {
  const key = request.headers.get("idempotency-key");
  if (key === null) return done(null);
  return /^[\x21-\x7e]{1,200}$/.test(key) ? done(key) : refuse(400, "idempotency-key");
}
