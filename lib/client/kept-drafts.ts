/** Longer texts are not put into the browser's storage, which holds a few million characters for all of the site. */
const longestStored = 100_000;

const prefixOf = (person: string) => `drawdown.kept/${person}/`;

/**
 * What one person has typed into one timetable and not added yet, by the place that it was typed into
 * (`response of k1/new`, and inside of it `response of k1/new/on`). It is kept in this browser, so that it is there
 * again after another view, Escape or a reload, and it is another person's never.
 *
 * What stands on the screen of a window is its own: another window of the same browser neither writes over it nor
 * clears it, and what is opened anew shows what was typed last.
 */
export class KeptDrafts {
  #shown = new Map<string, string | null>();
  /** What this window last found or put in the storage. */
  #known = new Map<string, string | null>();
  /** What the storage would not take; it lives as long as the page. */
  #unstored = new Map<string, string>();
  #listeners = new Map<string, Set<() => void>>();
  readonly #prefix: string;

  /** @param storage Where it is kept; what it throws (none there, forbidden, full) costs only the reload. */
  constructor(
    owner: { person: string; timetable: string },
    private readonly storage: () => Storage,
  ) {
    this.#prefix = `${prefixOf(owner.person)}${owner.timetable}/`;
  }

  subscribe(place: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(place) ?? new Set();
    this.#listeners.set(place, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      this.#listeners.delete(place);
      this.#shown.delete(place);
      this.#known.delete(place);
    };
  }

  /** The text kept at a place; `null`: none. */
  textAt(place: string): string | null {
    const shown = this.#shown.get(place);
    if (shown !== undefined) return shown;
    const stored = this.#stored(place);
    const text = this.#unstored.get(place) ?? stored;
    if (this.#listeners.has(place)) {
      this.#shown.set(place, text);
      this.#known.set(place, stored);
    }
    return text;
  }

  /** Whether something is kept at a place or inside of it. */
  has(place: string): boolean {
    return this.#placesFrom(place).some((each) => this.textAt(each) !== null);
  }

  /** Keeps a text; `null` takes away what is kept at this very place. */
  keep(place: string, text: string | null): void {
    if (text === null) this.#forget(place);
    else this.#store(place, text);
    if (this.#listeners.has(place)) this.#shown.set(place, text);
    this.#tell(place);
  }

  /** It was added or given up: nothing is kept at the place or inside of it any more. */
  drop(place: string): void {
    for (const each of this.#placesFrom(place)) this.keep(each, null);
  }

  /** Whether closing the page would lose something. */
  get isAtRisk(): boolean {
    return this.#unstored.size > 0;
  }

  #store(place: string, text: string): void {
    this.#unstored.set(place, text);
    if (text.length > longestStored) return;
    try {
      this.storage().setItem(this.#prefix + place, text);
      this.#unstored.delete(place);
      this.#known.set(place, text);
    } catch {
      // It stays among what is not stored; leaving the page asks first.
    }
  }

  #forget(place: string): void {
    this.#unstored.delete(place);
    // What another window typed there since is not ours to clear.
    const known = this.#known.get(place);
    if (known !== undefined && this.#stored(place) !== known) return;
    try {
      this.storage().removeItem(this.#prefix + place);
    } catch {
      // Nothing is stored there.
    }
  }

  #stored(place: string): string | null {
    try {
      return this.storage().getItem(this.#prefix + place);
    } catch {
      return null;
    }
  }

  #placesFrom(place: string): string[] {
    const known = [...this.#shown.keys(), ...this.#unstored.keys(), ...keysOf(this.storage, this.#prefix)];
    return [...new Set(known)].filter((each) => each === place || each.startsWith(`${place}/`));
  }

  #tell(place: string): void {
    for (const listener of this.#listeners.get(place) ?? []) listener();
  }
}

/** What a screen needs of them. */
export type Drafts = Pick<KeptDrafts, "subscribe" | "textAt" | "has" | "keep" | "drop">;

/** Those of a part by itself, such as a scenario, whose places are called as those of the whole are. */
export function draftsWithin(drafts: Drafts, part: string): Drafts {
  const at = (place: string) => `${part}/${place}`;
  return {
    subscribe: (place, listener) => drafts.subscribe(at(place), listener),
    textAt: (place) => drafts.textAt(at(place)),
    has: (place) => drafts.has(at(place)),
    keep: (place, text) => drafts.keep(at(place), text),
    drop: (place) => drafts.drop(at(place)),
  };
}

/** Whether a person has something kept in this browser, of whichever timetable. */
export function hasKeptDrafts(person: string, storage: () => Storage): boolean {
  return keysOf(storage, prefixOf(person)).length > 0;
}

/** Somebody signs out: nothing that they typed stays on the machine. */
export function forgetKeptDrafts(person: string, storage: () => Storage): void {
  const prefix = prefixOf(person);
  for (const key of keysOf(storage, prefix)) storage().removeItem(prefix + key);
}

/** The keys that begin so, without their beginning. */
function keysOf(storage: () => Storage, prefix: string): string[] {
  try {
    const store = storage();
    return Array.from({ length: store.length }, (_, i) => store.key(i))
      .filter((key) => key?.startsWith(prefix))
      .map((key) => (key as string).slice(prefix.length));
  } catch {
    return [];
  }
}
