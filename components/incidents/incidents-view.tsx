"use client";

import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { SidePanel } from "@/components/build/side-panel";
import { useAsOf } from "@/components/shell/as-of";
import { useRoom } from "@/components/shell/room";
import { useSelection } from "@/components/shell/selection";
import { useVerbs } from "@/components/shell/verbs";
import { useDo, useMayEdit, useSave } from "@/components/timetables/use-save";
import { EmptyPlace } from "@/components/ui/empty-place";
import { Page } from "@/components/ui/page";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { findIncidents } from "@/lib/domain/incident-list";
import { groupBy } from "@/lib/domain/items";
import { asKnownOn } from "@/lib/domain/milestone-status";
import type { IncidentLine } from "@/lib/domain/read-incident-line";
import { openQuestions } from "@/lib/domain/redlines/open-questions";
import { redlineCases } from "@/lib/domain/redlines/redline-cases";
import { formatDay } from "@/lib/i18n/dates";
import type { Incident } from "@/lib/schema/transition";
import { FollowThrough } from "./follow-through";
import { incidentFromLine, siteNamedIn } from "./incident-edits";
import { IncidentFilters } from "./incident-filters";
import { IncidentLineEntry } from "./incident-line-entry";
import { IncidentList } from "./incident-list";
import { IncidentPanel, type PanelPlace } from "./incident-panel";
import { isFiltered, useIncidentFilter } from "./use-incident-filter";

/** What happened, which line it crossed, and what was done about it. */
export function IncidentsView({ actions }: { actions?: ReactNode }) {
  const { t, locale } = useWords();
  const { today } = useRoom();
  const { asOf } = useAsOf();
  const { timetable, undo } = useEditSession();
  const save = useSave();
  const act = useDo();
  const mayEdit = useMayEdit();
  const [selection, select] = useSelection();
  const [filter, setFilter] = useIncidentFilter();
  const [text, setText] = useState("");
  const [noted, setNoted] = useState<{ id: string; title: string } | null>(null);
  const [goTo, setGoTo] = useState<PanelPlace | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLInputElement>(null);

  const known = useMemo(() => asKnownOn(timetable, asOf).incidents, [timetable, asOf]);
  const cases = useMemo(() => redlineCases(timetable, asOf), [timetable, asOf]);
  const questions = useMemo(() => openQuestions(timetable, asOf), [timetable, asOf]);
  const casesOf = useMemo(() => groupBy(cases, ({ incident }) => incident.id), [cases]);
  const asked = useDeferredValue(filter);
  const shown = useMemo(() => findIncidents(known, asked, questions), [known, asked, questions]);
  const incident = timetable.incidents.find(({ id }) => id === selection) ?? null;
  const later = timetable.incidents.length - known.length;

  // With the first incident the line moves to another place; the next is typed into it all the same.
  useEffect(() => {
    if (noted) line.current?.focus();
  }, [noted]);

  const go = (part: PanelPlace["part"]) => setGoTo((before) => ({ part, at: (before?.at ?? 0) + 1 }));
  const open = (id: string | null, part?: PanelPlace["part"]) => {
    select(id);
    if (part) go(part);
  };
  const add = (said: IncidentLine) => {
    const added = incidentFromLine(said, timetable.sites);
    const refused = save({ type: "add-incident", incident: added });
    if (refused) return refused;
    setNoted({ id: added.id, title: added.title });
    setGoTo(null);
    select(added.id);
    return null;
  };
  const remove = ({ id, title }: Incident) => {
    if (!act({ type: "remove-incident", incidentId: id })) return;
    select(null);
    toast(t("incidents.removed", { title }), { label: t("shell.undo"), onChoose: () => undo() });
  };
  useVerbs([
    {
      id: "incident-new",
      label: t("incidents.line"),
      keys: "n",
      run: () => line.current?.focus(),
      disabled: !mayEdit,
    },
    { id: "incident-find", label: t("incidents.find"), keys: "/", run: () => search.current?.focus() },
    {
      id: "incident-finding",
      label: t("incidents.which-line"),
      keys: "f",
      run: () => go("finding"),
      disabled: !incident,
    },
    {
      id: "incident-response",
      label: t("incidents.what-done"),
      keys: "r",
      run: () => go("response"),
      disabled: !incident,
    },
  ]);

  const isNoted = noted !== null && timetable.incidents.some(({ id }) => id === noted.id);
  const entry = mayEdit && (
    <div className="flex flex-col gap-1">
      <IncidentLineEntry
        today={today}
        siteFor={(place) => siteNamedIn(place, timetable.sites)?.name ?? null}
        text={text}
        onText={setText}
        onSave={add}
        inputRef={line}
      />
      <p role="status" className="text-sm print:hidden">
        {isNoted && text === "" && (
          <>
            <span className="text-met">●</span> {t("incidents.noted", { title: noted.title })}{" "}
            <button
              type="button"
              className="target text-accent underline-offset-4 hover:underline"
              onClick={() => open(noted.id, "finding")}
            >
              {t("incidents.which-line")}
            </button>
          </>
        )}
      </p>
    </div>
  );

  if (timetable.incidents.length === 0)
    return (
      <EmptyPlace
        title={t("incidents.empty")}
        example={
          mayEdit ? (
            <>
              <p>{t("incidents.line-example")}</p>
              <button
                type="button"
                className="target pt-1 text-sm text-accent underline-offset-4 hover:underline"
                onClick={() => {
                  setText(t("incidents.line-example"));
                  line.current?.focus();
                }}
              >
                {t("incidents.copy-example")}
              </button>
            </>
          ) : (
            t("incidents.line-example")
          )
        }
        actions={actions}
      >
        <p className="pb-4 text-pretty">{t(mayEdit ? "incidents.empty-long" : "incidents.empty-viewer")}</p>
        {entry}
      </EmptyPlace>
    );
  return (
    <div className="flex h-full print:block">
      <div ref={scroller} className="relative min-w-0 flex-1 overflow-y-auto print:overflow-visible">
        <Page
          title={t("incidents.title")}
          lead={t("incidents.lead", { asOf: formatDay(asOf, locale, "long") })}
          actions={actions}
        >
          <FollowThrough
            cases={cases}
            questions={questions}
            hasRedlines={timetable.measures.some(({ terms }) => terms.kind === "redline")}
            asOf={asOf}
            onAsk={(ask, incidentId) =>
              incidentId === null
                ? setFilter({ open: ask })
                : open(incidentId, ask === "response" ? "response" : "finding")
            }
          />
          {entry}
          <div className="flex flex-col gap-1">
            <IncidentFilters filter={filter} onFilter={setFilter} inputRef={search} />
            <p role="status" className="pt-1 text-sm text-soft">
              {t(isFiltered(filter) ? "incidents.count-of" : "incidents.count", {
                count: shown.length,
                all: known.length,
              })}
              {later > 0 && ` ${t("incidents.not-counted", { count: later, asOf: formatDay(asOf, locale) })}`}
            </p>
            {shown.length === 0 ? (
              <p className="py-4 text-soft">{t("incidents.nothing-found")}</p>
            ) : (
              <IncidentList
                incidents={shown}
                questions={questions}
                cases={casesOf}
                selection={selection}
                scroller={scroller}
                onSelect={(id) => open(id)}
                onEnter={() => go("title")}
              />
            )}
          </div>
        </Page>
      </div>
      {incident && (
        <SidePanel key={incident.id} wanted wide onClose={() => select(null)}>
          <IncidentPanel
            incident={incident}
            asOf={asOf}
            questions={questions.get(incident.id)}
            goTo={goTo}
            onGo={go}
            onClose={() => select(null)}
            onRemove={remove}
          />
        </SidePanel>
      )}
    </div>
  );
}
