"use client";

import { useRef, useState } from "react";
import { useSave } from "@/components/timetables/use-save";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { DateField, DayField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { newId } from "@/lib/client/new-id";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import type { Milestone } from "@/lib/schema/plan";
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
  const [title, setTitle] = useState("");
  const [due, setDue] = useState<TargetDate | null>(initialDue ?? null);
  const [start, setStart] = useState<TargetDate | null>(null);
  const [phaseId, setPhaseId] = useState(initialPhaseId);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const [round, setRound] = useState(0);
  const another = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const last = useRef(after?.id);
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
    onAdded(id);
    if (!another.current) {
      onClose();
      return;
    }
    another.current = false;
    last.current = id;
    setTitle("");
    setDue(null);
    setStart(null);
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
        <TextField
          label={t("build.title")}
          placeholder={t("build.title-example")}
          autoFocus
          value={title}
          onSave={keep(setTitle)}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField label={t("build.due")} hint={t("build.date-hint")} value={due} onSave={keep(setDue)} />
          <DateField
            label={t("build.start")}
            hint={t("build.start-hint")}
            placeholder={t("build.no-start")}
            value={start}
            onSave={keep(setStart)}
          />
        </div>
        <Combobox
          label={t("build.phase")}
          placeholder={t("ui.none")}
          emptyText={t("ui.nothing-found")}
          value={phaseId}
          choices={timetable.phases.map(({ id, title: label }) => ({ id, label }))}
          onChange={setPhaseId}
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
  const [phase, setPhase] = useState<{
    title: string;
    firstDay: CalendarDate | null;
    last: TargetDate | null;
  }>({
    title: "",
    firstDay: null,
    last: null,
  });
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const put = (changes: Partial<typeof phase>) => {
    setPhase((before) => ({ ...before, ...changes }));
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
          onAdded(id);
          onClose();
        }}
      >
        <TextField
          label={t("build.title")}
          placeholder={t("build.phase-example")}
          autoFocus
          value={phase.title}
          onSave={(title) => put({ title })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DayField
            label={t("build.first-day")}
            value={phase.firstDay}
            onSave={(firstDay) => put({ firstDay })}
          />
          <DateField label={t("build.last-day")} value={phase.last} onSave={(last) => put({ last })} />
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

function keep<T>(set: (value: T) => void) {
  return (value: T) => {
    set(value);
    return null;
  };
}
