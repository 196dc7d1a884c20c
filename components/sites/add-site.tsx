"use client";

import { type Ref, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextEntry } from "@/components/ui/entry";
import { useWords } from "@/components/use-words";
import { useKeptLine } from "@/lib/client/kept-drafts-provider";
import type { Sentence } from "@/lib/domain/sentence";

/** A name and Enter, one site after the other; the rest can be said later. */
export function AddSite({
  formRef,
  onAdd,
}: {
  formRef?: Ref<HTMLFormElement>;
  /** Answers with a sentence where it was refused. */
  onAdd: (name: string) => Sentence | null;
}) {
  const { t, say } = useWords();
  const [name, setName] = useKeptLine("new site");
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  return (
    <form
      ref={formRef}
      noValidate
      className="flex flex-wrap items-start gap-2 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") return;
        const refused = onAdd(name.trim());
        setRefusal(refused);
        if (!refused) setName("");
      }}
    >
      <div className="w-80 max-w-full">
        <TextEntry
          label={t("sites.add")}
          placeholder={t("sites.add-example")}
          value={name}
          maxLength={200}
          problem={refusal && say(refusal)}
          onChange={(text) => {
            setName(text);
            setRefusal(null);
          }}
        />
      </div>
      {/* Beside the box, whatever stands below it. */}
      <Button type="submit" className="sm:mt-6">
        {t("sites.add-button")}
      </Button>
    </form>
  );
}
