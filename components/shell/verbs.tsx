"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useHotkeys } from "react-hotkeys-hook";

/** Something that can be done here: by its keys, from the palette, and named in the list of keys. */
export interface Verb {
  id: string;
  label: string;
  /** "mod+z", "n"; `?` and other signs are written as themselves. */
  keys?: string;
  /** Absent: only told in the list of keys, because a part of the screen acts on them itself. */
  run?: (() => void) | undefined;
  /** Off for now: neither its keys nor the palette do it. */
  disabled?: boolean;
  /** Its keys act while a field has the focus, too. */
  inFields?: boolean;
}

interface VerbBook {
  verbs: readonly Verb[];
  register: (owner: object, verbs: readonly Verb[]) => void;
  leave: (owner: object) => void;
}

const VerbContext = createContext<VerbBook | null>(null);

/** Keeps what can be done on the screen as it stands. */
export function VerbsProvider({ children }: { children: ReactNode }) {
  const [books, setBooks] = useState<ReadonlyMap<object, readonly Verb[]>>(new Map());
  const book = useMemo<VerbBook>(
    () => ({
      verbs: [...books.values()].flat(),
      register: (owner, verbs) => setBooks((before) => new Map(before).set(owner, verbs)),
      leave: (owner) =>
        setBooks((before) => {
          const after = new Map(before);
          after.delete(owner);
          return after;
        }),
    }),
    [books],
  );
  return (
    <VerbContext value={book}>
      {book.verbs.map((verb) => verb.keys && verb.run && <BoundKeys key={verb.id} verb={verb} />)}
      {children}
    </VerbContext>
  );
}

function BoundKeys({ verb }: { verb: Verb }) {
  const isSign = verb.keys?.length === 1 && !/[a-z0-9]/i.test(verb.keys);
  useHotkeys(
    verb.keys ?? "",
    (event) => {
      // A dialog has its own keys, and what was typed into it is not meant for the page behind. A message that asks nothing
      // (a toast) says of itself that it is not modal.
      const dialog =
        "[role='dialog']:not([aria-modal='false']),[role='alertdialog']:not([aria-modal='false'])";
      if (!verb.inFields && document.querySelector(dialog)) return;
      event.preventDefault();
      verb.run?.();
    },
    { useKey: isSign, enabled: !verb.disabled, enableOnFormTags: verb.inFields ?? false },
  );
  return null;
}

/**
 * Tells the screen what can be done in this part of it, for as long as the part is shown. The verbs may be new
 * objects at every rendering: only a change in what is told counts, and the newest `run` is the one that is done.
 */
export function useVerbs(verbs: readonly Verb[]): void {
  const book = useContext(VerbContext);
  if (!book) throw new Error("useVerbs needs a VerbsProvider above it.");
  const { current: owner } = useRef({});
  const newest = useRef(verbs);
  const told = JSON.stringify(verbs.map(({ run, ...rest }) => [rest, run !== undefined]));
  const { register, leave } = book;
  const stable = useRef({ register, leave });
  useEffect(() => {
    newest.current = verbs;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `told` says whether the verbs differ
  useEffect(() => {
    stable.current.register(
      owner,
      newest.current.map((verb, i) => ({
        ...verb,
        run: verb.run && (() => newest.current[i]?.run?.()),
      })),
    );
  }, [owner, told]);
  useEffect(() => {
    const { leave: off } = stable.current;
    return () => off(owner);
  }, [owner]);
}

/** All that can be done on the screen now. */
export function useAllVerbs(): readonly Verb[] {
  return useContext(VerbContext)?.verbs ?? [];
}
