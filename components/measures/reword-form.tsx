"use client";

import { useState } from "react";
import { useSave } from "@/components/timetables/use-save";
import { Button } from "@/components/ui/button";
import { DayField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { useWords } from "@/components/use-words";
import { useEditSession } from "@/lib/client/edit-session-provider";
import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import { newId } from "@/lib/client/new-id";
import { exactly } from "@/lib/domain/calendar-date";
import type { MeasureOf } from "@/lib/domain/measure-of-kind";
import { beginningOf } from "@/lib/domain/measures/measure-state";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { CalendarDate } from "@/lib/schema/calendar-date";

const blank = { on: null as CalendarDate | null };
const shape = { on: CalendarDate.nullable() };

/** A new wording from a day: a measure of its own, so that what was said before stays as it was said. */
export function RewordForm({
  measure,
  onReworded,
}: {
  measure: MeasureOf<"redline">;
  onReworded: (id: string) => void;
}) {
  const { t, say } = useWords();
  const { timetable } = useEditSession();
  const save = useSave();
  const [open, setOpen] = useState(false);
  const keepAs = `rewording of ${measure.id}`;
  const { draft, put, drop } = useKeptDraft(keepAs, blank, shape);
  const { on } = draft;
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const next = timetable.measures.find(
    ({ terms }) => terms.kind === "redline" && terms.rewordsId === measure.id,
  );
  if (next)
    return (
      <p className="text-sm text-soft">
        {t("measures.reworded-by")}{" "}
        <button
          type="button"
          className="target text-accent underline-offset-4 hover:underline"
          onClick={() => onReworded(next.id)}
        >
          {next.title}
        </button>
      </p>
    );
  if (!open)
    return (
      <div>
        <Button size="small" className="self-start" onClick={() => setOpen(true)}>
          {t("measures.reword")}
        </Button>
      </div>
    );
  const reword = () => {
    const from = beginningOf(measure);
    if (!on) return setRefusal(sentence("measures.reword-day-missing"));
    if (from && on <= from.day) return setRefusal(sentence("measures.reword-too-early", { from }));
    const id = newId();
    const refused = save({
      type: "add-measure",
      afterId: measure.id,
      measure: {
        ...measure,
        id,
        inForceFrom: exactly(on),
        inForceTo: measure.inForceTo && measure.inForceTo.day >= on ? measure.inForceTo : null,
        // What the first declaration rests on does not speak of the new one.
        sourceIds: [],
        internalNote: "",
        terms: { ...measure.terms, declaredOn: on, declaredAt: "", rewordsId: measure.id },
      },
    });
    setRefusal(refused);
    if (refused) return;
    drop();
    onReworded(id);
  };
  return (
    <div className="border-s-2 border-accent ps-3">
      <Form onSubmit={reword}>
        <p className="text-sm text-soft">{t("measures.reword-long")}</p>
        <DayField
          label={t("measures.reword-from")}
          hint={t("measures.day-hint")}
          autoFocus
          value={on}
          keepAs={`${keepAs}/on`}
          onSave={(day) => {
            put({ on: day });
            setRefusal(null);
            return null;
          }}
        />
        <div className="flex gap-1">
          <Button type="submit" size="small" look="primary">
            {t("measures.reword-do")}
          </Button>
          <Button size="small" look="quiet" onClick={() => setOpen(false)}>
            {t("ui.cancel")}
          </Button>
        </div>
        {refusal && (
          <p role="alert" className="text-sm text-late">
            {say(refusal, "short")}
          </p>
        )}
      </Form>
    </div>
  );
}
