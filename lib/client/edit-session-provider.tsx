"use client";

import { useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from "react";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { askApi } from "./api";
import { type Batch, EditSession, type SessionState } from "./edit-session";
import { KeptDraftsWithin } from "./kept-drafts-provider";
import { newId } from "./new-id";
import { timetableQuery, type WorkingCopy } from "./queries";

type Verbs = Pick<
  EditSession,
  "edit" | "undo" | "redo" | "keepMine" | "takeTheirs" | "acknowledge" | "retry"
>;

/** What screens know of an open timetable; a scenario of it is open in the same way. */
export type OpenTimetable = Pick<EditSession, "subscribe" | "snapshot" | "served"> &
  Verbs & {
    /** The part whose drafts are its own; absent: they are those of the timetable. */
    draftsOf?: string;
  };

const SessionContext = createContext<OpenTimetable | null>(null);

/** Gives everything inside another open timetable in place of the one around it. */
export function OpenTimetableProvider({ open, children }: { open: OpenTimetable; children: ReactNode }) {
  return (
    <SessionContext value={open}>
      <KeptDraftsWithin part={open.draftsOf}>{children}</KeptDraftsWithin>
    </SessionContext>
  );
}

/** The open timetable itself, for what stands between it and a screen. */
export function useOpenTimetable(): OpenTimetable {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useOpenTimetable needs an EditSessionProvider above it.");
  return session;
}

/**
 * Opens one timetable for reading and editing. What it shows is also what the query cache holds, so that every
 * `timetableQuery(id)` sees edits at once.
 *
 * @param person The id of who edits: what could not be sent yet is kept for them, and never sent as another's.
 * @param today The day it is for this timetable, from the server's clock.
 */
export function EditSessionProvider({
  id,
  person,
  initial,
  today,
  children,
}: {
  id: string;
  person: string;
  initial: WorkingCopy;
  today: CalendarDate;
  children: ReactNode;
}) {
  const client = useQueryClient();
  const session = useRef<EditSession | null>(null);
  const key = `drawdown.unsaved/${person}/${id}`;
  session.current ??= new EditSession(
    initial,
    {
      send: (baseVersion, batch) =>
        client
          .getMutationCache()
          .build(client, {
            mutationKey: ["edit", id],
            scope: { id: `edit ${id}` },
            networkMode: "always",
            mutationFn: (sent: Batch) =>
              askApi<{ version: number }>(`/timetables/${id}/edits`, {
                method: "POST",
                body: { baseVersion, edits: sent.edits },
                headers: { "idempotency-key": sent.id, prefer: "return=minimal" },
              }),
          })
          .execute(batch),
      load: () => askApi<WorkingCopy>(`/timetables/${id}`),
      today: () => today,
      newId,
      now: () => new Date(),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      keep: (batches) => keepBatches(key, batches),
    },
    keptBatches(key),
  );
  const open = session.current;

  useEffect(() => {
    const share = () => {
      const { timetable, version } = open.snapshot();
      client.setQueryData(timetableQuery(id).queryKey, { timetable, version });
    };
    share();
    window.addEventListener("online", open.retry);
    const unsubscribe = open.subscribe(share);
    return () => {
      unsubscribe();
      window.removeEventListener("online", open.retry);
    };
  }, [client, id, open]);

  return <SessionContext value={open}>{children}</SessionContext>;
}

/** The open timetable and the verbs on it. */
export function useEditSession(): SessionState & Verbs {
  const session = useOpenTimetable();
  const state = useSyncExternalStore(session.subscribe, session.snapshot, session.served);
  return useMemo(() => {
    const { edit, undo, redo, keepMine, takeTheirs, acknowledge, retry } = session;
    return { ...state, edit, undo, redo, keepMine, takeTheirs, acknowledge, retry };
  }, [session, state]);
}

function keepBatches(key: string, batches: Batch[]): void {
  try {
    if (batches.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(batches));
  } catch {
    // A full or forbidden store costs only the safety net; the edits are still sent.
  }
}

function keptBatches(key: string): Batch[] {
  if (typeof window === "undefined") return [];
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? (kept as Batch[]) : [];
  } catch {
    return [];
  }
}
