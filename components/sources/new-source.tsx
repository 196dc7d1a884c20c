"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { InDraft } from "@/components/ui/in-draft";
import { KeptForm } from "@/components/ui/kept-note";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import { newId } from "@/lib/client/new-id";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { HalfTyped } from "@/lib/schema/half-typed";
import { Source } from "@/lib/schema/plan";

const blank: Omit<Source, "id"> = {
  title: "",
  publisher: "",
  publishedOn: null,
  url: null,
  verification: "seen",
  note: "",
};
const shape = { ...Source.shape, title: HalfTyped };

/** A document or report, entered where it is needed. Not a form of its own: it may stand inside one. */
export function NewSource({
  keepAs,
  named,
  onAdd,
  onCancel,
}: {
  /** The name under which its draft is kept. */
  keepAs: string;
  /** It was named just now: that it is not added yet is plain. */
  named: boolean;
  /** Answers with a sentence where it was refused. */
  onAdd: (source: Source) => Sentence | null;
  onCancel: () => void;
}) {
  const { t, say } = useWords();
  const { draft: source, isFromBefore, put: keep, drop } = useKeptDraft(keepAs, blank, shape);
  const [hasTitle] = useState(source.title !== "");
  const [missing, setMissing] = useState(false);
  const put = (changes: Partial<Source>) => {
    keep(changes);
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
      {isFromBefore && !named && <KeptForm onDiscard={drop} />}
      <InDraft>
        <TextField
          label={t("build.source-title")}
          placeholder={t("build.source-example")}
          autoFocus={!hasTitle}
          value={source.title}
          keepAs={`${keepAs}/title`}
          onSave={(text) => put({ title: text })}
        />
        <TextField
          label={t("build.source-url")}
          type="url"
          autoFocus={hasTitle}
          placeholder="https://"
          maxLength={2000}
          value={source.url ?? ""}
          keepAs={`${keepAs}/url`}
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
          keepAs={`${keepAs}/publisher`}
          onSave={(publisher) => put({ publisher })}
        />
        <DateField
          label={t("build.source-day")}
          value={source.publishedOn}
          keepAs={`${keepAs}/on`}
          onSave={(publishedOn) => put({ publishedOn })}
        />
      </InDraft>
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
            else if (!onAdd({ ...source, id: newId() })) drop();
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
