import { useWords } from "@/components/use-words";
import type { OpenedTable } from "./import-worker";

const separators = { ";": "semicolon", "\t": "tab", "|": "bar" } as const;

/** What was found out about a file by looking at it. */
export function WhatItIs({ table }: { table: OpenedTable }) {
  const { t } = useWords();
  const { headings, layout, tagRow, encoding, separator, brokenAt } = table;
  const told = [
    t(`incident-import.told-${layout === "ucdp-ged" ? "ged" : layout}`),
    tagRow !== null && t("incident-import.told-tags", { row: tagRow }),
    encoding !== "utf-8" && t(`incident-import.told-${encoding}`),
    headings.length === 1 && t("incident-import.told-one-column"),
    separator !== "," && t(`incident-import.told-separator-${separators[separator]}`),
  ].filter((each) => each !== false);
  return (
    <>
      <p className="text-soft">{told.join(" ")}</p>
      {brokenAt !== null && (
        <p className="text-late" role="alert">
          ▲ {t("incident-import.told-broken", { row: brokenAt })}
        </p>
      )}
    </>
  );
}
