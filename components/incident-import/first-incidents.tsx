"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { sayAmount } from "@/lib/domain/forces";
import type { ReadIncident } from "@/lib/domain/incident-import/imported";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import { LongTable } from "./long-table";

const shownAtMost = 100;

/** The first incidents as they would be, with what was read otherwise than it stands in the file. */
export function FirstIncidents({ rows }: { rows: readonly ReadIncident[] }) {
  const words = useWords();
  const { t, say, locale } = words;
  const [onlyNotes, setOnlyNotes] = useState(false);
  const noted = rows.filter(({ notes }) => notes.length > 0);
  const of = onlyNotes && noted.length > 0 ? noted : rows;
  const shown = of.slice(0, shownAtMost);
  if (rows.length === 0) return null;
  return (
    <Section
      title={t("incident-import.first")}
      note={t("incident-import.first-long", { shown: shown.length, count: of.length })}
    >
      {noted.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1 py-2 text-soft">
          <p>{t("incident-import.with-notes", { count: noted.length })}</p>
          <Checkbox checked={onlyNotes} onChange={setOnlyNotes}>
            {t("incident-import.only-notes")}
          </Checkbox>
        </div>
      )}
      <LongTable
        label={t("incident-import.first")}
        rows={shown}
        columns={[
          { heading: t("incident-import.row"), width: "w-16", cell: ({ number }) => number },
          {
            heading: t("incident-import.field-date"),
            width: "w-32",
            cell: ({ incident: { on, until } }) => (
              <>
                <span className="whitespace-nowrap">{formatTarget(on, locale)}</span>
                {until && (
                  <span className="block whitespace-nowrap text-soft">
                    {t("incident-import.until", { day: formatDay(until, locale) })}
                  </span>
                )}
              </>
            ),
          },
          {
            heading: t("incident-import.field-title"),
            cell: ({ incident: { title, reference } }) => (
              <>
                {title}
                <span className="block text-soft">{reference}</span>
              </>
            ),
          },
          {
            heading: t("incident-import.field-place"),
            cell: ({ incident: { place, placePrecision } }) => (
              <>
                {place}
                <span className="block text-soft">{t(`incident-import.precision-${placePrecision}`)}</span>
              </>
            ),
          },
          {
            heading: t("incident-import.field-killed"),
            cell: ({ incident }) => <Dead incident={incident} />,
          },
          // Where everything was read as it stands there, nothing needs telling.
          ...(noted.length > 0
            ? [
                {
                  heading: t("incident-import.notes"),
                  cell: ({ notes }: ReadIncident) =>
                    notes.map((note) => <p key={note.key}>{say(note, "short")}</p>),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

/** "8 killed, 2 wounded" over all, then side by side. */
function Dead({ incident: { casualties } }: { incident: ReadIncident["incident"] }) {
  const { t, say } = useWords();
  return casualties.map(({ side, killed, wounded }) => (
    <p key={side} className={side === "" ? "" : "text-soft"}>
      {side !== "" && `${side}: `}
      {[
        killed && t("incident-import.killed", { killed: say(sayAmount(killed)) }),
        wounded && t("incident-import.wounded", { wounded: say(sayAmount(wounded)) }),
      ]
        .filter(Boolean)
        .join(", ")}
    </p>
  ));
}
