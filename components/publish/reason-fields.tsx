"use client";

import { Combobox } from "@/components/ui/combobox";
import { ProseEntry } from "@/components/ui/entry";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import type { MoveToExplain } from "@/lib/domain/record";
import type { Source } from "@/lib/schema/plan";
import { ReasonCode } from "@/lib/schema/publication";
import { DateMove } from "./date-move";
import { type DraftReason, problemsInReason } from "./publish-draft";

/** One published date that moved, and why: a code that can be counted, a sentence that can be checked, a source. */
export function ReasonFields({
  move,
  reason,
  sources,
  asked,
  refusal,
  onChange,
}: {
  move: MoveToExplain;
  reason: DraftReason;
  sources: readonly Source[];
  /** Whether the person has tried to publish: only then is what is missing called wrong. */
  asked: boolean;
  /** What the server said of it. */
  refusal: string | null;
  onChange: (reason: DraftReason) => void;
}) {
  const { t } = useWords();
  const problems = problemsInReason(reason);
  const isNoReason = problems.text === "problems.reason-empty";
  const told = (key: string | undefined, evenUnasked = false) =>
    key && (asked || evenUnasked) ? t(key) : null;
  return (
    <fieldset className="grid gap-x-6 gap-y-3 border-b py-4 lg:grid-cols-[17rem_minmax(0,1fr)]">
      <legend className="sr-only">{t("publish.reason-for", { title: move.title })}</legend>
      <div className="flex flex-col gap-0.5">
        <span className="font-medium">{move.title}</span>
        <span className="text-sm">
          <DateMove from={move.from} to={move.to} removed={move.kind === "removed"} />
        </span>
        {refusal && <span className="text-sm text-late">{refusal}</span>}
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <Select<ReasonCode | null>
          label={t("publish.code")}
          value={reason.code}
          options={[
            { value: null, label: t("publish.choose") },
            ...ReasonCode.options.map((code) => ({ value: code, label: t(`reasons.${code}`) })),
          ]}
          hint={reason.code && t(`reasons.${reason.code}-means`)}
          problem={told(problems.code)}
          onChange={(code) => onChange({ ...reason, code })}
        />
        <SourceOfReason
          value={reason.source}
          sources={sources}
          onChange={(source) => onChange({ ...reason, source })}
        />
        <div className="sm:col-span-2">
          <ProseEntry
            label={t("publish.sentence")}
            placeholder={t("publish.sentence-example")}
            value={reason.text}
            problem={told(problems.text, isNoReason)}
            onChange={(text) => onChange({ ...reason, text })}
          />
        </div>
      </div>
    </fieldset>
  );
}

/** One of the timetable's sources, a web address, or the name of a document. */
function SourceOfReason({
  value,
  sources,
  onChange,
}: {
  value: string;
  sources: readonly Source[];
  onChange: (source: string) => void;
}) {
  const { t } = useWords();
  const known = sources.some(({ id }) => id === value) || value === "";
  return (
    <Combobox
      label={t("publish.source")}
      value={value || null}
      choices={[
        ...(known ? [] : [{ id: value, label: value }]),
        ...sources.map(({ id, title, publisher }) => ({ id, label: title, detail: publisher || undefined })),
      ]}
      placeholder={t("publish.source-example")}
      emptyText={t("sources.none-called-that")}
      addLabel={(text) => t("publish.source-as-typed", { text })}
      onAdd={onChange}
      onChange={(id) => onChange(id ?? "")}
    />
  );
}
