"use client";

import { useMemo, useRef } from "react";
import { SidePanel } from "@/components/build/side-panel";
import { useAsOf } from "@/components/shell/as-of";
import { useRoom } from "@/components/shell/room";
import { useSelection } from "@/components/shell/selection";
import { useVerbs } from "@/components/shell/verbs";
import { useDo, useMayEdit, useSave } from "@/components/timetables/use-save";
import { EmptyPlace } from "@/components/ui/empty-place";
import { Page, Section } from "@/components/ui/page";
import { toast } from "@/components/ui/toaster";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { newId } from "@/lib/client/new-id";
import { asKnownOn } from "@/lib/domain/milestone-status";
import { countSites, sayCounts } from "@/lib/domain/sites";
import type { MapGround } from "@/lib/drawing/map-ground";
import { blankSite } from "@/lib/schema/blank-items";
import type { Site } from "@/lib/schema/forces";
import { AddSite } from "./add-site";
import { IncidentGlance } from "./incident-glance";
import { SiteMap } from "./site-map";
import { SitePanel } from "./site-panel";
import { SiteTable } from "./site-table";

/** The sites that are given up: on the map as of a day, and one by one. */
export function SitesView({ ground }: { ground: MapGround }) {
  const { t, say } = useWords();
  const { today } = useRoom();
  const { asOf, setAsOf } = useAsOf();
  const { timetable, undo } = useEditSession();
  const save = useSave();
  const act = useDo();
  const mayEdit = useMayEdit();
  const [chosen, choose] = useSelection();
  const form = useRef<HTMLFormElement>(null);
  const known = useMemo(() => asKnownOn(timetable, asOf), [timetable, asOf]);
  // The panel shows and changes the whole truth; table and map what was known on the data date.
  const site = timetable.sites.find(({ id }) => id === chosen) ?? null;
  const incident = site ? null : (known.incidents.find(({ id }) => id === chosen) ?? null);

  const add = (name: string) => {
    const id = newId();
    const refused = save({ type: "add-site", site: { ...blankSite, id, name } });
    if (!refused) choose(id);
    return refused;
  };
  const remove = ({ id, name }: Site) => {
    if (!act({ type: "remove-site", siteId: id })) return;
    choose(null);
    toast(t("sites.removed", { name }), { label: t("shell.undo"), onChoose: () => undo() });
  };
  useVerbs(
    mayEdit
      ? [
          {
            id: "add-site",
            label: t("sites.add"),
            keys: "n",
            run: () => form.current?.querySelector("input")?.focus(),
          },
        ]
      : [],
  );

  const entry = mayEdit && <AddSite formRef={form} onAdd={add} />;
  const hasIncidents = timetable.incidents.length > 0;
  if (timetable.sites.length === 0 && !hasIncidents)
    return (
      <EmptyPlace title={t("sites.empty")} example={t("sites.empty-example")}>
        <p className="pb-4">{t("sites.empty-long")}</p>
        {entry || <p>{t("sites.empty-viewer")}</p>}
      </EmptyPlace>
    );
  return (
    <div className="flex h-full print:block">
      <div className="min-w-0 flex-1 overflow-y-auto print:overflow-visible">
        <Page title={t("sites.title")} lead={say(sayCounts(countSites(known.sites, asOf), asOf))}>
          <SiteMap
            timetable={timetable}
            ground={ground}
            today={today}
            asOf={asOf}
            onAsOf={setAsOf}
            chosen={chosen}
            onChoose={choose}
          />
          <Section title={t("sites.title")} count={known.sites.length}>
            {known.sites.length === 0 ? (
              <p className="py-3 text-soft">{t("sites.none-yet")}</p>
            ) : (
              <SiteTable timetable={known} asOf={asOf} chosen={chosen} onChoose={choose} />
            )}
            {entry && <div className="pt-4">{entry}</div>}
          </Section>
        </Page>
      </div>
      {(site || incident) && (
        <SidePanel wanted onClose={() => choose(null)}>
          {site && <SitePanel key={site.id} site={site} onClose={() => choose(null)} onRemove={remove} />}
          {incident && <IncidentGlance incident={incident} onClose={() => choose(null)} />}
        </SidePanel>
      )}
    </div>
  );
}
