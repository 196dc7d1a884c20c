"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useWords } from "@/components/use-words";
import type { Sentence } from "@/lib/domain/sentence";

const shownAtFirst = 12;

/** Changes in words, the first dozen; the rest when asked. */
export function WhatChanges({ changes }: { changes: readonly Sentence[] }) {
  const { t, say } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, shownAtFirst);
  return (
    <>
      <ul className="flex flex-col py-1">
        {shown.map((told, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is only ever replaced as a whole.
          <li key={i} className="border-b py-1.5 last:border-0">
            {say(told, "short")}
          </li>
        ))}
      </ul>
      {shown.length < changes.length && (
        <Button look="quiet" size="small" className="self-start" onClick={() => setAll(true)}>
          {t("publish.show-all", { count: changes.length - shown.length })}
        </Button>
      )}
    </>
  );
}
