"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { useWords } from "@/components/use-words";
import { mostMegabytes } from "./read-table";

/** Where a file is dropped or chosen. */
export function FilePlace({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useWords();
  const [isOver, setIsOver] = useState(false);
  return (
    <section
      aria-label={t("incident-import.file")}
      className={classes(
        "flex flex-col gap-4 border-y border-line-strong px-4 py-8 sm:px-8",
        isOver && "bg-accent-wash",
      )}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="font-serif text-lg max-sm:hidden">{t("incident-import.drop")}</span>
        <FileButton label={t("incident-import.choose-file")} look="primary" onFile={onFile} />
      </div>
      <div className="flex max-w-prose flex-col gap-2 text-soft">
        <p>{t("incident-import.kinds", { megabytes: mostMegabytes })}</p>
        <p>{t("incident-import.knows")}</p>
        <pre className="whitespace-pre-wrap wrap-anywhere border-s-2 border-accent bg-wash px-4 py-2 font-mono text-sm">
          {t("incident-import.own-example")}
        </pre>
      </div>
    </section>
  );
}

/** A button that asks for a file. The same file can be chosen again after it was corrected. */
export function FileButton({
  label,
  look = "plain",
  onFile,
}: {
  label: string;
  look?: "plain" | "primary";
  onFile: (file: File) => void;
}) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-label={t("incident-import.file")}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
      <Button look={look} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
