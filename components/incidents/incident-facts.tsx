"use client";

import { useDo, useSave } from "@/components/timetables/use-save";
import { Combobox } from "@/components/ui/combobox";
import { DateField, DayField } from "@/components/ui/date-field";
import { PositionField } from "@/components/ui/position-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { newId } from "@/lib/client/new-id";
import { sentence } from "@/lib/domain/sentence";
import { blankSite } from "@/lib/schema/blank-items";
import type { Incident } from "@/lib/schema/transition";
import { setIncident } from "./incident-edits";
import { incidentKinds, placePrecisions } from "./incident-words";

/** When, where and against whom: each saved when it is left. */
export function IncidentFacts({ incident, disabled }: { incident: Incident; disabled: boolean }) {
  const { t } = useWords();
  const { timetable } = useEditSession();
  const save = useSave();
  const act = useDo();
  const { id } = incident;
  const set = (changes: Partial<Omit<Incident, "id">>) => save(setIncident(id, changes));
  const common = { layout: "beside", look: "in-place", disabled } as const;
  const none = disabled ? t("incidents.not-entered") : "";
  return (
    <div className="flex flex-col gap-0.5">
      <DateField
        {...common}
        look={disabled ? "in-place" : "box"}
        label={t("incidents.on")}
        required
        value={incident.on}
        keepAs={`${id} on`}
        onSave={(on) => (on ? set({ on }) : sentence("dates.missing"))}
      />
      <DayField
        {...common}
        label={t("incidents.until")}
        placeholder={t("incidents.until-none")}
        value={incident.until}
        keepAs={`${id} until`}
        onSave={(until) => set({ until })}
      />
      <TextField
        {...common}
        label={t("incidents.place")}
        placeholder={none || t("incidents.place-example")}
        maxLength={300}
        value={incident.place}
        keepAs={`${id} place`}
        onSave={(place) => set({ place })}
      />
      <Select
        {...common}
        label={t("incidents.place-known")}
        value={incident.placePrecision}
        options={placePrecisions.map((value) => ({ value, label: t(`incidents.place-${value}`) }))}
        onChange={(placePrecision) => act(setIncident(id, { placePrecision }))}
      />
      <PositionField
        label={t("incidents.position")}
        value={incident.position}
        disabled={disabled}
        keepAs={`${id} position`}
        onSave={(position) => set({ position })}
      />
      <Combobox
        {...common}
        label={t("incidents.site")}
        placeholder={t("ui.none")}
        emptyText={t("build.site-hint")}
        value={incident.siteId}
        choices={timetable.sites.map(({ id: site, name, place }) => ({
          id: site,
          label: name,
          detail: place,
        }))}
        addLabel={(name) => t("build.add-named-site", { name })}
        onChange={(siteId) => act(setIncident(id, { siteId }))}
        onAdd={(name) => {
          const siteId = newId();
          act({ type: "add-site", site: { ...blankSite, id: siteId, name } }, setIncident(id, { siteId }));
        }}
      />
      <Select
        {...common}
        label={t("incidents.kind")}
        value={incident.kind}
        options={incidentKinds.map((value) => ({ value, label: t(`incidents.kind-${value}`) }))}
        onChange={(kind) => act(setIncident(id, { kind }))}
      />
      <TextField
        {...common}
        label={t("incidents.targets")}
        placeholder={none || t("incidents.targets-example")}
        maxLength={300}
        value={incident.targets}
        keepAs={`${id} targets`}
        onSave={(targets) => set({ targets })}
      />
    </div>
  );
}
