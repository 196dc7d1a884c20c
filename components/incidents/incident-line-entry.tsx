"use client";

import { type Ref, useState } from "react";
import { Button } from "@/components/ui/button";
import { boxClasses, Field } from "@/components/ui/field";
import { useWords } from "@/components/use-words";
import { type IncidentLine, readIncidentLine } from "@/lib/domain/read-incident-line";
import type { Sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { IncidentLineWords } from "./incident-line-words";

/** One line for an incident: it says what it understood before anything is kept, and keeps what it refuses. */
export function IncidentLineEntry({
  today,
  siteFor,
  text,
  onText,
  onSave,
  inputRef,
}: {
  today: CalendarDate;
  /** The name of the site that the words of a place name. */
  siteFor: (place: string) => string | null;
  text: string;
  onText: (text: string) => void;
  /** Answers with a sentence where it was refused. */
  onSave: (line: IncidentLine) => Sentence | null;
  inputRef?: Ref<HTMLInputElement>;
}) {
  const { t, say } = useWords();
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const reading = readIncidentLine(text, today);
  const line = reading.ok ? reading.value : null;
  const problem = refusal ?? (asked && !reading.ok ? reading.sentence : null);

  const send = () => {
    setAsked(true);
    if (!line) return;
    const refused = onSave(line);
    setRefusal(refused);
    if (refused) return;
    onText("");
    setAsked(false);
  };

  return (
    <form
      noValidate
      className="print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label={t("incidents.line")}
        problem={problem && say(problem)}
        understood={line && <IncidentLineWords line={line} site={siteFor(line.place)} />}
        hint={reading.ok || asked ? t("incidents.line-hint") : say(reading.sentence)}
      >
        {(control) => (
          <span className="flex flex-wrap items-center gap-2">
            <input
              {...control}
              ref={inputRef}
              autoComplete="off"
              spellCheck={false}
              placeholder={t("incidents.line-example")}
              value={text}
              onChange={(event) => {
                onText(event.target.value);
                setRefusal(null);
                setAsked(false);
              }}
              className={`${boxClasses()} h-9 flex-1 basis-72`}
            />
            <Button type="submit" look="primary" className="h-9!">
              {t("ui.add")}
            </Button>
          </span>
        )}
      </Field>
    </form>
  );
}
