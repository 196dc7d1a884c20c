"use client";

import type { ReactNode } from "react";
import { EmptyPlace } from "@/components/ui/empty-place";
import { useWords } from "@/components/use-words";

/** What goes here, with a real incident to copy into the line. */
export function IncidentsEmpty({
  entry,
  actions,
  onExample,
}: {
  /** The line to enter one; absent for those who only look. */
  entry: ReactNode;
  actions: ReactNode;
  onExample: (line: string) => void;
}) {
  const { t } = useWords();
  const example = t("incidents.line-example");
  return (
    <EmptyPlace
      title={t("incidents.empty")}
      example={
        <>
          <p>{example}</p>
          {entry && (
            <button
              type="button"
              className="target pt-1 text-sm text-accent underline-offset-4 hover:underline"
              onClick={() => onExample(example)}
            >
              {t("incidents.copy-example")}
            </button>
          )}
        </>
      }
      actions={actions}
    >
      <p className="pb-4 text-pretty">{t(entry ? "incidents.empty-long" : "incidents.empty-viewer")}</p>
      {entry}
    </EmptyPlace>
  );
}
