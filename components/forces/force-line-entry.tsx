"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { boxClasses, Field } from "@/components/ui/field";
import { useWords } from "@/components/use-words";
import { useKeptLine } from "@/lib/client/kept-drafts-provider";
import { type ForceLine, readForceLine } from "@/lib/domain/read-force-line";
import type { Sentence } from "@/lib/domain/sentence";
import type { CalendarDate } from "@/lib/schema/calendar-date";
import { ForceLineWords } from "./force-line-words";

/** One line for a reported strength or a ceiling: it says what it understood before anything is kept. */
export function ForceLineEntry({
  label,
  keepAs,
  initial = "",
  saveLabel,
  today,
  hint,
  autoFocus = false,
  sourceFor,
  onSave,
  onCancel,
  onBlock,
}: {
  label: string;
  /** The name under which a line is kept that is not sent yet. */
  keepAs: string;
  initial?: string;
  saveLabel: string;
  today: CalendarDate;
  hint?: string;
  autoFocus?: boolean;
  /** The title of the source that a name will be linked to. */
  sourceFor: (name: string) => string | null;
  /** Answers with a sentence where it was refused. */
  onSave: (line: ForceLine) => Sentence | null;
  onCancel?: () => void;
  /** Several lines were pasted. */
  onBlock?: (text: string) => void;
}) {
  const { t, say } = useWords();
  const [text, setText] = useKeptLine(keepAs, initial);
  // In the place of what was said before, it is not plain that it was not sent.
  const [isFromBefore] = useState(onCancel !== undefined && text !== initial);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<Sentence | null>(null);
  const reading = readForceLine(text, today);
  const line = reading.ok ? reading.value : null;
  const problem = refusal ?? (asked && !reading.ok ? reading.sentence : null);

  const send = () => {
    setAsked(true);
    if (!line) return;
    const refused = onSave(line);
    setRefusal(refused);
    if (refused) return;
    setText(initial);
    setAsked(false);
  };

  return (
    <form
      noValidate
      className="flex flex-col gap-1 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        label={label}
        problem={problem && say(problem)}
        kept={isFromBefore && text !== initial ? { save: send, discard: () => setText(initial) } : null}
        understood={line && <ForceLineWords line={line} source={sourceFor(nameOf(line))} />}
        hint={reading.ok || asked ? hint : say(reading.sentence)}
      >
        {(control) => (
          <span className="flex flex-wrap items-center gap-2">
            <input
              {...control}
              // biome-ignore lint/a11y/noAutofocus: opened by the person's own wish to edit this line.
              autoFocus={autoFocus}
              autoComplete="off"
              spellCheck={false}
              placeholder={t("forces.line-example")}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setRefusal(null);
                setAsked(false);
              }}
              onPaste={(event) => {
                const pasted = event.clipboardData.getData("text/plain");
                if (!onBlock || !/\S[^\S\n]*[\r\n]+\s*\S/.test(pasted)) return;
                event.preventDefault();
                onBlock(pasted);
              }}
              onKeyDown={(event) => {
                if (event.key === "Escape" && onCancel) {
                  event.stopPropagation();
                  onCancel();
                }
              }}
              className={`${boxClasses()} h-9 max-w-2xl flex-1 basis-72`}
            />
            <Button type="submit" look={onCancel ? "plain" : "primary"}>
              {saveLabel}
            </Button>
            {onCancel && (
              <Button look="quiet" onClick={onCancel}>
                {t("ui.cancel")}
              </Button>
            )}
          </span>
        )}
      </Field>
    </form>
  );
}

function nameOf(line: ForceLine): string {
  return line.kind === "reading" ? line.reportedBy : line.orderedBy;
}
