"use client";

import type { ReactNode } from "react";
import { useAsOf } from "@/components/shell/as-of";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { exactly, firstDayOf } from "@/lib/domain/calendar-date";
import { sayAmount } from "@/lib/domain/forces";
import { isOfKind } from "@/lib/domain/measure-of-kind";
import { statedImplementation } from "@/lib/domain/measures/implementation-now";
import { sayDisbursed } from "@/lib/domain/measures/measure-sentences";
import { formatTarget } from "@/lib/i18n/dates";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Measure } from "@/lib/schema/transition";
import { levelShapes } from "./measure-words";
import { SourceNames } from "./source-names";

interface DatedEntry {
  on: TargetDate;
  what: ReactNode;
  said: string;
  sourceIds: readonly string[];
}

/** What a measure says in words, and its entries in the order in which they happened, each with its sources. */
export function MeasureFacts({ measure }: { measure: Measure }) {
  const { t, say, locale } = useWords();
  const { timetable } = useEditSession();
  const { asOf } = useAsOf();
  const { terms } = measure;
  const nameOf = (id: string | null) => {
    const party = timetable.parties.find((each) => each.id === id);
    return party?.name ?? "";
  };
  const stated = statedImplementation(terms);
  const facts: [label: string, value: string][] = [
    ...("debtorId" in terms
      ? [[t("measures.field-debtor"), nameOf(terms.debtorId)] as [string, string]]
      : []),
    ...("counterpartId" in terms
      ? [[t("measures.field-counterpart"), nameOf(terms.counterpartId)] as [string, string]]
      : []),
    [t("measures.parties"), measure.partyIds.map(nameOf).join(", ")],
    ...("due" in terms
      ? [[t("measures.field-due"), terms.due ? formatTarget(terms.due, locale) : ""] as [string, string]]
      : []),
    ...("format" in terms ? [[t("measures.field-format"), terms.format] as [string, string]] : []),
    ...("nextStep" in terms ? [[t("measures.field-nextStep"), terms.nextStep] as [string, string]] : []),
    ...("instrument" in terms
      ? [[t("measures.field-instrument"), terms.instrument] as [string, string]]
      : []),
    ...("outcome" in terms ? [[t("measures.outcome"), terms.outcome] as [string, string]] : []),
    ...(stated === null
      ? []
      : [
          [
            t("measures.implementation"),
            t("measures.implementation-stated", { level: t(`measures.level-${stated}`) }),
          ] as [string, string],
        ]),
  ];
  const entries = entriesOf();
  return (
    <>
      <dl className="grid gap-x-6 gap-y-1.5 sm:grid-cols-[10rem_minmax(0,1fr)]">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-sm text-soft">{label}</dt>
            <dd className="max-w-prose max-sm:pb-1.5">
              {value || <span className="text-soft">{t("measures.not-entered")}</span>}
            </dd>
          </div>
        ))}
        {isOfKind(measure, "economic-engagement") && (
          <div className="contents">
            <dt className="text-sm text-soft">{t("measures.disbursements")}</dt>
            <dd>
              {sayDisbursed(measure, asOf)
                .map((said) => say(said, "short"))
                .join(" ")}
            </dd>
          </div>
        )}
        <div className="contents">
          <dt className="text-sm text-soft">{t("build.sources")}</dt>
          <dd>
            {measure.sourceIds.length > 0 ? (
              <SourceNames ids={measure.sourceIds} />
            ) : (
              <span className="text-soft">{t("measures.not-entered")}</span>
            )}
          </dd>
        </div>
      </dl>
      {entries.length > 0 && (
        <Section title={t("measures.entries")} count={entries.length}>
          <table className="w-full border-collapse">
            <thead>
              <tr className="border-b text-sm text-soft">
                {["day", "event", "what", "sources"].map((column) => (
                  <th key={column} scope="col" className="py-1.5 pe-4 text-start font-normal">
                    {t(`measures.column-${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {entries.map(({ on, what, said, sourceIds }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own
                <tr key={i} className="border-b align-baseline">
                  <td className="py-1.5 pe-4 whitespace-nowrap">{formatTarget(on, locale)}</td>
                  <td className="py-1.5 pe-4">{what}</td>
                  <td className="py-1.5 pe-4">{said}</td>
                  <td className="py-1.5">
                    <SourceNames ids={sourceIds} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );

  function entriesOf(): DatedEntry[] {
    const judged = "implementations" in terms ? terms.implementations : [];
    const meetings = "meetings" in terms ? terms.meetings : [];
    const paid = "disbursements" in terms ? terms.disbursements : [];
    const currency = "currency" in terms ? terms.currency : null;
    return [
      ...judged
        .filter(({ on }) => on <= asOf)
        .map(({ on, level, assessedBy, note, sourceIds }) => ({
          on: exactly(on),
          what: <Badge shape={levelShapes[level]}>{t(`measures.level-${level}`)}</Badge>,
          said: [assessedBy || t("measures.assessor-unnamed"), note].filter(Boolean).join(": "),
          sourceIds,
        })),
      ...meetings.map(({ on, format, outcome, sourceIds }) => ({
        on,
        what: (
          <Badge shape={on.day <= asOf ? "●" : "◇"}>
            {t(on.day <= asOf ? "measures.meeting-held" : "measures.meeting-to-come")}
          </Badge>
        ),
        said: [format, outcome].filter(Boolean).join(": "),
        sourceIds,
      })),
      ...paid
        .filter(({ on }) => firstDayOf(on) <= asOf)
        .map(({ on, amount, note, sourceIds }) => ({
          on,
          what: t("measures.disbursement"),
          said: [[say(sayAmount(amount)), currency].filter(Boolean).join(" "), note]
            .filter(Boolean)
            .join(": "),
          sourceIds,
        })),
    ].toSorted((a, b) => (a.on.day < b.on.day ? -1 : a.on.day > b.on.day ? 1 : 0));
  }
}
