"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { type Drafts, draftsWithin, forgetKeptDrafts, hasKeptDrafts, KeptDrafts } from "./kept-drafts";

const ofBrowser = () => window.localStorage;
const nowhere = (): Storage => {
  throw new Error("No storage here.");
};

const subscribeToNothing = () => () => undefined;

// Where nobody's drafts are opened, they live as long as the page. Nothing is ever typed on a server.
const KeptDraftsContext = createContext<Drafts>(new KeptDrafts({ person: "", timetable: "" }, nowhere));

/** Opens what a person has typed into a timetable and not added yet, for everything inside. */
export function KeptDraftsProvider({
  person,
  timetable,
  children,
}: {
  /** The id of who looks. */
  person: string;
  timetable: string;
  children: ReactNode;
}) {
  const drafts = useMemo(() => new KeptDrafts({ person, timetable }, ofBrowser), [person, timetable]);
  useEffect(() => {
    const askFirst = (event: BeforeUnloadEvent) => {
      if (drafts.isAtRisk) event.preventDefault();
    };
    window.addEventListener("beforeunload", askFirst);
    return () => window.removeEventListener("beforeunload", askFirst);
  }, [drafts]);
  return <KeptDraftsContext value={drafts}>{children}</KeptDraftsContext>;
}

/** Inside, what is typed is kept as of a part by itself; without a part, as around it. */
export function KeptDraftsWithin({ part, children }: { part: string | undefined; children: ReactNode }) {
  const around = useKeptDrafts();
  const drafts = useMemo(() => (part === undefined ? around : draftsWithin(around, part)), [around, part]);
  return <KeptDraftsContext value={drafts}>{children}</KeptDraftsContext>;
}

export function useKeptDrafts(): Drafts {
  return useContext(KeptDraftsContext);
}

/** What a person has kept in this browser altogether, and the verb that leaves nothing of it on the machine. */
export function useDraftsOf(person: string): { hasDrafts: boolean; forget: () => void } {
  const hasDrafts = useSyncExternalStore(
    subscribeToNothing,
    () => hasKeptDrafts(person, ofBrowser),
    () => false,
  );
  return { hasDrafts, forget: () => forgetKeptDrafts(person, ofBrowser) };
}

/**
 * A text on its way into the data, kept under the name of its place; without one it lives as long as what shows it.
 * The server, which knows nothing of it, has `null`.
 */
export function useKeptText(
  place: string | undefined,
): [text: string | null, keep: (text: string | null) => void] {
  const drafts = useKeptDrafts();
  const [own, setOwn] = useState<string | null>(null);
  const subscribe = useCallback(
    (listener: () => void) =>
      place === undefined ? subscribeToNothing() : drafts.subscribe(place, listener),
    [drafts, place],
  );
  const kept = useSyncExternalStore(
    subscribe,
    () => (place === undefined ? null : drafts.textAt(place)),
    () => null,
  );
  const keep = useCallback(
    (text: string | null) => (place === undefined ? setOwn(text) : drafts.keep(place, text)),
    [drafts, place],
  );
  return [place === undefined ? own : kept, keep];
}

/** The same for a line that is sent by itself; what stands there as it was at first is not kept. */
export function useKeptLine(place: string, initial = ""): [text: string, type: (text: string) => void] {
  const [kept, keep] = useKeptText(place);
  const type = useCallback((text: string) => keep(text === initial ? null : text), [keep, initial]);
  return [kept ?? initial, type];
}

/** Whether something was begun at a place that is not open now. */
export function useIsBegun(place: string): boolean {
  const drafts = useKeptDrafts();
  return useSyncExternalStore(
    subscribeToNothing,
    () => drafts.has(place),
    () => false,
  );
}

/** What can say whether a value that was kept fits a field: a Zod shape. */
type Fit = { safeParse: (value: unknown) => { success: boolean } };

/** By field of a draft, what a value of it must be. */
export type DraftShape<T> = { readonly [Field in keyof T]-?: Fit };

/**
 * A form on its way into the data. Kept is what differs from `initial`, so that what others change meanwhile is not
 * written over, and only what still fits the shape is given back.
 */
export function useKeptDraft<T extends object>(place: string, initial: T, shape: DraftShape<T>) {
  const drafts = useKeptDrafts();
  const [text] = useKeptText(place);
  // Of the first moment only: what is typed from here on is plainly on its way.
  const [wasKept] = useState(() => drafts.has(place));
  const [dropped, setDropped] = useState(false);
  const changes = useMemo(() => changesIn(text, shape), [text, shape]);
  return {
    draft: { ...initial, ...changes },
    /** It was there when the form was opened, and nobody has given it up since. */
    isFromBefore: wasKept && !dropped,
    put: (more: Partial<T>) => {
      const all = Object.entries({ ...changesIn(drafts.textAt(place), shape), ...more });
      const differing = all.filter(([field, value]) => !isSame(value, initial[field as keyof T]));
      drafts.keep(place, differing.length > 0 ? JSON.stringify(Object.fromEntries(differing)) : null);
    },
    drop: () => {
      drafts.drop(place);
      setDropped(true);
    },
  };
}

/** Puts something into a draft before its form is opened. */
export function amendDraft(drafts: Drafts, place: string, changes: object): void {
  drafts.keep(place, JSON.stringify({ ...keptIn(drafts.textAt(place)), ...changes }));
}

/** What was kept, as far as it can be read and still fits. */
function changesIn<T extends object>(text: string | null, shape: DraftShape<T>): Partial<T> {
  const fitting = Object.entries(keptIn(text)).filter(([field, value]) => {
    return Object.hasOwn(shape, field) && shape[field as keyof T].safeParse(value).success;
  });
  return Object.fromEntries(fitting) as Partial<T>;
}

function keptIn(text: string | null): object {
  try {
    const kept: unknown = JSON.parse(text ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
