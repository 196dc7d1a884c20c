"use client";

import { CalendarSection } from "@/components/calendars/calendar-section";
import { DisclosureSection } from "@/components/disclosures/disclosure-section";
import { useRoom } from "@/components/shell/room";
import { TimeZoneField } from "@/components/timetables/time-zone-field";
import { Combobox } from "@/components/ui/combobox";
import { DayField } from "@/components/ui/date-field";
import { Page, Section } from "@/components/ui/page";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { may } from "@/lib/domain/access";
import type { Sentence } from "@/lib/domain/sentence";
import { formatTarget } from "@/lib/i18n/dates";
import { Basis } from "@/lib/schema/plan";
import type { TimetableFacts } from "@/lib/schema/timetable";

/** What the timetable says of itself; each field saves by itself. */
export function SettingsView() {
  const { t, locale } = useWords();
  const { role, slug } = useRoom();
  const { timetable, edit } = useEditSession();
  const disabled = !may(role, "edit:timetable");
  const save = (changes: Partial<TimetableFacts>): Sentence | null => {
    const result = edit([{ type: "set-timetable", changes }]);
    return result.ok ? null : (result.problems[0]?.sentence ?? null);
  };
  const line = (field: "withdrawingForce" | "from" | "announcedBy" | "document") => (
    <TextField
      label={t(`settings.${field}`)}
      placeholder={t(`settings.${field}-example`)}
      value={timetable[field]}
      maxLength={300}
      disabled={disabled}
      keepAs={`facts ${field}`}
      onSave={(text) => save({ [field]: text })}
    />
  );
  return (
    <Page title={t("settings.title")} lead={t("settings.lead")} width="reading">
      <Section title={t("settings.what")}>
        <div className="flex flex-col gap-4 pt-4">
          <TextField
            label={t("settings.name")}
            required
            value={timetable.title}
            disabled={disabled}
            keepAs="facts title"
            onSave={(title) => save({ title })}
          />
          <TextArea
            label={t("settings.summary")}
            hint={t("settings.summary-hint")}
            value={timetable.summary}
            disabled={disabled}
            keepAs="facts summary"
            onSave={(summary) => save({ summary })}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            {line("withdrawingForce")}
            {line("from")}
          </div>
        </div>
      </Section>
      <Section title={t("settings.announcement")}>
        <div className="grid gap-4 pt-4 sm:grid-cols-2">
          {line("announcedBy")}
          <DayField
            label={t("settings.announcedOn")}
            value={timetable.announcedOn}
            disabled={disabled}
            keepAs="facts announcedOn"
            onSave={(announcedOn) => save({ announcedOn })}
          />
          <div className="sm:col-span-2">{line("document")}</div>
        </div>
      </Section>
      <Section title={t("settings.how")}>
        <div className="grid gap-4 pt-4 sm:grid-cols-2">
          <div className="sm:col-span-2">
            <Combobox
              label={t("settings.end")}
              value={timetable.endMilestoneId}
              disabled={disabled}
              choices={timetable.milestones.map(({ id, title, due }) => ({
                id,
                label: title,
                detail: due ? formatTarget(due, locale) : t("track.undated"),
              }))}
              placeholder={t("settings.no-end")}
              emptyText={t("ui.nothing-found")}
              hint={t("settings.end-hint")}
              onChange={(endMilestoneId) => void save({ endMilestoneId })}
            />
          </div>
          <Select
            label={t("settings.basis")}
            value={timetable.basis}
            disabled={disabled}
            options={Basis.options.map((value) => ({ value, label: t(`timetables.basis-${value}`) }))}
            hint={t(`timetables.basis-${timetable.basis}-means`)}
            onChange={(basis) => void save({ basis })}
          />
          <TimeZoneField
            value={timetable.timeZone}
            disabled={disabled}
            onChange={(timeZone) => void save({ timeZone })}
          />
        </div>
      </Section>
      <DisclosureSection />
      <CalendarSection disabled={disabled} />
      <Section title={t("settings.address")}>
        <p className="pt-3">
          <code className="text-base">/t/{slug}</code>
        </p>
        <p className="text-sm text-soft">{t("settings.address-hint")}</p>
      </Section>
      <Section title={t("settings.internal")}>
        <div className="pt-4">
          <TextArea
            label={t("settings.internalNote")}
            hint={t("settings.internalNote-hint")}
            value={timetable.internalNote}
            disabled={disabled}
            keepAs="facts internalNote"
            onSave={(internalNote) => save({ internalNote })}
          />
        </div>
      </Section>
    </Page>
  );
}
