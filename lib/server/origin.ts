import { environment } from "./environment";
import { type Refusal, refuse } from "./outcome";
import { bearerToken } from "./session";

const readingMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A write must come from a page of this site, or carry a token that no page elsewhere can make a browser send.
 * `null`: it may go on.
 */
export function foreignOrigin(request: Request): Refusal | null {
  if (readingMethods.has(request.method) || bearerToken(request)) return null;
  const origin = request.headers.get("origin");
  if (!origin) return refuse(403, "origin-missing");
  if (origin === environment().publicUrl) return null;
  // Reached under another name, such as localhost: then the page and the request name the same host.
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  return host !== null && host === request.headers.get("host") ? null : refuse(403, "origin-foreign");
}
