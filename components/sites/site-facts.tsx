"use client";

import { useSave } from "@/components/timetables/use-save";
import { AmountField } from "@/components/ui/amount-field";
import { Combobox } from "@/components/ui/combobox";
import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { newId } from "@/lib/client/new-id";
import type { Sentence } from "@/lib/domain/sentence";
import type { Site } from "@/lib/schema/forces";
import { PositionField } from "./position-field";
import { SiteWorth } from "./site-worth";

const kinds: readonly Site["kind"][] = [
  "base",
  "outpost",
  "airfield",
  "headquarters",
  "depot",
  "embassy",
  "other",
];
const ends: readonly Site["end"][] = [null, "handed-over", "closed", "destroyed"];

/** What, where, when, to whom, how much: each saved when it is left. */
export function SiteFacts({
  site,
  disabled,
  onChange,
}: {
  site: Site;
  disabled: boolean;
  onChange: (changes: Partial<Omit<Site, "id">>) => Sentence | null;
}) {
  const { t } = useWords();
  const { timetable } = useEditSession();
  const save = useSave();
  const { id } = site;
  const common = { layout: "beside", look: "in-place", disabled } as const;
  return (
    <div className="flex flex-col gap-0.5">
      <Select
        {...common}
        label={t("sites.column-kind")}
        value={site.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`sites.kind-${kind}`) }))}
        onChange={(kind) => void onChange({ kind })}
      />
      <TextField
        {...common}
        label={t("sites.column-place")}
        maxLength={300}
        placeholder={t("sites.not-entered")}
        value={site.place}
        keepAs={`${id} place`}
        onSave={(place) => onChange({ place })}
      />
      <PositionField
        label={t("sites.position-label")}
        disabled={disabled}
        value={site.position}
        keepAs={`${id} position`}
        onSave={(position) => onChange({ position })}
      />
      <DateField
        {...common}
        label={t("sites.column-planned")}
        placeholder={t("sites.no-date")}
        value={site.plannedHandover}
        keepAs={`${id} planned`}
        onSave={(plannedHandover) => onChange({ plannedHandover })}
      />
      <DateField
        {...common}
        label={t("sites.column-actual")}
        placeholder={t("sites.not-yet")}
        value={site.actualHandover}
        keepAs={`${id} actual`}
        onSave={(actualHandover) => onChange({ actualHandover })}
      />
      <Select
        {...common}
        label={t("sites.end")}
        value={site.end}
        options={ends.map((end) => ({ value: end, label: t(`sites.end-${end ?? "none"}`) }))}
        onChange={(end) => void onChange({ end })}
      />
      <Combobox
        {...common}
        label={t("sites.column-to")}
        placeholder={t("sites.nobody")}
        emptyText={t("sites.to-hint")}
        value={site.toPartyId}
        choices={timetable.parties.map(({ id: party, name, shortName }) => ({
          id: party,
          label: shortName || name,
          detail: shortName ? name : undefined,
        }))}
        addLabel={(name) => t("build.add-named-party", { name })}
        onChange={(toPartyId) => void onChange({ toPartyId })}
        onAdd={(name) => {
          const party = newId();
          void save(
            {
              type: "add-party",
              party: { id: party, name, shortName: "", role: "other", workingCalendarId: null },
            },
            { type: "set-site", siteId: id, changes: { toPartyId: party } },
          );
        }}
      />
      <AmountField
        {...common}
        label={t("sites.strength")}
        placeholder={t("sites.not-entered")}
        value={site.strength}
        keepAs={`${id} strength`}
        onSave={(strength) => onChange({ strength })}
      />
      <SiteWorth site={site} disabled={disabled} onChange={(propertyValue) => onChange({ propertyValue })} />
    </div>
  );
}
