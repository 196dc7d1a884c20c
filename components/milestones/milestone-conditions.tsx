"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useAsOf } from "@/components/shell/as-of";
import { useRoom } from "@/components/shell/room";
import { useDo, useSave } from "@/components/timetables/use-save";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { DayField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { IconButton } from "@/components/ui/icon-button";
import { KeptForm } from "@/components/ui/kept-note";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import { newId } from "@/lib/client/new-id";
import { formatDay } from "@/lib/i18n/dates";
import { HalfTyped } from "@/lib/schema/half-typed";
import { Assessment, type AssessmentFinding, type Condition, type Milestone } from "@/lib/schema/plan";

const marks: Record<AssessmentFinding, { shape: string; tone: Tone }> = {
  met: { shape: "●", tone: "met" },
  "partly-met": { shape: "◐", tone: "warn" },
  "not-met": { shape: "○", tone: "late" },
  undetermined: { shape: "?", tone: "plain" },
};

/** The agreed states it depends on, and what each assessor found. Disagreement is shown, never merged. */
export function MilestoneConditions({ milestone, disabled }: { milestone: Milestone; disabled: boolean }) {
  const { t } = useWords();
  const { timetable } = useEditSession();
  const save = useSave();
  const [adding, setAdding] = useState(false);
  const conditions = timetable.conditions.filter(({ milestoneId }) => milestoneId === milestone.id);
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-sm text-soft">{t("build.conditions")}</h2>
      {conditions.length === 0 && !adding && <p className="text-soft">{t("build.conditions-none")}</p>}
      <ul className="flex flex-col gap-2">
        {conditions.map((condition) => (
          <ConditionRow key={condition.id} condition={condition} disabled={disabled} />
        ))}
      </ul>
      {adding && (
        <TextField
          label={t("build.condition-new")}
          placeholder={t("build.condition-example")}
          layout="bare"
          autoFocus
          value=""
          keepAs={`condition of ${milestone.id}/new`}
          onSave={(statement) => {
            if (statement === "") return null;
            const refused = save({
              type: "add-condition",
              condition: {
                id: newId(),
                milestoneId: milestone.id,
                statement,
                criterion: "",
                assessorId: null,
                evidenceWanted: "",
                sourceIds: [],
              },
            });
            if (!refused) setAdding(false);
            return refused;
          }}
        />
      )}
      {!disabled && (
        <div>
          <Button size="small" look="quiet" className="-ms-2.5" onClick={() => setAdding(!adding)}>
            {adding ? t("ui.cancel") : t("build.condition-add")}
          </Button>
        </div>
      )}
    </section>
  );
}

function ConditionRow({ condition, disabled }: { condition: Condition; disabled: boolean }) {
  const { t, locale } = useWords();
  const { timetable } = useEditSession();
  const { asOf } = useAsOf();
  const act = useDo();
  const found = timetable.assessments.filter(
    ({ subject, on }) => subject.kind === "condition" && subject.conditionId === condition.id && on <= asOf,
  );
  const nameOf = (id: string | null) => {
    const party = timetable.parties.find((each) => each.id === id);
    return party ? party.shortName || party.name : t("build.assessor-unnamed");
  };
  return (
    <li className="border-s-2 ps-2">
      <div className="flex items-start gap-1">
        <p className="min-w-0 flex-1">{condition.statement}</p>
        {!disabled && (
          <IconButton
            label={t("build.condition-remove", { statement: condition.statement })}
            className="-my-0.5"
            onClick={() => act({ type: "remove-condition", conditionId: condition.id })}
          >
            <X aria-hidden />
          </IconButton>
        )}
      </div>
      {condition.criterion && <p className="text-sm text-soft">{condition.criterion}</p>}
      <ul className="text-sm">
        {found.length === 0 && (
          <li>
            <Badge shape="?">{t("build.not-assessed")}</Badge>
          </li>
        )}
        {found.map((assessment) => (
          <li key={assessment.id} className="flex items-center gap-1">
            <Badge {...marks[assessment.finding]}>
              {t(`build.finding-${assessment.finding}`)}, {formatDay(assessment.on, locale)}
            </Badge>
            <span className="text-soft">· {nameOf(assessment.assessorId)}</span>
            {!disabled && (
              <IconButton
                label={t("build.assessment-remove")}
                className="size-5"
                onClick={() => act({ type: "remove-assessment", assessmentId: assessment.id })}
              >
                <X aria-hidden className="size-3!" />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {!disabled && <AssessPopover condition={condition} />}
    </li>
  );
}

function AssessPopover({ condition }: { condition: Condition }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("build.assess")}
      className="w-80"
      trigger={
        <button
          type="button"
          className="target inline-flex items-center gap-1 text-sm text-accent underline-offset-4 hover:underline"
        >
          <Plus className="size-3.5" aria-hidden />
          {t("build.assess")}
        </button>
      }
    >
      <AssessForm condition={condition} onClose={() => setOpen(false)} />
    </Popover>
  );
}

const findings = ["met", "partly-met", "not-met", "undetermined"] as const;
const shape = {
  finding: Assessment.shape.finding,
  assessorId: Assessment.shape.assessorId,
  on: Assessment.shape.on,
  note: HalfTyped,
};

function AssessForm({ condition, onClose }: { condition: Condition; onClose: () => void }) {
  const { t } = useWords();
  const { today } = useRoom();
  const { timetable } = useEditSession();
  const act = useDo();
  const keepAs = `assessment of ${condition.id}/new`;
  const { draft, isFromBefore, put, drop } = useKeptDraft<
    Pick<Assessment, "finding" | "assessorId" | "on" | "note">
  >(keepAs, { finding: "undetermined", assessorId: condition.assessorId, on: today, note: "" }, shape);
  const { finding, on, note } = draft;
  // The assessor of a draft from before may be gone.
  const assessorId = timetable.parties.find(({ id }) => id === draft.assessorId)?.id ?? null;
  return (
    <Form
      onSubmit={() => {
        const done = act({
          type: "add-assessment",
          assessment: {
            id: newId(),
            subject: { kind: "condition", conditionId: condition.id },
            assessorId,
            finding,
            standard: condition.criterion,
            on,
            note,
            sourceIds: [],
          },
        });
        if (!done) return;
        drop();
        onClose();
      }}
    >
      {isFromBefore && <KeptForm onDiscard={drop} />}
      <Select
        label={t("build.finding")}
        value={finding}
        options={findings.map((each) => ({
          value: each,
          label: `${marks[each].shape} ${t(`build.finding-${each}`)}`,
        }))}
        onChange={(chosen) => put({ finding: chosen })}
      />
      <Combobox
        label={t("build.assessor")}
        placeholder={t("ui.none")}
        emptyText={t("ui.nothing-found")}
        value={assessorId}
        choices={timetable.parties.map(({ id, name }) => ({ id, label: name }))}
        onChange={(chosen) => put({ assessorId: chosen })}
      />
      <DayField
        label={t("build.assessed-on")}
        value={on}
        keepAs={`${keepAs}/on`}
        required
        onSave={(day) => {
          put({ on: day ?? today });
          return null;
        }}
      />
      <TextArea
        label={t("build.note")}
        value={note}
        keepAs={`${keepAs}/note`}
        onSave={(text) => {
          put({ note: text });
          return null;
        }}
      />
      <Button type="submit" look="primary">
        {t("ui.add")}
      </Button>
    </Form>
  );
}
