"use client";

import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { Section } from "@/components/ui/page";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { newId } from "@/lib/client/new-id";
import type { Edit } from "@/lib/schema/edit";
import type { Weekday } from "@/lib/schema/working-calendar";
import { CalendarEditor } from "./calendar-editor";

/** The weeks that there are, to begin with. */
const presets: Record<string, Weekday[]> = {
  "mon-fri": ["monday", "tuesday", "wednesday", "thursday", "friday"],
  "sun-thu": ["sunday", "monday", "tuesday", "wednesday", "thursday"],
  "sat-wed": ["saturday", "sunday", "monday", "tuesday", "wednesday"],
};

/** On which days work is done: by the timetable's calendar, and by those of parties that have one. */
export function CalendarSection({ disabled }: { disabled: boolean }) {
  const { t } = useWords();
  const { timetable, edit } = useEditSession();
  const { workingCalendars, parties } = timetable;
  const act = (...edits: Edit[]) => void edit(edits);
  const choices = workingCalendars.map(({ id, title }) => ({ value: id as string | null, label: title }));
  const add = (preset: string) => {
    const id = newId();
    const title = t(`settings.calendar-preset-${preset}`);
    const calendar = { id, title, workingWeekdays: presets[preset] ?? [], exceptions: [], sourceIds: [] };
    act(
      { type: "add-working-calendar", workingCalendar: calendar },
      ...(timetable.workingCalendarId === null
        ? [{ type: "set-timetable", changes: { workingCalendarId: id } } as const]
        : []),
    );
  };
  return (
    <Section title={t("settings.calendars")} note={t("settings.calendars-note")}>
      <div className="flex flex-col gap-5 pt-4">
        {workingCalendars.length > 0 && (
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              label={t("settings.calendar-of-timetable")}
              value={timetable.workingCalendarId}
              disabled={disabled}
              options={[{ value: null, label: t("settings.calendar-every-day") }, ...choices]}
              onChange={(workingCalendarId) => act({ type: "set-timetable", changes: { workingCalendarId } })}
            />
            <Select
              label={t("settings.lags")}
              value={timetable.lagsCountIn}
              disabled={disabled}
              options={(["successor", "timetable"] as const).map((value) => ({
                value,
                label: t(`settings.lags-${value}`),
              }))}
              onChange={(lagsCountIn) => act({ type: "set-timetable", changes: { lagsCountIn } })}
            />
          </div>
        )}
        {workingCalendars.map((calendar) => (
          <CalendarEditor key={calendar.id} calendar={calendar} disabled={disabled} />
        ))}
        {workingCalendars.length > 0 && parties.length > 0 && (
          <fieldset className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
            <legend className="pb-2 font-medium">{t("settings.calendar-parties")}</legend>
            {parties.map(({ id, name, workingCalendarId }) => (
              <Select
                key={id}
                label={t("settings.calendar-party", { name })}
                value={workingCalendarId}
                disabled={disabled}
                options={[{ value: null, label: t("settings.calendar-of-party-none") }, ...choices]}
                onChange={(chosen) =>
                  act({ type: "set-party", partyId: id, changes: { workingCalendarId: chosen } })
                }
              />
            ))}
          </fieldset>
        )}
        {!disabled && (
          <div>
            <Menu
              trigger={<Button>{t("settings.calendar-add")}</Button>}
              acts={Object.keys(presets).map((preset) => ({
                id: preset,
                label: t(`settings.calendar-preset-${preset}`),
                onChoose: () => add(preset),
              }))}
            />
          </div>
        )}
      </div>
    </Section>
  );
}
