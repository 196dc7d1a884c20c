"use client";

import { classes } from "@/components/ui/classes";
import { boxClasses, Field } from "@/components/ui/field";
import { useDraft } from "@/components/ui/use-draft";
import { useWords } from "@/components/use-words";
import { parsePosition, writePosition } from "@/lib/domain/parse-position";
import type { Sentence } from "@/lib/domain/sentence";
import type { Incident } from "@/lib/schema/transition";

/** Latitude and longitude, typed as "35.47, 44.39"; nothing where none is known. */
export function PositionField({
  label,
  value,
  onSave,
  disabled,
  keepAs,
}: {
  label: string;
  value: Incident["position"];
  onSave: (value: Incident["position"]) => Sentence | null;
  disabled?: boolean;
  keepAs?: string;
}) {
  const { t, say } = useWords();
  const draft = useDraft({ value, write: writePosition, read: parsePosition, save: onSave, keepAs });
  return (
    <Field label={label} layout="beside" problem={draft.problem && say(draft.problem)}>
      {(control) => (
        <input
          {...control}
          disabled={disabled}
          autoComplete="off"
          placeholder={disabled ? t("incidents.not-entered") : t("incidents.position-example")}
          value={draft.text}
          onChange={(event) => draft.type(event.target.value)}
          onBlur={draft.commit}
          onKeyDown={draft.onKeyDown}
          className={classes(boxClasses("in-place"), "h-8")}
        />
      )}
    </Field>
  );
}
