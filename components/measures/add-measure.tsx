"use client";

import { Plus } from "lucide-react";
import { useEffect, useState } from "react";
import { useSave } from "@/components/timetables/use-save";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { TextEntry } from "@/components/ui/entry";
import { Form } from "@/components/ui/form";
import { Begun, KeptForm } from "@/components/ui/kept-note";
import { useWords } from "@/components/use-words";
import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import { newId } from "@/lib/client/new-id";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { HalfTyped } from "@/lib/schema/half-typed";
import { TargetDate } from "@/lib/schema/target-date";
import type { MeasureKind } from "./measure-words";
import { newMeasure } from "./new-measure";

const blank = { title: "", on: null as TargetDate | null };
const shape = { title: HalfTyped, on: TargetDate.nullable() };

/** One line for a new measure of a kind: its title and its day; the rest is told beside it. */
export function AddMeasure({
  kind,
  asked,
  onAdded,
}: {
  kind: MeasureKind;
  /** How often it was asked for from elsewhere. */
  asked: number;
  onAdded: (id: string) => void;
}) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  /** The line was open just now: the focus goes back to what opened it. */
  const [returns, setReturns] = useState(false);
  useEffect(() => {
    if (asked > 0) setOpen(true);
  }, [asked]);
  if (!open)
    return (
      <p className="flex flex-wrap gap-x-1">
        <Button
          size="small"
          look="quiet"
          autoFocus={returns}
          className="-ms-2.5"
          onClick={() => setOpen(true)}
        >
          <Plus className="size-3.5" aria-hidden />
          {t(`measures.add-${kind}`)}
        </Button>
        <Begun at={`new ${kind}`} />
      </p>
    );
  const close = () => {
    setReturns(true);
    setOpen(false);
  };
  return <NewMeasure kind={kind} onAdded={onAdded} onClose={close} />;
}

function NewMeasure({
  kind,
  onAdded,
  onClose,
}: {
  kind: MeasureKind;
  onAdded: (id: string) => void;
  onClose: () => void;
}) {
  const { t, say } = useWords();
  const save = useSave();
  const keepAs = `new ${kind}`;
  const { draft, isFromBefore, put, drop } = useKeptDraft(keepAs, blank, shape);
  const { title, on } = draft;
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const add = () => {
    if (title.trim() === "") return setRefusal(sentence("problems.name-missing"));
    const id = newId();
    const refused = save({ type: "add-measure", measure: newMeasure(id, kind, title.trim(), on) });
    setRefusal(refused);
    if (refused) return;
    drop();
    onClose();
    onAdded(id);
  };
  return (
    <div className="py-2 print:hidden">
      <Form onSubmit={add}>
        {isFromBefore && <KeptForm onDiscard={drop} />}
        <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
          <div className="min-w-0 flex-1 basis-72">
            <TextEntry
              label={t(`measures.title-${kind}`)}
              placeholder={t(`measures.example-${kind}`)}
              value={title}
              autoFocus
              maxLength={200}
              problem={refusal && say(refusal)}
              onChange={(text) => {
                put({ title: text });
                setRefusal(null);
              }}
            />
          </div>
          <div className="w-56">
            <DateField
              label={t(`measures.day-${kind}`)}
              placeholder={t("measures.day-example")}
              value={on}
              keepAs={`${keepAs}/on`}
              onSave={(date) => {
                put({ on: date });
                return null;
              }}
            />
          </div>
          <div className="flex gap-1 pt-6">
            {/* What could not be entered is not in the way of trying again. */}
            <Button type="submit" look="primary" onClick={() => setRefusal(null)}>
              {t("ui.add")}
            </Button>
            <Button look="quiet" onClick={onClose}>
              {t("ui.cancel")}
            </Button>
          </div>
        </div>
      </Form>
    </div>
  );
}
