"use client";

import { useAsOf } from "@/components/shell/as-of";
import { useSave } from "@/components/timetables/use-save";
import { DayField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { scheduleOf } from "@/lib/domain/schedule/known-schedule";
import type { DateConstraint, Milestone } from "@/lib/schema/plan";
import { EstimateField } from "./estimate-field";

const kinds = ["not-before", "not-after", "on"] as const;

/** How far it can move, how long it takes at best and at worst, and which days are not ours to choose. */
export function MilestoneSchedule({ milestone, disabled }: { milestone: Milestone; disabled: boolean }) {
  const { t } = useWords();
  const save = useSave();
  const { id, dateConstraint } = milestone;
  const set = (changes: Partial<Omit<Milestone, "id">>) =>
    save({ type: "set-milestone", milestoneId: id, changes });
  const constrain = (kind: DateConstraint["kind"] | null) => {
    const day = dateConstraint?.day ?? milestone.due?.day;
    void set({ dateConstraint: kind && day ? { kind, day } : null });
  };
  return (
    <div className="flex flex-col gap-0.5">
      <Float milestone={milestone} />
      {!milestone.completion && (
        <EstimateField
          value={milestone.durationEstimate}
          disabled={disabled}
          keepAs={`${id} estimate`}
          onSave={(durationEstimate) => set({ durationEstimate })}
        />
      )}
      {(dateConstraint || milestone.due) && (
        <Select
          label={t("build.constraint")}
          layout="beside"
          look="in-place"
          disabled={disabled}
          value={dateConstraint?.kind ?? null}
          options={[
            { value: null, label: t("build.constraint-none") },
            ...kinds.map((kind) => ({ value: kind, label: t(`build.constraint-${kind}`) })),
          ]}
          onChange={constrain}
        />
      )}
      {dateConstraint && (
        <DayField
          label={t("build.constraint-day")}
          layout="beside"
          look="in-place"
          disabled={disabled}
          value={dateConstraint.day}
          required
          keepAs={`${id} constraint`}
          onSave={(day) => set({ dateConstraint: day && { ...dateConstraint, day } })}
        />
      )}
    </div>
  );
}

/** The room it has, as the schedule sees it on the data date. */
function Float({ milestone }: { milestone: Milestone }) {
  const { t } = useWords();
  const { timetable } = useEditSession();
  const { asOf } = useAsOf();
  const schedule = scheduleOf(timetable, asOf);
  const scheduled = schedule.ok ? schedule.milestones.get(milestone.id) : undefined;
  const days = scheduled?.totalFloatDays;
  if (!schedule.ok || days === null || days === undefined) return null;
  const isEnd = schedule.end?.milestoneId === milestone.id;
  const key = days < 0 ? "float-negative" : isEnd ? "float-of-end" : schedule.end ? "float" : "float-no-end";
  return (
    <div className="grid grid-cols-[6.25rem_minmax(0,1fr)] gap-x-2 py-1">
      <span className="text-sm text-soft">{t("build.float-label")}</span>
      <span className={days < 0 ? "px-2 text-late" : "px-2"}>
        {t(`build.${key}`, { days: Math.abs(days) })}
      </span>
    </div>
  );
}
