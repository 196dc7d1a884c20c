"use client";

import { useState } from "react";
import { useNewSources } from "@/components/sources/use-new-sources";
import { DateField } from "@/components/ui/date-field";
import { ProseEntry, TextEntry } from "@/components/ui/entry";
import { Segments } from "@/components/ui/segments";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import { firstDayOf } from "@/lib/domain/calendar-date";
import type { MeasureOf } from "@/lib/domain/measure-of-kind";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import { HalfTyped } from "@/lib/schema/half-typed";
import type { Source } from "@/lib/schema/plan";
import { Response } from "@/lib/schema/transition";
import { FactForm } from "./fact-form";
import { actedKinds, followThroughs } from "./incident-words";

/** A response on its way: of what kind it was may not be chosen yet. */
export type ResponseDraft = Omit<Response, "kind"> & { kind: Response["kind"] | null };

const shape = {
  ...Response.shape,
  kind: Response.shape.kind.nullable(),
  action: HalfTyped,
  description: HalfTyped,
};

/** What was done, of what kind, when, and whether it was what had been announced. */
export function ResponseForm({
  initial,
  keepAs,
  isNew,
  label,
  redlines,
  sources,
  today,
  onSave,
  onClose,
}: {
  initial: ResponseDraft;
  /** The name under which the draft is kept. */
  keepAs: string;
  isNew: boolean;
  label: string;
  /** The lines that it may answer for. */
  redlines: readonly MeasureOf<"redline">[];
  sources: readonly Source[];
  today: CalendarDate;
  /** Answers with a sentence where it was refused. */
  onSave: (response: Response, before: Edit[]) => Sentence | null;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { draft, isFromBefore, put: keep, drop } = useKeptDraft(keepAs, initial, shape);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const fresh = useNewSources(sources, keepAs);
  const put = (changes: Partial<ResponseDraft>) => {
    keep(changes);
    setRefusal(null);
    return null;
  };
  const line = redlines.find(({ id }) => id === draft.measureId) ?? null;
  const nothing = draft.action.trim() === "";
  const isEntryOfNone = initial.kind === "none" || initial.kind === "not-disclosed";
  const kinds = isEntryOfNone ? [...actedKinds, "none", "not-disclosed"] : actedKinds;
  const send = () => {
    setAsked(true);
    if (nothing || draft.kind === null) return;
    const response = {
      ...draft,
      kind: draft.kind,
      action: draft.action.trim(),
      description: draft.description.trim(),
      sourceIds: fresh.there(draft.sourceIds),
    };
    const refused = onSave(response, fresh.edits(draft.sourceIds));
    setRefusal(refused);
    if (!refused) drop();
  };
  return (
    <FactForm
      label={label}
      keepAs={keepAs}
      isNew={isNew}
      isFromBefore={isFromBefore}
      saveLabel={t("incidents.save-response")}
      fresh={fresh}
      sourceIds={draft.sourceIds}
      refusal={refusal}
      onSources={(sourceIds) => put({ sourceIds })}
      onSubmit={send}
      onClose={onClose}
      onDiscard={() => {
        drop();
        setAsked(false);
        setRefusal(null);
      }}
    >
      <TextEntry
        label={t("incidents.action")}
        autoFocus
        problem={asked && nothing ? t("incidents.action-missing") : null}
        placeholder={t("incidents.action-example")}
        maxLength={200}
        value={draft.action}
        onChange={(action) => put({ action })}
      />
      <DateField
        label={t("incidents.response-on")}
        placeholder={t("incidents.day-example")}
        // One line, as is what is understood in its place: nothing moves when the field is left.
        hint={t("incidents.response-on-hint")}
        value={draft.on}
        keepAs={`${keepAs}/on`}
        onSave={(on) =>
          on && firstDayOf(on) > today
            ? sentence("problems.fact-in-future", { today: { day: today } })
            : put({ on })
        }
      />
      <div className="flex flex-col gap-1">
        <span className="text-sm text-soft">{t("incidents.response-kind")}</span>
        <Segments
          label={t("incidents.response-kind")}
          className="w-fit min-w-0 max-w-full flex-wrap"
          value={draft.kind ?? ""}
          options={kinds.map((value) => ({ value, label: t(`incidents.response-${value}`) }))}
          onChange={(kind) => put({ kind: kind as Response["kind"] })}
        />
        {asked && draft.kind === null && (
          <p role="alert" className="text-sm text-late">
            {t("incidents.response-kind-missing")}
          </p>
        )}
      </div>
      {redlines.length > 0 && (
        <Select<string | null>
          label={t("incidents.response-line")}
          value={draft.measureId}
          options={[
            ...redlines.map(({ id, title }) => ({ value: id, label: title })),
            { value: null, label: t("incidents.response-line-none") },
          ]}
          onChange={(measureId) => put({ measureId, ...(measureId === null && { followThrough: null }) })}
        />
      )}
      {line && (
        <div className="flex flex-col gap-1">
          <p className="text-sm text-pretty">
            {line.terms.announcedConsequence
              ? t("incidents.was-announced", { consequence: line.terms.announcedConsequence })
              : t("incidents.nothing-announced")}
          </p>
          <Segments
            label={t("incidents.follow-through")}
            className="w-fit min-w-0 max-w-full flex-wrap"
            value={draft.followThrough ?? "not-said"}
            options={[...followThroughs, "not-said" as const].map((value) => ({
              value,
              label: t(`incidents.follow-through-${value}`),
            }))}
            onChange={(value) => put({ followThrough: value === "not-said" ? null : value })}
          />
        </div>
      )}
      <ProseEntry
        label={t("incidents.response-more")}
        maxLength={10_000}
        value={draft.description}
        onChange={(description) => put({ description })}
      />
    </FactForm>
  );
}
