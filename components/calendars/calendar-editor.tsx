"use client";

import { Trash2 } from "lucide-react";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import type { Sentence } from "@/lib/domain/sentence";
import { Weekday, type WorkingCalendar } from "@/lib/schema/working-calendar";
import { CalendarExceptions } from "./calendar-exceptions";

const week = Weekday.options;

/** One calendar: its name, its week, its exceptions; each part saved when it is changed. */
export function CalendarEditor({ calendar, disabled }: { calendar: WorkingCalendar; disabled: boolean }) {
  const { t } = useWords();
  const { edit } = useEditSession();
  const { id, title, workingWeekdays, exceptions } = calendar;
  const save = (changes: Partial<Omit<WorkingCalendar, "id">>): Sentence | null => {
    const result = edit([{ type: "set-working-calendar", workingCalendarId: id, changes }]);
    return result.ok ? null : (result.problems[0]?.sentence ?? null);
  };
  const toggle = (weekday: Weekday, works: boolean) => {
    const days = week.filter((each) => (each === weekday ? works : workingWeekdays.includes(each)));
    if (days.length > 0) save({ workingWeekdays: days });
  };
  return (
    <fieldset className="flex flex-col gap-3 border-s-2 border-accent ps-4">
      <legend className="sr-only">{title}</legend>
      <div className="flex items-end gap-2">
        <TextField
          label={t("settings.calendar-name")}
          required
          value={title}
          maxLength={200}
          disabled={disabled}
          keepAs={`${id} calendar`}
          onSave={(name) => save({ title: name })}
        />
        {!disabled && (
          <IconButton
            label={t("settings.calendar-remove")}
            onClick={() => void edit([{ type: "remove-working-calendar", workingCalendarId: id }])}
          >
            <Trash2 aria-hidden />
          </IconButton>
        )}
      </div>
      <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
        <legend className="pb-1 text-sm text-soft">{t("settings.calendar-week")}</legend>
        {week.map((weekday) => {
          const works = workingWeekdays.includes(weekday);
          return (
            <Checkbox
              key={weekday}
              checked={works}
              // A calendar without any working day could hold no work.
              disabled={disabled || (works && workingWeekdays.length === 1)}
              onChange={(checked) => toggle(weekday, checked)}
            >
              {t(`settings.weekday-${weekday}`)}
            </Checkbox>
          );
        })}
      </fieldset>
      <CalendarExceptions
        keepAs={`exception of ${id}/new`}
        exceptions={exceptions}
        disabled={disabled}
        onSave={(changed) => save({ exceptions: changed })}
      />
    </fieldset>
  );
}
