import "server-only";
import { createHash } from "node:crypto";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { database } from "./database";
import { storedDay } from "./stored-day";

const { printing: printings } = database;

/** Which page: of which version, in which format (and edition of it), in which language, as of which day. */
export interface PrintingKey {
  slug: string;
  version: number;
  format: string;
  language: string;
  dataDate: string;
}

/** What was printed before, by this process or another; `null` where nothing was, or where it does not match its checksum. */
export async function keptPrinting(key: PrintingKey): Promise<string | null> {
  const row = await printings.findUnique({
    where: { slug_version_format_language_dataDate: stored(key) },
    select: { body: true, checksum: true },
  });
  if (!row || createHash("sha256").update(row.body).digest("hex") !== row.checksum) return null;
  return new TextDecoder().decode(row.body);
}

/**
 * Keeps a page. What it replaces (the same page of another day or edition) goes, so that the table holds one row a
 * page and not one a day. That it cannot be kept is no reason not to show it.
 */
export async function keepPrinting(key: PrintingKey, text: string, checksum: string): Promise<void> {
  const { slug, version, language } = key;
  const kind = key.format.split("/")[0];
  const body = new TextEncoder().encode(text);
  try {
    await printings.deleteMany({
      where: { slug, version, language, format: { startsWith: `${kind}/` }, NOT: stored(key) },
    });
    await printings.createMany({ data: { ...stored(key), body, checksum }, skipDuplicates: true });
  } catch {
    // Another process may be doing the same, or the disk may be full; the page is printed again next time.
  }
}

function stored({ dataDate, ...rest }: PrintingKey) {
  return { ...rest, dataDate: storedDay(dataDate as CalendarDate) };
}
