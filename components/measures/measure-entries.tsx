"use client";

import type { ReactNode } from "react";
import { useAsOf } from "@/components/shell/as-of";
import { Badge } from "@/components/ui/badge";
import { classes } from "@/components/ui/classes";
import { Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { exactly, firstDayOf } from "@/lib/domain/calendar-date";
import { sayAmount } from "@/lib/domain/forces";
import { formatTarget } from "@/lib/i18n/dates";
import type { Words } from "@/lib/i18n/say";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Measure } from "@/lib/schema/transition";
import { levelShapes } from "./measure-words";
import { SourceNames } from "./source-names";

/** Findings, meetings and payments of a measure in the order in which they happened, each with its sources. */
export function MeasureEntries({ measure }: { measure: Measure }) {
  const words = useWords();
  const { t, locale } = words;
  const { asOf } = useAsOf();
  const entries = entriesOf(measure.terms, asOf, words);
  if (entries.length === 0) return null;
  return (
    <Section title={t("measures.entries")} count={entries.length}>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse">
          <thead>
            <tr className="border-b text-sm text-soft">
              {["day", "event", "what", "sources"].map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={classes(
                    "py-1.5 pe-4 text-start font-normal",
                    column === "sources" && "max-md:hidden",
                  )}
                >
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
                <td className="py-1.5 pe-4">
                  {said}
                  <div className="md:hidden">
                    <SourceNames ids={sourceIds} />
                  </div>
                </td>
                <td className="py-1.5 max-md:hidden">
                  <SourceNames ids={sourceIds} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

interface DatedEntry {
  on: TargetDate;
  what: ReactNode;
  said: string;
  sourceIds: readonly string[];
}

/** Facts up to the data date; meetings that are to come as well. */
function entriesOf(terms: Measure["terms"], asOf: CalendarDate, { t, say }: Words): DatedEntry[] {
  const judged = "implementations" in terms ? terms.implementations : [];
  const meetings = "meetings" in terms ? terms.meetings : [];
  const paid = "disbursements" in terms ? terms.disbursements : [];
  const currency = "currency" in terms ? terms.currency : null;
  const joined = (between: string, ...parts: (string | null)[]) => parts.filter(Boolean).join(between);
  return [
    ...judged
      .filter(({ on }) => on <= asOf)
      .map(({ on, level, assessedBy, note, sourceIds }) => ({
        on: exactly(on),
        what: <Badge shape={levelShapes[level]}>{t(`measures.level-${level}`)}</Badge>,
        said: joined(": ", assessedBy || t("measures.assessor-unnamed"), note),
        sourceIds,
      })),
    ...meetings.map(({ on, format, outcome, sourceIds }) => ({
      on,
      what: (
        <Badge shape={on.day <= asOf ? "●" : "◇"}>
          {t(on.day <= asOf ? "measures.meeting-held" : "measures.meeting-to-come")}
        </Badge>
      ),
      said: joined(": ", format, outcome),
      sourceIds,
    })),
    ...paid
      .filter(({ on }) => firstDayOf(on) <= asOf)
      .map(({ on, amount, note, sourceIds }) => ({
        on,
        what: t("measures.disbursement"),
        said: joined(": ", joined(" ", say(sayAmount(amount)), currency), note),
        sourceIds,
      })),
  ].toSorted((a, b) => (a.on.day < b.on.day ? -1 : a.on.day > b.on.day ? 1 : 0));
}
