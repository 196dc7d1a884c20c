"use client";

import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from "react";
import { SidePanel } from "@/components/build/side-panel";
import { useAsOf } from "@/components/shell/as-of";
import { useSelection } from "@/components/shell/selection";
import { useVerbs } from "@/components/shell/verbs";
import { useDo, useMayEdit } from "@/components/timetables/use-save";
import { Page } from "@/components/ui/page";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { findIncidents } from "@/lib/domain/incident-list";
import { formatDay } from "@/lib/i18n/dates";
import type { Incident } from "@/lib/schema/transition";
import { FollowThrough } from "./follow-through";
import { IncidentEntry, type Noted } from "./incident-entry";
import { IncidentFilters } from "./incident-filters";
import { IncidentList } from "./incident-list";
import { IncidentPanel, type PanelPlace } from "./incident-panel";
import { IncidentsEmpty } from "./incidents-empty";
import { isFiltered, useIncidentFilter } from "./use-incident-filter";
import { useIncidents } from "./use-incidents";

/** From this width on the panel stands beside the list and not over it (the `lg` of the panel). */
const besideTheList = "(min-width: 64rem)";

/**
 * What happened, which line it crossed, and what was done about it.
 *
 * @param actions What else can be done here, beside the title: another way to bring incidents in.
 */
export function IncidentsView({ actions }: { actions?: ReactNode }) {
  const { t, locale } = useWords();
  const { asOf } = useAsOf();
  const { timetable, undo } = useEditSession();
  const act = useDo();
  const mayEdit = useMayEdit();
  const [selection, select] = useSelection();
  const [filter, setFilter] = useIncidentFilter();
  const [proposed, setProposed] = useState<{ line: string } | null>(null);
  const [noted, setNoted] = useState<Noted | null>(null);
  const [goTo, setGoTo] = useState<PanelPlace | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLInputElement>(null);

  const { known, later, cases, casesOf, questions, hasRedlines } = useIncidents();
  const asked = useDeferredValue(filter);
  const shown = useMemo(() => findIncidents(known, asked, questions), [known, asked, questions]);
  const incident = timetable.incidents.find(({ id }) => id === selection) ?? null;

  const go = (part: PanelPlace["part"]) => setGoTo((before) => ({ part, at: (before?.at ?? 0) + 1 }));
  const ask = (id: string, part: PanelPlace["part"]) => {
    select(id);
    go(part);
  };
  const choose = (id: string | null) => {
    setGoTo(null);
    select(id);
  };
  const remove = ({ id, title }: Incident) => {
    if (!act({ type: "remove-incident", incidentId: id })) return;
    choose(null);
    toast(t("incidents.removed", { title }), { label: t("shell.undo"), onChoose: () => undo() });
  };
  const focusLine = () => line.current?.focus();
  const focusSearch = () => search.current?.focus();
  useVerbs([
    { id: "incident-new", label: t("incidents.line"), keys: "n", run: focusLine, disabled: !mayEdit },
    { id: "incident-find", label: t("incidents.find"), keys: "/", run: focusSearch },
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

  const entry = mayEdit && (
    <IncidentEntry
      inputRef={line}
      proposed={proposed}
      noted={noted}
      onNoted={(added) => {
        setNoted(added);
        // On a phone the panel would cover the line into which the next one is typed.
        if (window.matchMedia(besideTheList).matches) choose(added.id);
      }}
      onAsk={(id) => ask(id, "finding")}
    />
  );
  if (timetable.incidents.length === 0)
    return <IncidentsEmpty entry={entry} actions={actions} onExample={(line) => setProposed({ line })} />;
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
            hasRedlines={hasRedlines}
            asOf={asOf}
            onAsk={(open, id) =>
              id === null ? setFilter({ open }) : ask(id, open === "response" ? "response" : "finding")
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
              <p className="py-4 text-soft">
                {known.length === 0
                  ? t("incidents.none-yet", { asOf: formatDay(asOf, locale, "long") })
                  : t("incidents.nothing-found")}
              </p>
            ) : (
              <IncidentList
                incidents={shown}
                questions={questions}
                cases={casesOf}
                selection={selection}
                scroller={scroller}
                onSelect={choose}
                onEnter={() => go("title")}
              />
            )}
          </div>
        </Page>
      </div>
      {incident && (
        <SidePanel key={incident.id} wanted wide onClose={() => choose(null)}>
          <IncidentPanel
            incident={incident}
            asOf={asOf}
            questions={questions.get(incident.id)}
            goTo={goTo}
            onGo={go}
            onClose={() => choose(null)}
            onRemove={remove}
          />
        </SidePanel>
      )}
    </div>
  );
}
