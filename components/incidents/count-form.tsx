"use client";

import { useState } from "react";
import { useNewSources } from "@/components/sources/use-new-sources";
import { AmountField } from "@/components/ui/amount-field";
import { DayField } from "@/components/ui/date-field";
import { TextEntry } from "@/components/ui/entry";
import { useWords } from "@/components/use-words";
import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import type { SideCounts } from "@/lib/domain/casualty-counts";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import { HalfTyped } from "@/lib/schema/half-typed";
import type { Source } from "@/lib/schema/plan";
import { Casualties } from "@/lib/schema/transition";
import { CountedAlready } from "./counted-already";
import { FactForm } from "./fact-form";

const blank: Casualties = { reportedOn: null, side: "", killed: null, wounded: null, sourceIds: [] };
const shape = { ...Casualties.shape, side: HalfTyped };

/** A count as it was reported: of a side not entered yet, a later one of the same side, or one that is put right. */
export function CountForm({
  label,
  keepAs,
  isNew,
  initial = blank,
  sideIsGiven,
  sides,
  sources,
  today,
  saveLabel,
  onSave,
  onClose,
}: {
  label: string;
  /** The name under which the draft is kept. */
  keepAs: string;
  isNew: boolean;
  initial?: Casualties;
  /** It is of this side and no other. */
  sideIsGiven: boolean;
  /** What is counted already, side by side. */
  sides: readonly SideCounts[];
  sources: readonly Source[];
  today: CalendarDate;
  saveLabel: string;
  /** `before`: sources that are to be added first. Answers with a sentence where it was refused. */
  onSave: (count: Casualties, before: Edit[]) => Sentence | null;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { draft: count, isFromBefore, put: keep, drop } = useKeptDraft(keepAs, initial, shape);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const fresh = useNewSources(sources, keepAs);
  const put = (changes: Partial<Casualties>) => {
    keep(changes);
    setRefusal(null);
    return null;
  };
  const send = () => {
    if (count.killed === null && count.wounded === null)
      return setRefusal(sentence("incidents.count-missing"));
    const sent = { ...count, side: count.side.trim(), sourceIds: fresh.there(count.sourceIds) };
    const refused = onSave(sent, fresh.edits(count.sourceIds));
    setRefusal(refused);
    if (!refused) drop();
  };
  return (
    <FactForm
      label={label}
      keepAs={keepAs}
      isNew={isNew}
      isFromBefore={isFromBefore}
      saveLabel={saveLabel}
      fresh={fresh}
      sourceIds={count.sourceIds}
      refusal={refusal}
      onSources={(sourceIds) => put({ sourceIds })}
      onSubmit={send}
      onClose={onClose}
      onDiscard={() => {
        drop();
        setRefusal(null);
      }}
    >
      {!sideIsGiven && (
        <TextEntry
          label={t("incidents.side")}
          placeholder={t("incidents.side-example")}
          autoFocus
          hint={<CountedAlready count={count} initial={initial} sides={sides} />}
          maxLength={300}
          value={count.side}
          onChange={(side) => put({ side })}
        />
      )}
      {/* Each hint is one line, as is what is understood in its place: nothing moves when a field is left. */}
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_9rem] items-start gap-3">
        <AmountField
          label={t("incidents.killed")}
          hint={t("incidents.amount-hint")}
          placeholder=""
          value={count.killed}
          keepAs={`${keepAs}/killed`}
          onSave={(killed) => put({ killed })}
        />
        <AmountField
          label={t("incidents.wounded")}
          hint={t("incidents.amount-hint")}
          placeholder=""
          value={count.wounded}
          keepAs={`${keepAs}/wounded`}
          onSave={(wounded) => put({ wounded })}
        />
        <DayField
          label={t("incidents.reported-on")}
          hint={t("incidents.day-hint")}
          placeholder={t("incidents.day-example")}
          value={count.reportedOn}
          keepAs={`${keepAs}/reported on`}
          onSave={(reportedOn) =>
            reportedOn && reportedOn > today
              ? sentence("problems.fact-in-future", { today: { day: today } })
              : put({ reportedOn })
          }
        />
      </div>
    </FactForm>
  );
}
