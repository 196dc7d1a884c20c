"use client";

import { Pencil, X } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Begun } from "@/components/ui/kept-note";
import { useWords } from "@/components/use-words";
import type { RedlineAsked } from "@/lib/domain/redlines/asked-of";
import { standingFindings } from "@/lib/domain/redlines/standing-findings";
import type { Sentence } from "@/lib/domain/sentence";
import { formatDay, formatTarget } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Edit } from "@/lib/schema/edit";
import type { Source } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";
import type { Finding } from "@/lib/schema/transition";
import { FindingForm } from "./finding-form";
import { findingMarks, findingWords } from "./incident-words";
import { Superseded } from "./superseded";

/** One redline: what it says, what was announced, and what each who judged it found. Disagreement is shown. */
export function LineFindings({
  line: { redline, from, to, held },
  on,
  incidentId,
  findings,
  draft,
  returns,
  disabled,
  sources,
  today,
  onBegin,
  onRewrite,
  onClose,
  onSave,
  onRemove,
}: {
  line: RedlineAsked;
  /** When it happened, as exactly as it is known. */
  on: TargetDate;
  incidentId: string;
  findings: readonly Finding[];
  /** The finding of this line that is being written. */
  draft: Finding | null;
  /** Its form was open just now: the focus begins at its first button. */
  returns: boolean;
  disabled: boolean;
  sources: readonly Source[];
  today: CalendarDate;
  onBegin: (finding: Finding["finding"]) => void;
  onRewrite: (finding: Finding) => void;
  onClose: () => void;
  onSave: (finding: Finding, before: Edit[]) => Sentence | null;
  onRemove: (finding: Finding) => void;
}) {
  const { t, locale } = useWords();
  const { title, statement, terms } = redline;
  const dates = [
    terms.declaredBy && t("incidents.declared-by", { by: terms.declaredBy }),
    from && t("incidents.in-force-from", { from: formatDay(from, locale) }),
    to && t("incidents.in-force-to", { to: formatDay(to, locale) }),
  ].filter(Boolean);
  const disputed = new Set(standingFindings(findings).map(({ finding }) => finding)).size > 1;
  const newAt = newFindingAt({ incidentId, measureId: redline.id });
  const isKnown = findings.some(({ id }) => id === draft?.id);
  return (
    <li className="flex flex-col gap-1 py-2">
      <p className="font-medium text-pretty">{title}</p>
      {statement && statement !== title && <p className="text-sm text-pretty">{statement}</p>}
      <p className="text-sm text-soft">
        {terms.announcedConsequence
          ? t("incidents.announced", { consequence: terms.announcedConsequence })
          : t("incidents.nothing-announced")}
        {dates.length > 0 && ` · ${dates.join(" · ")}`}
      </p>
      {held === "part" && (
        <p className="text-sm text-pretty">
          <span aria-hidden>◐ </span>
          {t("incidents.held-in-part", { on: formatTarget(on, locale, "long") })}
        </p>
      )}
      {findings.length === 0 && !draft && disabled && (
        <p>
          <Badge shape="?">{t("incidents.no-finding")}</Badge>
        </p>
      )}
      {disputed && <p className="text-sm text-warn">{t("incidents.disputed")}</p>}
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {findings.map((finding) => (
          <li key={finding.id} className="min-w-0 border-s-2 ps-2">
            <div className="flex items-start gap-1">
              <p className="min-w-0">
                <Badge {...findingMarks[finding.finding]}>{t(`incidents.finding-${finding.finding}`)}</Badge>
                <span className="text-soft">
                  {" "}
                  · {finding.foundBy || t("incidents.finder-unnamed")}
                  {finding.on && `, ${formatDay(finding.on, locale)}`}
                </span>
              </p>
              {!disabled && (
                <span className="flex">
                  <IconButton
                    label={t("incidents.finding-rewrite", { by: finding.foundBy })}
                    className="size-6"
                    onClick={() => onRewrite(finding)}
                  >
                    <Pencil aria-hidden className="size-3.5!" />
                  </IconButton>
                  <IconButton
                    label={t("incidents.finding-remove", { by: finding.foundBy })}
                    className="size-6"
                    onClick={() => onRemove(finding)}
                  >
                    <X aria-hidden className="size-3.5!" />
                  </IconButton>
                </span>
              )}
            </div>
            <Superseded finding={finding} findings={findings} />
            {finding.evidence && <p className="text-sm text-pretty text-soft">{finding.evidence}</p>}
            {finding.sourceIds.length > 0 && (
              <p className="text-xs text-soft">{sourceTitles(finding.sourceIds, sources)}</p>
            )}
          </li>
        ))}
      </ul>
      {draft ? (
        <FindingForm
          key={draft.id}
          initial={draft}
          others={findings}
          keepAs={isKnown ? `finding ${draft.id}` : newAt}
          isNew={!isKnown}
          label={t("incidents.finding-of", { title })}
          sources={sources}
          today={today}
          onSave={onSave}
          onClose={onClose}
        />
      ) : (
        !disabled && (
          <fieldset
            aria-label={t("incidents.did-it-cross", { title })}
            className="flex flex-wrap items-center gap-1.5 pt-0.5"
          >
            {findings.length > 0 && (
              <span className="text-sm text-soft">{t("incidents.another-finding")}</span>
            )}
            {findingWords.map((word, at) => (
              <Button
                key={word}
                autoFocus={returns && at === 0}
                size="small"
                look={findings.length > 0 ? "quiet" : "plain"}
                onClick={() => onBegin(word)}
              >
                <span aria-hidden>{findingMarks[word].shape}</span> {t(`incidents.finding-${word}`)}
              </Button>
            ))}
            <Begun at={newAt} />
          </fieldset>
        )
      )}
    </li>
  );
}

/** The name under which a new finding is kept that is not saved yet. */
export function newFindingAt({ incidentId, measureId }: Pick<Finding, "incidentId" | "measureId">): string {
  return `finding on ${incidentId} and ${measureId}/new`;
}

export function sourceTitles(ids: readonly string[], sources: readonly Source[]): string {
  return ids.map((id) => sources.find((source) => source.id === id)?.title ?? id).join("; ");
}
