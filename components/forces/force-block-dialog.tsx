"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProseEntry } from "@/components/ui/entry";
import { useWords } from "@/components/use-words";
import { useKeptLine } from "@/lib/client/kept-drafts-provider";
import { type ForceLine, readForceLines } from "@/lib/domain/read-force-line";
import type { Sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { ForceLineWords } from "./force-line-words";

/** Many lines at once, pasted or typed: each says what it became before anything is kept. */
export function ForceBlockDialog({
  keepAs,
  today,
  sourceFor,
  onSave,
  onClose,
}: {
  /** The name under which the lines are kept. */
  keepAs: string;
  today: CalendarDate;
  sourceFor: (name: string) => string | null;
  /** Keeps all of them in one step; answers with a sentence where they were refused. */
  onSave: (lines: ForceLine[]) => Sentence | null;
  onClose: () => void;
}) {
  const { t, say } = useWords();
  const [text, setText] = useKeptLine(keepAs);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const lines = readForceLines(text, today);
  const good = lines.flatMap(({ reading }) => (reading.ok && reading.value ? [reading.value] : []));
  const bad = lines.length - good.length;
  const send = () => {
    const refused = onSave(good);
    setRefusal(refused);
    if (refused) return;
    setText("");
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={t("forces.block")}
      description={t("forces.block-hint")}
      footer={
        <>
          <p className="me-auto text-sm text-soft" role="status">
            {bad > 0 && t("forces.block-unread", { count: bad })}
          </p>
          <Button onClick={onClose}>{t("ui.cancel")}</Button>
          <Button look="primary" disabled={good.length === 0} onClick={send}>
            {t("forces.block-add", { count: good.length })}
          </Button>
        </>
      }
    >
      <ProseEntry
        label={t("forces.block-lines")}
        rows={Math.min(12, Math.max(4, lines.length + 1))}
        value={text}
        problem={refusal && say(refusal)}
        onChange={(next) => {
          setText(next);
          setRefusal(null);
        }}
      />
      <ol className="pt-4">
        {lines.map(({ number, text: typed, reading }) => (
          <li
            key={number}
            className="grid gap-x-4 border-t py-1.5 sm:grid-cols-[2.5rem_minmax(0,1fr)_minmax(0,1fr)]"
          >
            <span className="text-soft">{number}</span>
            <span className="min-w-0 break-words">{typed}</span>
            {reading.ok && reading.value ? (
              <span>
                <ForceLineWords
                  line={reading.value}
                  source={sourceFor(
                    reading.value.kind === "reading" ? reading.value.reportedBy : reading.value.orderedBy,
                  )}
                />
              </span>
            ) : (
              <span className="text-late">
                <span aria-hidden>▲ </span>
                {!reading.ok && say(reading.sentence)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
