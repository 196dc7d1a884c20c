"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DayField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { IconButton } from "@/components/ui/icon-button";
import { KeptForm } from "@/components/ui/kept-note";
import { TextField } from "@/components/ui/text-field";
import { useWords } from "@/components/use-words";
import { useKeptDraft } from "@/lib/client/kept-drafts-provider";
import { type Sentence, sentence } from "@/lib/domain/sentence";
import { formatDay } from "@/lib/i18n/dates";
import { CalendarDate } from "@/lib/schema/calendar-date";
import { HalfTyped } from "@/lib/schema/half-typed";
import { CalendarException } from "@/lib/schema/working-calendar";

/** Feasts, closed crossings, worked weekends: days on which it is otherwise than in every week. */
export function CalendarExceptions({
  keepAs,
  exceptions,
  disabled,
  onSave,
}: {
  /** The name under which a new one is kept that is not added yet. */
  keepAs: string;
  exceptions: readonly CalendarException[];
  disabled: boolean;
  onSave: (exceptions: CalendarException[]) => Sentence | null;
}) {
  const { t, locale } = useWords();
  const [adding, setAdding] = useState(false);
  const daysOf = ({ firstDay, lastDay }: CalendarException) =>
    firstDay === lastDay
      ? formatDay(firstDay, locale)
      : `${formatDay(firstDay, locale)} – ${formatDay(lastDay, locale)}`;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-soft">{t("settings.exceptions")}</p>
      {exceptions.length === 0 && !adding && <p className="text-soft">{t("settings.exceptions-none")}</p>}
      <ul>
        {exceptions.map((exception, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an exception has no other name than its place
          <li key={i} className="flex items-center gap-3 border-t border-line py-1">
            <span className="whitespace-nowrap tabular-nums">{daysOf(exception)}</span>
            <span className="min-w-0 flex-1">{exception.title}</span>
            {exception.working && (
              <span className="text-sm text-soft">{t("settings.exception-working")}</span>
            )}
            {!disabled && (
              <IconButton
                label={t("settings.exception-remove")}
                onClick={() => void onSave(exceptions.filter((_, at) => at !== i))}
              >
                <X aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {adding ? (
        <NewException
          keepAs={keepAs}
          onCancel={() => setAdding(false)}
          onAdd={(exception) => {
            const problem = onSave([...exceptions, exception]);
            if (problem === null) setAdding(false);
            return problem;
          }}
        />
      ) : (
        !disabled && (
          <div>
            <Button size="small" onClick={() => setAdding(true)}>
              {t("settings.exception-add")}
            </Button>
          </div>
        )
      )}
    </div>
  );
}

const blank = {
  firstDay: null as CalendarDate | null,
  lastDay: null as CalendarDate | null,
  title: "",
  working: false,
};
const shape = {
  firstDay: CalendarDate.nullable(),
  lastDay: CalendarDate.nullable(),
  title: HalfTyped,
  working: CalendarException.shape.working,
};

function NewException({
  keepAs,
  onAdd,
  onCancel,
}: {
  /** The name under which its draft is kept. */
  keepAs: string;
  onAdd: (exception: CalendarException) => Sentence | null;
  onCancel: () => void;
}) {
  const { t, say } = useWords();
  const { draft, isFromBefore, put, drop } = useKeptDraft(keepAs, blank, shape);
  const { firstDay, lastDay, title, working } = draft;
  const [problem, setProblem] = useState<Sentence | null>(null);
  const add = () => {
    const last = lastDay ?? firstDay;
    if (!firstDay || !last) return setProblem(sentence("dates.missing"));
    if (last < firstDay) return setProblem(sentence("problems.exception-reversed"));
    const refused = onAdd({ title, firstDay, lastDay: last, working });
    setProblem(refused);
    if (!refused) drop();
  };
  const set = (changes: Partial<typeof blank>) => {
    put(changes);
    setProblem(null);
    return null;
  };
  return (
    <div className="bg-wash p-3">
      <Form onSubmit={add}>
        {isFromBefore && <KeptForm onDiscard={drop} />}
        <div className="grid gap-3 sm:grid-cols-2">
          <DayField
            label={t("settings.exception-first")}
            hint={t("settings.exception-first-hint")}
            value={firstDay}
            autoFocus
            keepAs={`${keepAs}/first day`}
            onSave={(day) => set({ firstDay: day })}
          />
          <DayField
            label={t("settings.exception-last")}
            hint={t("settings.exception-last-hint")}
            value={lastDay}
            keepAs={`${keepAs}/last day`}
            onSave={(day) => set({ lastDay: day })}
          />
          <TextField
            label={t("settings.exception-title")}
            placeholder={t("settings.exception-title-example")}
            value={title}
            maxLength={300}
            keepAs={`${keepAs}/title`}
            onSave={(text) => set({ title: text })}
          />
          <div className="self-end pb-1.5">
            <Checkbox checked={working} onChange={(chosen) => set({ working: chosen })}>
              {t("settings.exception-working")}
            </Checkbox>
          </div>
        </div>
        <div className="flex gap-2">
          <Button look="primary" size="small" type="submit">
            {t("settings.exception-add")}
          </Button>
          <Button look="quiet" size="small" type="button" onClick={onCancel}>
            {t("ui.cancel")}
          </Button>
        </div>
        {/* Under the button: above it, its going would take the button from under the pointer that presses it. */}
        {problem && (
          <p role="alert" className="text-late">
            {say(problem)}
          </p>
        )}
      </Form>
    </div>
  );
}
