"use client";

import { useState } from "react";
import { useRoom } from "@/components/shell/room";
import { useDo, useSave } from "@/components/timetables/use-save";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { amendDraft, useKeptDrafts } from "@/lib/client/kept-drafts-provider";
import { newId } from "@/lib/client/new-id";
import { isOwnAct, type RedlineAsked, redlinesAskedOf } from "@/lib/domain/redlines/asked-of";
import { redlinesInForce } from "@/lib/domain/redlines/redlines-in-force";
import { formatTarget } from "@/lib/i18n/dates";
import { blankFinding } from "@/lib/schema/blank-items";
import type { Timetable } from "@/lib/schema/timetable";
import type { Finding, Incident } from "@/lib/schema/transition";
import { LineFindings, newFindingAt } from "./line-findings";

/** For each redline in force when it happened: did it cross it? Every finding stands by itself. */
export function CrossedLines({
  incident,
  disabled,
  onFound,
}: {
  incident: Incident;
  disabled: boolean;
  onFound?: (finding: Finding) => void;
}) {
  const { t, locale } = useWords();
  const { today } = useRoom();
  const { timetable, undo } = useEditSession();
  const save = useSave();
  const act = useDo();
  const drafts = useKeptDrafts();
  /** The finding that is being written: new, or one that stands already. */
  const [draft, setDraft] = useState<Finding | null>(null);
  /** The line whose form was given up: the focus goes back to its buttons. */
  const [returnsTo, setReturnsTo] = useState<string | null>(null);
  const findings = timetable.findings.filter(({ incidentId }) => incidentId === incident.id);
  const asked = redlinesAskedOf(incident, timetable);
  const askedIds = new Set(asked.map(({ redline }) => redline.id));
  // What was found of a line that was not in force then stays in sight.
  const others = redlinesInForce(timetable.measures).filter(
    ({ redline }) => !askedIds.has(redline.id) && findings.some(({ measureId }) => measureId === redline.id),
  );
  const groups = [
    { key: "here", note: null, lines: asked.filter(({ here }) => here) },
    { key: "elsewhere", note: t("incidents.lines-elsewhere"), lines: asked.filter(({ here }) => !here) },
    {
      key: "not-in-force",
      note: t("incidents.lines-not-in-force"),
      lines: others.map((line): RedlineAsked => ({ ...line, here: false, held: "held" })),
    },
  ].filter(({ lines }) => lines.length > 0);

  return (
    <section
      id="incident-finding"
      tabIndex={-1}
      className="flex scroll-mt-4 max-lg:scroll-mt-12 flex-col gap-2 outline-none"
    >
      <h3 className="font-semibold">{t("incidents.which-line")}</h3>
      {asked.length === 0 && (
        <p className="text-soft">
          {isOwnAct(incident, timetable.parties)
            ? t("incidents.own-act")
            : t(incident.on.precision === "day" ? "incidents.no-line-on" : "incidents.no-line-in", {
                on: formatTarget(incident.on, locale, "long"),
              })}
        </p>
      )}
      {groups.map(({ key, note, lines }) => (
        <div key={key} className="flex flex-col">
          {note && <p className="pt-1 text-sm text-soft">{note}</p>}
          <ul className="flex flex-col divide-y divide-line">
            {lines.map((line) => (
              <LineFindings
                key={line.redline.id}
                line={line}
                on={incident.on}
                incidentId={incident.id}
                findings={findings.filter(({ measureId }) => measureId === line.redline.id)}
                draft={draft?.measureId === line.redline.id ? draft : null}
                disabled={disabled}
                sources={timetable.sources}
                today={today}
                onBegin={(finding) => {
                  const begun: Finding = {
                    ...blankFinding,
                    id: newId(),
                    incidentId: incident.id,
                    measureId: line.redline.id,
                    finding,
                    foundBy: proposedFinder(timetable, line),
                    on: incident.on.precision === "day" ? incident.on.day : null,
                  };
                  // What was begun before goes on with the word that was chosen now.
                  if (drafts.has(newFindingAt(begun))) amendDraft(drafts, newFindingAt(begun), { finding });
                  setDraft(begun);
                }}
                onRewrite={setDraft}
                returns={returnsTo === line.redline.id}
                onClose={() => {
                  setDraft(null);
                  setReturnsTo(line.redline.id);
                }}
                onSave={(finding, before) => {
                  const { id, ...changes } = finding;
                  const known = findings.some((one) => one.id === id);
                  const refused = save(
                    ...before,
                    known
                      ? { type: "set-finding", findingId: id, changes }
                      : { type: "add-finding", finding },
                  );
                  if (refused) return refused;
                  setDraft(null);
                  onFound?.(finding);
                  return null;
                }}
                onRemove={({ id }) => {
                  if (act({ type: "remove-finding", findingId: id }))
                    toast(t("incidents.finding-removed"), { label: t("shell.undo"), onChoose: () => undo() });
                }}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Who is likely to have found it: whoever last judged this line, else who declared it, else who last judged any. */
function proposedFinder({ findings }: Timetable, { redline }: RedlineAsked): string {
  const named = findings.filter(({ foundBy }) => foundBy !== "");
  return (
    named.findLast(({ measureId }) => measureId === redline.id)?.foundBy ||
    redline.terms.declaredBy ||
    (named.at(-1)?.foundBy ?? "")
  );
}
