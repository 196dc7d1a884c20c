"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { useWords } from "@/components/use-words";
import { newId } from "@/lib/client/new-id";
import { chooseRows, type ImportFilter, yearsAndCountries } from "@/lib/domain/incident-import/choose-rows";
import {
  acledSource,
  gedSource,
  type ImportBatch,
  importBatches,
  type SourceFacts,
} from "@/lib/domain/incident-import/import-batches";
import type { ReadingChoices } from "@/lib/domain/incident-import/read-rows";
import type { Timetable } from "@/lib/schema/timetable";
import { AddingState } from "./adding-state";
import { FirstIncidents } from "./first-incidents";
import { HowRead } from "./how-read";
import { KnownRows, RefusedRows } from "./row-lists";
import { Running } from "./running";
import type { Adding } from "./use-adding";
import type { ImportReading } from "./use-import-reading";
import { WhatItIs } from "./what-it-is";
import { WhichRows } from "./which-rows";

const everything: ImportFilter = { firstYear: null, lastYear: null, countries: null };

/** What would be added, what is there already and what is refused, before anything is done. */
export function DryRun({
  reading,
  timetable,
  adding,
  onChoices,
  onStopReading,
  onAdd,
  onStopAdding,
  onTakeBack,
}: {
  reading: Extract<ImportReading, { kind: "open" }>;
  timetable: Timetable;
  adding: Adding;
  onChoices: (choices: ReadingChoices) => void;
  onStopReading: () => void;
  onAdd: (batches: ImportBatch[]) => void;
  onStopAdding: () => void;
  onTakeBack: () => void;
}) {
  const { t } = useWords();
  const { table, choices, rows, done } = reading;
  const [filter, setFilter] = useState(everything);
  const wanted = useDeferredValue(filter);
  const read = useMemo(() => rows ?? [], [rows]);
  const { years, countries } = useMemo(() => yearsAndCountries(read), [read]);
  const isBusy = adding.kind === "running" || adding.kind === "taking-back";
  // While incidents go in one batch after another, what was chosen stays in sight as it was.
  const [frozen, setFrozen] = useState(timetable.incidents);
  if (!isBusy && frozen !== timetable.incidents) setFrozen(timetable.incidents);
  const chosen = useMemo(() => chooseRows(read, wanted, frozen), [read, wanted, frozen]);
  if (rows === null)
    return <Running text={t("incident-import.reading")} done={done ?? 0} onStop={onStopReading} />;
  return (
    <>
      <section className="flex flex-col gap-3" aria-label={reading.fileName}>
        <div>
          <p className="font-serif text-xl" role="status">
            {/* What was added can have been undone since. */}
            {adding.kind === "done" && chosen.toAdd.length === 0
              ? `● ${t("incident-import.added", { count: adding.added, seconds: adding.seconds.toFixed(1) })}`
              : t("incident-import.would", { count: chosen.toAdd.length, file: reading.fileName })}
          </p>
          <p>
            {t("incident-import.of-rows", {
              rows: table.rowCount,
              there: chosen.alreadyThere.length,
              refused: chosen.refused.length,
              left: chosen.leftOut,
            })}
          </p>
          <WhatItIs table={table} />
        </div>
        {done === null ? (
          <AddingState
            adding={adding}
            count={chosen.toAdd.length}
            onAdd={() => onAdd(importBatches(chosen.toAdd, fileSource(choices), timetable.sources, newId))}
            onStop={onStopAdding}
            onTakeBack={onTakeBack}
          />
        ) : (
          <Running text={t("incident-import.reading")} done={done} />
        )}
      </section>
      <WhichRows filter={filter} years={years} countries={countries} disabled={isBusy} onFilter={setFilter} />
      <RefusedRows rows={chosen.refused} />
      <KnownRows rows={chosen.alreadyThere} />
      <FirstIncidents rows={chosen.toAdd} />
      <HowRead table={table} choices={choices} disabled={isBusy} onChoices={onChoices} />
    </>
  );
}

function fileSource({ layout, tableName }: ReadingChoices): SourceFacts | null {
  switch (layout) {
    case "ucdp-ged":
      return gedSource;
    case "acled":
      return acledSource;
    case "own":
      return tableName === "" ? null : { title: tableName, publisher: "", url: null, note: "" };
  }
}
