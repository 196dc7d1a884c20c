"use client";

import { useDo, useSave } from "@/components/timetables/use-save";
import { Combobox } from "@/components/ui/combobox";
import { DateField } from "@/components/ui/date-field";
import { NumberField } from "@/components/ui/number-field";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { newId } from "@/lib/client/new-id";
import { slipDays } from "@/lib/domain/record";
import { formatTarget } from "@/lib/i18n/dates";
import { blankSite } from "@/lib/schema/blank-items";
import type { Milestone } from "@/lib/schema/plan";
import { useRecords } from "./use-records";

/** When, who, where, how much: each saved when it is left. */
export function MilestoneFacts({ milestone, disabled }: { milestone: Milestone; disabled: boolean }) {
  const { t } = useWords();
  const { timetable } = useEditSession();
  const save = useSave();
  const act = useDo();
  const { id } = milestone;
  const set = (changes: Partial<Omit<Milestone, "id">>) =>
    save({ type: "set-milestone", milestoneId: id, changes });
  const common = { layout: "beside", look: "in-place", disabled } as const;
  return (
    <div className="flex flex-col gap-0.5">
      <DateField
        {...common}
        look="box"
        label={t("build.due")}
        placeholder={t("build.no-date")}
        value={milestone.due}
        keepAs={`${id} due`}
        onSave={(due) => save({ type: "move-milestone", milestoneId: id, due })}
      />
      <Original milestone={milestone} />
      <DateField
        {...common}
        label={t("build.start")}
        placeholder={t("build.no-start")}
        value={milestone.start}
        keepAs={`${id} start`}
        onSave={(start) => save({ type: "move-milestone", milestoneId: id, due: milestone.due, start })}
      />
      <DateField
        {...common}
        label={t("build.forecast")}
        placeholder={t("build.no-forecast")}
        value={milestone.forecast}
        keepAs={`${id} forecast`}
        onSave={(forecast) => set({ forecast })}
      />
      <Combobox
        {...common}
        label={t("build.phase")}
        placeholder={t("ui.none")}
        emptyText={t("ui.nothing-found")}
        value={milestone.phaseId}
        choices={timetable.phases.map(({ id: phase, title }) => ({ id: phase, label: title }))}
        addLabel={(name) => t("build.add-named-phase", { name })}
        onChange={(phaseId) => act({ type: "set-milestone", milestoneId: id, changes: { phaseId } })}
        onAdd={(title) => {
          const phase = newId();
          act(
            { type: "add-phase", phase: { id: phase, title, firstDay: null, last: null, note: "" } },
            { type: "set-milestone", milestoneId: id, changes: { phaseId: phase } },
          );
        }}
      />
      <Combobox
        {...common}
        label={t("build.owner")}
        placeholder={t("ui.none")}
        emptyText={t("build.owner-hint")}
        value={milestone.ownerId}
        choices={timetable.parties.map(({ id: party, name, shortName }) => ({
          id: party,
          label: shortName || name,
          detail: shortName ? name : undefined,
        }))}
        addLabel={(name) => t("build.add-named-party", { name })}
        onChange={(ownerId) => act({ type: "set-milestone", milestoneId: id, changes: { ownerId } })}
        onAdd={(name) => {
          const party = newId();
          act(
            {
              type: "add-party",
              party: { id: party, name, shortName: "", role: "other", workingCalendarId: null },
            },
            { type: "set-milestone", milestoneId: id, changes: { ownerId: party } },
          );
        }}
      />
      <Combobox
        {...common}
        label={t("build.site")}
        placeholder={t("ui.none")}
        emptyText={t("build.site-hint")}
        value={milestone.siteId}
        choices={timetable.sites.map(({ id: site, name, place }) => ({
          id: site,
          label: name,
          detail: place,
        }))}
        addLabel={(name) => t("build.add-named-site", { name })}
        onChange={(siteId) => act({ type: "set-milestone", milestoneId: id, changes: { siteId } })}
        onAdd={(name) => {
          const site = newId();
          act(
            { type: "add-site", site: { ...blankSite, id: site, name } },
            { type: "set-milestone", milestoneId: id, changes: { siteId: site } },
          );
        }}
      />
      <NumberField
        {...common}
        label={t("build.weight")}
        value={milestone.weight}
        max={1_000_000}
        keepAs={`${id} weight`}
        onSave={(weight) => set({ weight })}
      />
      {!milestone.completion && (
        <NumberField
          {...common}
          label={t("build.percent")}
          unit="%"
          value={milestone.percentDone}
          max={100}
          keepAs={`${id} percent`}
          onSave={(percentDone) => set({ percentDone })}
        />
      )}
    </div>
  );
}

/** The first published date never changes; the slip stands beside it. */
function Original({ milestone }: { milestone: Milestone }) {
  const { t, locale } = useWords();
  const record = useRecords().get(milestone.id);
  const days = slipDays(milestone, record);
  return (
    <div className="grid grid-cols-[6.25rem_minmax(0,1fr)] gap-x-2 py-1">
      <span className="text-sm text-soft">{t("build.original")}</span>
      <span className="px-2">
        {record?.original ? (
          <>
            <span aria-hidden className="text-ghost">
              ◇{" "}
            </span>
            {formatTarget(record.original, locale)}
            {days !== null && days !== 0 && (
              <span className={days > 0 ? "text-late" : "text-met"}> · {t("build.slip", { days })}</span>
            )}
          </>
        ) : (
          <span className="text-soft">{t("build.not-published")}</span>
        )}
      </span>
    </div>
  );
}
