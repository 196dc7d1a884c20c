"use client";

import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { useRoom } from "@/components/shell/room";
import { Button } from "@/components/ui/button";
import { EmptyPlace } from "@/components/ui/empty-place";
import { TextEntry } from "@/components/ui/entry";
import { Page } from "@/components/ui/page";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { useKeptLine } from "@/lib/client/kept-drafts-provider";
import { newId } from "@/lib/client/new-id";
import { may } from "@/lib/domain/access";
import type { Sentence } from "@/lib/domain/sentence";
import type { Edit } from "@/lib/schema/edit";
import { SourceRow } from "./source-row";
import { sourceUses } from "./source-uses";

/** The documents and reports that the facts rest on, and which facts those are. */
export function SourcesView() {
  const { t, say } = useWords();
  const { role } = useRoom();
  const { timetable, edit, undo } = useEditSession();
  const [open, setOpen] = useQueryState("source", parseAsString);
  // It is what is looked for, and where no source is called that, one that is about to be added.
  const [looked, look] = useState<string | null>(null);
  const [kept, keep] = useKeptLine("new source");
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const text = looked ?? kept;
  const mayEdit = may(role, "edit:timetable");
  const uses = sourceUses(timetable);
  const called = (words: string) =>
    timetable.sources.filter(({ title, publisher, url }) =>
      `${title} ${publisher} ${url ?? ""}`.toLowerCase().includes(words.trim().toLowerCase()),
    );
  const shown = called(text);
  const type = (words: string) => {
    look(words);
    keep(called(words).length === 0 ? words : "");
    setRefusal(null);
  };

  const save = (edits: Edit[]): Sentence | null => {
    const result = edit(edits);
    return result.ok ? null : (result.problems[0]?.sentence ?? null);
  };
  const add = () => {
    const id = newId();
    const blank = {
      publisher: "",
      publishedOn: null,
      url: null,
      verification: "unverified",
      note: "",
    } as const;
    const refused = save([{ type: "add-source", source: { id, title: text.trim(), ...blank } }]);
    setRefusal(refused);
    if (refused) return;
    type("");
    void setOpen(id);
  };
  const remove = (sourceId: string) => {
    const refused = save([{ type: "remove-source", sourceId }]);
    if (refused) return toast(say(refused));
    void setOpen(null);
    toast(t("sources.removed"), { label: t("shell.undo"), onChoose: () => undo() });
  };

  const entry = (
    <form
      className="flex flex-wrap items-start gap-2 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        if (mayEdit && text.trim() !== "") add();
      }}
    >
      <div className="w-96 max-w-full">
        <TextEntry
          label={t(mayEdit ? "sources.find-or-add-label" : "sources.find")}
          placeholder={t("sources.example")}
          value={text}
          problem={refusal && say(refusal)}
          onChange={type}
        />
      </div>
      {mayEdit && (
        <Button type="submit" className="sm:mt-6" disabled={text.trim() === ""}>
          {t("sources.add")}
        </Button>
      )}
    </form>
  );
  if (timetable.sources.length === 0)
    return (
      <EmptyPlace title={t("sources.empty")} example={t("sources.empty-example")}>
        <p className="pb-4">{t("sources.empty-long")}</p>
        {mayEdit && entry}
      </EmptyPlace>
    );
  return (
    <Page title={t("sources.sources")} lead={t("sources.lead", { count: timetable.sources.length })}>
      {entry}
      {shown.length === 0 ? (
        <p className="text-soft">{t("sources.none-called-that")}</p>
      ) : (
        <ul className="border-t border-line-strong">
          {shown.map((source) => (
            <SourceRow
              key={source.id}
              source={source}
              uses={uses.get(source.id) ?? []}
              open={source.id === open}
              mayEdit={mayEdit}
              onOpen={(next) => void setOpen(next ? source.id : null)}
              onSave={(changes) => save([{ type: "set-source", sourceId: source.id, changes }])}
              onRemove={() => remove(source.id)}
            />
          ))}
        </ul>
      )}
    </Page>
  );
}
