"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { newId } from "@/lib/client/new-id";
import { sentence } from "@/lib/domain/sentence";
import type { Source } from "@/lib/schema/plan";

const blank = {
  title: "",
  publisher: "",
  publishedOn: null,
  url: null,
  verification: "seen",
  note: "",
} as const;

/** A document or report, entered where it is needed. Not a form of its own: it may stand inside one. */
export function NewSource({
  title,
  onAdd,
  onCancel,
}: {
  /** What was typed already. */
  title: string;
  onAdd: (source: Source) => void;
  onCancel: () => void;
}) {
  const { t, say } = useWords();
  const [source, setSource] = useState<Omit<Source, "id">>({ ...blank, title });
  const [missing, setMissing] = useState(false);
  const put = (changes: Partial<Source>) => {
    setSource((before) => ({ ...before, ...changes }));
    setMissing(false);
    return null;
  };
  return (
    // Enter settles a field here; it must not send a form that this may stand in.
    <fieldset
      className="flex flex-col gap-3 border-s-2 border-accent ps-3"
      onKeyDown={(event) => {
        if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <legend className="sr-only">{t("build.source-new")}</legend>
      <TextField
        label={t("build.source-title")}
        placeholder={t("build.source-example")}
        autoFocus={title === ""}
        value={source.title}
        onSave={(text) => put({ title: text })}
      />
      <TextField
        label={t("build.source-url")}
        type="url"
        autoFocus={title !== ""}
        placeholder="https://"
        maxLength={2000}
        value={source.url ?? ""}
        onSave={(text) => {
          if (text !== "" && !(URL.canParse(text) && /^https?:\/\//i.test(text)))
            return sentence("problems.web-address");
          return put({ url: text || null });
        }}
      />
      <TextField
        label={t("build.source-publisher")}
        maxLength={300}
        value={source.publisher}
        onSave={(publisher) => put({ publisher })}
      />
      <DateField
        label={t("build.source-day")}
        value={source.publishedOn}
        onSave={(publishedOn) => put({ publishedOn })}
      />
      {missing && (
        <p role="alert" className="text-late">
          {say(sentence("problems.name-missing"))}
        </p>
      )}
      <div className="flex gap-2">
        <Button
          size="small"
          look="primary"
          data-unsent={source.title !== "" || source.url ? "" : undefined}
          onClick={(event) => {
            const wrong = event.currentTarget
              .closest("fieldset")
              ?.querySelector<HTMLElement>("[aria-invalid='true']");
            if (wrong) wrong.focus();
            else if (source.title === "") setMissing(true);
            else onAdd({ ...source, id: newId() });
          }}
        >
          {t("build.source-add")}
        </Button>
        <Button size="small" look="quiet" onClick={onCancel}>
          {t("ui.cancel")}
        </Button>
      </div>
    </fieldset>
  );
}
