"use client";

import { MoreHorizontal, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { AttachedSources } from "@/components/sources/attached-sources";
import { useMayEdit, useSave } from "@/components/timetables/use-save";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { firstDayOf } from "@/lib/domain/calendar-date";
import { spanValues } from "@/lib/domain/redlines/days-span";
import type { OpenQuestions } from "@/lib/domain/redlines/open-questions";
import { formatDay } from "@/lib/i18n/dates";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Incident } from "@/lib/schema/transition";
import { AttributionFields } from "./attribution-fields";
import { CasualtyTable } from "./casualty-table";
import { CrossedLines } from "./crossed-lines";
import { setIncident } from "./incident-edits";
import { IncidentFacts } from "./incident-facts";
import { Responses } from "./responses";

/** A part of the panel that somebody wants to get to; `at` tells two wishes for the same part apart. */
export interface PanelPlace {
  part: "title" | "finding" | "response";
  at: number;
}

/** Everything about one incident, each part changed where it stands; what nobody has said yet is named first. */
export function IncidentPanel({
  incident,
  asOf,
  questions,
  goTo,
  onGo,
  onClose,
  onRemove,
}: {
  incident: Incident;
  asOf: CalendarDate;
  /** What is asked of it; absent: nothing. */
  questions: OpenQuestions | undefined;
  goTo: PanelPlace | null;
  onGo: (part: PanelPlace["part"]) => void;
  onClose: () => void;
  onRemove: (incident: Incident) => void;
}) {
  const { t, locale } = useWords();
  const { timetable } = useEditSession();
  const save = useSave();
  const disabled = !useMayEdit();
  const panel = useRef<HTMLElement>(null);
  const { id } = incident;
  const common = { look: "in-place", disabled } as const;

  useEffect(() => {
    if (!goTo) return;
    // Who may not edit gets to the part itself, for nothing in it can be worked.
    const [part, worked] =
      goTo.part === "title"
        ? [panel.current, "header textarea:not([disabled])"]
        : [
            panel.current?.querySelector<HTMLElement>(`#incident-${goTo.part}`),
            "fieldset button, button[data-first]",
          ];
    const first = part?.querySelector<HTMLElement>(worked) ?? part;
    part?.scrollIntoView({ block: "start" });
    first?.focus({ preventScroll: true });
  }, [goTo]);

  return (
    <article
      ref={panel}
      tabIndex={-1}
      aria-label={incident.title}
      className="flex flex-col gap-5 p-4 outline-none"
    >
      <header className="flex flex-col gap-1">
        <div className="flex items-center justify-between gap-2">
          <p className="text-sm text-soft">{t("incidents.incident")}</p>
          <span className="flex">
            {!disabled && (
              <Menu
                trigger={
                  <IconButton label={t("build.more")}>
                    <MoreHorizontal aria-hidden />
                  </IconButton>
                }
                acts={[{ id: "remove", label: t("incidents.remove"), onChoose: () => onRemove(incident) }]}
              />
            )}
            <IconButton label={t("ui.close")} className="max-lg:hidden" onClick={onClose}>
              <X aria-hidden />
            </IconButton>
          </span>
        </div>
        <TextField
          key={id}
          {...common}
          label={t("incidents.title-label")}
          layout="bare"
          wraps
          className="-ms-2 font-serif text-xl! font-semibold"
          value={incident.title}
          required
          keepAs={`${id} title`}
          onSave={(title) => save(setIncident(id, { title }))}
        />
        {firstDayOf(incident.on) > asOf && (
          <p className="text-sm text-soft">{t("incidents.after-as-of", { asOf: formatDay(asOf, locale) })}</p>
        )}
        {questions && (
          <p className="flex flex-col items-start gap-0.5 text-sm">
            {questions.unjudged > 0 && (
              <AskButton onClick={() => onGo("finding")}>
                {t(
                  questions.inPart === questions.unjudged
                    ? "incidents.asks-finding-in-part"
                    : "incidents.asks-finding",
                  {
                    count: questions.unjudged,
                  },
                )}
              </AskButton>
            )}
            {questions.unansweredDays !== null && (
              <AskButton onClick={() => onGo("response")}>
                {t("incidents.asks-response", { ...spanValues(questions.unansweredDays) })}
              </AskButton>
            )}
          </p>
        )}
      </header>

      <IncidentFacts key={`facts ${id}`} incident={incident} disabled={disabled} />
      <CasualtyTable key={`hurt ${id}`} incident={incident} asOf={asOf} disabled={disabled} />
      <AttributionFields key={`who ${id}`} incident={incident} disabled={disabled} />
      <hr />
      <CrossedLines
        key={`lines ${id}`}
        incident={incident}
        disabled={disabled}
        onFound={({ finding }) => onGo(finding === "crossed" ? "response" : "finding")}
      />
      <Responses key={`responses ${id}`} incident={incident} disabled={disabled} />
      <hr />
      <TextArea
        key={`description ${id}`}
        {...common}
        label={t("incidents.description")}
        placeholder={disabled ? t("incidents.not-entered") : t("incidents.description-hint")}
        value={incident.description}
        keepAs={`${id} description`}
        onSave={(description) => save(setIncident(id, { description }))}
      />
      <AttachedSources
        key={`sources ${id}`}
        label={t("build.sources")}
        keepAs={`sources of ${id}`}
        sources={timetable.sources}
        sourceIds={incident.sourceIds}
        disabled={disabled}
        onChange={(sourceIds, added) =>
          save(
            ...(added ? [{ type: "add-source", source: added } as const] : []),
            setIncident(id, { sourceIds }),
          )
        }
      />
      <TextArea
        key={`note ${id}`}
        {...common}
        label={t("build.internal-note")}
        placeholder={t("build.internal-note-hint")}
        value={incident.internalNote}
        keepAs={`${id} note`}
        onSave={(internalNote) => save(setIncident(id, { internalNote }))}
      />
      {incident.reference && (
        <p className="text-sm text-soft">{t("incidents.reference", { reference: incident.reference })}</p>
      )}
    </article>
  );
}

function AskButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="target text-start text-accent underline-offset-4 hover:underline"
    >
      <span aria-hidden>? </span>
      {children}
    </button>
  );
}
