"use client";

import { Combobox } from "@/components/ui/combobox";
import { DayField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField, type TextFieldProps } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { formatTarget } from "@/lib/i18n/dates";
import type { TimetableFacts } from "@/lib/schema/timetable";
import { useDo, useMayEdit, useSave } from "./use-save";

const bases = ["calendar", "conditions", "calendar-with-off-ramp"] as const;

/** What the timetable says of itself; shown where nothing else is selected. */
export function TimetablePanel() {
  const { t, locale } = useWords();
  const { timetable } = useEditSession();
  const save = useSave();
  const act = useDo();
  const disabled = !useMayEdit();
  const set = (changes: Partial<TimetableFacts>) => save({ type: "set-timetable", changes });
  const line = (
    field: "withdrawingForce" | "from" | "announcedBy" | "document",
    more?: Partial<TextFieldProps>,
  ) => (
    <TextField
      label={t(`build.facts-${field}`)}
      placeholder={t(`build.facts-${field}-hint`)}
      layout="beside"
      look="in-place"
      maxLength={300}
      wraps
      value={timetable[field]}
      disabled={disabled}
      keepAs={`facts ${field}`}
      onSave={(value) => set({ [field]: value })}
      {...more}
    />
  );
  return (
    <article aria-label={t("build.facts")} className="flex flex-col gap-4 p-4">
      <header className="flex flex-col gap-1">
        <p className="text-sm text-soft">{t("build.facts")}</p>
        <TextField
          label={t("build.title")}
          layout="bare"
          look="in-place"
          wraps
          className="-ms-2 font-serif text-xl! font-semibold"
          value={timetable.title}
          required
          disabled={disabled}
          onSave={(title) => set({ title })}
        />
        <TextArea
          label={t("build.facts-summary")}
          layout="bare"
          look="in-place"
          placeholder={t("build.facts-summary-hint")}
          value={timetable.summary}
          disabled={disabled}
          onSave={(summary) => set({ summary })}
        />
      </header>
      <div className="flex flex-col gap-0.5">
        <Combobox
          label={t("build.facts-end")}
          layout="beside"
          look="in-place"
          placeholder={t("build.facts-end-hint")}
          emptyText={t("ui.nothing-found")}
          value={timetable.endMilestoneId}
          disabled={disabled}
          choices={timetable.milestones.map(({ id, title, due }) => ({
            id,
            label: title,
            detail: due ? formatTarget(due, locale) : undefined,
          }))}
          onChange={(endMilestoneId) => act({ type: "set-timetable", changes: { endMilestoneId } })}
        />
        {line("withdrawingForce")}
        {line("from")}
        <DayField
          label={t("build.facts-announcedOn")}
          layout="beside"
          look="in-place"
          placeholder={t("build.no-date")}
          value={timetable.announcedOn}
          disabled={disabled}
          onSave={(announcedOn) => set({ announcedOn })}
        />
        {line("announcedBy")}
        {line("document")}
        <Select
          label={t("build.facts-basis")}
          layout="beside"
          look="in-place"
          value={timetable.basis}
          disabled={disabled}
          options={bases.map((basis) => ({ value: basis, label: t(`build.basis-${basis}`) }))}
          onChange={(basis) => act({ type: "set-timetable", changes: { basis } })}
        />
        <Combobox
          label={t("build.facts-timeZone")}
          layout="beside"
          look="in-place"
          emptyText={t("ui.nothing-found")}
          value={timetable.timeZone}
          disabled={disabled}
          choices={timeZones(timetable.timeZone)}
          onChange={(timeZone) => timeZone && act({ type: "set-timetable", changes: { timeZone } })}
        />
      </div>
      <hr />
      <TextArea
        label={t("build.internal-note")}
        look="in-place"
        placeholder={t("build.internal-note-hint")}
        value={timetable.internalNote}
        disabled={disabled}
        onSave={(internalNote) => set({ internalNote })}
      />
    </article>
  );
}

function timeZones(current: string) {
  const names = new Set(["UTC", current, ...Intl.supportedValuesOf("timeZone")]);
  return [...names].map((name) => ({ id: name, label: name }));
}
