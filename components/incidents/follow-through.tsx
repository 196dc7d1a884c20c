"use client";

import { useWords } from "@/components/use-words";
import type { IncidentFilter } from "@/lib/domain/incident-list";
import { spanValues } from "@/lib/domain/redlines/days-span";
import type { OpenQuestions } from "@/lib/domain/redlines/open-questions";
import { followThroughSummary, type RedlineCase } from "@/lib/domain/redlines/redline-cases";
import { oldestAge, sayFollowThrough } from "@/lib/domain/redlines/redline-sentences";
import type { CalendarDate } from "@/lib/schema/calendar-date";

type Ask = NonNullable<IncidentFilter["open"]>;

/** What waits for somebody first, then what became of the crossings: counts and days, and no score. */
export function FollowThrough({
  cases,
  questions,
  hasRedlines,
  asOf,
  onAsk,
}: {
  cases: readonly RedlineCase[];
  questions: ReadonlyMap<string, OpenQuestions>;
  hasRedlines: boolean;
  asOf: CalendarDate;
  /** Leads to the incidents that ask for it; `incidentId` where it is one alone. */
  onAsk: (open: Ask, incidentId: string | null) => void;
}) {
  const { t, say } = useWords();
  const findings = [...questions].filter(([, { unjudged }]) => unjudged > 0).map(([id]) => id);
  const summary = followThroughSummary(cases);
  const oldest = oldestAge(summary.open);
  const unanswered = [...new Set(summary.open.map(({ incident }) => incident.id))];
  const lead = (open: Ask, ids: readonly string[]) => () =>
    onAsk(open, ids.length === 1 ? (ids[0] ?? null) : null);
  // What is open is said above, where it leads to it.
  const [first, ...rest] = sayFollowThrough(summary, asOf).filter(({ key }) => key !== "redlines.open");
  return (
    <div className="flex flex-col gap-2 border-y border-line-strong py-3">
      {(findings.length > 0 || unanswered.length > 0) && (
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {findings.length > 0 && (
            <li>
              <Leads onClick={lead("finding", findings)} shape="?">
                {t("incidents.open-findings", { count: findings.length })}
              </Leads>
            </li>
          )}
          {oldest && (
            <li>
              <Leads onClick={lead("response", unanswered)} shape="▲">
                {t("incidents.open-responses", { ...spanValues(oldest), count: summary.open.length })}
              </Leads>
            </li>
          )}
        </ul>
      )}
      <p className="font-serif text-xl leading-snug font-semibold text-pretty">
        {hasRedlines ? first && say(first) : t("incidents.no-redlines")}
      </p>
      {hasRedlines && rest.length > 0 && (
        <p className="max-w-3xl text-pretty">{rest.map((sentence) => say(sentence)).join(" ")}</p>
      )}
    </div>
  );
}

function Leads({ shape, onClick, children }: { shape: string; onClick: () => void; children: string }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="target text-start font-medium text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
    >
      <span aria-hidden>{shape} </span>
      {children}
    </button>
  );
}
