/**
 * The places of items in their list, as numbers that leave room between them: whatever is put in between gets a
 * number in between, so that one insertion touches one row.
 *
 * `ordinalsFor(["a", "x", "b"], { a: 1, b: 2 })` gives `{ a: 1, x: 1.5, b: 2 }`.
 */
export type Ordinals = ReadonlyMap<string, number>;

export function ordinalsFor(ids: readonly string[], known: Ordinals): Ordinals {
  if (ids.length === known.size && isAscending(ids, known)) return known;
  const kept = longestAscending(ids, known);
  const ordinals = new Map<string, number>();
  let last = 0;
  for (let i = 0; i < ids.length; ) {
    const id = ids[i] as string;
    if (kept.has(id)) {
      last = known.get(id) as number;
      ordinals.set(id, last);
      i += 1;
      continue;
    }
    // A run of items without a place, up to the next that keeps its own.
    let end = i;
    while (end < ids.length && !kept.has(ids[end] as string)) end += 1;
    const next = end < ids.length ? (known.get(ids[end] as string) as number) : last + (end - i) + 1;
    const before = i === 0 && end < ids.length ? next - (end - i) - 1 : last;
    const step = (next - before) / (end - i + 1);
    for (let at = i; at < end; at += 1) {
      const ordinal = before + step * (at - i + 1);
      ordinals.set(ids[at] as string, ordinal);
    }
    last = ordinals.get(ids[end - 1] as string) as number;
    i = end;
  }
  return isAscending(ids, ordinals) ? ordinals : new Map(ids.map((id, i) => [id, i + 1]));
}

/** Whether each item's number is above that of the one before: halving the same gap often enough uses it up. */
function isAscending(ids: readonly string[], ordinals: Ordinals): boolean {
  let last = Number.NEGATIVE_INFINITY;
  return ids.every((id) => {
    const ordinal = ordinals.get(id);
    const rises = ordinal !== undefined && ordinal > last;
    last = ordinal ?? last;
    return rises;
  });
}

/** The most items that can keep their places: the longest run of known numbers that rises (patience sorting). */
function longestAscending(ids: readonly string[], known: Ordinals): ReadonlySet<string> {
  const placed = ids.filter((id) => known.has(id));
  const value = (id: string) => known.get(id) as number;
  /** The item with the least number that ends a rising run of each length. */
  const ends: string[] = [];
  const previous = new Map<string, string | undefined>();
  for (const id of placed) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value(ends[middle] as string) < value(id)) low = middle + 1;
      else high = middle;
    }
    previous.set(id, ends[low - 1]);
    ends[low] = id;
  }
  const kept = new Set<string>();
  for (let id = ends.at(-1); id !== undefined; id = previous.get(id)) kept.add(id);
  return kept;
}
