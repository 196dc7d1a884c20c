"use client";

import { Badge } from "@/components/ui/badge";
import { useWords } from "@/components/use-words";
import { countsBySide, totalOf } from "@/lib/domain/casualty-counts";
import { spanValues } from "@/lib/domain/redlines/days-span";
import type { OpenQuestions } from "@/lib/domain/redlines/open-questions";
import type { RedlineCase } from "@/lib/domain/redlines/redline-cases";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import type { Incident } from "@/lib/schema/transition";
import { findingMarks } from "./incident-words";

/** One incident in a line: when, what, where, who was hurt, and what is asked or was found. */
export function IncidentRow({
  incident,
  questions,
  cases,
}: {
  incident: Incident;
  questions: OpenQuestions | undefined;
  cases: readonly RedlineCase[];
}) {
  const { t, locale } = useWords();
  const { on, until, title, place, kind } = incident;
  return (
    <>
      <span className="whitespace-nowrap text-soft @2xl:w-24 @2xl:shrink-0">
        {formatTarget(on, locale)}
        {until && <span className="@2xl:hidden"> – {formatDay(until, locale)}</span>}
        <span className="@2xl:hidden"> · {place}</span>
      </span>
      <span className="min-w-0 truncate @2xl:flex-1 print:whitespace-normal">
        <span className="font-medium">{title}</span>
        {place && <span className="text-soft @max-2xl:hidden"> · {place}</span>}
      </span>
      <span className="shrink-0 truncate text-sm text-soft @max-4xl:hidden @4xl:w-32">
        {t(`incidents.kind-${kind}`)}
      </span>
      <span className="flex min-w-0 gap-x-4 text-sm @2xl:contents">
        <span className="truncate @2xl:w-34 @2xl:shrink-0">
          <Hurt incident={incident} />
        </span>
        <span className="min-w-0 truncate @2xl:w-54 @2xl:shrink-0">
          <IncidentState questions={questions} cases={cases} />
        </span>
      </span>
    </>
  );
}

function Hurt({ incident }: { incident: Incident }) {
  const { t } = useWords();
  const sides = countsBySide(incident.casualties);
  const words = (["killed", "wounded"] as const).flatMap((harm) => {
    const total = totalOf(sides, harm);
    if (!total || (total.high === 0 && !total.open)) return [];
    const { low, high, open, about } = total;
    const key = open ? "at-least" : low !== high ? "between" : about ? "about" : "exactly";
    return [t(`incidents.${harm}-${key}`, { low, high })];
  });
  if (words.length > 0) return words.join(", ");
  return (
    <span className="text-soft">
      {t(sides.length > 0 ? "incidents.nobody-hurt" : "incidents.hurt-not-entered")}
    </span>
  );
}

/** What is asked of it; where nothing is, what was found and what was done. */
function IncidentState({
  questions,
  cases,
}: {
  questions: OpenQuestions | undefined;
  cases: readonly RedlineCase[];
}) {
  const { t } = useWords();
  if (questions && questions.unansweredDays !== null)
    return (
      <Badge shape="▲" tone="late">
        {t("incidents.row-unanswered", { ...spanValues(questions.unansweredDays) })}
      </Badge>
    );
  if (questions)
    return (
      <Badge shape="?" tone="accent">
        {t("incidents.row-unjudged")}
      </Badge>
    );
  const order = ["crossed", "disputed", "undetermined", "not-crossed"] as const;
  const told = order.flatMap((finding) => cases.find((one) => one.finding === finding) ?? [])[0];
  if (!told) return null;
  const days = told.latencyDays;
  return (
    <Badge {...findingMarks[told.finding]}>
      {told.finding !== "crossed"
        ? t(`incidents.finding-${told.finding}`)
        : told.outcome.kind === "no-response"
          ? t("incidents.row-nothing-done")
          : told.outcome.kind === "not-disclosed"
            ? t("incidents.row-not-disclosed")
            : days
              ? t("incidents.row-answered-after", { ...spanValues(days) })
              : t("incidents.row-answered")}
    </Badge>
  );
}
