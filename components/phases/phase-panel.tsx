"use client";

import { Trash2 } from "lucide-react";
import { useAsOf } from "@/components/shell/as-of";
import { useMayEdit, useSave } from "@/components/timetables/use-save";
import { DateField, DayField } from "@/components/ui/date-field";
import { IconButton } from "@/components/ui/icon-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { progressOn } from "@/lib/domain/progress";
import { formatTarget } from "@/lib/i18n/dates";
import type { Phase } from "@/lib/schema/plan";

/** A stretch of the withdrawal, and the milestones in it. */
export function PhasePanel({
  phase,
  onSelect,
  onRemove,
}: {
  phase: Phase;
  onSelect: (id: string) => void;
  onRemove: (phase: Phase) => void;
}) {
  const { t, locale } = useWords();
  const { timetable } = useEditSession();
  const { asOf } = useAsOf();
  const save = useSave();
  const disabled = !useMayEdit();
  const { id } = phase;
  const set = (changes: Partial<Omit<Phase, "id">>) => save({ type: "set-phase", phaseId: id, changes });
  const milestones = timetable.milestones.filter(({ phaseId }) => phaseId === id);
  const progress = progressOn(milestones, asOf);
  return (
    <article key={id} aria-label={phase.title} className="flex flex-col gap-4 p-4">
      <header className="flex flex-col gap-1">
        <div className="flex items-center justify-between">
          <p className="text-sm text-soft">{t("build.phase")}</p>
          {!disabled && (
            <IconButton label={t("build.remove-phase")} onClick={() => onRemove(phase)}>
              <Trash2 aria-hidden />
            </IconButton>
          )}
        </div>
        <TextField
          label={t("build.title")}
          layout="bare"
          look="in-place"
          wraps
          className="-ms-2 font-serif text-xl! font-semibold"
          value={phase.title}
          required
          disabled={disabled}
          keepAs={`${id} title`}
          onSave={(title) => set({ title })}
        />
        {milestones.length > 0 && (
          <p className="text-soft">
            {t("build.phase-progress", { met: progress.met, counted: progress.counted })}
          </p>
        )}
      </header>
      <div className="flex flex-col gap-0.5">
        <DayField
          label={t("build.first-day")}
          layout="beside"
          look="in-place"
          placeholder={t("build.no-date")}
          value={phase.firstDay}
          disabled={disabled}
          keepAs={`${id} first`}
          onSave={(firstDay) => set({ firstDay })}
        />
        <DateField
          label={t("build.last-day")}
          layout="beside"
          look="in-place"
          placeholder={t("build.no-date")}
          value={phase.last}
          disabled={disabled}
          keepAs={`${id} last`}
          onSave={(last) => set({ last })}
        />
      </div>
      <hr />
      <ul className="flex flex-col">
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            <button
              type="button"
              className="flex w-full items-baseline gap-2 py-1 text-start hover:bg-wash"
              onClick={() => onSelect(milestone.id)}
            >
              <span className="min-w-0 flex-1">{milestone.title}</span>
              <span className="text-sm text-soft">
                {milestone.due && formatTarget(milestone.due, locale)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <TextArea
        label={t("build.note")}
        look="in-place"
        placeholder={t("build.phase-note-hint")}
        value={phase.note}
        disabled={disabled}
        onSave={(note) => set({ note })}
      />
    </article>
  );
}
