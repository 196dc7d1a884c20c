"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextEntry } from "@/components/ui/entry";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { publishedQuery, publishedTimetableQuery } from "@/lib/client/queries";
import { CopyPreview } from "./copy-preview";

/** A copy of what another timetable has published, to work on or to try things out. */
export function NewCopy({
  sending,
  initial,
  onCreate,
}: {
  sending: boolean;
  initial: string | null;
  onCreate: (copyOf: string, title: string) => void;
}) {
  const { t } = useWords();
  const { data } = useQuery(publishedQuery());
  const [chosen, setChosen] = useState(initial);
  const [title, setTitle] = useState<string | null>(null);
  const published = data?.timetables ?? [];
  const entry = published.find(({ slug }) => slug === chosen) ?? published[0];
  const { data: publication } = useQuery({
    ...publishedTimetableQuery(entry?.slug ?? ""),
    enabled: entry !== undefined,
  });
  if (!data) return <p className="text-soft">{t("timetables.loading")}</p>;
  if (!entry) return <p className="text-soft">{t("timetables.nothing-published")}</p>;
  const name = title ?? entry.title;
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const isWrong = event.currentTarget.querySelector("[aria-invalid='true']") !== null;
        if (!isWrong) onCreate(entry.slug, name.trim());
      }}
    >
      <Select
        label={t("timetables.which")}
        value={entry.slug}
        options={published.map((one) => ({ value: one.slug, label: one.title }))}
        onChange={(slug) => {
          setChosen(slug);
          setTitle(null);
        }}
      />
      <TextEntry
        label={t("timetables.name")}
        value={name}
        maxLength={200}
        problem={name.trim() === "" ? t("timetables.name-missing") : null}
        onChange={setTitle}
      />
      {publication && <CopyPreview publication={publication} />}
      <Button type="submit" look="primary" className="self-start" disabled={sending}>
        {t(sending ? "timetables.creating" : "timetables.create")}
      </Button>
    </form>
  );
}
