"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useWords } from "@/components/use-words";
import type { ReadRow } from "@/lib/domain/incident-import/imported";
import type { ReadingChoices } from "@/lib/domain/incident-import/read-rows";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { ImportAnswer, ImportQuestion, OpenedTable } from "./import-worker";
import { mostMegabytes } from "./read-table";

export type ImportReading =
  | { kind: "none" }
  | { kind: "opening"; fileName: string; done: number }
  | { kind: "stopped"; fileName: string }
  | { kind: "unreadable"; fileName: string; sentence: Sentence }
  /** `rows`: as they were read last; `done`: how far the reading anew is, `null` where they are read. */
  | {
      kind: "open";
      fileName: string;
      table: OpenedTable;
      choices: ReadingChoices;
      rows: ReadRow[] | null;
      done: number | null;
    };

/** A file in the hands of a worker: opened once, and read anew whenever somebody chooses another way. */
export function useImportReading(today: CalendarDate): {
  reading: ImportReading;
  open: (file: File) => void;
  choose: (choices: ReadingChoices) => void;
  stop: () => void;
} {
  const { locale } = useWords();
  const [reading, setReading] = useState<ImportReading>({ kind: "none" });
  const worker = useRef<Worker | null>(null);
  const round = useRef(0);

  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);

  const choose = useCallback(
    (choices: ReadingChoices) => {
      round.current += 1;
      setReading((now) => (now.kind === "open" ? { ...now, choices, done: 0 } : now));
      worker.current?.postMessage({
        kind: "read",
        round: round.current,
        choices,
        locale,
      } satisfies ImportQuestion);
    },
    [locale],
  );

  const open = useCallback(
    (file: File) => {
      end();
      const fileName = file.name;
      const unreadable = (told: Sentence) => setReading({ kind: "unreadable", fileName, sentence: told });
      if (file.size > mostMegabytes * 1024 * 1024)
        return unreadable(sentence("incident-import.file-too-large", { megabytes: mostMegabytes }));
      setReading({ kind: "opening", fileName, done: 0 });
      const opened = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
      worker.current = opened;
      opened.onerror = () => unreadable(sentence("incident-import.file-failed"));
      opened.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
        switch (data.kind) {
          case "progress":
            return setReading((now) =>
              now.kind === "opening" || (now.kind === "open" && now.done !== null)
                ? { ...now, done: data.done }
                : now,
            );
          case "unreadable":
            return unreadable(data.sentence);
          case "opened": {
            const { table } = data;
            const { layout, columns } = table;
            const tableName = layout === "acled" ? "ACLED" : "";
            const choices: ReadingChoices = { layout, columns, dayOrder: "undecided", tableName, today };
            setReading({ kind: "open", fileName, table, choices, rows: null, done: 0 });
            return choose(choices);
          }
          case "read":
            if (data.round !== round.current) return;
            return setReading((now) => (now.kind === "open" ? { ...now, rows: data.rows, done: null } : now));
        }
      };
      opened.postMessage({ kind: "open", file } satisfies ImportQuestion);
    },
    [choose, end, today],
  );

  const stop = useCallback(() => {
    end();
    setReading((now) => (now.kind === "none" ? now : { kind: "stopped", fileName: now.fileName }));
  }, [end]);
  return { reading, open, choose, stop };
}
