"use client";

import { MoreHorizontal } from "lucide-react";
import { useState } from "react";
import { useAsOf } from "@/components/shell/as-of";
import { AttachedSources } from "@/components/sources/attached-sources";
import { useDo, useMayEdit, useSave } from "@/components/timetables/use-save";
import { MilestoneState } from "@/components/track/milestone-state";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { asKnownOn, statusOf } from "@/lib/domain/milestone-status";
import { formatTarget } from "@/lib/i18n/dates";
import type { Milestone } from "@/lib/schema/plan";
import { Consequences } from "./consequences";
import { FinishDialog, type FinishKind } from "./finish-dialog";
import { MilestoneConditions } from "./milestone-conditions";
import { MilestoneDependencies } from "./milestone-dependencies";
import { MilestoneFacts } from "./milestone-facts";
import { MilestoneSchedule } from "./milestone-schedule";

/** Everything about one milestone, each part changed where it stands. */
export function MilestonePanel({
  milestone,
  onSelect,
  onRemove,
}: {
  milestone: Milestone;
  onSelect: (id: string | null) => void;
  onRemove: (milestone: Milestone) => void;
}) {
  const { t, locale } = useWords();
  const { timetable } = useEditSession();
  const save = useSave();
  const act = useDo();
  const mayEdit = useMayEdit();
  const { asOf } = useAsOf();
  const [finish, setFinish] = useState<FinishKind | null>(null);
  const { id, completion, cancellation } = milestone;
  const known = asKnownOn({ ...timetable, milestones: [milestone] }, asOf).milestones[0] ?? milestone;
  const phase = timetable.phases.find((each) => each.id === milestone.phaseId);
  const set = (changes: Partial<Omit<Milestone, "id">>) =>
    save({ type: "set-milestone", milestoneId: id, changes });
  const isEnd = timetable.endMilestoneId === id;
  const isOpen = !completion && !cancellation;
  return (
    <article aria-label={milestone.title} className="flex flex-col gap-4 p-4">
      <header className="flex flex-col gap-1">
        <div className="flex items-center justify-between gap-2">
          <p className="text-sm text-soft">
            {phase ? t("build.milestone-in", { phase: phase.title }) : t("build.milestone")}
            {isEnd && <b className="ms-1 font-medium text-accent">· {t("build.is-end")}</b>}
          </p>
          {mayEdit && (
            <Menu
              trigger={
                <IconButton label={t("build.more")} className="-my-1 -me-1.5">
                  <MoreHorizontal aria-hidden />
                </IconButton>
              }
              acts={[
                {
                  id: "end",
                  label: t(isEnd ? "build.unmake-end" : "build.make-end"),
                  onChoose: () =>
                    act({ type: "set-timetable", changes: { endMilestoneId: isEnd ? null : id } }),
                },
                {
                  id: "cancel",
                  label: t("build.cancel"),
                  disabled: !isOpen,
                  onChoose: () => setFinish("cancel"),
                },
                { id: "remove", label: t("build.remove"), apart: true, onChoose: () => onRemove(milestone) },
              ]}
            />
          )}
        </div>
        <TextField
          key={id}
          label={t("build.title")}
          layout="bare"
          look="in-place"
          wraps
          className="-ms-2 font-serif text-xl! font-semibold"
          value={milestone.title}
          required
          disabled={!mayEdit}
          keepAs={`${id} title`}
          onSave={(title) => set({ title })}
        />
        <div className="flex flex-wrap items-center justify-between gap-2">
          <MilestoneState status={statusOf(known, asOf)} />
          {mayEdit &&
            (isOpen ? (
              <Button size="small" onClick={() => setFinish("complete")}>
                {t("build.complete")}
              </Button>
            ) : (
              <Button
                size="small"
                look="quiet"
                onClick={() => act({ type: "reopen-milestone", milestoneId: id })}
              >
                {t("build.reopen")}
              </Button>
            ))}
        </div>
        {completion && known.completion === null && (
          <p className="text-sm text-soft">
            {t("build.completed-later", { on: formatTarget(completion.on, locale) })}
          </p>
        )}
        {cancellation && <p className="text-base text-soft">{cancellation.reason}</p>}
      </header>

      <MilestoneFacts key={`facts ${id}`} milestone={milestone} disabled={!mayEdit} />
      <MilestoneSchedule key={`schedule ${id}`} milestone={milestone} disabled={!mayEdit} />
      <Consequences milestone={milestone} onSelect={onSelect} />
      <MilestoneDependencies
        key={`after ${id}`}
        milestone={milestone}
        disabled={!mayEdit}
        onSelect={onSelect}
      />
      <hr />
      <MilestoneConditions key={`conditions ${id}`} milestone={milestone} disabled={!mayEdit} />
      {completion && (
        <section className="flex flex-col gap-1">
          <h2 className="text-sm text-soft">{t("build.evidence")}</h2>
          <TextArea
            key={`evidence ${id}`}
            label={t("build.evidence")}
            layout="bare"
            look="in-place"
            placeholder={t("build.evidence-none")}
            value={completion.evidence}
            keepAs={`${id} evidence`}
            disabled={!mayEdit}
            onSave={(evidence) => set({ completion: { ...completion, evidence } })}
          />
          {completion.note && <p className="px-2 text-soft">{completion.note}</p>}
        </section>
      )}
      <AttachedSources
        key={`sources ${id}`}
        label={t("build.sources")}
        keepAs={`sources of ${id}`}
        sources={timetable.sources}
        sourceIds={milestone.sourceIds}
        disabled={!mayEdit}
        onChange={(sourceIds, added) =>
          save(...(added ? [{ type: "add-source", source: added } as const] : []), {
            type: "set-milestone",
            milestoneId: id,
            changes: { sourceIds },
          })
        }
      />
      <hr />
      <TextArea
        key={`description ${id}`}
        label={t("build.description")}
        look="in-place"
        placeholder={t("build.description-hint")}
        value={milestone.description}
        disabled={!mayEdit}
        keepAs={`${id} description`}
        onSave={(description) => set({ description })}
      />
      <TextArea
        key={`note ${id}`}
        label={t("build.internal-note")}
        look="in-place"
        placeholder={t("build.internal-note-hint")}
        value={milestone.internalNote}
        disabled={!mayEdit}
        keepAs={`${id} note`}
        onSave={(internalNote) => set({ internalNote })}
      />
      {finish && <FinishDialog kind={finish} milestone={milestone} onClose={() => setFinish(null)} />}
    </article>
  );
}
