"use client";

import { Pencil, X } from "lucide-react";
import { useState } from "react";
import { useRoom } from "@/components/shell/room";
import { useDo, useSave } from "@/components/timetables/use-save";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Begun } from "@/components/ui/kept-note";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { newId } from "@/lib/client/new-id";
import { byId, groupBy } from "@/lib/domain/items";
import { isOfKind } from "@/lib/domain/measure-of-kind";
import { redlinesAskedOf } from "@/lib/domain/redlines/asked-of";
import { daysFromTo, spanValues } from "@/lib/domain/redlines/days-span";
import { standingFindings } from "@/lib/domain/redlines/standing-findings";
import { formatTarget } from "@/lib/i18n/dates";
import { blankResponse } from "@/lib/schema/blank-items";
import type { Incident, Response } from "@/lib/schema/transition";
import { sourceTitles } from "./line-findings";
import { type ResponseDraft, ResponseForm } from "./response-form";

/** What was done about an incident, how long after, and whether it was what had been announced. */
export function Responses({ incident, disabled }: { incident: Incident; disabled: boolean }) {
  const { t } = useWords();
  const { today } = useRoom();
  const { timetable, undo } = useEditSession();
  const save = useSave();
  const act = useDo();
  const [draft, setDraft] = useState<ResponseDraft | null>(null);
  /** A form was open: the focus goes back to the button that opens one. */
  const [returns, setReturns] = useState(false);
  const close = () => {
    setDraft(null);
    setReturns(true);
  };
  const responses = timetable.responses
    .filter(({ incidentId }) => incidentId === incident.id)
    .toSorted((a, b) => ((a.on?.day ?? "9999") < (b.on?.day ?? "9999") ? -1 : 1));
  const findings = timetable.findings.filter(({ incidentId }) => incidentId === incident.id);
  const crossed = [...groupBy(findings, ({ measureId }) => measureId).values()]
    .flatMap(standingFindings)
    .filter(({ finding }) => finding === "crossed")
    .map(({ measureId }) => measureId);
  const asked = redlinesAskedOf(incident, timetable).map(({ redline }) => redline.id);
  const held = responses.flatMap(({ measureId }) => measureId ?? []);
  const known = byId(timetable.measures);
  const redlines = [...new Set([...crossed, ...asked, ...held])].flatMap((id) => {
    const measure = known.get(id);
    return measure && isOfKind(measure, "redline") ? [measure] : [];
  });
  const sole = (ids: readonly string[]) => (new Set(ids).size === 1 ? (ids[0] ?? null) : null);
  const blank = {
    ...blankResponse,
    incidentId: incident.id,
    measureId: crossed.length > 0 ? sole(crossed) : sole(asked),
  };
  const enterAtOnce = (kind: "none" | "not-disclosed") => {
    const response: Response = { ...blank, id: newId(), kind, action: t(`incidents.response-${kind}`) };
    if (act({ type: "add-response", response }))
      toast(t(`incidents.noted-${kind}`), { label: t("shell.undo"), onChoose: () => undo() });
  };
  /** The name under which a new one is kept that is not saved yet. */
  const newAt = `response to ${incident.id}/new`;
  const begin = () => setDraft({ ...blank, id: newId(), action: "", kind: null });
  const form = (initial: ResponseDraft) => (
    <ResponseForm
      key={initial.id}
      initial={initial}
      keepAs={responses.some(({ id }) => id === initial.id) ? `response ${initial.id}` : newAt}
      isNew={!responses.some(({ id }) => id === initial.id)}
      label={t("incidents.response-entry")}
      redlines={redlines}
      sources={timetable.sources}
      today={today}
      onClose={close}
      onSave={(response, before) => {
        const { id, ...changes } = response;
        const isKnown = responses.some((one) => one.id === id);
        const refused = save(
          ...before,
          isKnown ? { type: "set-response", responseId: id, changes } : { type: "add-response", response },
        );
        if (!refused) close();
        return refused;
      }}
    />
  );
  return (
    <section
      id="incident-response"
      tabIndex={-1}
      className="flex scroll-mt-4 max-lg:scroll-mt-12 flex-col gap-2 outline-none"
    >
      <h3 className="font-semibold">{t("incidents.what-done")}</h3>
      {responses.length === 0 && !draft && <p className="text-soft">{t("incidents.no-response-entered")}</p>}
      <ul className="flex flex-col divide-y divide-line">
        {responses.map((response) => (
          <li key={response.id} className="py-1.5 first:pt-0">
            {draft?.id === response.id ? (
              form(draft)
            ) : (
              <ResponseRow
                response={response}
                incident={incident}
                line={redlines.find(({ id }) => id === response.measureId)?.title ?? null}
                sources={sourceTitles(response.sourceIds, timetable.sources)}
                disabled={disabled}
                onRewrite={() => setDraft(response)}
                onRemove={() => {
                  if (act({ type: "remove-response", responseId: response.id }))
                    toast(t("incidents.response-removed"), {
                      label: t("shell.undo"),
                      onChoose: () => undo(),
                    });
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {draft && !responses.some(({ id }) => id === draft.id) && form(draft)}
      {!disabled && !draft && (
        <div className="flex flex-wrap gap-1.5">
          <Button size="small" data-first autoFocus={returns} onClick={begin}>
            {t("incidents.response-enter")}
          </Button>
          <Begun at={newAt} />
          <Button size="small" look="quiet" onClick={() => enterAtOnce("none")}>
            {t("incidents.response-none")}
          </Button>
          <Button size="small" look="quiet" onClick={() => enterAtOnce("not-disclosed")}>
            {t("incidents.response-not-disclosed")}
          </Button>
        </div>
      )}
    </section>
  );
}

function ResponseRow({
  response: { action, kind, on, followThrough, description },
  incident,
  line,
  sources,
  disabled,
  onRewrite,
  onRemove,
}: {
  response: Response;
  incident: Incident;
  /** The title of the redline it was tied to. */
  line: string | null;
  sources: string;
  disabled: boolean;
  onRewrite: () => void;
  onRemove: () => void;
}) {
  const { t, locale } = useWords();
  const after = on && daysFromTo(incident.on, on);
  const kindWord = t(`incidents.response-${kind}`);
  const facts = [
    action === kindWord ? null : kindWord,
    on && formatTarget(on, locale),
    after && latencyWords(),
  ].filter(Boolean);
  return (
    <div className="flex items-start gap-1">
      <div className="min-w-0 flex-1">
        <p>{action}</p>
        {facts.length > 0 && <p className="text-sm">{facts.join(" · ")}</p>}
        <p className="text-sm text-soft">
          {followThrough && t(`incidents.told-${followThrough}`)}
          {followThrough && line && " · "}
          {line && t("incidents.tied-to", { title: line })}
        </p>
        {description && <p className="text-sm text-pretty">{description}</p>}
        {sources && <p className="text-xs text-soft">{sources}</p>}
      </div>
      {!disabled && (
        <span className="flex">
          <IconButton
            label={t("incidents.response-rewrite", { action })}
            className="size-6"
            onClick={onRewrite}
          >
            <Pencil aria-hidden className="size-3.5!" />
          </IconButton>
          <IconButton
            label={t("incidents.response-remove", { action })}
            className="size-6"
            onClick={onRemove}
          >
            <X aria-hidden className="size-3.5!" />
          </IconButton>
        </span>
      )}
    </div>
  );

  function latencyWords(): string {
    if (!after) return "";
    const { least, most } = after;
    if (most >= 0) return t("incidents.days-after", { ...spanValues({ least: Math.max(0, least), most }) });
    return least === most ? t("incidents.days-before", { days: -most }) : t("incidents.before-it");
  }
}
