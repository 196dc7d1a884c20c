import type { Connection } from "./store";

/** "United States forces from Iraq, 2009–2011" is "united-states-forces-from-iraq-2009-2011". */
export function slugOf(title: string): string {
  const slug = title
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  // A title in another script leaves too little to be an address.
  return slug.length >= 3 ? slug : "timetable";
}

/** An address that no other timetable has, from the title: the second of the same name ends in "-2". */
export async function freeSlug(title: string, connection: Connection): Promise<string> {
  // Two timetables made at once must not find the same address free; the lock ends with the transaction.
  await connection.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('drawdown-slugs'))`;
  const wanted = slugOf(title);
  const rows = await connection.timetable.findMany({
    where: { OR: [{ slug: wanted }, { slug: { startsWith: `${wanted}-` } }] },
    select: { slug: true },
  });
  const taken = new Set(rows.map(({ slug }) => slug));
  let slug = wanted;
  for (let n = 2; taken.has(slug); n += 1) slug = `${wanted}-${n}`;
  return slug;
}
