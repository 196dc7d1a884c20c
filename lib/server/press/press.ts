import "server-only";
import { LRUCache } from "lru-cache";
import { keepPrinting, keptPrinting, type PrintingKey } from "../printings";
import { pressEdition } from "./assets";
import { type Printing, printingOf } from "./printing";

/** Printed pages at hand, by what they are; 64 MB of them. */
const atHand = new LRUCache<string, Printing>({
  maxSize: 64 * 1024 * 1024,
  sizeCalculation: ({ plain, gzip }) => plain.byteLength + gzip.byteLength,
});
/** What is being printed, so that a crowd has it printed once. */
const inPress = new Map<string, Promise<Printing>>();

export interface PressOrder {
  slug: string;
  version: number;
  /** What is printed, and all that it says besides the version, day and language: `html/13` with 13 versions. */
  format: string;
  type: Printing["type"];
  /** The day from which days are counted. */
  today: string;
  language: string;
}

/** The printing, made now if it was not made before: in this process, or by any that shares the database. */
export async function printed(order: PressOrder, print: () => string | Promise<string>): Promise<Printing> {
  const key: PrintingKey = {
    slug: order.slug,
    version: order.version,
    format: `${order.format}/${pressEdition()}`,
    language: order.language,
    dataDate: order.today,
  };
  return once(Object.values(key).join(" "), async () => {
    // While developing, every request shows the present state of the sources.
    const persists = process.env.NODE_ENV === "production";
    const text = (persists && (await keptPrinting(key))) || (await print());
    const printing = await printingOf(order.type, text);
    if (persists) await keepPrinting(key, text, printing.checksum);
    return printing;
  });
}

/** The same for what belongs to no single version (the list of all): kept in this process only. */
export function printedHere(
  name: string,
  type: Printing["type"],
  print: () => Promise<string>,
): Promise<Printing> {
  return once(`${name} ${pressEdition()}`, async () => printingOf(type, await print()));
}

async function once(name: string, make: () => Promise<Printing>): Promise<Printing> {
  const found = atHand.get(name);
  if (found && process.env.NODE_ENV === "production") return found;
  const running = inPress.get(name);
  if (running) return running;
  const made = make().then((printing) => {
    atHand.set(name, printing);
    return printing;
  });
  inPress.set(name, made);
  try {
    return await made;
  } finally {
    inPress.delete(name);
  }
}
