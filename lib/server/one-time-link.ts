import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** The secret part of a link that works once: 256 random bits. It is shown once and never stored. */
export function newLinkToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of it. So long a secret needs no slow hash. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
