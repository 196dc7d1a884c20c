/** What a file is that is no table in plain text, as far as its bytes tell; the words are `incident-import.file-…`. */
export type OtherKind =
  | "spreadsheet"
  | "document"
  | "archive"
  | "picture"
  | "pdf"
  | "web-page"
  | "json"
  /** Something, and nobody can tell what. */
  | "unknown";

/** The bytes with which files of each kind begin. */
const beginnings: readonly (readonly [OtherKind, readonly number[]])[] = [
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x42, 0x5a, 0x68]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
  ["picture", [0x49, 0x49, 0x2a, 0x00]],
  ["picture", [0x4d, 0x4d, 0x00, 0x2a]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["document", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const zip = [0x50, 0x4b];
/** What Excel and Word saved until 2007. */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What the bytes of a file are, where they are no text; `null`: they may be text. */
export function kindOfFile(bytes: Uint8Array): OtherKind | null {
  const begins = (with_: readonly number[]) => with_.every((byte, i) => bytes[i] === byte);
  // The names of the files in an archive stand in it as they are: at its beginning and again at its end.
  const named = () => latin(bytes.subarray(0, 8_192)) + latin(bytes.subarray(-65_536));
  if (begins(zip)) {
    const names = named();
    if (/xl\/|opendocument\.spreadsheet|Index\/Tables/.test(names)) return "spreadsheet";
    return /word\/|ppt\/|opendocument\./.test(names) ? "document" : "archive";
  }
  if (begins(compound)) {
    const names = latin(bytes.filter((byte) => byte !== 0));
    return /Workbook|Book/.test(names) ? "spreadsheet" : /WordDocument/.test(names) ? "document" : "unknown";
  }
  return beginnings.find(([, beginning]) => begins(beginning))?.[0] ?? null;
}

/** What a text is that is no table: a page that a site sent in the place of a file, or data in another notation. */
export function kindOfText(text: string): OtherKind | null {
  const beginning = text.slice(0, 1_000).trimStart();
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|table)\b/i.test(beginning)
  )
    return "web-page";
  return /^(?:\{\s*"|\[\s*[[{])/.test(beginning) ? "json" : null;
}

/** One character a byte. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
