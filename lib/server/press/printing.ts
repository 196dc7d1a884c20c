import "server-only";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** Something printed: finished bytes, compressed beforehand, and their checksum. */
export interface Printing {
  type: "text/html; charset=utf-8" | "application/json; charset=utf-8";
  plain: Uint8Array<ArrayBuffer>;
  gzip: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the plain bytes, in hexadecimal. */
  checksum: string;
}

const zip = promisify(gzip);

export async function printingOf(type: Printing["type"], text: string): Promise<Printing> {
  const plain = new TextEncoder().encode(text);
  return {
    type,
    plain,
    gzip: new Uint8Array(await zip(plain, { level: 9 })),
    checksum: createHash("sha256").update(plain).digest("hex"),
  };
}
