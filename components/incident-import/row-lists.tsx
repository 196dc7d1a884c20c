"use client";

import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import type { KnownRow } from "@/lib/domain/incident-import/choose-rows";
import type { RefusedRow } from "@/lib/domain/incident-import/imported";
import { LongTable } from "./long-table";
import { writeRows } from "./write-rows";

/** Every row that is not taken, a line for each thing that is wrong in it; to be taken along, corrected and brought back. */
export function RefusedRows({ rows }: { rows: readonly RefusedRow[] }) {
  const { t, say, locale } = useWords();
  if (rows.length === 0) return null;
  const faults = rows.flatMap(({ number, faults }) => faults.map((fault) => ({ number, ...fault })));
  const headings = ["row", "column", "value", "why"].map((key) => t(`incident-import.${key}`));
  const download = () => {
    const lines = faults.map(({ number, column, value, sentence }) => [
      String(number),
      column,
      value,
      say(sentence),
    ]);
    const address = URL.createObjectURL(new Blob([writeRows([headings, ...lines])], { type: "text/csv" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = t("incident-import.refused-file");
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Section
      title={t("incident-import.refused")}
      note={rows.length.toLocaleString(locale)}
      actions={
        <Button size="small" onClick={download}>
          {t("incident-import.download")}
        </Button>
      }
    >
      <p className="max-w-prose py-2 text-soft">{t("incident-import.refused-long")}</p>
      <LongTable
        label={t("incident-import.refused")}
        rows={faults}
        columns={[
          { heading: headings[0] ?? "", width: "w-16", cell: ({ number }) => number },
          { heading: headings[1] ?? "", width: "w-36", cell: ({ column }) => column },
          {
            heading: headings[2] ?? "",
            width: "w-48",
            cell: ({ value }) => <span className="wrap-anywhere">{value}</span>,
          },
          { heading: headings[3] ?? "", cell: ({ sentence }) => say(sentence, "short") },
        ]}
      />
    </Section>
  );
}

/** The rows that tell what is there already. */
export function KnownRows({ rows }: { rows: readonly KnownRow[] }) {
  const { t, locale } = useWords();
  if (rows.length === 0) return null;
  return (
    <Section title={t("incident-import.there")} note={rows.length.toLocaleString(locale)}>
      <p className="max-w-prose py-2 text-soft">{t("incident-import.there-long")}</p>
      <LongTable
        label={t("incident-import.there")}
        rows={rows}
        columns={[
          { heading: t("incident-import.row"), width: "w-16", cell: ({ number }) => number },
          { heading: t("incident-import.reference"), width: "w-48", cell: ({ reference }) => reference },
          { heading: t("incident-import.field-title"), cell: ({ title }) => title },
          {
            heading: t("incident-import.there"),
            width: "w-40",
            cell: ({ earlierRow }) =>
              earlierRow === null
                ? t("incident-import.there-timetable")
                : t("incident-import.there-row", { row: earlierRow }),
          },
        ]}
      />
    </Section>
  );
}
