"use client";

import { useEffect, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useWords } from "@/components/use-words";
import { useKeptLine } from "@/lib/client/kept-drafts-provider";
import { newId } from "@/lib/client/new-id";
import { editsForRows, proposeColumns, type RowField, readRows } from "@/lib/domain/read-rows";
import type { Sentence } from "@/lib/domain/sentence";
import type { Edit } from "@/lib/schema/edit";
import type { Timetable } from "@/lib/schema/timetable";
import { cellsOf } from "./cells-of";
import { PastePreview } from "./paste-preview";

/** Rows from a spreadsheet: what each cell became is shown, corrected or left out, before anything is added. */
export function PasteDialog({
  initialText,
  timetable,
  onAdd,
  onClose,
}: {
  initialText: string;
  timetable: Timetable;
  /** Carries out the batch; answers with a sentence where it was refused. */
  onAdd: (edits: Edit[], count: number) => Sentence | null;
  onClose: () => void;
}) {
  const { t, say } = useWords();
  const [kept, keep] = useKeptLine("pasted rows");
  const [text, setText] = useState(initialText || kept);
  const [block, setBlock] = useState(() => cellsOf(text));
  useEffect(() => {
    if (initialText) keep(initialText);
  }, [initialText, keep]);
  const [columns, setColumns] = useState<(RowField | null)[] | null>(null);
  const [headings, setHeadings] = useState<boolean | null>(null);
  /** By row number: what the person decided; without a decision, what needs no second look is taken. */
  const [chosen, setChosen] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [refusal, setRefusal] = useState<Sentence | null>(null);

  const proposed = useMemo(() => proposeColumns(block.map(({ cells }) => cells)), [block]);
  const hasHeadings = headings ?? proposed.hasHeadings;
  const meaning = columns ?? proposed.columns;
  const body = useMemo(() => (hasHeadings ? block.slice(1) : block), [block, hasHeadings]);
  const rows = useMemo(
    () =>
      readRows(
        body.map(({ cells }) => cells),
        meaning,
        timetable,
        body.map(({ number }) => number),
      ),
    [body, meaning, timetable],
  );
  const isTaken = (row: (typeof rows)[number]) =>
    !row.hasProblem && (chosen.get(row.number) ?? row.notice === null);
  const taken = rows.filter(isTaken);
  const wrong = rows.filter(({ hasProblem }) => hasProblem).length;

  const read = (next: string) => {
    setText(next);
    keep(next);
    setBlock(cellsOf(next));
    setColumns(null);
    setHeadings(null);
    setChosen(new Map());
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={t("paste.title")}
      description={rows.length === 0 ? t("paste.long") : t("paste.check")}
      footer={
        rows.length > 0 && (
          <>
            <p className="me-auto text-soft" role="status">
              {t("paste.count", { taken: taken.length, left: rows.length - taken.length, wrong })}
            </p>
            <Button onClick={() => read("")}>{t("paste.again")}</Button>
            <Button
              look="primary"
              disabled={taken.length === 0}
              onClick={() => {
                const refused = onAdd(editsForRows(taken, newId), taken.length);
                setRefusal(refused);
                if (refused) return;
                keep("");
                onClose();
              }}
            >
              {t("paste.add", { count: taken.length })}
            </Button>
          </>
        )
      }
    >
      {refusal && (
        <p role="alert" className="pb-3 text-late">
          {say(refusal)}
        </p>
      )}
      {rows.length === 0 ? (
        <div className="flex flex-col gap-3">
          <textarea
            aria-label={t("paste.place")}
            placeholder={t("paste.example")}
            autoFocus
            rows={8}
            value={text}
            onChange={(event) => read(event.target.value)}
            className="w-full rounded-md border border-line-strong bg-panel p-3 font-mono text-sm"
          />
          <p className="text-sm text-soft">{t("paste.hint")}</p>
        </div>
      ) : (
        <PastePreview
          body={body}
          rows={rows}
          columns={meaning}
          hasHeadings={hasHeadings}
          isTaken={isTaken}
          onColumns={setColumns}
          onHeadings={setHeadings}
          onTake={(number, take) => setChosen((before) => new Map(before).set(number, take))}
          onCell={(row, column, value) => {
            setBlock((before) =>
              before.map(({ number, cells }) => {
                if (number !== row) return { number, cells };
                const length = Math.max(cells.length, column + 1);
                const filled = Array.from({ length }, (_, c) => cells[c] ?? "");
                return { number, cells: filled.with(column, value) };
              }),
            );
            // What the columns mean was decided by the text as it was pasted, and stays.
            setColumns(meaning);
            setHeadings(hasHeadings);
          }}
        />
      )}
    </Dialog>
  );
}
