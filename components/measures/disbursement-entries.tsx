"use client";

import { useAsOf } from "@/components/shell/as-of";
import { useDo } from "@/components/timetables/use-save";
import { AmountField } from "@/components/ui/amount-field";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { exactly, firstDayOf } from "@/lib/domain/calendar-date";
import { sayAmount } from "@/lib/domain/forces";
import type { MeasureOf } from "@/lib/domain/measure-of-kind";
import { sayDisbursed } from "@/lib/domain/measures/measure-sentences";
import { sentence } from "@/lib/domain/sentence";
import { formatTarget } from "@/lib/i18n/dates";
import type { Amount } from "@/lib/schema/amount";
import { HalfTyped } from "@/lib/schema/half-typed";
import type { TargetDate } from "@/lib/schema/target-date";
import { Disbursement } from "@/lib/schema/transition";
import { EntryForm } from "./entry-form";
import { EntryList } from "./entry-list";
import { SourceNames } from "./source-names";
import { useMeasureSave } from "./use-measure-save";

type Draft = Omit<Disbursement, "on" | "amount"> & { on: TargetDate | null; amount: Amount | null };
const shape = {
  ...Disbursement.shape,
  on: Disbursement.shape.on.nullable(),
  amount: Disbursement.shape.amount.nullable(),
  note: HalfTyped,
};

/** What was paid out, and what it comes to. */
export function DisbursementEntries({
  measure,
  disabled,
}: {
  measure: MeasureOf<"economic-engagement">;
  disabled: boolean;
}) {
  const { t, say, locale } = useWords();
  const { asOf } = useAsOf();
  const act = useDo();
  const { setTerms } = useMeasureSave(measure);
  const { disbursements, currency, amount } = measure.terms;
  const money = (paid: Amount) => [say(sayAmount(paid)), currency].filter(Boolean).join(" ");
  return (
    <EntryList
      title={t("measures.disbursements")}
      emptyText={amount ? "" : t("measures.disbursements-none")}
      addLabel={t("measures.disbursement-add")}
      newAt={`payment of ${measure.id}/new`}
      disabled={disabled}
      entries={disbursements
        .map((entry, at) => ({ entry, at }))
        .toSorted((a, b) => (a.entry.on.day < b.entry.on.day ? 1 : a.entry.on.day > b.entry.on.day ? -1 : 0))}
      summary={
        (disbursements.length > 0 || amount) && (
          <p className="text-sm">
            {sayDisbursed(measure, asOf)
              .map((said) => say(said, "short"))
              .join(" ")}
          </p>
        )
      }
      nameOf={({ on }) => formatTarget(on, locale)}
      line={({ on, amount: paid, note, sourceIds }) => (
        <>
          <p>
            {money(paid)}
            <span className="text-sm text-soft">
              {" "}
              · {formatTarget(on, locale)}
              {paid.kind === "withheld" && ` · ${paid.ground}`}
              {firstDayOf(on) > asOf && ` · ${t("measures.not-counted-yet")}`}
            </span>
          </p>
          {note && <p className="text-sm">{note}</p>}
          <SourceNames ids={sourceIds} />
        </>
      )}
      onRemove={(at) =>
        act({
          type: "set-measure",
          measureId: measure.id,
          changes: { terms: { ...measure.terms, disbursements: disbursements.filter((_, i) => i !== at) } },
        })
      }
      form={(edited, close) => (
        <EntryForm<Draft>
          keepAs={`payment of ${measure.id}/${edited ? `${edited.at} ${edited.entry.on.day}` : "new"}`}
          shape={shape}
          initial={edited?.entry ?? { on: exactly(asOf), amount: null, note: "", sourceIds: [] }}
          isNew={edited === null}
          missing={(entry) =>
            !entry.on
              ? sentence("measures.entry-day-missing")
              : entry.amount
                ? null
                : sentence("amount-entry.missing")
          }
          onClose={close}
          onSave={({ on, amount: paid, ...rest }, first) => {
            if (!on || !paid) return null;
            const entry = { ...rest, on, amount: paid };
            return setTerms(
              {
                disbursements: edited
                  ? disbursements.map((each, i) => (i === edited.at ? entry : each))
                  : [...disbursements, entry],
              },
              ...first,
            );
          }}
          fields={(entry, put, at) => (
            <>
              <DateField
                label={t("measures.entry-day")}
                hint={t("measures.date-hint")}
                value={entry.on}
                keepAs={at("on")}
                required
                onSave={(on) => put({ on })}
              />
              <AmountField
                label={
                  currency ? t("measures.disbursement-amount-in", { currency }) : t("measures.field-amount")
                }
                hint={t("measures.amount-hint")}
                placeholder={t("measures.hint-amount")}
                value={entry.amount}
                keepAs={at("amount")}
                onSave={(paid) => put({ amount: paid })}
              />
              <TextField
                label={t("build.note")}
                maxLength={300}
                value={entry.note}
                keepAs={at("note")}
                onSave={(note) => put({ note })}
              />
            </>
          )}
        />
      )}
    />
  );
}
