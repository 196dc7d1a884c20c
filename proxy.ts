import { type NextRequest, NextResponse } from "next/server";

/**
 * Security headers of the workspace's pages, with a nonce made for each answer. Nobody is let in or kept out here:
 * that is the gate's work (lib/server/gate.ts). Printed pages and the API have policies of their own.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentPolicy(nonce);

  // Next.js finds the nonce in the request's policy and puts it on its own scripts.
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Referrer-Policy", refersNowhere(request) ? "no-referrer" : "same-origin");
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("X-Frame-Options", "DENY");
  response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
  response.headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  // What stands on these pages is for one person: no shared cache keeps it, and no "back" after signing out.
  response.headers.set("Cache-Control", "private, no-store");
  if (process.env.DRAWDOWN_URL?.startsWith("https://")) {
    response.headers.set("Strict-Transport-Security", "max-age=31536000");
  }
  return response;
}

export const config = {
  matcher: [
    "/timetables",
    "/timetables/:path*",
    "/sign-in",
    "/setup",
    "/invitation",
    "/new-password",
    "/account",
  ],
};

/** Pages whose own address holds a secret tell it to nobody. */
function refersNowhere(request: NextRequest): boolean {
  return ["/setup", "/invitation", "/new-password"].includes(request.nextUrl.pathname);
}

function contentPolicy(nonce: string): string {
  const dev = process.env.NODE_ENV === "development";
  const directives = {
    "default-src": "'self'",
    // Hot reload evaluates what it fetched; a built app never does.
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src": `'self' 'nonce-${nonce}'`,
    // React writes sizes of drawings as style attributes; a style element or sheet from elsewhere stays refused.
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
