"use client";

import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { Source } from "@/lib/schema/plan";

/** All that is said of one source; each field saves by itself. */
export function SourceForm({
  source,
  onSave,
}: {
  source: Source;
  onSave: (changes: Partial<Omit<Source, "id">>) => Sentence | null;
}) {
  const { t } = useWords();
  const keep = (field: string) => `source ${source.id} ${field}`;
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      <TextField
        label={t("sources.title-field")}
        required
        autoFocus
        value={source.title}
        keepAs={keep("title")}
        onSave={(title) => onSave({ title })}
      />
      <TextField
        label={t("sources.publisher")}
        value={source.publisher}
        keepAs={keep("publisher")}
        onSave={(publisher) => onSave({ publisher })}
      />
      <TextField
        label={t("sources.url")}
        type="url"
        maxLength={2_000}
        placeholder="https://"
        value={source.url ?? ""}
        keepAs={keep("url")}
        onSave={(text) => {
          const url = Source.shape.url.safeParse(text === "" ? null : text);
          return url.success ? onSave({ url: url.data }) : sentence("problems.web-address");
        }}
      />
      <DateField
        label={t("sources.published-on")}
        value={source.publishedOn}
        keepAs={keep("publishedOn")}
        onSave={(publishedOn) => onSave({ publishedOn })}
      />
      <Select
        label={t("sources.verification")}
        value={source.verification}
        options={Source.shape.verification.options.map((value) => ({
          value,
          label: t(`sources.verification-${value}`),
        }))}
        onChange={(verification) => void onSave({ verification })}
      />
      <TextArea
        label={t("sources.note")}
        value={source.note}
        keepAs={keep("note")}
        onSave={(note) => onSave({ note })}
      />
    </div>
  );
}
