import "server-only";
import { environment } from "../environment";
import type { Printing } from "./printing";
import { takesGzip } from "./takes-gzip.mjs";

/** A printed page needs one stylesheet, one script and fonts of its own server, and nothing else. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const gzipReader = new RegExp(`^${takesGzip}$`);

/** Answers with a printing: nothing where the reader has it already, else compressed where the reader takes that. */
export function answer(request: Request, printing: Printing, status = 200): Response {
  const zipped = gzipReader.test(request.headers.get("accept-encoding") ?? "");
  // Each form of the same page has a name of its own, as RFC 9110 wants of strong names.
  const name = printing.checksum.slice(0, 32);
  const headers: Record<string, string> = {
    ...safetyHeaders(),
    "Content-Type": printing.type,
    ETag: `"${name}${zipped ? "-gzip" : ""}"`,
    Vary: "Accept-Encoding",
    "Cache-Control": status === 200 ? "public, max-age=60, stale-while-revalidate=600" : "no-store",
  };
  if (printing.type.startsWith("application/json")) {
    headers["Access-Control-Allow-Origin"] = "*";
    headers["Repr-Digest"] = `sha-256=:${Buffer.from(printing.checksum, "hex").toString("base64")}:`;
  }
  if (status === 200 && (request.headers.get("if-none-match") ?? "").includes(`"${name}`)) {
    return new Response(null, { status: 304, headers });
  }
  // That it is gzip says next.config.js, because Next lets no route handler say so.
  return new Response(zipped ? printing.gzip : printing.plain, { status, headers });
}

let kept: Record<string, string> | undefined;

function safetyHeaders(): Record<string, string> {
  kept ??= {
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Frame-Options": "DENY",
    ...(environment().publicUrl.startsWith("https:") && {
      "Strict-Transport-Security": "max-age=31536000",
    }),
  };
  return kept;
}
