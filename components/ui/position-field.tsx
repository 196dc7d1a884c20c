"use client";

import { boxClasses, Field } from "@/components/ui/field";
import { useDraft } from "@/components/ui/use-draft";
import { useWords } from "@/components/use-words";
import { type Position, parsePosition, sayPosition, writePosition } from "@/lib/domain/parse-position";
import type { Sentence } from "@/lib/domain/sentence";

/** A place as published, "33.34, 44.40": degrees north and east. It says what it understood while it is typed. */
export function PositionField({
  label,
  value,
  onSave,
  disabled,
  keepAs,
}: {
  label: string;
  value: Position | null;
  onSave: (value: Position | null) => Sentence | null;
  disabled: boolean;
  keepAs: string;
}) {
  const { t, say } = useWords();
  const draft = useDraft<Position | null>({
    value,
    write: writePosition,
    read: parsePosition,
    save: onSave,
    keepAs,
  });
  const understood = draft.reading?.ok ? draft.reading.value : null;
  return (
    <Field
      label={label}
      layout="beside"
      problem={draft.problem && say(draft.problem)}
      kept={draft.kept}
      hint={!value && !disabled && t("sites.position-hint")}
      understood={understood && `= ${say(sayPosition(understood))}`}
    >
      {(control) => (
        <input
          {...control}
          disabled={disabled}
          autoComplete="off"
          placeholder={t("sites.not-entered")}
          value={draft.text}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={draft.leave}
          onKeyDown={draft.onKeyDown}
          className={`${boxClasses("in-place")} h-8`}
        />
      )}
    </Field>
  );
}
