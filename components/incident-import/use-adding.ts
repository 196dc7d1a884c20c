"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { SessionState } from "@/lib/client/edit-session";
import { type OpenTimetable, useOpenTimetable } from "@/lib/client/edit-session-provider";
import type { ImportBatch } from "@/lib/domain/incident-import/import-batches";
import { type Sentence, sentence } from "@/lib/domain/sentence";

/** How far the adding is. `added`: incidents in whole batches that are saved. */
export type Adding =
  | { kind: "not-begun" }
  | { kind: "running"; added: number; of: number }
  | { kind: "done" | "stopped"; added: number; of: number; batches: number; seconds: number }
  | { kind: "refused"; added: number; of: number; sentence: Sentence }
  | { kind: "taking-back"; left: number }
  | { kind: "taken-back"; count: number };

/**
 * Carries batches out through the open timetable, each as one edit that is saved before the next begins: a stop, a
 * refusal or a closed window leaves whole batches.
 */
export function useAdding(): {
  adding: Adding;
  add: (batches: readonly ImportBatch[]) => void;
  stop: () => void;
  takeBack: () => void;
  /** For another file: what became of this one is no longer told, and stays. */
  forget: () => void;
} {
  const open = useOpenTimetable();
  const [adding, setAdding] = useState<Adding>({ kind: "not-begun" });
  const carriedOut = useRef<ImportBatch[]>([]);
  const isStopped = useRef(false);
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );

  const add = useCallback(
    async (batches: readonly ImportBatch[]) => {
      isStopped.current = false;
      carriedOut.current = [];
      const of = batches.reduce((sum, { incidentIds }) => sum + incidentIds.length, 0);
      const began = performance.now();
      let added = 0;
      for (const batch of batches) {
        setAdding({ kind: "running", added, of });
        if (isStopped.current) break;
        const refusal = await saved(open, () => open.edit(batch.edits));
        if (refusal) return setAdding({ kind: "refused", added, of, sentence: refusal });
        carriedOut.current.push(batch);
        added += batch.incidentIds.length;
      }
      const seconds = (performance.now() - began) / 1_000;
      setAdding({
        kind: added < of ? "stopped" : "done",
        added,
        of,
        batches: carriedOut.current.length,
        seconds,
      });
    },
    [open],
  );

  const takeBack = useCallback(async () => {
    let count = 0;
    for (let batch = carriedOut.current.pop(); batch; batch = carriedOut.current.pop()) {
      const ids = new Set(batch.incidentIds);
      const there = () => open.snapshot().timetable.incidents.filter(({ id }) => ids.has(id)).length;
      const before = there();
      setAdding({ kind: "taking-back", left: carriedOut.current.length + 1 });
      // A batch that somebody has undone already is passed over.
      if (before > 0) await saved(open, () => open.undo());
      count += before - there();
    }
    setAdding({ kind: "taken-back", count });
  }, [open]);

  const stop = useCallback(() => {
    isStopped.current = true;
  }, []);
  const forget = useCallback(() => {
    carriedOut.current = [];
    setAdding({ kind: "not-begun" });
  }, []);
  return { adding, forget, add: (batches) => void add(batches), stop, takeBack: () => void takeBack() };
}

/** Edits, and waits until it is saved; answers with the sentence where it was refused here or by the server. */
async function saved(
  open: OpenTimetable,
  act: () => ReturnType<OpenTimetable["undo"]>,
): Promise<Sentence | null> {
  // An older refusal that nobody has closed is not about this.
  open.acknowledge();
  const result = act();
  if (result === null) return sentence("incident-import.nothing-to-undo");
  if (!result.ok) return result.problems[0]?.sentence ?? sentence("incident-import.not-saved");
  const isOver = ({ unsaved, save }: SessionState) =>
    unsaved === 0 || save.kind === "refused" || save.kind === "conflict";
  await new Promise<void>((resolve) => {
    if (isOver(open.snapshot())) return resolve();
    const end = open.subscribe(() => {
      if (!isOver(open.snapshot())) return;
      end();
      resolve();
    });
  });
  const { save } = open.snapshot();
  if (save.kind !== "refused" && save.kind !== "conflict") return null;
  const told = save.kind === "refused" ? save.errors[0]?.sentence : undefined;
  return told ? sentence("incident-import.server-says", { told }) : sentence("incident-import.not-saved");
}
