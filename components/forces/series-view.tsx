"use client";

import { useState } from "react";
import { DisclosureRule } from "@/components/disclosures/disclosure-rule";
import { useAsOf } from "@/components/shell/as-of";
import { useRoom } from "@/components/shell/room";
import { Begun } from "@/components/ui/kept-note";
import { Section } from "@/components/ui/page";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { useIsBegun, useKeptDrafts } from "@/lib/client/kept-drafts-provider";
import { may } from "@/lib/domain/access";
import {
  baselineReading,
  ceilingsOf,
  otherShares,
  readingsOf,
  sayAmount,
  shareWithdrawn,
} from "@/lib/domain/forces";
import type { ForceLine } from "@/lib/domain/read-force-line";
import type { Sentence } from "@/lib/domain/sentence";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import type { Edit } from "@/lib/schema/edit";
import type { ForceSeries } from "@/lib/schema/forces";
import { ForceBlockDialog } from "./force-block-dialog";
import {
  addForceLine,
  changeForceLine,
  type ForceEntry,
  removeForceEntry,
  setSources,
  sourceCalled,
} from "./force-edits";
import { ForceLineEntry } from "./force-line-entry";
import { ForceTable } from "./force-table";
import { ForcesChart } from "./forces-chart";
import { ShareWithdrawn } from "./share-withdrawn";

/** One series: the share that has left, the line to enter the next level, and all that was entered. */
export function SeriesView({ series }: { series: ForceSeries }) {
  const { t, say, locale } = useWords();
  const { role, today } = useRoom();
  const { asOf } = useAsOf();
  const { timetable, edit, undo } = useEditSession();
  const mayEdit = may(role, "edit:timetable");
  const [editing, setEditing] = useState<string | null>(null);
  const [block, setBlock] = useState(false);
  const drafts = useKeptDrafts();
  const blockAt = `lines of ${series.id}`;
  /** What is pasted comes after the lines that were pasted before and are not added yet. */
  const openBlock = (pasted: string) => {
    const before = drafts.textAt(blockAt);
    drafts.keep(blockAt, before ? `${before.trimEnd()}\n${pasted}` : pasted);
    setBlock(true);
  };
  const { sources } = timetable;
  const readings = readingsOf(timetable, series.id, asOf);
  const entries = [
    ...readings.map((reading): ForceEntry => ({ kind: "reading", reading })),
    ...ceilingsOf(timetable, series.id).map((ceiling): ForceEntry => ({ kind: "ceiling", ceiling })),
  ].toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));
  const later = timetable.readings.filter(({ seriesId }) => seriesId === series.id).length - readings.length;

  const save = (edits: Edit[], told?: string): Sentence | null => {
    const result = edit(edits);
    if (!result.ok) return result.problems[0]?.sentence ?? null;
    if (told) toast(told, { label: t("shell.undo"), onChoose: () => undo() });
    return null;
  };
  const saveOrTell = (edits: Edit[], told?: string) => {
    const refused = save(edits, told);
    if (refused) toast(say(refused));
  };
  const add = (line: ForceLine) =>
    save(
      addForceLine(line, series.id, sources, t("forces.no-ground")),
      line.kind === "ceiling"
        ? t("forces.added-ceiling", { cap: line.cap })
        : t("forces.added-reading", {
            amount: say(sayAmount(line.amount)),
            on: formatTarget(line.on, locale),
          }),
    );
  const setBaseline = (baselineReadingId: string) =>
    saveOrTell([{ type: "set-force-series", forceSeriesId: series.id, changes: { baselineReadingId } }]);
  const sourceFor = (name: string) => sourceCalled(sources, name)?.title ?? null;

  return (
    <>
      <ShareWithdrawn
        share={shareWithdrawn(timetable, series.id, asOf)}
        others={otherShares(timetable, series.id, asOf)}
        readings={readings}
        asOf={asOf}
        mayEdit={mayEdit}
        onBaseline={setBaseline}
      />
      {entries.length > 0 && (
        <ForcesChart
          plan={timetable}
          seriesId={series.id}
          asOf={asOf}
          {...(mayEdit && { onSelect: setEditing })}
        />
      )}
      {mayEdit && (
        <ForceLineEntry
          label={t("forces.line")}
          keepAs={`line of ${series.id}/new`}
          hint={t("forces.line-hint")}
          saveLabel={t("forces.add-line")}
          today={today}
          sourceFor={sourceFor}
          onSave={add}
          onBlock={openBlock}
        />
      )}
      {mayEdit && !block && <LinesBefore at={blockAt} onOpen={() => setBlock(true)} />}
      {block && (
        <ForceBlockDialog
          keepAs={blockAt}
          today={today}
          sourceFor={sourceFor}
          onSave={(lines) =>
            save(
              lines.flatMap((line) => addForceLine(line, series.id, sources, t("forces.no-ground"))),
              t("forces.added-block", { count: lines.length }),
            )
          }
          onClose={() => setBlock(false)}
        />
      )}
      <DisclosureRule of={{ kind: "series", seriesId: series.id }} label={t("disclosures.of-series")} />
      <Section title={t("forces.entries")} count={entries.length} note={t(`forces.unit-${series.unit}`)}>
        {entries.length === 0 ? (
          <p className="max-w-prose py-4 text-soft">{t("forces.empty-series")}</p>
        ) : (
          <ForceTable
            entries={entries}
            sources={sources}
            today={today}
            mayEdit={mayEdit}
            editing={editing}
            onEditing={setEditing}
            baselineId={baselineReading(timetable, series.id, asOf)?.id ?? null}
            sourceFor={sourceFor}
            onChange={(entry, line) => save(changeForceLine(entry, line, sources, t("forces.no-ground")))}
            onRemove={(entry) => saveOrTell([removeForceEntry(entry)], t("forces.removed"))}
            onSources={(entry, ids, added) =>
              save([
                ...(added ? [{ type: "add-source", source: added } as const] : []),
                setSources(entry, ids),
              ])
            }
            onBaseline={setBaseline}
          />
        )}
        {later > 0 && (
          <p className="pt-2 text-sm text-soft">
            {t("forces.not-counted", { count: later, asOf: formatDay(asOf, locale) })}
          </p>
        )}
        {series.note && <p className="max-w-prose pt-3 text-sm text-soft">{series.note}</p>}
      </Section>
    </>
  );
}

/** The way back to lines that were pasted together and not added. */
function LinesBefore({ at, onOpen }: { at: string; onOpen: () => void }) {
  const { t } = useWords();
  if (!useIsBegun(at)) return null;
  return (
    <p className="flex flex-wrap gap-x-3 print:hidden">
      <button
        type="button"
        className="target text-sm text-accent underline-offset-4 hover:underline"
        onClick={onOpen}
      >
        {t("forces.block")}
      </button>
      <Begun at={at} />
    </p>
  );
}

function dayOf(entry: ForceEntry): string {
  return entry.kind === "reading" ? entry.reading.on.day : entry.ceiling.from.day;
}
