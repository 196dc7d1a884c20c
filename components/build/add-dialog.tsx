"use client";

import { useRef, useState } from "react";
import { useSave } from "@/components/timetables/use-save";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { DateField, DayField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { KeptForm } from "@/components/ui/kept-note";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import { newId } from "@/lib/client/new-id";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { HalfTyped } from "@/lib/schema/half-typed";
import { Milestone, Phase } from "@/lib/schema/plan";
import type { TargetDate } from "@/lib/schema/target-date";

const blank = {
  description: "",
  start: null,
  forecast: null,
  dateConstraint: null,
  durationEstimate: null,
  weight: 1,
  ownerId: null,
  siteId: null,
  basis: null,
  percentDone: 0,
  completion: null,
  cancellation: null,
  sourceIds: [] as string[],
  internalNote: "",
} satisfies Partial<Milestone>;

type NewMilestone = Pick<Milestone, "title" | "due" | "start" | "phaseId">;
const newMilestone = "new milestone";
const milestoneShape = {
  title: HalfTyped,
  due: Milestone.shape.due,
  start: Milestone.shape.start,
  phaseId: Milestone.shape.phaseId,
};

const newPhase = "new phase";
const blankPhase: Pick<Phase, "title" | "firstDay" | "last"> = { title: "", firstDay: null, last: null };
const phaseShape = { title: HalfTyped, firstDay: Phase.shape.firstDay, last: Phase.shape.last };

/** A new milestone: a title is enough. It goes after the one that was selected, into the same phase. */
export function AddMilestoneDialog({
  after,
  initialPhaseId,
  initialDue,
  onClose,
  onAdded,
}: {
  after: Milestone | null;
  initialPhaseId: string | null;
  initialDue?: TargetDate | null;
  onClose: () => void;
  onAdded: (id: string) => void;
}) {
  const { t, say } = useWords();
  const { timetable } = useEditSession();
  const save = useSave();
  // The next one goes into the same phase.
  const [lastPhaseId, setLastPhaseId] = useState(initialPhaseId);
  const { draft, isFromBefore, put, drop } = useKeptDraft<NewMilestone>(
    newMilestone,
    { title: "", due: initialDue ?? null, start: null, phaseId: lastPhaseId },
    milestoneShape,
  );
  const { title, due, start } = draft;
  // The phase of a draft from before may be gone.
  const phaseId = timetable.phases.find(({ id }) => id === draft.phaseId)?.id ?? null;
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const [round, setRound] = useState(0);
  const another = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const last = useRef(after?.id);
  const set = (changes: Parameters<typeof put>[0]) => {
    put(changes);
    setRefusal(null);
    return null;
  };
  const add = () => {
    if (title === "") {
      setRefusal(sentence("problems.name-missing"));
      return;
    }
    const id = newId();
    const refused = save({
      type: "add-milestone",
      milestone: { ...blank, id, title, due, start, phaseId },
      ...(last.current && { afterId: last.current }),
    });
    setRefusal(refused);
    if (refused) return;
    drop();
    onAdded(id);
    if (!another.current) {
      onClose();
      return;
    }
    another.current = false;
    last.current = id;
    setLastPhaseId(phaseId);
    setRound(round + 1);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="narrow"
      title={t("build.add-milestone")}
      footer={
        <>
          {/* Not a submit button: Enter in a field takes the first of those, and must mean Add. */}
          <Button
            onClick={() => {
              another.current = true;
              form.current?.requestSubmit();
            }}
          >
            {t("build.add-another")}
          </Button>
          <Button type="submit" form="add" look="primary" onClick={() => (another.current = false)}>
            {t("ui.add")}
          </Button>
        </>
      }
    >
      <Form key={round} id="add" formRef={form} onSubmit={add}>
        {isFromBefore && <KeptForm onDiscard={drop} />}
        <TextField
          label={t("build.title")}
          placeholder={t("build.title-example")}
          autoFocus
          value={title}
          keepAs={`${newMilestone}/title`}
          onSave={(text) => set({ title: text })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField
            label={t("build.due")}
            hint={t("build.date-hint")}
            value={due}
            keepAs={`${newMilestone}/due`}
            onSave={(date) => set({ due: date })}
          />
          <DateField
            label={t("build.start")}
            hint={t("build.start-hint")}
            placeholder={t("build.no-start")}
            value={start}
            keepAs={`${newMilestone}/start`}
            onSave={(date) => set({ start: date })}
          />
        </div>
        <Combobox
          label={t("build.phase")}
          placeholder={t("ui.none")}
          emptyText={t("ui.nothing-found")}
          value={phaseId}
          choices={timetable.phases.map(({ id, title: label }) => ({ id, label }))}
          onChange={(chosen) => put({ phaseId: chosen })}
        />
        {refusal && (
          <p role="alert" className="text-late">
            {say(refusal)}
          </p>
        )}
      </Form>
    </Dialog>
  );
}

export function AddPhaseDialog({ onClose, onAdded }: { onClose: () => void; onAdded: (id: string) => void }) {
  const { t, say } = useWords();
  const save = useSave();
  const { draft: phase, isFromBefore, put: keep, drop } = useKeptDraft(newPhase, blankPhase, phaseShape);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const put = (changes: Partial<typeof phase>) => {
    keep(changes);
    setRefusal(null);
    return null;
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="narrow"
      title={t("build.add-phase")}
      description={t("build.add-phase-long")}
      footer={
        <Button type="submit" form="add-phase" look="primary">
          {t("ui.add")}
        </Button>
      }
    >
      <Form
        id="add-phase"
        onSubmit={() => {
          if (phase.title === "") {
            setRefusal(sentence("problems.name-missing"));
            return;
          }
          const id = newId();
          const refused = save({ type: "add-phase", phase: { ...phase, id, note: "" } });
          setRefusal(refused);
          if (refused) return;
          drop();
          onAdded(id);
          onClose();
        }}
      >
        {isFromBefore && <KeptForm onDiscard={drop} />}
        <TextField
          label={t("build.title")}
          placeholder={t("build.phase-example")}
          autoFocus
          value={phase.title}
          keepAs={`${newPhase}/title`}
          onSave={(title) => put({ title })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DayField
            label={t("build.first-day")}
            value={phase.firstDay}
            keepAs={`${newPhase}/first day`}
            onSave={(firstDay) => put({ firstDay })}
          />
          <DateField
            label={t("build.last-day")}
            value={phase.last}
            keepAs={`${newPhase}/last`}
            onSave={(last) => put({ last })}
          />
        </div>
        {refusal && (
          <p role="alert" className="text-late">
            {say(refusal)}
          </p>
        )}
      </Form>
    </Dialog>
  );
}
