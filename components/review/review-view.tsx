"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useAsOf } from "@/components/shell/as-of";
import { useRoom } from "@/components/shell/room";
import { Page, Section } from "@/components/ui/page";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { publicationsQuery } from "@/lib/client/queries";
import type { Severity } from "@/lib/domain/review/review-check";
import { type CheckOutcome, runChecks } from "@/lib/domain/review/review-timetable";
import { scheduleOf } from "@/lib/domain/schedule/known-schedule";
import { formatDay } from "@/lib/i18n/dates";
import { FindingRow } from "./finding-row";
import { FiveQuestions } from "./five-questions";

const severities: readonly Severity[] = ["serious", "worth-a-look", "note"];

/** Is this timetable sound? What was found, the serious first, and what was looked at and found in order. */
export function ReviewView() {
  const { t, locale } = useWords();
  const { id, today } = useRoom();
  const { asOf } = useAsOf();
  const { timetable } = useEditSession();
  const { data } = useQuery(publicationsQuery(id));
  const outcomes = useMemo(
    () =>
      data &&
      runChecks(timetable, {
        asOf,
        today,
        publications: data.publications,
        schedule: scheduleOf(timetable, asOf),
      }),
    [timetable, asOf, today, data],
  );
  if (!outcomes) return <Page title={t("review-view.title")}>{null}</Page>;
  const findings = outcomes.flatMap(({ finding }) => finding ?? []);
  const count = (outcome: CheckOutcome["outcome"]) =>
    outcomes.filter((each) => each.outcome === outcome).length;
  return (
    <Page
      title={t("review-view.title")}
      lead={t("review-view.lead", { asOf: formatDay(asOf, locale, "long") })}
    >
      <p className="max-w-prose border-y border-line-strong py-4 font-serif text-xl leading-snug">
        {t("review-view.answer", {
          serious: findings.filter(({ severity }) => severity === "serious").length,
          look: findings.filter(({ severity }) => severity === "worth-a-look").length,
          clear: count("clear"),
          checks: outcomes.length - count("does-not-apply"),
        })}
      </p>
      <FiveQuestions publications={data?.publications ?? []} />
      {severities.map((severity) => {
        const found = findings.filter((finding) => finding.severity === severity);
        if (found.length === 0) return null;
        return (
          <Section key={severity} title={t(`review-view.${severity}`)} count={found.length}>
            <ul>
              {found.map((finding) => (
                <FindingRow key={finding.code} finding={finding} />
              ))}
            </ul>
          </Section>
        );
      })}
      <Others
        title={t("review-view.clear")}
        outcomes={outcomes.filter(({ outcome }) => outcome === "clear")}
      />
      <Others
        title={t("review-view.does-not-apply")}
        outcomes={outcomes.filter(({ outcome }) => outcome === "does-not-apply")}
      />
    </Page>
  );
}

/** Checks that found nothing, each with what it looked at. */
function Others({ title, outcomes }: { title: string; outcomes: readonly CheckOutcome[] }) {
  const { say } = useWords();
  if (outcomes.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer border-b border-line-strong pb-1.5 font-semibold">
        {title} <span className="text-sm font-normal text-soft">{outcomes.length}</span>
      </summary>
      <ul>
        {outcomes.map(({ code, title: name, sentence, source }) => (
          <li key={code} className="flex flex-wrap gap-x-3 border-b border-line py-1.5">
            <span className="basis-56">{say(name)}</span>
            <span className="min-w-0 flex-1 basis-72 text-soft">{say(sentence)}</span>
            <span className="text-sm text-soft">{say(source)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
