"use client";

import type { ReactNode } from "react";
import { useAsOf } from "@/components/shell/as-of";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { isOfKind } from "@/lib/domain/measure-of-kind";
import { statedImplementation } from "@/lib/domain/measures/implementation-now";
import { sayDisbursed } from "@/lib/domain/measures/measure-sentences";
import { formatTarget } from "@/lib/i18n/dates";
import type { Measure } from "@/lib/schema/transition";
import { SourceNames } from "./source-names";

/** What a measure says in words; what nobody entered says so. */
export function MeasureFacts({ measure }: { measure: Measure }) {
  const { t, say, locale } = useWords();
  const { timetable } = useEditSession();
  const { asOf } = useAsOf();
  const { terms } = measure;
  const nameOf = (id: string | null) => timetable.parties.find((party) => party.id === id)?.name ?? "";
  const stated = statedImplementation(terms);
  return (
    <dl className="grid gap-x-6 gap-y-1.5 sm:grid-cols-[10rem_minmax(0,1fr)]">
      {"debtorId" in terms && <Fact label={t("measures.field-debtor")}>{nameOf(terms.debtorId)}</Fact>}
      {"counterpartId" in terms && (
        <Fact label={t("measures.field-counterpart")}>{nameOf(terms.counterpartId)}</Fact>
      )}
      <Fact label={t("measures.parties")}>{measure.partyIds.map(nameOf).join(", ")}</Fact>
      {"due" in terms && (
        <Fact label={t("measures.field-due")}>{terms.due && formatTarget(terms.due, locale)}</Fact>
      )}
      {"format" in terms && <Fact label={t("measures.field-format")}>{terms.format}</Fact>}
      {"instrument" in terms && <Fact label={t("measures.field-instrument")}>{terms.instrument}</Fact>}
      {isOfKind(measure, "economic-engagement") && (
        <Fact label={t("measures.disbursements")}>
          {sayDisbursed(measure, asOf)
            .map((said) => say(said, "short"))
            .join(" ")}
        </Fact>
      )}
      {"outcome" in terms && <Fact label={t("measures.outcome")}>{terms.outcome}</Fact>}
      {"nextStep" in terms && <Fact label={t("measures.field-nextStep")}>{terms.nextStep}</Fact>}
      {stated !== null && (
        <Fact label={t("measures.implementation")}>
          {t("measures.implementation-stated", { level: t(`measures.level-${stated}`) })}
        </Fact>
      )}
      <Fact label={t("build.sources")}>
        {measure.sourceIds.length > 0 && <SourceNames ids={measure.sourceIds} />}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="contents">
      <dt className="text-sm text-soft">{label}</dt>
      <dd className="max-w-prose max-sm:pb-1.5">
        {children || <span className="text-soft">{t("measures.not-entered")}</span>}
      </dd>
    </div>
  );
}
