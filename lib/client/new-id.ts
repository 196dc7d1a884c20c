const letters = "abcdefghijkmnpqrstuvwxyz23456789";

/**
 * A name for a new item, made in the browser: 60 random bits, without letters that look alike. Not
 * `crypto.randomUUID`, which browsers keep from pages that are not served over https.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join("");
}
