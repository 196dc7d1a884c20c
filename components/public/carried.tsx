import { isOfKind } from "@/lib/domain/measure-of-kind";
import { sayDisbursed } from "@/lib/domain/measures/measure-sentences";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import type { Measure } from "@/lib/schema/transition";
import type { PageFacts } from "./page-facts";
import { SourceLinks } from "./sources";

type Say = (key: string, values?: Record<string, string | number>) => string;

/**
 * Who owes it or takes part, the meetings held, what was paid, and how far it was carried out by everybody who judged it:
 * what the figures about measures rest on.
 */
export function Carried({ page, measure, t }: { page: PageFacts; measure: Measure; t: Say }) {
  const { words, timetable, asOf } = page;
  const { locale } = words;
  const { terms } = measure;
  const nameOf = (id: string | null) => timetable.parties.find((party) => party.id === id)?.name;
  const debtor = "debtorId" in terms ? nameOf(terms.debtorId) : undefined;
  const counterpart = "counterpartId" in terms ? nameOf(terms.counterpartId) : undefined;
  return (
    <>
      {debtor && <p>{t("owed-by", { party: debtor })}</p>}
      {counterpart && <p>{t("with", { party: counterpart })}</p>}
      {"instrument" in terms && terms.instrument !== "" && (
        <p>{t("instrument", { text: terms.instrument })}</p>
      )}
      {"meetings" in terms &&
        terms.meetings.map(({ on, format, outcome, sourceIds }) => {
          const said = [format, outcome].filter((text) => text !== "").join(". ");
          const day = formatTarget(on, locale);
          return (
            <p key={`${on.day} ${format} ${outcome}`}>
              {said === "" ? t("meeting-bare", { on: day }) : t("meeting", { on: day, said })}{" "}
              <SourceLinks page={page} ids={sourceIds} />
            </p>
          );
        })}
      {isOfKind(measure, "economic-engagement") &&
        (measure.terms.amount || measure.terms.disbursements.length > 0) &&
        sayDisbursed(measure, asOf).map((sentence) => <p key={sentence.key}>{words.say(sentence)}</p>)}
      {"implementations" in terms &&
        terms.implementations.map(({ on, level, assessedBy, sourceIds }) => {
          const values = { on: formatDay(on, locale), level: t(`implementation.${level}`) };
          return (
            <p key={`${on} ${assessedBy} ${level}`}>
              {assessedBy === "" ? t("found-unnamed", values) : t("found", { ...values, by: assessedBy })}{" "}
              <SourceLinks page={page} ids={sourceIds} />
            </p>
          );
        })}
      {"nextStep" in terms && terms.nextStep !== "" && (
        <p className="quiet">{t("next-step", { text: terms.nextStep })}</p>
      )}
    </>
  );
}
